#include "app/pointing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr std::array<float, zoom_levels> factors{1.0F, 1.6F, 2.4F, 3.5F, 5.0F};
constexpr Duration fades = std::chrono::milliseconds(700);
constexpr float hole_pad = 6.0F;
constexpr float rim = 5.0F;
constexpr float mark_width = 9.0F;
constexpr float least_step = 3.0F; // between two points of a stroke

// What lies between the top of a rectangle and the upper half of a stadium in it; mirrored, the lower half.
void dim_half(Canvas& canvas, const Rect& hole, bool upper, Color color)
{
    constexpr int steps = 24;
    const float radius = hole.h / 2.0F;
    std::vector<Point> edge;
    std::vector<Point> arc;
    const auto add = [&](float center, float from, float to) {
        for (int i = 0; i <= steps; ++i) {
            const float angle = from + (to - from) * static_cast<float>(i) / steps;
            const float x = center + radius * std::cos(angle);
            const float rise = radius * std::sin(angle);
            const float y = hole.y + radius + (upper ? -rise : rise);
            edge.push_back({x, upper ? hole.y : hole.bottom()});
            arc.push_back({x, y});
        }
    };
    constexpr float pi = std::numbers::pi_v<float>;
    add(hole.x + radius, pi, pi / 2.0F);
    add(hole.right() - radius, pi / 2.0F, 0.0F);
    if (upper)
        canvas.band(edge, arc, color);
    else
        canvas.band(arc, edge, color);
}

std::vector<Point> stadium(const Rect& r)
{
    constexpr int steps = 24;
    constexpr float pi = std::numbers::pi_v<float>;
    const float radius = r.h / 2.0F;
    std::vector<Point> points;
    const auto add = [&](float center, float from) {
        for (int i = 0; i <= steps; ++i) {
            const float angle = from + pi * static_cast<float>(i) / steps;
            points.push_back({center + radius * std::cos(angle), r.y + radius + radius * std::sin(angle)});
        }
    };
    add(r.right() - radius, -pi / 2.0F);
    add(r.x + radius, pi / 2.0F);
    return points;
}

} // namespace

Layout Lens::layout(const Layout& plain) const
{
    Layout seen = plain;
    seen.scale = plain.scale * factor;
    seen.origin_px = plain.origin_px + at * (plain.scale * (1.0F - factor));
    return seen;
}

Point Lens::to_slide(Point on_screen) const
{
    return at + (on_screen - at) * (1.0F / factor);
}

Rect Lens::to_screen(const Rect& on_slide) const
{
    const Point corner = at + (Point{on_slide.x, on_slide.y} - at) * factor;
    return {corner.x, corner.y, on_slide.w * factor, on_slide.h * factor};
}

Lens lens_of(const Presenting& presenting)
{
    const int level = std::clamp(presenting.zoom, 0, zoom_levels - 1);
    return {factors[static_cast<std::size_t>(level)], presenting.zoom_at};
}

void draw_spotlight(Canvas& canvas, const Rect& object, const Rect& dimmed)
{
    const Theme& lacquer = theme(ThemeName::lacquer, canvas.theme().contrast);
    const Color dark = lacquer.scrim.alpha(0.62F);
    const float side = object.h < object.w ? object.h * 0.3F : 0.0F; // round ends take no word away
    Rect hole{object.x - hole_pad - side, object.y - hole_pad, object.w + 2.0F * (hole_pad + side),
              object.h + 2.0F * hole_pad};
    hole.x = std::max(hole.x, dimmed.x + 8.0F);
    hole.w = std::min(hole.w, dimmed.right() - 8.0F - hole.x);
    const float top = std::min(hole.y, dimmed.bottom());
    canvas.rect({dimmed.x, dimmed.y, dimmed.w, std::max(0.0F, top - dimmed.y)}, dark);
    canvas.rect({dimmed.x, hole.y, hole.x - dimmed.x, hole.h}, dark);
    canvas.rect({hole.right(), hole.y, dimmed.right() - hole.right(), hole.h}, dark);
    canvas.rect({dimmed.x, hole.bottom(), dimmed.w, std::max(0.0F, dimmed.bottom() - hole.bottom())}, dark);
    dim_half(canvas, hole, true, dark);
    dim_half(canvas, hole, false, dark);
    canvas.polyline(stadium(hole), lacquer.gold_light, rim, true);
}

void Pointing::take(const PointerEvent& event, Tool tool, const std::string& slide, const Lens& lens)
{
    const bool down = event.kind == PointerEvent::Kind::down;
    const bool over = event.kind == PointerEvent::Kind::up || event.kind == PointerEvent::Kind::cancel;
    if (tool == Tool::laser) {
        lit_ = !over;
        trail_.push_back({event.at, event.when});
        return;
    }
    std::vector<Stroke>& strokes = marks_[slide];
    const Point at = lens.to_slide(event.at);
    if (down) {
        strokes.push_back({at});
        drawing_ = true;
    } else if (drawing_ && !strokes.empty()) {
        const Point last = strokes.back().back();
        if (over || std::hypot(at.x - last.x, at.y - last.y) >= least_step / lens.factor)
            strokes.back().push_back(at);
    }
    if (over)
        drawing_ = false;
}

void Pointing::undo(const std::string& slide)
{
    const auto strokes = marks_.find(slide);
    if (strokes != marks_.end() && !strokes->second.empty())
        strokes->second.pop_back();
}

void Pointing::pass_time(MonoTime now)
{
    const auto old = [&](const Spark& spark) { return now - spark.when > fades; };
    const auto keep = lit_ && !trail_.empty() ? std::prev(trail_.end()) : trail_.end();
    trail_.erase(trail_.begin(), std::find_if_not(trail_.begin(), keep, old));
}

bool Pointing::has_marks(const std::string& slide) const
{
    const auto strokes = marks_.find(slide);
    return strokes != marks_.end() && !strokes->second.empty();
}

void Pointing::draw_marks(Canvas& canvas, const std::string& slide) const
{
    const auto strokes = marks_.find(slide);
    if (strokes == marks_.end())
        return;
    const auto piece = canvas.piece("talk.marks");
    const Theme& theme = canvas.theme();
    for (const Stroke& stroke : strokes->second) {
        if (stroke.size() > 1) {
            canvas.polyline(stroke, theme.bg, mark_width + 6.0F); // an edge that keeps it apart from bars
            canvas.polyline(stroke, theme.on_track, mark_width);
        }
        for (const Point end : {stroke.front(), stroke.back()})
            canvas.circle(end, mark_width / 2.0F, theme.on_track);
    }
}

void Pointing::draw_laser(Canvas& canvas, MonoTime now) const
{
    if (trail_.empty())
        return;
    const auto piece = canvas.piece("talk.laser");
    const Theme& lacquer = theme(ThemeName::lacquer, canvas.theme().contrast);
    for (std::size_t i = 1; i < trail_.size(); ++i) {
        const double age = Seconds(now - trail_[i].when) / Seconds(fades);
        const auto alpha = static_cast<float>(std::clamp(1.0 - age, 0.0, 1.0));
        canvas.line(trail_[i - 1].at, trail_[i].at, lacquer.accent.alpha(alpha), 6.0F + 10.0F * alpha);
    }
    const double age = lit_ ? 0.0 : Seconds(now - trail_.back().when) / Seconds(fades);
    const auto alpha = static_cast<float>(std::clamp(1.0 - age, 0.0, 1.0));
    canvas.circle(trail_.back().at, 30.0F, lacquer.accent.alpha(0.35F * alpha));
    canvas.circle(trail_.back().at, 14.0F, lacquer.gold_light.alpha(alpha));
}

} // namespace bangvang
