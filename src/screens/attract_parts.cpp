#include "screens/attract_parts.h"

#include "ui/badges.h"
#include "ui/fonts.h"
#include "ui/ornaments.h"
#include "ui/place.h"
#include "views/messages.h"

#include <array>
#include <cmath>

namespace bangvang {

namespace {

constexpr float hint_gap = 24.0F;

// A title in the middle leaves a long name less room, so that it takes a third line.
float name_room(const Layout& layout, SceneKind kind)
{
    if (layout.portrait)
        return 500.0F;
    return kind == SceneKind::standings || kind == SceneKind::honoree ? 366.0F : 800.0F;
}

void draw_organization(Canvas& canvas, const AttractView& view, SceneKind kind)
{
    const float middle = canvas.layout().portrait ? 116.0F : 104.0F;
    canvas.sprite({.kind = ArtKind::emblem, .variant = 1}, {64.0F, middle - 44.0F, 88.0F, 88.0F});
    const float width = name_room(canvas.layout(), kind);
    const Rect place{174.0F, middle - 60.0F, width, 120.0F};
    const TextStyle style = type::label.at(32.0F).leading(1.36F);
    if (canvas.wrap(style, view.organization, width, Wrap::greedy).lines.size() <= 2)
        block_in(canvas, place, style, canvas.theme().ink_on_lacquer, view.organization, Align::left,
                 Wrap::greedy);
    else
        fitted_in(canvas, place, style, canvas.theme().ink_on_lacquer, view.organization, 3,
                  {28.0F, 26.0F, 24.0F});
}

void draw_stamp_of(Canvas& canvas, const SceneLook& look)
{
    if (!look.view.illustrative)
        return;
    const bool portrait = canvas.layout().portrait;
    const float right = canvas.layout().width - 64.0F;
    draw_stamp(canvas, {right - stamp_width(canvas, look.language), portrait ? 90.0F : 64.0F}, look.language,
               StampLook::on_art);
}

// From edge to edge of the window, wherever the frame stands: a whole number of the pattern's repeats more on
// either side, so that it lies as the design has it.
void draw_brocade(Canvas& canvas)
{
    const Layout& layout = canvas.layout();
    constexpr float height = 39.0F;
    const float cell = std::max(1.0F, std::floor(std::round(height * layout.scale) /
                                                 static_cast<float>(brocade_rows(BrocadePattern::tram))));
    const float repeat = 24.0F * cell / layout.scale;
    const float more = repeat * std::ceil((layout.origin_px.x / layout.scale + 4.0F) / repeat);
    const int pattern = brocade_variant(BrocadePattern::tram, BrocadePalette::attract);
    canvas.sprite({.kind = ArtKind::brocade, .variant = pattern},
                  {-more, layout.height - 48.0F, layout.width + 2.0F * more, height});
}

// Rings that go out from the hint one after the other, each fainter than the one before. Between two steps of
// the breath one ring takes the place of the next, so that few steps look like one movement.
void draw_pulse(Canvas& canvas, Point center, float radius, Seconds pulse)
{
    const auto scope = canvas.piece("attract.pulse");
    constexpr int rings = 3;
    constexpr Seconds apart = Breath::step;
    constexpr Seconds life{1.5};
    constexpr float growth = 0.35F;
    constexpr float strongest = 0.5F;
    const Seconds since = pulse - Seconds(motion::hint_pulse) * std::floor(pulse / motion::hint_pulse);
    for (int i = 0; i < rings; ++i) {
        const double part = (since - apart * i) / life;
        if (part < 0.0 || part >= 1.0)
            continue;
        const auto out = static_cast<float>(part);
        const float alpha = strongest * (1.0F - out) / static_cast<float>(i + 1);
        canvas.circle_outline(center, radius * (1.0F + growth * out),
                              canvas.theme().gold_on_lacquer.alpha(alpha), 2.0F);
    }
}

} // namespace

void wake_area(Canvas& canvas, std::string id, const Rect& r, const Route& topic, Touchable touchable)
{
    if (touchable == Touchable::yes)
        canvas.hit(std::move(id), r, Wake{topic});
}

void draw_attract_frame(Canvas& canvas, const SceneLook& look, SceneKind kind, const Route& topic)
{
    const auto scope = canvas.piece("attract.frame");
    draw_brocade(canvas);
    draw_organization(canvas, look.view, kind);
    draw_stamp_of(canvas, look);
    // To the edges, also where the frame was moved away from one.
    wake_area(canvas, "attract.background", canvas.layout().screen().inset(-8.0F), topic, look.touchable);
}

float touch_hint_width(const Canvas& canvas, float size, Language language)
{
    return size + hint_gap + canvas.width(type::h3.at(44.0F), msg::touch_to_see.in(language));
}

void draw_touch_hint(Canvas& canvas, Point left_middle, float size, const SceneLook& look)
{
    const float radius = size / 2.0F;
    const Point center{left_middle.x + radius, left_middle.y};
    if (look.time.pulse)
        draw_pulse(canvas, center, radius - 2.0F, *look.time.pulse);
    const auto scope = canvas.piece("attract.hint");
    const Theme& theme = canvas.theme();
    canvas.circle_outline(center, radius - 2.0F, theme.gold_on_lacquer.alpha(0.35F), 2.0F);
    canvas.circle_outline(center, radius - 14.0F, theme.gold_on_lacquer.alpha(0.7F), 2.5F);
    canvas.circle(center, radius - 26.0F, theme.gold_on_lacquer);
    canvas.icon(Icon::touch, {center.x - 22.0F, center.y - 22.0F, 44.0F, 44.0F}, theme.dock_on_ink, 4.0F);
    const TextStyle style = type::h3.at(44.0F);
    canvas.text({left_middle.x + size + hint_gap, left_middle.y - style.line_height() / 2.0F}, style,
                theme.leaf_top, msg::touch_to_see.in(look.language), {.bottom = theme.leaf_bottom});
}

float draw_wiped(Canvas& canvas, Point at, float width, const TextStyle& style, Color color,
                 const TextBlock& block, const TextOptions& options, Seconds age, Seconds start)
{
    // Slanted letters and swashes pass their line's width a little.
    const float overhang = style.px * 0.2F;
    const Seconds stagger = motion::title_wipe.stagger;
    const float share = options.align == Align::left ? 0.0F : options.align == Align::center ? 0.5F : 1.0F;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const TextLine& line = block.lines[i];
        const float part = part_of(age, start + stagger * static_cast<double>(i), motion::title_wipe);
        const TextBlock one{{line}, line.width, style.line_height()};
        const float x = at.x + (width - line.width) * share - overhang;
        if (part >= 1.0F) {
            canvas.text_block(at, width, style, color, one, options);
        } else if (part > 0.0F) {
            const auto wipe = canvas.clip({x, at.y - style.px * 0.3F, (line.width + 2.0F * overhang) * part,
                                           style.line_height() + style.px * 0.6F});
            canvas.text_block(at, width, style, color, one, options);
        }
        at.y += style.line_height();
    }
    return block.height;
}

void draw_scene_title(Canvas& canvas, std::string_view title, std::string_view line)
{
    const auto scope = canvas.piece("attract.title");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float middle = canvas.layout().width / 2.0F;
    const TextStyle large = portrait ? type::display : type::display.leading(1.2F);
    // Between the department's name and the stamp.
    const TextStyle style = fit_text(canvas.fonts(), large, title, portrait ? 952.0F : 824.0F, 1,
                                     {72.0F, 64.0F, 60.0F, 56.0F, 48.0F});
    const float top = portrait ? 220.0F : 48.0F;
    const float y = top + (large.line_height() - style.line_height()) / 2.0F;
    canvas.text({middle, y}, style, theme.leaf_top, title,
                {.align = Align::center, .bottom = theme.leaf_bottom});
    canvas.text({middle, top + large.line_height()}, type::body_large, theme.ink_on_lacquer, line,
                {.align = Align::center});
}

} // namespace bangvang
