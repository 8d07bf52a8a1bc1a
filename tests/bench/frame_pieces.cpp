#include "people.h"
#include "pieces.h"

#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <fmt/format.h>

#include <memory>

namespace bangvang::bench {

using namespace bangvang::testing;

namespace {

struct Wall {
    Headless headless{};
    std::unique_ptr<Visit> visit{};
};

std::shared_ptr<Wall> wall_at(const std::shared_ptr<const Snapshot>& snapshot, const Route& route)
{
    auto wall = std::make_shared<Wall>();
    wall->visit = std::make_unique<Visit>(wall->headless, snapshot,
                                          VisitSettings{.width_px = 1920,
                                                        .height_px = 1080,
                                                        .app = {.start = route, .idle_enabled = false},
                                                        .texts = false});
    wall->visit->settle();
    return wall;
}

std::function<void()> settled_frame(const std::shared_ptr<const Snapshot>& snapshot, const Route& route)
{
    return [wall = wall_at(snapshot, route)] { wall->visit->frame(); };
}

Piece sample_screen(const std::string& name, const Route& route)
{
    return {"frame." + name, [route] { return settled_frame(sample_snapshot(), route); }};
}

std::shared_ptr<const Snapshot> with_units(std::size_t units)
{
    Snapshot snapshot = bare_campaign();
    add_units(snapshot, units, units / 25);
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

// The same screen with so much data: a frame costs what is visible.
Piece ranking_of(std::size_t units)
{
    return {fmt::format("frame.ranking.{}", units),
            [units] { return settled_frame(with_units(units), {.place = Place::ranking}); }};
}

Piece honors_of(std::size_t people)
{
    return {fmt::format("frame.honor.{}", people),
            [people] { return settled_frame(bench::people(people), {.place = Place::honor}); }};
}

// Bars grow and change their places: each frame builds another picture.
Piece moving_ranking()
{
    return {"frame.ranking.moving", [] {
                auto wall = wall_at(sample_snapshot(), {.place = Place::home});
                auto step = std::make_shared<int>(0);
                return [wall, step] {
                    constexpr int way = 30; // frames; the screens change and are not there yet
                    if (*step % way == 0)
                        wall->visit->begin(
                            Open{{.place = *step % (2 * way) == 0 ? Place::ranking : Place::home}});
                    ++*step;
                    wall->visit->pass(Seconds(1.0 / 60.0));
                };
            }};
}

} // namespace

std::vector<Piece> frame_pieces()
{
    return {sample_screen("home", {.place = Place::home}),
            sample_screen("ranking", {.place = Place::ranking}),
            sample_screen("unit", {.place = Place::unit, .code = "NL"}),
            sample_screen("progress", {.place = Place::progress}),
            sample_screen("honor", {.place = Place::honor}),
            sample_screen("search", {.place = Place::search}),
            sample_screen("slide", {.place = Place::deck, .code = "ranking"}),
            moving_ranking(),
            ranking_of(10),
            ranking_of(1'000),
            ranking_of(10'000),
            honors_of(100),
            honors_of(5'000),
            honors_of(50'000)};
}

} // namespace bangvang::bench
