// Rounded rectangles in parts that cost little: upright rectangles within, smoothed arcs at the corners
// alone.
#pragma once

#include "ui/color.h"

#include <bangvang/base/geometry.h>

struct ImDrawList;

namespace bangvang {

// Filled, shaded from top to bottom. `r` lies on whole pixels, so that its sides need no smoothing; `radius`
// is taken in whole pixels, and as far as it fits. All parts share vertices: they are one shape.
void add_rounded_rect(ImDrawList& list, const Rect& r, float radius, Color top, Color bottom);

// Segments that keep a circle of so many pixels within so much of the true one.
[[nodiscard]] int circle_segments(float radius_px, float error_px = 0.1F);

} // namespace bangvang
