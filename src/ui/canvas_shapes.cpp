// Filled shapes.
#include "ui/canvas.h"
#include "ui/draw_types.h"
#include "ui/rounded_rect.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace bangvang {

namespace {

ImU32 shaded(Color color, ImU32 vertex)
{
    // The outermost vertices of a smoothed edge are transparent and stay so.
    const float cover = static_cast<float>(vertex >> IM_COL32_A_SHIFT) / 255.0F;
    return pack(color.alpha(cover));
}

} // namespace

void Canvas::rect(const Rect& r, Color color, float radius)
{
    const Rect d = snapped(r);
    if (radius > 0.0F)
        add_rounded_rect(t_.list, d, length_px(radius), color.alpha(alpha_), color.alpha(alpha_));
    else
        t_.list.AddRectFilled(low(d), high(d), packed(color));
}

void Canvas::rect_gradient(const Rect& r, Color top, Color bottom, float radius)
{
    const Rect d = snapped(r);
    const Color from = top.alpha(alpha_);
    const Color to = bottom.alpha(alpha_);
    if (radius > 0.0F)
        add_rounded_rect(t_.list, d, length_px(radius), from, to);
    else
        t_.list.AddRectFilledMultiColor(low(d), high(d), pack(from), pack(from), pack(to), pack(to));
}

void Canvas::rect_gradient_x(const Rect& r, Color left, Color right)
{
    const Rect d = snapped(r);
    const ImU32 a = packed(left);
    const ImU32 b = packed(right);
    t_.list.AddRectFilledMultiColor(low(d), high(d), a, b, b, a);
}

void Canvas::disc(Point device, float radius_px, Color color)
{
    t_.list.AddCircleFilled(vec(device), radius_px, packed(color), circle_segments(radius_px));
}

void Canvas::circle(Point center, float radius, Color color)
{
    disc(px(center), length_px(radius), color);
}

void Canvas::triangle(Point a, Point b, Point c, Color color)
{
    const std::array points{a, b, c};
    convex(points, color);
}

void Canvas::convex(std::span<const Point> points, Color color)
{
    for (const Point p : points)
        t_.list.PathLineTo(vec(px(p)));
    t_.list.PathFillConvex(packed(color));
}

void Canvas::convex_gradient(std::span<const Point> points, Color top, Color bottom)
{
    float low_y = std::numeric_limits<float>::max();
    float high_y = std::numeric_limits<float>::lowest();
    for (const Point p : points) {
        low_y = std::min(low_y, px(p).y);
        high_y = std::max(high_y, px(p).y);
        t_.list.PathLineTo(vec(px(p)));
    }
    const int first = t_.list.VtxBuffer.Size;
    t_.list.PathFillConvex(IM_COL32_WHITE);
    for (int i = first; i < t_.list.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = t_.list.VtxBuffer[i];
        const float t = std::clamp((vertex.pos.y - low_y) / (high_y - low_y), 0.0F, 1.0F);
        vertex.col = shaded(mix(top, bottom, t).alpha(alpha_), vertex.col);
    }
}

void Canvas::lozenge(Point center, float half, Color color)
{
    const std::array points{center + Point{0.0F, -half}, center + Point{half, 0.0F},
                            center + Point{0.0F, half}, center + Point{-half, 0.0F}};
    convex(points, color);
}

void Canvas::band(std::span<const Point> upper, std::span<const Point> lower, Color color)
{
    const std::size_t count = std::min(upper.size(), lower.size());
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const ImU32 col = packed(color);
    // Unsmoothed, since smoothed neighbours would show their seams where the colour is translucent.
    for (std::size_t i = 1; i < count; ++i) {
        t_.list.PrimReserve(6, 4);
        t_.list.PrimQuadUV(vec(px(upper[i - 1])), vec(px(upper[i])), vec(px(lower[i])), vec(px(lower[i - 1])),
                           uv, uv, uv, uv, col);
    }
}

} // namespace bangvang
