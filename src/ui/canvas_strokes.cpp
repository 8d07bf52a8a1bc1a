// Lines, outlines, arcs and dashes.
#include "ui/canvas.h"
#include "ui/draw_types.h"

#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

int arc_steps(float radius_px, float sweep)
{
    const float step = 2.0F * std::acos(1.0F - std::min(0.1F / std::max(radius_px, 0.2F), 0.5F));
    return std::clamp(static_cast<int>(std::ceil(std::abs(sweep) / step)), 2, 256);
}

void add_arc(std::vector<Point>& points, Point center, float radius, float from, float to)
{
    const int steps = arc_steps(radius, to - from);
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius});
    }
}

// Clockwise from the start of the top edge.
void add_rounded_rect(std::vector<Point>& points, const Rect& r, float radius)
{
    if (radius <= 0.0F) {
        points.insert(points.end(),
                      {{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}});
        return;
    }
    const Rect in = r.inset(radius);
    add_arc(points, {in.x, in.y}, radius, pi, 1.5F * pi);
    add_arc(points, {in.right(), in.y}, radius, 1.5F * pi, 2.0F * pi);
    add_arc(points, {in.right(), in.bottom()}, radius, 0.0F, 0.5F * pi);
    add_arc(points, {in.x, in.bottom()}, radius, 0.5F * pi, pi);
}

float distance(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

float length_of(std::span<const Point> points)
{
    float sum = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += distance(points[i - 1], points[i]);
    return sum;
}

} // namespace

void Canvas::stroke(std::span<const Point> device, Color color, float width_px, bool closed)
{
    for (const Point p : device)
        t_.list.PathLineTo(vec(p));
    t_.list.PathStroke(packed(color), closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_px);
}

// Segment by segment with a disc at every corner: mitred corners of a zigzag would shoot out as spikes.
// Translucent colours would show the overlaps, so they keep the mitre.
void Canvas::joined_stroke(std::span<const Point> device, Color color, float width_px, bool closed)
{
    const bool opaque = color.alpha(alpha_).a == 255;
    if (!opaque || width_px < 2.5F || device.size() < 3) {
        stroke(device, color, width_px, closed);
        return;
    }
    const std::size_t count = device.size();
    const std::size_t edges = closed ? count : count - 1;
    for (std::size_t i = 0; i < edges; ++i) {
        const std::array edge{device[i], device[(i + 1) % count]};
        stroke(edge, color, width_px, false);
        if (closed || i > 0)
            disc(device[i], width_px / 2.0F, color);
    }
}

void Canvas::rect_outline(const Rect& r, Color color, float width, float radius)
{
    const Rect d = snapped(r);
    const float w = std::min({stroke_px(width + t_.theme.heavier), d.w, d.h});
    if (radius <= 0.0F) {
        const ImU32 col = packed(color);
        t_.list.AddRectFilled({d.x, d.y}, {d.right(), d.y + w}, col);
        t_.list.AddRectFilled({d.x, d.bottom() - w}, {d.right(), d.bottom()}, col);
        t_.list.AddRectFilled({d.x, d.y + w}, {d.x + w, d.bottom() - w}, col);
        t_.list.AddRectFilled({d.right() - w, d.y + w}, {d.right(), d.bottom() - w}, col);
        return;
    }
    points_.clear();
    const float round = std::min({length_px(radius), d.w / 2.0F, d.h / 2.0F});
    add_rounded_rect(points_, d.inset(w / 2.0F), std::max(round - w / 2.0F, 0.0F));
    stroke(points_, color, w, true);
}

void Canvas::rect_dashed(const Rect& r, Color color, float width, float radius, float on, float off)
{
    const Rect d = snapped(r);
    const float w = stroke_px(width + t_.theme.heavier);
    points_.clear();
    const float round = std::min({length_px(radius), d.w / 2.0F, d.h / 2.0F});
    add_rounded_rect(points_, d.inset(w / 2.0F), std::max(round - w / 2.0F, 0.0F));
    points_.push_back(points_.front());
    // Stretched a little so that the last gap ends where the first dash begins.
    const float period = length_px(on + off);
    const float around = length_of(points_);
    const float stretch = around / (std::max(std::round(around / period), 1.0F) * period);
    const std::vector<Point> outline = points_;
    dashes(outline, color, w, length_px(on) * stretch, length_px(off) * stretch);
}

void Canvas::circle_outline(Point center, float radius, Color color, float width)
{
    points_.clear();
    add_arc(points_, px(center), length_px(radius), 0.0F, 2.0F * pi);
    points_.pop_back();
    stroke(points_, color, std::max(length_px(width), 1.0F), true);
}

void Canvas::arc(Point center, float radius, float from, float to, Color color, float width)
{
    points_.clear();
    add_arc(points_, px(center), length_px(radius), from, to);
    stroke(points_, color, std::max(length_px(width), 1.0F), false);
}

void Canvas::line(Point a, Point b, Color color, float width)
{
    const Point from = px(a);
    const Point to = px(b);
    const float w = stroke_px(width);
    const bool level = std::abs(from.y - to.y) < 0.01F;
    if (!level && std::abs(from.x - to.x) >= 0.01F) {
        const std::array edge{from, to};
        stroke(edge, color, w, false);
        return;
    }
    // Upright and level lines are rectangles on whole pixels.
    const Point low_end{std::min(from.x, to.x), std::min(from.y, to.y)};
    const Point high_end{std::max(from.x, to.x), std::max(from.y, to.y)};
    const ImVec2 p{std::round(level ? low_end.x : low_end.x - w / 2.0F),
                   std::round(level ? low_end.y - w / 2.0F : low_end.y)};
    const ImVec2 q{level ? std::round(high_end.x) : p.x + w, level ? p.y + w : std::round(high_end.y)};
    t_.list.AddRectFilled(p, q, packed(color));
}

void Canvas::polyline(std::span<const Point> points, Color color, float width, bool closed)
{
    points_.clear();
    for (const Point p : points)
        points_.push_back(px(p));
    joined_stroke(points_, color, stroke_px(width), closed);
}

void Canvas::polyline_dashed(std::span<const Point> points, Color color, float width, float on, float off)
{
    std::vector<Point> device;
    for (const Point p : points)
        device.push_back(px(p));
    dashes(device, color, stroke_px(width), length_px(on), length_px(off));
}

void Canvas::dashes(std::span<const Point> device, Color color, float width_px, float on, float off)
{
    if (device.size() < 2 || on <= 0.0F || off <= 0.0F)
        return;
    bool drawing = true;
    float left = on; // of the current dash or gap
    points_.assign(1, device.front());
    for (std::size_t i = 1; i < device.size(); ++i) {
        Point at = device[i - 1];
        float rest = distance(at, device[i]);
        while (rest > left) {
            at = at + (device[i] - at) * (left / rest);
            rest -= left;
            if (drawing) {
                points_.push_back(at);
                stroke(points_, color, width_px, false);
            }
            drawing = !drawing;
            left = drawing ? on : off;
            points_.assign(1, at);
        }
        left -= rest;
        if (rest > 0.0F)
            points_.push_back(device[i]);
    }
    if (drawing && points_.size() > 1)
        stroke(points_, color, width_px, false);
}

} // namespace bangvang
