#include "shell/pixel_orbit.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <utility>

using namespace bangvang;

TEST_CASE("the picture wanders once round its place, a pixel at a time, and never far")
{
    std::set<std::pair<int, int>> seen;
    PixelShift before = orbit_at(orbit_step_time);
    for (int step = 1; step <= 64; ++step) {
        const PixelShift now = orbit_at(orbit_step_time * step);
        CHECK(orbit_at(orbit_step_time * step + orbit_step_time / 2) == now); // it stands still between steps
        CHECK(std::abs(now.x) <= orbit_radius);
        CHECK(std::abs(now.y) <= orbit_radius);
        CHECK(std::abs(now.x - before.x) + std::abs(now.y - before.y) <= 1);
        seen.emplace(now.x, now.y);
        before = now;
    }
    CHECK(seen.size() == 16);
    CHECK(orbit_at(std::chrono::minutes(2)) == PixelShift{});
    CHECK(orbit_at(orbit_step_time * 5) == orbit_at(orbit_step_time * 21));
}
