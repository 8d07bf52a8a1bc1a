// Scores as bars: the stacked bar of a whole score and the bar of one criterion against its maximum.
#pragma once

#include "ui/canvas.h"

#include <optional>
#include <span>
#include <vector>

namespace bangvang {

struct StackedBar {
    std::span<const double> criteria{}; // points, in the campaign's order
    double bonus{0.0};                  // net of penalties; drawn as a lozenge where it is positive
    double max{102.5};                  // what the whole width stands for
};

struct StackSegment {
    int criterion{0}; // -1: the bonus
    Rect rect{};
};
// Segments as they are drawn, 2 units apart. A total over `max` squeezes the scale, so that all of it fits.
[[nodiscard]] std::vector<StackSegment> stacked_segments(const Rect& r, const StackedBar& bar);
// The third criterion of every five is hatched diagonally, the fifth horizontally: readable in greyscale.
// `shown` 0..1 grows the bar from the left.
void draw_stacked_bar(Canvas& canvas, const Rect& r, const StackedBar& bar, float shown = 1.0F);

struct CriterionBar {
    int index{0}; // from 0; the five colours repeat
    double value{0.0};
    double max{1.0};
    std::optional<double> average{}; // triangle and stem
};
inline constexpr float criterion_bar_height = 64.0F;
// `r` is 64 high: the bar lies 24 below its top and is 32 high.
void draw_criterion_bar(Canvas& canvas, const Rect& r, const CriterionBar& bar, float shown = 1.0F);

// The two hatches over any rectangle, for keys and larger bars: `criterion` from 0; nothing for solid ones.
void draw_hatch(Canvas& canvas, const Rect& r, int criterion, float pitch = 9.0F);

} // namespace bangvang
