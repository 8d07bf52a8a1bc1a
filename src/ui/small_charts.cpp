#include "ui/small_charts.h"

#include "ui/chart_lines.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr float ranks_left = 52.0F;
constexpr float ranks_right = 40.0F;
constexpr float ranks_top = 14.0F;
constexpr float ranks_bottom = 52.0F; // the labels of the periods
constexpr float label_gap = 36.0F;
constexpr int rank_steps = 4;
constexpr TextStyle rank_label = type::label.leading(0.9F);

struct RankScale {
    Rect r;
    std::size_t periods{1};
    int step{1}; // ranks between two lines

    [[nodiscard]] float x(std::size_t period) const
    {
        const float width = r.w - ranks_left - ranks_right;
        if (periods < 2)
            return r.x + ranks_left + width / 2;
        return r.x + ranks_left + width * static_cast<float>(period) / static_cast<float>(periods - 1);
    }
    [[nodiscard]] float y(int rank) const
    {
        const float height = r.h - ranks_top - ranks_bottom;
        return r.y + ranks_top +
               height * static_cast<float>(rank - 1) / static_cast<float>(rank_steps * step);
    }
};

RankScale make_scale(const Rect& r, const RankHistory& history)
{
    int worst = rank_steps + 1;
    for (const std::optional<int>& rank : history.ranks)
        worst = std::max(worst, rank.value_or(1));
    return {r, history.ranks.size(), (worst - 1 + rank_steps - 1) / rank_steps};
}

struct RankColors {
    Color line, grid, text, inner;
};

RankColors rank_colors(const Theme& theme, bool on_lacquer)
{
    if (on_lacquer)
        return {theme.gold_on_lacquer, theme.frame_on_lacquer.alpha(0.35F), theme.ink_on_lacquer,
                theme.lacquer_bottom};
    return {theme.accent, theme.line, theme.ink2, theme.surface};
}

void draw_rank_lines(Canvas& canvas, const RankScale& scale, const RankColors& colors)
{
    // Digits have no marks above or below, so their lines may stand this close; in a low chart every second
    // one.
    const int every = scale.y(1 + scale.step) - scale.y(1) < rank_label.line_height() ? 2 : 1;
    for (int i = 0; i <= rank_steps; ++i) {
        const int rank = 1 + i * scale.step;
        const float y = scale.y(rank);
        canvas.rect({scale.r.x + 44, y - 0.75F, scale.r.w - 44, 1.5F}, colors.grid);
        if (i % every == 0)
            canvas.text({scale.r.x + 24, y - rank_label.line_height() / 2}, rank_label, colors.text,
                        std::to_string(rank), {.align = Align::center});
    }
}

// From the newest period back, so that it always has its label.
void draw_period_labels(Canvas& canvas, const RankScale& scale, const RankHistory& history, Color color)
{
    float free_until = scale.r.right() + label_gap;
    for (std::size_t i = std::min(history.labels.size(), scale.periods); i-- > 0;) {
        const float width = canvas.width(type::label_medium, history.labels[i]);
        const float x = std::min(scale.x(i), scale.r.right() - width / 2);
        if (x + width / 2 + label_gap > free_until || x - width / 2 < scale.r.x)
            continue;
        canvas.text({x, scale.r.bottom() - type::label_medium.line_height()}, type::label_medium, color,
                    history.labels[i], {.align = Align::center});
        free_until = x - width / 2;
    }
}

} // namespace

void draw_sparkline(Canvas& canvas, const Rect& r, const Sparkline& line, float shown)
{
    if (line.base_line)
        canvas.rect({r.x, r.bottom() - 2, r.w, 2}, canvas.theme().line);
    const double span = std::max(line.high - line.low, 1e-9);
    const auto place = [&](std::size_t i) {
        const auto gaps = static_cast<float>(std::max<std::size_t>(1, line.values.size() - 1));
        const float x = r.x + line.dot + static_cast<float>(i) / gaps * (r.w - 2 * line.dot);
        const auto share = static_cast<float>(std::clamp((*line.values[i] - line.low) / span, 0.0, 1.0));
        return Point{x, r.bottom() - line.dot - share * (r.h - 2 * line.dot)};
    };
    const PlotLines lines = plot_lines(line.values, place);
    if (lines.empty())
        return;
    const auto clipped = canvas.clip({r.x, r.y, r.w * shown, r.h});
    for (const std::vector<Point>& points : lines)
        if (points.size() > 1)
            canvas.polyline(points, line.color, line.stroke);
    canvas.circle(lines.back().back(), line.dot, line.color);
}

void draw_rank_history(Canvas& canvas, const Rect& r, const RankHistory& history, float shown)
{
    const RankScale scale = make_scale(r, history);
    const RankColors colors = rank_colors(canvas.theme(), history.on_lacquer);
    draw_rank_lines(canvas, scale, colors);
    draw_period_labels(canvas, scale, history, colors.text);
    std::vector<std::optional<double>> ranks(history.ranks.begin(), history.ranks.end());
    const PlotLines lines = plot_lines(ranks, [&](std::size_t i) {
        return Point{scale.x(i), scale.y(static_cast<int>(*ranks[i]))};
    });
    if (lines.empty())
        return;
    const auto clipped = canvas.clip({r.x, r.y, r.w * shown, r.h});
    for (const std::vector<Point>& points : lines) {
        if (points.size() > 1)
            canvas.polyline(points, colors.line, 6.0F);
        for (const Point& point : points)
            canvas.circle(point, 9.0F, colors.line);
    }
    canvas.circle(lines.back().back(), 15.0F, colors.line);
    canvas.circle(lines.back().back(), 7.0F, colors.inner);
}

} // namespace bangvang
