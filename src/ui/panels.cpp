#include "ui/panels.h"

#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr int arc_steps = 8;
constexpr float lozenge_half = 5.0F;
constexpr float press_shift = 2.0F;

// The bite around `corner`, from the direction `from` (in quarter turns, clockwise from 3 o'clock) to the
// next one.
void draw_bite(Canvas& canvas, Point corner, float notch, int from, Color color, float width)
{
    std::array<Point, arc_steps + 1> points{};
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float a = quarter * (static_cast<float>(from) + static_cast<float>(i) / arc_steps);
        points[i] = corner + Point{std::cos(a), std::sin(a)} * notch;
    }
    canvas.polyline(points, color, width);
}

// Light that falls in from the left: a quad across the top half whose right side leans inwards.
void draw_sheen(Canvas& canvas, const Rect& r)
{
    const Color light = canvas.theme().sheen;
    const float bottom = r.y + std::min(r.h / 2, 220.0F);
    const std::array quad{Point{r.x + 4, r.y + 4}, Point{r.right() - 4, r.y + 4},
                          Point{r.x + r.w * 0.86F, bottom}, Point{r.x + 4, bottom}};
    canvas.convex_gradient(quad, light.alpha(0.07F), light.alpha(0.0F));
}

} // namespace

void draw_notched_frame(Canvas& canvas, const Rect& r, float notch, Color color, float width)
{
    const float half = width / 2;
    canvas.rect({r.x + notch, r.y - half, r.w - 2 * notch, width}, color);
    canvas.rect({r.x + notch, r.bottom() - half, r.w - 2 * notch, width}, color);
    canvas.rect({r.x - half, r.y + notch, width, r.h - 2 * notch}, color);
    canvas.rect({r.right() - half, r.y + notch, width, r.h - 2 * notch}, color);
    draw_bite(canvas, {r.x, r.y}, notch, 0, color, width);
    draw_bite(canvas, {r.right(), r.y}, notch, 1, color, width);
    draw_bite(canvas, {r.right(), r.bottom()}, notch, 2, color, width);
    draw_bite(canvas, {r.x, r.bottom()}, notch, 3, color, width);
    const Rect inner = r.inset(lozenge_half);
    canvas.lozenge({inner.x, inner.y}, lozenge_half, color);
    canvas.lozenge({inner.right(), inner.y}, lozenge_half, color);
    canvas.lozenge({inner.right(), inner.bottom()}, lozenge_half, color);
    canvas.lozenge({inner.x, inner.bottom()}, lozenge_half, color);
}

void draw_lacquer(Canvas& canvas, const Rect& r, const LacquerLook& look)
{
    const Theme& theme = canvas.theme();
    canvas.note_panel(PanelKind::lacquer, r);
    canvas.shadow(r, look.shadow, panel_radius);
    const Color top = look.pressed ? theme.lacquer_bottom : theme.lacquer_top;
    canvas.rect_gradient(r, top, theme.lacquer_bottom, panel_radius);
    if (look.sheen && !look.pressed && theme.decorated())
        draw_sheen(canvas, r);
    if (look.pressed)
        canvas.rect_outline(r, theme.gold_light, 3.0F, panel_radius);
    if (look.frame)
        draw_notched_frame(canvas, r.inset(look.inset), look.notch, theme.frame_on_lacquer.alpha(0.85F));
}

void draw_paper(Canvas& canvas, const Rect& r, const PaperLook& look)
{
    const Theme& theme = canvas.theme();
    canvas.note_panel(PanelKind::paper, r);
    if (look.shadow)
        canvas.shadow(r, ShadowSize::s, panel_radius);
    canvas.rect(r, look.pressed ? theme.press : theme.surface, panel_radius);
    canvas.rect_outline(r, look.pressed ? theme.accent : theme.line, 2.0F, panel_radius);
    if (look.frame)
        draw_notched_frame(canvas, r.inset(look.inset), look.notch, theme.gold.alpha(0.75F));
}

Point press_offset(const Canvas& canvas, std::string_view id)
{
    return {0.0F, canvas.pressed(id) ? press_shift : 0.0F};
}

} // namespace bangvang
