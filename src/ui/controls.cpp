#include "ui/controls.h"

#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float button_pad = 30.0F; // 28 and the 2 of the edge
constexpr float button_icon = 36.0F;
constexpr float button_gap = 16.0F;
constexpr float round_icon = 40.0F;
constexpr float drop_icon = 32.0F;
constexpr float drop_pad = 26.0F;
constexpr float pager_gap = 22.0F;

Color button_ink(const Theme& theme, ButtonKind kind)
{
    if (kind == ButtonKind::primary)
        return theme.dark() ? theme.on_accent : theme.ink_on_lacquer;
    if (kind == ButtonKind::on_lacquer)
        return theme.gold_on_lacquer;
    return kind == ButtonKind::disabled ? theme.ink2 : theme.ink;
}

void draw_primary_face(Canvas& canvas, const Rect& r, bool held, float radius)
{
    const Theme& theme = canvas.theme();
    if (theme.dark())
        canvas.rect(r, held ? theme.gold : theme.accent, radius);
    else
        canvas.rect_gradient(r, held ? theme.lacquer_bottom : theme.lacquer_top, theme.lacquer_bottom,
                             radius);
    canvas.rect_outline(r, theme.dark() || held ? theme.gold_light : theme.gold, 2.0F, radius);
}

void draw_face(Canvas& canvas, const Rect& r, ButtonKind kind, bool held, float radius)
{
    const Theme& theme = canvas.theme();
    if (kind == ButtonKind::primary)
        return draw_primary_face(canvas, r, held, radius);
    if (kind == ButtonKind::disabled)
        return canvas.rect_dashed(r, theme.line, 2.0F, radius);
    if (kind == ButtonKind::on_lacquer) {
        if (held)
            canvas.rect(r, theme.lacquer_bottom, radius);
        return canvas.rect_outline(r, held ? theme.gold_light : theme.frame_on_lacquer, 2.0F, radius);
    }
    if (held || kind == ButtonKind::normal)
        canvas.rect(r, held ? theme.press : theme.surface, radius);
    canvas.rect_outline(r, held ? theme.accent : theme.line_strong, 2.0F, radius);
}

// A circle drawn as one, since a rounded rectangle shows where its arcs meet.
void draw_round_face(Canvas& canvas, const Rect& r, ButtonKind kind, bool held)
{
    const Theme& theme = canvas.theme();
    const float radius = r.h / 2;
    if (kind == ButtonKind::disabled)
        return canvas.rect_dashed(r, theme.line, 2.0F, radius);
    Color edge = held ? theme.accent : theme.line_strong;
    if (kind == ButtonKind::primary && !theme.dark()) {
        canvas.rect_gradient(r, held ? theme.lacquer_bottom : theme.lacquer_top, theme.lacquer_bottom,
                             radius);
        edge = held ? theme.gold_light : theme.gold;
    } else if (kind == ButtonKind::primary) {
        canvas.circle(r.center(), radius, held ? theme.gold : theme.accent);
        edge = theme.gold_light;
    } else if (held || kind == ButtonKind::normal) {
        canvas.circle(r.center(), radius, held ? theme.press : theme.surface);
    }
    const float edge_width = 2.0F + theme.heavier;
    canvas.circle_outline(r.center(), radius - edge_width / 2, edge, edge_width);
}

void add_hit(Canvas& canvas, const Rect& r, const Button& button)
{
    if (button.kind != ButtonKind::disabled)
        canvas.hit(button.id, r, button.action);
}

float content_width(const Canvas& canvas, const Button& button)
{
    const float text = button.label.empty() ? 0.0F : canvas.width(type::label, button.label);
    if (!button.icon)
        return text;
    return button_icon + (button.label.empty() ? 0.0F : button_gap + text);
}

} // namespace

void draw_button(Canvas& canvas, const Rect& r, const Button& button)
{
    const bool held = canvas.pressed(button.id) && button.kind != ButtonKind::disabled;
    draw_face(canvas, {r.x, r.y + button.slim, r.w, r.h - 2 * button.slim}, button.kind, held, panel_radius);
    add_hit(canvas, r, button);
    const auto moved = canvas.shift(press_offset(canvas, button.id));
    const Color ink = button_ink(canvas.theme(), button.kind);
    float x = r.x + (r.w - content_width(canvas, button)) / 2;
    const float icon_y = r.y + (r.h - button_icon) / 2;
    if (button.icon && !button.icon_after) {
        canvas.icon(*button.icon, {x, icon_y, button_icon, button_icon}, ink);
        x += button_icon + button_gap;
    }
    if (!button.label.empty())
        x += line_in(canvas, {x, r.y, r.right() - x, r.h}, type::label, ink, button.label) + button_gap;
    if (button.icon && button.icon_after)
        canvas.icon(*button.icon, {x, icon_y, button_icon, button_icon}, ink);
}

float button_width(const Canvas& canvas, const Button& button)
{
    return std::max(min_touch, content_width(canvas, button) + 2 * button_pad);
}

void draw_round_button(Canvas& canvas, const Rect& r, const Button& button)
{
    const bool held = canvas.pressed(button.id) && button.kind != ButtonKind::disabled;
    draw_round_face(canvas, r, button.kind, held);
    add_hit(canvas, r, button);
    const auto moved = canvas.shift(press_offset(canvas, button.id));
    const Point c = r.center();
    if (button.icon)
        canvas.icon(*button.icon, {c.x - round_icon / 2, c.y - round_icon / 2, round_icon, round_icon},
                    button_ink(canvas.theme(), button.kind), 4.5F);
}

void draw_drop(Canvas& canvas, const Rect& r, const Drop& drop)
{
    const Theme& theme = canvas.theme();
    const bool held = canvas.pressed(drop.id);
    draw_face(canvas, r, ButtonKind::normal, held, panel_radius);
    canvas.hit(drop.id, r, drop.action);
    const auto moved = canvas.shift(press_offset(canvas, drop.id));
    const float icon_x = r.right() - drop_pad - drop_icon;
    canvas.icon(Icon::down, {icon_x, r.y + (r.h - drop_icon) / 2, drop_icon, drop_icon}, theme.ink);
    const Rect text{r.x + drop_pad, r.y, icon_x - drop_pad - r.x - 12, r.h};
    const float space = canvas.width(type::label_medium, " ");
    const float prefix = canvas.width(type::label_medium, drop.prefix);
    const float value = canvas.width(type::label, drop.value);
    if (prefix + space + value <= text.w) {
        line_in(canvas, text, type::label_medium, theme.ink2, drop.prefix);
        line_in(canvas, {text.x + prefix + space, r.y, value, r.h}, type::label, theme.ink, drop.value);
    } else if (value <= text.w) { // the prefix above the value
        const float line = type::label.leading(1.2F).line_height();
        canvas.text({text.x, r.center().y - line}, type::label_medium.leading(1.2F), theme.ink2, drop.prefix);
        canvas.text({text.x, r.center().y}, type::label.leading(1.2F), theme.ink, drop.value);
    } else { // a long choice explains itself
        const TextStyle style = type::label.leading(1.2F);
        block_in(canvas, text, style, theme.ink, fit_lines(canvas, style, drop.value, text.w, 2));
    }
}

float pager_width(const Canvas& canvas, const Pager& pager, Language language)
{
    const std::string text = msg::format(msg::page_of, language, pager.page + 1, pager.pages);
    return 2 * (min_touch + pager_gap) + canvas.width(type::label, text);
}

void draw_pager(Canvas& canvas, const Rect& r, const Pager& pager, Language language)
{
    const auto kind = [](bool possible) { return possible ? ButtonKind::primary : ButtonKind::disabled; };
    draw_round_button(canvas, {r.x, r.y, min_touch, min_touch},
                      {.id = pager.id + ".previous",
                       .label = {},
                       .icon = Icon::back,
                       .kind = kind(pager.page > 0),
                       .action = pager.back});
    draw_round_button(canvas, {r.right() - min_touch, r.y, min_touch, min_touch},
                      {.id = pager.id + ".next",
                       .label = {},
                       .icon = Icon::next,
                       .kind = kind(pager.page + 1 < pager.pages),
                       .action = pager.next});
    line_in(canvas, r, type::label, canvas.theme().ink,
            msg::format(msg::page_of, language, pager.page + 1, pager.pages), Align::center);
}

} // namespace bangvang
