#include "shell/x11_picture.h"

#include <doctest/doctest.h>

#include <map>
#include <utility>
#include <vector>

using namespace bangvang;

namespace {

constexpr int width = 12;
constexpr int height = 9;

bool holds(const PixelRect& r, int x, int y)
{
    return x >= r.x0 && x < r.x1 && y >= r.y0 && y < r.y1;
}

// The window after the parts have been put on it one after the other: which pixel of the picture shows, where
// anything new does.
using Glass = std::map<std::pair<int, int>, std::pair<int, int>>;
Glass put(const std::vector<ShownPart>& parts)
{
    Glass glass;
    for (const ShownPart& part : parts)
        for (int y = part.from.y0; y < part.from.y1; ++y)
            for (int x = part.from.x0; x < part.from.x1; ++x)
                glass[{part.x + x - part.from.x0, part.y + y - part.from.y0}] = {x, y};
    return glass;
}

// The pixel of the picture that stands at a pixel of the window.
std::pair<int, int> shown_at(int x, int y, PixelShift shift)
{
    const int from_x = x - shift.x;
    const int from_y = y + shift.y;
    const bool inside = from_x >= 0 && from_x < width && from_y >= 0 && from_y < height;
    return inside ? std::pair{from_x, from_y} : std::pair{x, y};
}

} // namespace

TEST_CASE("of a shifted picture every pixel of the window is sent that shows a new one")
{
    const PixelRect damage{2, 0, 11, 7};
    for (int right = -2; right <= 2; ++right)
        for (int up = -2; up <= 2; ++up) {
            CAPTURE(right);
            CAPTURE(up);
            const PixelShift shift{right, up};
            const Glass glass = put(shown_parts(std::vector{damage}, shift, width, height));
            for (const auto& [at, from] : glass) {
                CHECK(holds({0, 0, width, height}, at.first, at.second));
                CHECK(from == shown_at(at.first, at.second, shift)); // nothing stands in a wrong place
            }
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x)
                    if (const auto [from_x, from_y] = shown_at(x, y, shift); holds(damage, from_x, from_y))
                        CHECK(glass.contains({x, y}));
        }
}

TEST_CASE("where the picture stands in its place, what changed is what is sent")
{
    const std::vector<PixelRect> damage{{0, 0, 3, 3}, {5, 5, 9, 9}};
    CHECK(shown_parts(damage, {}, width, height) ==
          std::vector<ShownPart>{{damage[0], 0, 0}, {damage[1], 5, 5}});
    CHECK(shown_parts({}, {1, 1}, width, height).empty());
}
