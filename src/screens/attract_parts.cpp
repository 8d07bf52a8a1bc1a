#include "screens/attract_parts.h"

#include "ui/badges.h"
#include "ui/place.h"
#include "views/messages.h"

namespace bangvang {

namespace {

// In the standings the title stands beside the name, so that a long one takes a third line.
void draw_organization(Canvas& canvas, const AttractView& view, HeroArt art)
{
    const bool portrait = canvas.layout().portrait;
    const float middle = portrait ? 116.0F : 104.0F;
    canvas.sprite({.kind = ArtKind::emblem, .variant = 1}, {64.0F, middle - 44.0F, 88.0F, 88.0F});
    const float width = portrait ? 500.0F : art == HeroArt::standings ? 366.0F : 800.0F;
    const Rect place{174.0F, middle - 60.0F, width, 120.0F};
    const TextStyle style = type::label.at(32.0F).leading(1.36F);
    if (canvas.wrap(style, view.organization, width, Wrap::greedy).lines.size() <= 2)
        block_in(canvas, place, style, canvas.theme().ink_on_lacquer, view.organization, Align::left,
                 Wrap::greedy);
    else
        fitted_in(canvas, place, style, canvas.theme().ink_on_lacquer, view.organization, 3,
                  {28.0F, 26.0F, 24.0F});
}

void draw_stamp_of(Canvas& canvas, const AttractView& view, Language language)
{
    if (!view.illustrative)
        return;
    const bool portrait = canvas.layout().portrait;
    const float right = canvas.layout().width - 64.0F;
    draw_stamp(canvas, {right - stamp_width(canvas, language), portrait ? 90.0F : 64.0F}, language,
               StampLook::on_art);
}

} // namespace

void wake_area(Canvas& canvas, std::string id, const Rect& r, const Route& topic, Touchable touchable)
{
    if (touchable == Touchable::yes)
        canvas.hit(std::move(id), r, Wake{topic});
}

void draw_attract_frame(Canvas& canvas, const AttractView& view, HeroArt art, Language language,
                        Touchable touchable, const Route& topic)
{
    const auto scope = canvas.piece("attract.frame");
    const Layout& layout = canvas.layout();
    canvas.rect(layout.window(), canvas.theme().bg);
    canvas.sprite({.kind = ArtKind::hero, .variant = static_cast<int>(art)}, layout.screen());
    const int pattern = brocade_variant(BrocadePattern::tram, BrocadePalette::attract);
    canvas.sprite({.kind = ArtKind::brocade, .variant = pattern},
                  {0.0F, layout.height - 48.0F, layout.width, 39.0F});
    draw_organization(canvas, view, art);
    draw_stamp_of(canvas, view, language);
    wake_area(canvas, "attract.background", layout.screen(), topic, touchable);
}

float touch_hint_width(const Canvas& canvas, Language language)
{
    return canvas.width(type::h3.at(44.0F), msg::touch_to_see.in(language));
}

void draw_touch_hint(Canvas& canvas, Point left_middle, float size, Language language)
{
    const auto scope = canvas.piece("attract.hint");
    const Theme& theme = canvas.theme();
    const float radius = size / 2.0F;
    const Point center{left_middle.x + radius, left_middle.y};
    canvas.circle_outline(center, radius - 2.0F, theme.gold_on_lacquer.alpha(0.35F), 2.0F);
    canvas.circle_outline(center, radius - 14.0F, theme.gold_on_lacquer.alpha(0.7F), 2.5F);
    canvas.circle(center, radius - 26.0F, theme.gold_on_lacquer);
    canvas.icon(Icon::touch, {center.x - 22.0F, center.y - 22.0F, 44.0F, 44.0F}, theme.dock_on_ink, 4.0F);
    const TextStyle style = type::h3.at(44.0F);
    canvas.text({left_middle.x + size + touch_hint_gap, left_middle.y - style.line_height() / 2.0F}, style,
                theme.leaf_top, msg::touch_to_see.in(language), {.bottom = theme.leaf_bottom});
}

} // namespace bangvang
