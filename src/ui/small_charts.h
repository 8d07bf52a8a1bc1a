// Charts without an axis of their own: the sparkline in a row and the history of a rank.
#pragma once

#include "ui/line_chart.h"

namespace bangvang {

struct Sparkline {
    ChartValues values{};
    double low{84.0}; // the scale, common to all rows of a list, so that heights compare
    double high{97.0};
    float stroke{3.5F};
    float dot{6.0F};
    bool base_line{false};
    Color color{};
};
// Nothing where there is no value; a single value is its dot. Values outside the scale stay at its edge.
void draw_sparkline(Canvas& canvas, const Rect& r, const Sparkline& line, float shown = 1.0F);

struct RankHistory {
    std::span<const std::optional<int>> ranks{}; // one a period, oldest first
    std::span<const std::string_view> labels{};  // one a period: "1", "2"
    bool on_lacquer{true};
};
// Rank 1 at the top; at most five rank lines and every second label where the periods stand close.
void draw_rank_history(Canvas& canvas, const Rect& r, const RankHistory& history, float shown = 1.0F);

} // namespace bangvang
