// Somebody who sits before the screen, or is small.
#include "properties.h"

#include "support/fixtures.h"
#include "support/routes.h"
#include "support/sample_snapshot.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace bangvang::testing {

namespace {

constexpr float reach_top = 900.0F;
constexpr float reach_bottom = 1632.0F;

VisitSettings upright(const Route& route, bool still = true)
{
    return {.width_px = 540,
            .height_px = 960,
            .app = {.start = route, .idle_enabled = false, .reduced_motion = still}};
}

bool moves(const Hit& hit)
{
    return !hit.id.starts_with("nav.") && !hit.id.starts_with("reach.");
}

// What closes a sheet lies around it; its button is the area to be reached.
bool is_ground(const Hit& hit)
{
    return hit.id.find(".background") != std::string::npos && !hit.id.ends_with(".button");
}

// The emblem is the technician's: nobody else has anything to reach there.
bool is_for_visitors(const Hit& hit)
{
    return hit.id != "emblem";
}

// Neither what plays by itself nor a slide, which is read from afar.
bool has_reach_mode(const Route& route)
{
    return route.place != Place::attract && route.place != Place::deck;
}

float height_in_reach(const Hit& hit)
{
    return std::min(hit.rect.bottom(), reach_bottom) - std::max(hit.rect.y, reach_top);
}

// From one end to the other, 120 units at a time: how much of each area comes within reach at the best.
std::map<std::string, float> reached(Visit& visit)
{
    std::map<std::string, float> most;
    for (const Key way : {Key::up, Key::down}) {
        for (int step = 0; step < 9; ++step) {
            for (const Hit& hit : visit.app().hits().hits())
                most[hit.id] = std::max(most[hit.id], height_in_reach(hit));
            visit.key(way);
        }
        CHECK(visit.hit(way == Key::up ? "reach.up" : "reach.down") == nullptr);
    }
    return most;
}

void check_all_is_reached(Headless& headless, const Fixture& fixture, const Route& route)
{
    Visit usual(headless, fixture.snapshot, upright(route));
    const std::vector<Hit> areas = usual.app().hits().hits();
    usual.act(ToggleReach{});
    const auto most = reached(usual);
    for (const Hit& area : areas) {
        if (!moves(area) || is_ground(area) || !is_for_visitors(area))
            continue;
        const auto found = most.find(area.id);
        const float best = found == most.end() ? 0.0F : found->second;
        // What is higher than the window is there in part, and more than a finger's worth of it.
        CHECK_MESSAGE(best >= std::min(area.rect.h, 500.0F) - 1.0F,
                      fixture.name << ": " << area.id << ", only " << best << " of " << area.rect.h);
    }
}

} // namespace

TEST_CASE("in reach mode everything that can be touched comes within reach, on every screen and sheet")
{
    Headless headless;
    const Fixture sample{"sample", sample_snapshot()};
    for (const NamedRoute& named : all_routes(*sample.snapshot, 100))
        if (has_reach_mode(named.route)) {
            CAPTURE(named.name);
            check_all_is_reached(headless, sample, named.route);
        }
}

TEST_CASE("likewise of awkward campaigns, whose sheets are full")
{
    Headless headless;
    for (const Fixture& fixture : awkward_fixtures())
        for (const NamedRoute& named : all_routes(*fixture.snapshot, 2))
            if (has_reach_mode(named.route)) {
                CAPTURE(named.name);
                check_all_is_reached(headless, fixture, named.route);
            }
}

TEST_CASE("in reach mode nothing lies upon another thing, and what answers lies where it is seen")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const NamedRoute& named : all_routes(*sample, 3)) {
        if (!has_reach_mode(named.route))
            continue;
        CAPTURE(named.name);
        Visit visit(headless, sample, upright(named.route));
        visit.act(ToggleReach{});
        for (int step = 0; step < 3; ++step) {
            const auto& areas = visit.app().hits().hits();
            for (std::size_t i = 0; i < areas.size(); ++i) {
                for (std::size_t j = i + 1; j < areas.size(); ++j)
                    if (!is_ground(areas[i]))
                        CHECK_MESSAGE(!areas[i].rect.inset(1.0F).overlaps(areas[j].rect.inset(1.0F)),
                                      areas[i].id << " and " << areas[j].id);
                if (moves(areas[i]) && !is_ground(areas[i]) && is_for_visitors(areas[i]) &&
                    visit.route().sheet == Sheet::none)
                    CHECK_MESSAGE(areas[i].rect.y >= reach_top - 1.0F, areas[i].id);
            }
            // Ink is known as it would be without the window, so what collides there does not count.
            for (const std::string& complaint : wrong_texts(visit))
                CHECK_MESSAGE((complaint.find("crosses the edge") != std::string::npos ||
                               complaint.find("lie upon") != std::string::npos),
                              complaint);
            if (visit.hit("reach.down"))
                visit.tap("reach.down");
        }
    }
}

TEST_CASE("the dock leads into reach mode and out of it, and everything is as before")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), upright({.place = Place::ranking}, false));
    visit.settle();
    const Rect unit = visit.hit("ranking.unit.NL")->rect;
    const Rect dock = visit.hit("nav.reach")->rect;
    visit.tap("nav.reach");
    visit.settle();
    CHECK(visit.navigation().reach);
    CHECK(visit.hit("ranking.unit.NL")->rect.y >= reach_top);
    CHECK(visit.hit("nav.reach")->rect == dock);
    CHECK(visit.hit("reach.up") == nullptr); // it begins at its top
    visit.tap("nav.reach");
    visit.settle();
    CHECK(visit.hit("ranking.unit.NL")->rect == unit);
    CHECK(visit.hit("reach.down") == nullptr);
}

TEST_CASE("a finger draws the content through the window, and a tap acts where the thing is")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), upright({.place = Place::ranking}));
    REQUIRE_FALSE(visit.hits("ranking.block.").empty());
    visit.act(ToggleReach{});
    REQUIRE(visit.hits("ranking.block.").empty()); // below the window
    visit.drag({540, 1480}, {540, 940});
    visit.drag({540, 1480}, {540, 940});
    const auto blocks = visit.hits("ranking.block.");
    REQUIRE(blocks.size() > 1);
    CHECK(visit.place() == Place::ranking);
    visit.tap(blocks.back()->id);
    CHECK_FALSE(visit.route().block.empty());
    CHECK(visit.hits("ranking.block.").size() > 1); // and the content stays where it was drawn to
}

TEST_CASE("the content glides on behind a fast finger and stands still under the next one")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), upright({.place = Place::progress}));
    visit.act(ToggleReach{});
    const auto top = [&] { return visit.hits("progress.")[0]->rect.bottom(); };
    visit.down({540, 1400});
    visit.move({540, 1340});
    visit.move({540, 1280});
    visit.up({540, 1220});
    const float left_at = top();
    visit.wait(Seconds(0.1));
    CHECK(top() < left_at);
    visit.down({1070, 700});
    const float held = top();
    visit.wait(Seconds(0.4));
    CHECK(top() == held);
    visit.up({1070, 700});
}

TEST_CASE("on the reader the text scrolls where there is no more content")
{
    Headless headless;
    const Fixture long_one = [] {
        for (Fixture& fixture : awkward_fixtures())
            if (fixture.name.find("long") != std::string::npos)
                return fixture;
        return Fixture{"sample", sample_snapshot()};
    }();
    Visit visit(headless, long_one.snapshot, upright({.place = Place::reader}));
    visit.act(ToggleReach{});
    const std::string first = visit.texts().front().text;
    for (int i = 0; i < 4; ++i)
        visit.drag({540, 1480}, {540, 940});
    CHECK(visit.hit("reach.down") == nullptr);
    for (int i = 0; i < 8; ++i)
        visit.drag({540, 940}, {540, 1480});
    CHECK(visit.hit("reach.up") == nullptr);
    CHECK(visit.texts().front().text == first);
}

TEST_CASE("reach mode goes with the visitor through the screens and ends with the visit")
{
    Headless headless;
    VisitSettings settings = upright({.place = Place::home});
    settings.app.idle_enabled = true;
    Visit visit(headless, sample_snapshot(), settings);
    visit.tap("nav.reach");
    visit.tap("nav.honor");
    CHECK(visit.navigation().reach);
    visit.tap("nav.home");
    CHECK(visit.navigation().reach);
    visit.wait(Seconds(77));
    REQUIRE(visit.place() == Place::attract);
    CHECK_FALSE(visit.navigation().reach);
    visit.tap("attract.background");
    CHECK(visit.hit("reach.down") == nullptr);
}

TEST_CASE("the search begins with its keys, and all that is typed is seen")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), upright({.place = Place::search}));
    visit.act(ToggleReach{});
    for (const Hit* const key : visit.hits("search.key."))
        CHECK(height_in_reach(*key) >= key->rect.h - 1.0F);
    REQUIRE_FALSE(visit.hits("search.key.").empty());
    visit.type(U"an");
    const auto typed = std::ranges::find(visit.texts(), "an", &DrawnText::text);
    REQUIRE(typed != visit.texts().end());
    CHECK(typed->rect.y >= reach_top);
}

TEST_CASE("landscape has no reach mode: all of it is within reach")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), {.app = {.start = {.place = Place::ranking}}});
    CHECK(visit.hit("nav.reach") == nullptr);
    const Rect unit = visit.hit("ranking.unit.NL")->rect;
    visit.act(ToggleReach{});
    CHECK(visit.hit("ranking.unit.NL")->rect == unit);
    CHECK(visit.hit("reach.down") == nullptr);
}

} // namespace bangvang::testing
