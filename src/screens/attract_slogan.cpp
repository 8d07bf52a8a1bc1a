// Scene 01: the campaign's title in gold leaf, its motto, and the news in a strip below.
#include "screens/attract_parts.h"
#include "ui/fonts.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

void draw_strip_title(Canvas& canvas, const Rect& r, std::string_view words)
{
    const Theme& theme = canvas.theme();
    canvas.text({r.x, r.y + 22.0F - type::label.line_height() / 2.0F}, type::label, theme.gold_on_lacquer,
                words);
    canvas.rect({r.x, r.y + 44.0F, r.w, 2.0F}, theme.dock_line);
}

void draw_leaders(Canvas& canvas, const Rect& r, const AttractView& view, Language language,
                  Touchable touchable)
{
    if (view.news.ranking.rows.empty())
        return;
    const auto scope = canvas.piece("attract.leaders");
    const Theme& theme = canvas.theme();
    const RankingView& ranking = view.news.ranking;
    draw_strip_title(canvas, r, msg::format(msg::leading_in, language, ranking.period_in_sentence));
    for (std::size_t i = 0; i < std::min<std::size_t>(ranking.rows.size(), 3); ++i) {
        const RankingRow& row = ranking.rows[i];
        const float middle = r.y + 54.0F + 58.0F * static_cast<float>(i) + 29.0F;
        canvas.text({r.x + 22.0F, middle - type::h2.line_height() / 2.0F}, type::h2, theme.leaf_top,
                    std::to_string(row.rank), {.align = Align::center, .bottom = theme.leaf_bottom});
        const float right = r.right();
        const float score = canvas.text({right, middle - type::num.line_height() / 2.0F}, type::num,
                                        theme.gold_on_lacquer, row.total_text, {.align = Align::right});
        const float room = right - score - 18.0F - (r.x + 62.0F);
        const bool fits = canvas.width(type::label, row.name) <= room;
        const std::string& name = fits ? row.name : row.short_name;
        fitted_in(canvas, {r.x + 62.0F, middle - 29.0F, room, 58.0F}, type::label.leading(1.16F),
                  theme.ink_on_lacquer, name, 2, {28.0F, 26.0F, 24.0F});
    }
    wake_area(canvas, "attract.ranking", r, Route{.place = Place::ranking}, touchable);
}

void draw_plan_key(Canvas& canvas, const Rect& r, Language language)
{
    const Theme& theme = canvas.theme();
    const float y = r.y + 22.0F - type::label.line_height() / 2.0F;
    const float words = canvas.text({r.right(), y}, type::label, theme.ink_on_lacquer,
                                    msg::plan_word.in(language), {.align = Align::right});
    canvas.rect({r.right() - words - 15.0F, r.y + 8.0F, 5.0F, 28.0F}, theme.ink_on_lacquer);
}

void draw_indicator_line(Canvas& canvas, const Rect& r, float bar_width, const IndicatorRow& row)
{
    const Theme& theme = canvas.theme();
    const float middle = r.center().y;
    const float bar_x = r.right() - 128.0F - bar_width;
    fitted_in(canvas, {r.x, r.y, bar_x - r.x - 8.0F, r.h}, type::label, theme.ink_on_lacquer, row.short_name,
              1, {28.0F, 26.0F, 24.0F});
    if (!row.progress || !row.progress->percent)
        return;
    const auto share = [](double percent) {
        return static_cast<float>(std::clamp(percent, 0.0, 100.0) / 100.0);
    };
    canvas.rect({bar_x, middle - 9.0F, bar_width, 18.0F}, theme.press);
    canvas.rect({bar_x, middle - 9.0F, bar_width * share(*row.progress->percent), 18.0F}, theme.accent);
    if (row.progress->plan_percent)
        canvas.rect(
            {bar_x + bar_width * share(*row.progress->plan_percent) - 2.5F, middle - 15.0F, 5.0F, 30.0F},
            theme.ink_on_lacquer);
    canvas.text({r.right(), middle - type::num.line_height() / 2.0F}, type::num, theme.gold_on_lacquer,
                row.percent_text + "%", {.align = Align::right});
}

void draw_indicators(Canvas& canvas, const Rect& r, float bar_width, const AttractView& view,
                     Language language, Touchable touchable)
{
    if (view.news.progress.rows.empty())
        return;
    const auto scope = canvas.piece("attract.indicators");
    draw_strip_title(canvas, r, msg::format(msg::progress_of_year, language, view.news.progress.year));
    draw_plan_key(canvas, r, language);
    const std::size_t shown = std::min<std::size_t>(view.news.progress.rows.size(), 5);
    for (std::size_t i = 0; i < shown; ++i)
        draw_indicator_line(canvas, {r.x, r.y + 54.0F + 37.0F * static_cast<float>(i), r.w, 37.0F}, bar_width,
                            view.news.progress.rows[i]);
    wake_area(canvas, "attract.progress", r, Route{.place = Place::progress}, touchable);
}

// Three lines while they are large; a longer title takes a fourth.
TextStyle title_style(const Canvas& canvas, const AttractView& view, const TextStyle& slogan, float width)
{
    const TextStyle large = fit_text(canvas.fonts(), slogan, view.title, width, 3, {slogan.px, 84.0F, 76.0F});
    if (canvas.wrap(large, view.title, width, Wrap::greedy).lines.size() <= 3)
        return large;
    return fit_text(canvas.fonts(), slogan, view.title, width, 4, {72.0F, 64.0F, 56.0F, 48.0F, 40.0F});
}

// Lead, title and motto; every line of the title has its own sheen.
void draw_title(Canvas& canvas, const AttractView& view, std::string_view quote)
{
    const auto scope = canvas.piece("attract.title");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float width = portrait ? 952.0F : 1120.0F;
    const Align align = portrait ? Align::center : Align::left;
    const float x = 64.0F;
    float y = portrait ? 196.0F : 170.0F;
    if (!view.lead.empty())
        y += canvas.paragraph({x, y}, width, type::display.at(56.0F), theme.gold_on_lacquer, view.lead,
                              {.align = align});
    const TextStyle slogan = portrait ? type::slogan_portrait : type::slogan;
    const TextStyle style = title_style(canvas, view, slogan, width);
    y += canvas.paragraph({x, y}, width, style, theme.leaf_top, view.title,
                          {.align = align, .bottom = theme.leaf_bottom}, Wrap::greedy);
    if (portrait) {
        const TextStyle fitted =
            fit_text(canvas.fonts(), type::quote, quote, width, 2, {40.0F, 36.0F, 32.0F, 28.0F});
        const TextStyle words = whole_in(canvas, fitted, quote, width, 112.0F);
        canvas.paragraph({x, 1166.0F}, width, words, theme.ink_on_lacquer, quote, {.align = align});
        return;
    }
    const TextStyle words = fit_text(canvas.fonts(), type::quote, quote, width, 2, {36.0F, 32.0F, 28.0F});
    canvas.paragraph({x, y + 14.0F}, width, words, theme.ink_on_lacquer, quote);
}

} // namespace

void draw_slogan_scene(Canvas& canvas, const AttractView& view, std::size_t round, Language language,
                       Touchable touchable)
{
    draw_attract_frame(canvas, view, HeroArt::slogan, language, touchable, Route{});
    const std::string_view quote =
        view.quotes.empty() ? std::string_view() : std::string_view(view.quotes[round % view.quotes.size()]);
    draw_title(canvas, view, quote);
    if (canvas.layout().portrait) {
        draw_leaders(canvas, {64, 1286, 952, 220}, view, language, touchable);
        draw_indicators(canvas, {64, 1520, 952, 240}, 440.0F, view, language, touchable);
        const float hint = 100.0F + touch_hint_gap + touch_hint_width(canvas, language);
        draw_touch_hint(canvas, {540.0F - hint / 2.0F, 1816.0F}, 100.0F, language);
        return;
    }
    draw_leaders(canvas, {64, 770, 560, 246}, view, language, touchable);
    draw_indicators(canvas, {672, 770, 716, 246}, 216.0F, view, language, touchable);
    const float hint = 116.0F + touch_hint_gap + touch_hint_width(canvas, language);
    draw_touch_hint(canvas, {1856.0F - hint, 893.0F}, 116.0F, language);
}

} // namespace bangvang
