// Progress towards a target: the bullet bar with its plan mark, the drum whose rim is a gauge, and divided
// bar rows.
#pragma once

#include "ui/canvas.h"

#include <optional>
#include <span>
#include <string_view>

namespace bangvang {

struct BulletBar {
    double percent{0.0};          // of the target; the track is 0..100, above it a gold lozenge is added
    std::optional<double> plan{}; // where the plan stands, in percent of the target
    float rise{22.0F};            // how far the plan mark starts above the bar; 14 on the small ones
    bool ticks{true};             // at 25, 50 and 75
};
// `bar` is the track itself (40, 34 or 20 high); the mark reaches `rise` above and 4 below it.
void draw_bullet_bar(Canvas& canvas, const Rect& bar, const BulletBar& bullet, float shown = 1.0F);

struct ProgressDrum {
    double percent{0.0};
    std::optional<double> plan{};
    Color lit{}, unlit{}, mark{};
    float mark_outside{0.0F}; // how far the plan's mark still is from its place, while it drops in
};
// 100 wedges between the radii, lit clockwise from twelve.
void draw_progress_drum(Canvas& canvas, Point center, float inner, float outer, const ProgressDrum& drum,
                        float shown = 1.0F);

// "Chế biến, chế tạo  163,4" over a thin bar, rows divided by lines.
struct DividedRow {
    std::string_view label{};
    std::string_view value{};
    double share{0.0}; // 0..1 of the bar
};
void draw_divided_rows(Canvas& canvas, const Rect& r, std::span<const DividedRow> rows, float row_height,
                       float shown = 1.0F);

} // namespace bangvang
