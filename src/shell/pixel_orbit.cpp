#include "shell/pixel_orbit.h"

#include <algorithm>
#include <cstdlib>

namespace bangvang {

namespace {

constexpr int side = 2 * orbit_radius;
constexpr int steps = 4 * side;

// Along one axis: one side of the square, the way across, the opposite side, the way back.
int along(int step)
{
    const int at = ((step % steps) + steps) % steps;
    return std::clamp(std::abs(at - steps / 2) - side, -orbit_radius, orbit_radius);
}

} // namespace

PixelShift orbit_at(Duration since_start)
{
    if (since_start < orbit_step_time)
        return {};
    const int step = static_cast<int>((since_start / orbit_step_time) % steps);
    return {along(step - side), along(step)};
}

} // namespace bangvang
