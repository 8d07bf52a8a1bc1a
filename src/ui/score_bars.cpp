#include "ui/score_bars.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float segment_gap = 2.0F;
constexpr float bar_top = 24.0F;
constexpr float bar_height = 32.0F;
constexpr float hatch_alpha = 0.55F;
constexpr float hatch_stroke = 2.0F;

enum class Hatch { none, diagonal, horizontal };

Hatch hatch_of(int criterion)
{
    if (criterion < 0)
        return Hatch::none;
    return criterion % 5 == 2 ? Hatch::diagonal : criterion % 5 == 4 ? Hatch::horizontal : Hatch::none;
}

std::size_t color_of(int criterion)
{
    return static_cast<std::size_t>(criterion) % 5;
}

// Lines at 45 degrees, cut where they meet the rectangle.
void draw_diagonals(Canvas& canvas, const Rect& r, float pitch, Color color)
{
    for (float a = -r.h; a < r.w; a += pitch) {
        const float x0 = std::max(a, 0.0F);
        const float x1 = std::min(a + r.h, r.w);
        if (x1 > x0)
            canvas.line({r.x + x0, r.bottom() - (x0 - a)}, {r.x + x1, r.bottom() - (x1 - a)}, color,
                        hatch_stroke);
    }
}

void draw_horizontals(Canvas& canvas, const Rect& r, float pitch, Color color)
{
    for (float y = 6.0F; y < r.h; y += pitch)
        canvas.rect({r.x, r.y + y - hatch_stroke / 2, r.w, hatch_stroke}, color);
}

void draw_average(Canvas& canvas, const Rect& r, float x)
{
    const Color ink = canvas.theme().ink;
    canvas.rect({x - 2.5F, r.y + 16, 5, 46}, ink);
    canvas.triangle({x - 12, r.y + 4}, {x + 12, r.y + 4}, {x, r.y + 18}, ink);
}

// A lozenge as wide as the points are worth and as high as the bar.
void draw_bonus(Canvas& canvas, const Rect& r)
{
    const Point c = r.center();
    const std::vector<Point> corners{{c.x, r.y}, {r.right(), c.y}, {c.x, r.bottom()}, {r.x, c.y}};
    canvas.convex(corners, canvas.theme().gold);
}

} // namespace

std::vector<StackSegment> stacked_segments(const Rect& r, const StackedBar& bar)
{
    double total = std::max(0.0, bar.bonus);
    for (const double value : bar.criteria)
        total += std::max(0.0, value);
    const double scale = static_cast<double>(r.w) / std::max({bar.max, total, 1e-6});
    std::vector<StackSegment> segments;
    double x = 0.0;
    for (std::size_t i = 0; i < bar.criteria.size(); ++i) {
        const double width = std::max(0.0, bar.criteria[i]) * scale;
        const float shown = std::max(0.0F, static_cast<float>(width) - segment_gap);
        segments.push_back({static_cast<int>(i), {r.x + static_cast<float>(x), r.y, shown, r.h}});
        x += width;
    }
    if (bar.bonus > 0.0)
        segments.push_back(
            {-1, {r.x + static_cast<float>(x), r.y, static_cast<float>(bar.bonus * scale), r.h}});
    return segments;
}

void draw_stacked_bar(Canvas& canvas, const Rect& r, const StackedBar& bar, float shown)
{
    const float edge = r.x + r.w * shown;
    for (const StackSegment& segment : stacked_segments(r, bar)) {
        Rect part = segment.rect;
        part.w = std::min(part.w, edge - part.x);
        if (part.w <= 0.0F)
            continue;
        if (segment.criterion < 0) {
            draw_bonus(canvas, part);
            continue;
        }
        canvas.rect(part, canvas.theme().criterion[color_of(segment.criterion)]);
        draw_hatch(canvas, part, segment.criterion);
    }
}

void draw_criterion_bar(Canvas& canvas, const Rect& r, const CriterionBar& bar, float shown)
{
    const Theme& theme = canvas.theme();
    const auto share = [&](double value) {
        return static_cast<float>(std::clamp(value / std::max(bar.max, 1e-6), 0.0, 1.0));
    };
    const Rect track{r.x, r.y + bar_top, r.w, bar_height};
    canvas.rect(track, theme.surface_sunk);
    const Rect fill{track.x, track.y, track.w * share(bar.value) * shown, track.h};
    if (fill.w > 0.0F) {
        canvas.rect(fill, theme.criterion[color_of(bar.index)]);
        draw_hatch(canvas, fill, bar.index, hatch_of(bar.index) == Hatch::diagonal ? 11.0F : 9.0F);
    }
    canvas.rect_outline(track, theme.line_strong);
    if (bar.average)
        draw_average(canvas, r, track.x + track.w * share(*bar.average));
}

void draw_hatch(Canvas& canvas, const Rect& r, int criterion, float pitch)
{
    const Hatch hatch = hatch_of(criterion);
    if (hatch == Hatch::none)
        return;
    const Color color = canvas.theme().on_criterion[color_of(criterion)].alpha(hatch_alpha);
    if (hatch == Hatch::diagonal)
        draw_diagonals(canvas, r, pitch, color);
    else
        draw_horizontals(canvas, r, pitch, color);
}

} // namespace bangvang
