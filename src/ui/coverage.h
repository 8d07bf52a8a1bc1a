// How much of every pixel a path covers: exact areas, kept as runs, one row after the other.
#pragma once

#include "ui/path.h"

#include <vector>

namespace bangvang {

// `length` pixels from (x, y) to the right, all covered to the same part (0 < part <= 1).
struct Run {
    int x;
    int y;
    int length;
    float part;
};

// The runs of the path inside 0..width, 0..height, by rows and then from the left. Coordinates are pixels;
// the signed areas of the contours are added and their amount cut at one, which is the winding rule as long
// as no contour crosses one of the other direction. Pure.
[[nodiscard]] std::vector<Run> coverage(const Path& path, int width, int height);

} // namespace bangvang
