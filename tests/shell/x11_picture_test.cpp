#include "shell/x11_picture.h"

#include <bangvang/base/geometry.h>

#include <doctest/doctest.h>

#include <vector>

using namespace bangvang;

namespace {

constexpr int width = 12;
constexpr int height = 9;

bool holds(const std::vector<PixelRect>& areas, int x, int y)
{
    for (const PixelRect& area : areas)
        if (x >= area.x0 && x < area.x1 && y >= area.y0 && y < area.y1)
            return true;
    return false;
}

// The pixel of the picture that stands at a pixel of the window.
Point shown_at(int x, int y, PixelShift shift)
{
    const int from_x = x - shift.x;
    const int from_y = y + shift.y;
    const bool inside = from_x >= 0 && from_x < width && from_y >= 0 && from_y < height;
    return inside ? Point{static_cast<float>(from_x), static_cast<float>(from_y)}
                  : Point{static_cast<float>(x), static_cast<float>(y)};
}

} // namespace

TEST_CASE("of a shifted picture every pixel of the window is sent that shows a new one")
{
    const PixelRect damage{2, 0, 11, 7};
    for (int right = -2; right <= 2; ++right)
        for (int up = -2; up <= 2; ++up) {
            const PixelShift shift{right, up};
            const std::vector<PixelRect> areas = shifted_damage(std::vector{damage}, shift, width, height);
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x) {
                    const Point from = shown_at(x, y, shift);
                    const bool changed = from.x >= 2 && from.x < 11 && from.y >= 0 && from.y < 7;
                    CAPTURE(right);
                    CAPTURE(up);
                    CAPTURE(x);
                    CAPTURE(y);
                    // More may be sent than has changed, at the edges alone; never less.
                    if (changed)
                        CHECK(holds(areas, x, y));
                }
            for (const PixelRect& area : areas) {
                CHECK_FALSE(area.empty());
                CHECK(area == intersect(area, {0, 0, width, height}));
            }
        }
}

TEST_CASE("where the picture stands in its place, what changed is what is sent")
{
    const std::vector<PixelRect> damage{{0, 0, 3, 3}, {5, 5, 9, 9}};
    CHECK(shifted_damage(damage, {}, width, height) == damage);
    CHECK(shifted_damage({}, {1, 1}, width, height).empty());
}
