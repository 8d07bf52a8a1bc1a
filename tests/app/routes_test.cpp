#include "app/routes.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Route route(Place place, std::string code = {})
{
    Route made;
    made.place = place;
    made.code = std::move(code);
    return made;
}

Snapshot one_unit()
{
    Snapshot snapshot;
    snapshot.units.push_back({.code = "NL", .name = "Năng lượng", .short_name = "Năng lượng"});
    return snapshot;
}

} // namespace

TEST_CASE("a page whose subject is gone leads to the one behind it")
{
    Navigation navigation;
    navigation.stack = {route(Place::home), route(Place::ranking), route(Place::unit, "XX")};
    const MonoTime now{std::chrono::seconds(5)};
    const Navigation kept = keep_valid(navigation, one_unit(), now);
    CHECK(kept.top().place == Place::ranking);
    CHECK(kept.entered_at == now);
}

TEST_CASE("a page whose subject is still there stays where it was")
{
    Navigation navigation;
    navigation.stack = {route(Place::home), route(Place::unit, "NL")};
    navigation.entered_at = MonoTime{std::chrono::seconds(1)};
    const Navigation kept = keep_valid(navigation, one_unit(), MonoTime{std::chrono::seconds(5)});
    CHECK(kept.top().code == "NL");
    CHECK(kept.entered_at == navigation.entered_at);
}

TEST_CASE("filters that no longer exist fall back to all")
{
    Navigation navigation;
    Route filtered = route(Place::ranking);
    filtered.block = "gone";
    filtered.period = "2019-01";
    navigation.stack = {route(Place::home), filtered};
    const Navigation kept = keep_valid(navigation, one_unit(), MonoTime{});
    CHECK(kept.top().block.empty());
    CHECK(kept.top().period.empty());
}

TEST_CASE("when everything on the stack is gone the visitor is at home")
{
    Navigation navigation;
    navigation.stack = {route(Place::honoree, "nobody")};
    CHECK(keep_valid(navigation, one_unit(), MonoTime{}).top().place == Place::home);
}
