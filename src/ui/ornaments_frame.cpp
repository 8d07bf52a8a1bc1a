#include "ui/ornaments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr Color white{255, 255, 255, 255};

// How dark the shadow is `distance` core widths away from the core: a Gaussian that has reached nothing at
// one.
double falloff(double distance)
{
    constexpr double sigma = 14.0 / 32.0;
    const auto bell = [](double d) { return std::exp(-d * d / (2.0 * sigma * sigma)); };
    return distance >= 1.0 ? 0.0 : (bell(distance) - bell(1.0)) / (1.0 - bell(1.0));
}

} // namespace

// A bite of a quarter circle around the corner of the frame's line, and a lozenge in the bite. The line is 2
// units wide with its outer edge on the border of the sprite.
void paint_notch_corner(Painter& painter, Corner corner, double radius)
{
    constexpr double pi = std::numbers::pi;
    const bool right = corner == Corner::top_right || corner == Corner::bottom_right;
    const bool bottom = corner == Corner::bottom_right || corner == Corner::bottom_left;
    const Vec c{right ? painter.width() - 1 : 1, bottom ? painter.height() - 1 : 1};
    const Vec in{right ? -1.0 : 1.0, bottom ? -1.0 : 1.0};
    Line bite = arc({}, radius, 0, pi / 2, 32);
    for (Vec& p : bite)
        p = {c.x + p.x * in.x, c.y + p.y * in.y};
    painter.stroke(bite, {2.0}, white);
    const Vec m{c.x + 5 * in.x, c.y + 5 * in.y};
    painter.polygon({{m.x - 5, m.y}, {m.x, m.y - 5}, {m.x + 5, m.y}, {m.x, m.y + 5}}, white);
}

void paint_shadow(Painter& painter)
{
    const auto outside = [](int at, int size) {
        const double core = size / 3.0;
        return std::max({core - (at + .5), (at + .5) - 2.0 * core, 0.0}) / core;
    };
    for (int y = 0; y < painter.height_px(); ++y)
        for (int x = 0; x < painter.width_px(); ++x) {
            const double distance =
                std::hypot(outside(x, painter.width_px()), outside(y, painter.height_px()));
            painter.cells(x, y, 1, 1, white.alpha(static_cast<float>(falloff(distance))));
        }
}

} // namespace bangvang
