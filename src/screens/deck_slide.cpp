// The frame of a slide: what it is about, its finding, its state and date; and the slides that are words
// alone.
#include "screens/deck_slide.h"

#include "ui/badges.h"
#include "ui/ornaments.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float safe = 64.0F;

// Where things stand on a slide.
struct SlidePlan {
    float stamp_y;
    float eyebrow_y;
    float headline_y;
    int headline_lines;
    float bottom;   // of the rows
    float footer_y; // date and source
    float brocade_y;
};

SlidePlan plan_of(const Layout& layout)
{
    if (layout.portrait)
        return {40.0F, 104.0F, 166.0F, 5, 1630.0F, 1690.0F, 1872.0F};
    return {38.0F, 36.0F, 90.0F, 2, 884.0F, 930.0F, 1029.0F};
}

bool on_painting(const Slide& slide)
{
    return slide.kind == SlideKind::title || slide.kind == SlideKind::closing;
}

// The painting darkens towards the words, so that they never meet a bright crest.
void draw_painting(Canvas& canvas, bool small)
{
    const auto piece = canvas.piece("deck.painting");
    const auto part = canvas.part(Part::ground);
    const Theme& theme = canvas.theme();
    const Rect window = small ? canvas.layout().screen() : canvas.layout().window();
    if (!theme.decorated()) {
        canvas.rect(window, bangvang::theme(ThemeName::lacquer, theme.contrast).bg);
        return;
    }
    const ArtKey key{.kind = ArtKind::hero, .variant = static_cast<int>(HeroArt::slogan)};
    if (!canvas.prepare(key, {window.w, window.h}))
        canvas.rect_gradient(window, theme.bg, theme.bg_deep);
    canvas.sprite(key, window);
    const Theme& lacquer = bangvang::theme(ThemeName::lacquer, theme.contrast);
    const Color shade = lacquer.scrim.alpha(0.8F);
    if (canvas.layout().portrait) {
        canvas.rect_gradient(window, lacquer.scrim.alpha(0.86F), lacquer.scrim.alpha(0.86F));
        return;
    }
    constexpr float words_end = 1120.0F;
    canvas.rect_gradient_x({window.x, window.y, words_end - window.x, window.h}, shade, shade);
    canvas.rect_gradient_x({words_end, window.y, window.right() - words_end, window.h}, shade,
                           lacquer.scrim.alpha(0.0F));
}

void draw_brocade(Canvas& canvas, const SlidePlan& plan, bool small)
{
    if (small)
        return; // its threads are whole pixels, which a small picture has not
    const Rect window = canvas.layout().window();
    canvas.sprite({ArtKind::brocade, brocade_variant(BrocadePattern::tram, BrocadePalette::dock), 0},
                  {window.x, plan.brocade_y, window.w, 39.0F});
}

// "Số liệu đến 30/9/2024 · Số ước tính · Nguồn: …": every figure knows its date, its state and its source.
void draw_footer(Canvas& canvas, const SlidePlan& plan, const SlideLook& look)
{
    if (!look.foot)
        return;
    const Slide& slide = look.slide;
    const auto add = [words = std::string()](std::string_view text) mutable -> std::string& {
        if (!text.empty())
            words += (words.empty() ? "" : " · ") + std::string(text);
        return words;
    };
    auto joined = add;
    joined(slide.as_of);
    joined(slide.estimated ? msg::estimate.in(look.language) : std::string_view());
    const std::string text = joined(msg::format(msg::source, look.language, slide.source));
    const Theme& theme = canvas.theme();
    const float width = canvas.layout().width - 2.0F * safe;
    const Color ink =
        on_painting(slide) ? bangvang::theme(ThemeName::lacquer, theme.contrast).ink_on_lacquer : theme.ink2;
    const bool long_words = canvas.width(deck_type::small.at(32.0F), text) > width;
    fitted_in(canvas, {safe, plan.footer_y, width, 80.0F}, deck_type::small.leading(1.25F), ink, text,
              long_words ? 2 : 1, {36.0F, 32.0F, 28.0F});
    draw_brocade(canvas, plan, look.small);
}

// In landscape the stamp stands beside it.
float eyebrow_width(const Canvas& canvas, const SlideLook& look)
{
    const Layout& layout = canvas.layout();
    const bool beside = look.slide.illustrative && !layout.portrait;
    return layout.width - 2.0F * safe - (beside ? stamp_width(canvas, look.language) + 32.0F : 0.0F);
}

// One line if that takes little from its size, else as many as the slide has room for.
TextStyle headline_style(const Canvas& canvas, std::string_view finding, float width, int lines)
{
    const TextStyle one =
        fit_text(canvas.fonts(), deck_type::headline, finding, width, 1, {94.0F, 90.0F, 86.0F, 82.0F});
    if (canvas.width(one, finding) <= width)
        return one;
    return fit_text(canvas.fonts(), deck_type::headline.leading(1.16F), finding, width, lines,
                    {94.0F, 88.0F, 80.0F, 72.0F, 64.0F, 56.0F});
}

// Returns where the rows may begin.
float draw_head(Canvas& canvas, const SlidePlan& plan, const SlideLook& look)
{
    const auto piece = canvas.piece("deck.head");
    const auto part = canvas.part(Part::header);
    const Theme& theme = canvas.theme();
    const Slide& slide = look.slide;
    const float width = canvas.layout().width - 2.0F * safe;
    if (slide.illustrative)
        draw_stamp(canvas, {safe + width - stamp_width(canvas, look.language), plan.stamp_y}, look.language);
    fitted_in(canvas, {safe, plan.eyebrow_y, eyebrow_width(canvas, look), deck_type::eyebrow.line_height()},
              deck_type::eyebrow, theme.accent, slide.eyebrow, 1, {44.0F, 40.0F, 36.0F, 32.0F, 28.0F});
    const TextStyle style = headline_style(canvas, slide.finding, width, plan.headline_lines);
    const float height =
        canvas.paragraph({safe, plan.headline_y}, width, style, theme.ink, slide.finding, {}, Wrap::balance);
    draw_footer(canvas, plan, look);
    const float rule = plan.headline_y + height + 8.0F;
    canvas.rect({safe, rule, width, 3.0F}, theme.dock_line);
    return rule + 15.0F;
}

// Title and slogan: words in gold leaf over the painting.
void draw_words(Canvas& canvas, const SlidePlan& plan, const SlideLook& look)
{
    draw_painting(canvas, look.small);
    const auto piece = canvas.piece("deck.words");
    const Slide& slide = look.slide;
    const Theme& lacquer = bangvang::theme(ThemeName::lacquer, canvas.theme().contrast);
    const bool portrait = canvas.layout().portrait;
    const float width = portrait ? 952.0F : 1240.0F;
    const TextStyle wanted = slide.kind == SlideKind::closing
                                 ? TextStyle{Face::serif_bold_italic, 138.0F, 1.26F}
                                 : TextStyle{Face::serif_bold, 138.0F, 1.22F};
    const TextStyle style = fit_text(canvas.fonts(), wanted, slide.finding, width, portrait ? 8 : 4,
                                     {138.0F, 120.0F, 108.0F, 94.0F, 84.0F, 72.0F, 64.0F});
    const TextBlock words = canvas.wrap(style, slide.finding, width);
    float y = (plan.bottom - words.height) / 2.0F + 40.0F;
    const float above = deck_type::unit.line_height() + 24.0F;
    if (slide.kind == SlideKind::title && !slide.caption.empty())
        canvas.text({safe, y - above}, deck_type::unit, lacquer.gold_on_lacquer, slide.caption);
    canvas.text_block({safe, y}, width, style, lacquer.leaf_top, words, {.bottom = lacquer.leaf_bottom});
    fitted_in(canvas, {safe, plan.eyebrow_y, eyebrow_width(canvas, look), deck_type::eyebrow.line_height()},
              deck_type::eyebrow, lacquer.ink_on_lacquer, slide.eyebrow, 1, {44.0F, 40.0F, 36.0F, 32.0F});
    if (slide.illustrative)
        draw_stamp(canvas, {canvas.layout().width - safe - stamp_width(canvas, look.language), plan.stamp_y},
                   look.language, StampLook::on_art);
    draw_footer(canvas, plan, look);
}

} // namespace

ValueName slide_bar_name(std::size_t row)
{
    return value_name("slide.bar", row);
}

ValueName slide_row_name(std::size_t row)
{
    return value_name("slide.row", row);
}

void draw_slide(Canvas& canvas, const SlideLook& look)
{
    const SlidePlan plan = plan_of(canvas.layout());
    const Rect screen = canvas.layout().screen();
    const bool rows_lead =
        std::ranges::any_of(look.slide.rows, [](const SlideRow& row) { return row.deeper.has_value(); });
    if (look.touchable && look.slide.deeper && !rows_lead)
        canvas.hit("deck.slide", {0.0F, 0.0F, screen.w, plan.bottom}, Open{*look.slide.deeper});
    if (on_painting(look.slide)) {
        draw_words(canvas, plan, look);
        return;
    }
    const float top = draw_head(canvas, plan, look);
    draw_slide_rows(canvas, {safe, top, screen.w - 2.0F * safe, plan.bottom - top}, look);
}

} // namespace bangvang
