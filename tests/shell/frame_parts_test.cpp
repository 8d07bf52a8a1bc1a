#include "shell/damage_cut.h"
#include "shell/frame_stats.h"

#include <doctest/doctest.h>

#include <vector>

using namespace bangvang;

namespace {

ImDrawCmd command(float x0, float y0, float x1, float y1, unsigned first_index)
{
    ImDrawCmd made;
    made.ClipRect = {x0, y0, x1, y1};
    made.IdxOffset = first_index;
    return made;
}

} // namespace

TEST_CASE("inside the damage the commands keep their order, and outside nothing is drawn")
{
    ImVector<ImDrawCmd> commands;
    commands.push_back(command(0, 0, 100, 100, 0));
    commands.push_back(command(60, 60, 90, 90, 6));
    commands.push_back(command(0, 0, 20, 20, 12));
    const std::vector<PixelRect> damage{{50, 50, 80, 80}, {10, 10, 15, 15}};

    const ImVector<ImDrawCmd> cut = cut_to_damage(commands, damage);

    REQUIRE(cut.Size == 4);
    CHECK(cut[0].IdxOffset == 0);
    CHECK(cut[0].ClipRect.x == 50);
    CHECK(cut[0].ClipRect.w == 80);
    CHECK(cut[1].IdxOffset == 6);
    CHECK(cut[1].ClipRect.x == 60);
    CHECK(cut[1].ClipRect.z == 80);
    CHECK(cut[2].IdxOffset == 0);
    CHECK(cut[3].IdxOffset == 12);
    CHECK(cut[3].ClipRect.z == 15);
}

TEST_CASE("timings tell the middle, the slow end and the slowest of the last 512 frames")
{
    Timings timings;
    CHECK(timings.spread().max_ms == 0.0);
    timings.add(std::chrono::seconds(9)); // falls out again
    for (int ms = 1; ms <= 512; ++ms)
        timings.add(std::chrono::milliseconds(ms));
    const Spread spread = timings.spread();
    CHECK(spread.median_ms == doctest::Approx(257.0));
    CHECK(spread.p99_ms == doctest::Approx(507.0));
    CHECK(spread.max_ms == doctest::Approx(512.0));
}
