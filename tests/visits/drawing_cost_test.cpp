// What a settled screen costs to draw: vertices and draw calls, on every screen, in both orientations.
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"
#include "ui/draw_types.h"

#include <doctest/doctest.h>

#include <array>

namespace bangvang::testing {

namespace {

constexpr int most_vertices = 12'000;
constexpr int most_draw_calls = 40;

} // namespace

TEST_CASE("a settled screen takes few vertices and few draw calls")
{
    const auto sample = sample_snapshot();
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, std::pair{1080, 1920}, std::pair{3840, 2160}}) {
        Headless headless;
        for (const NamedRoute& named : all_routes(*sample, 4)) {
            CAPTURE(named.name);
            CAPTURE(width);
            Visit visit(headless, sample,
                        {.width_px = width,
                         .height_px = height,
                         .app = {.start = named.route, .idle_enabled = false, .reduced_motion = true}});
            visit.settle();
            const ImDrawData& data = *visit.output().draw_data;
            CHECK(data.TotalVtxCount > 100);
            CHECK(data.TotalVtxCount < most_vertices);
            CHECK(draw_calls(data) <= most_draw_calls);
        }
    }
}

TEST_CASE("ornaments of a display that had another shape are given back, and those of this one stay")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(),
                {.width_px = 1920,
                 .height_px = 1080,
                 .app = {.start = {.place = Place::home}, .idle_enabled = false}});
    visit.settle();
    const std::size_t landscape = headless.textures().bytes();
    visit.resize(1080, 1920);
    visit.settle();
    const std::size_t both = headless.textures().bytes();
    CHECK(both > landscape);
    visit.wait(Seconds(11.0));
    const std::size_t portrait = headless.textures().bytes();
    CHECK(portrait < both);
    // Turned back and forth for a year it holds no more than at first.
    for (int turn = 0; turn < 20; ++turn) {
        visit.resize(1920, 1080);
        visit.wait(Seconds(11.0));
        visit.resize(1080, 1920);
        visit.wait(Seconds(11.0));
    }
    CHECK(headless.textures().bytes() == portrait);
}

} // namespace bangvang::testing
