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

TEST_CASE("a comparison keeps the sides that are still there and leaves the others open")
{
    Snapshot snapshot = one_unit();
    snapshot.periods.push_back({.code = "2024-09", .label = "Tháng 9/2024"});
    Navigation navigation;
    Route compared = route(Place::compare);
    compared.sides = {Side{"NL", "2024-09"}, Side{"gone", "2024-08"}};
    navigation.stack = {route(Place::home), compared};
    const Navigation kept = keep_valid(navigation, snapshot, MonoTime{});
    CHECK(kept.top().sides[0] == Side{"NL", "2024-09"});
    CHECK(kept.top().sides[1] == Side{});
    snapshot.units.clear();
    CHECK(keep_valid(navigation, snapshot, MonoTime{}).top().place == Place::home);
}

TEST_CASE("a comparison of months keeps those that have a figure")
{
    Snapshot snapshot;
    snapshot.indicators.push_back({.code = "cn", .name = "Công nghiệp", .short_name = "Công nghiệp"});
    snapshot.readings.push_back(
        {.indicator = Ref<Indicator>{0}, .month = std::chrono::year(2024) / 9, .value = 1.0});
    Navigation navigation;
    Route compared = route(Place::months, "cn");
    compared.sides = {Side{.period = "2024-09"}, Side{.period = "2024-08"}};
    navigation.stack = {route(Place::home), compared};
    const Navigation kept = keep_valid(navigation, snapshot, MonoTime{});
    CHECK(kept.top().sides[0].period == "2024-09");
    CHECK(kept.top().sides[1].period.empty());
    snapshot.indicators.clear();
    CHECK(keep_valid(navigation, snapshot, MonoTime{}).top().place == Place::home);
}

TEST_CASE("when everything on the stack is gone the visitor is at home")
{
    Navigation navigation;
    navigation.stack = {route(Place::honoree, "nobody")};
    CHECK(keep_valid(navigation, one_unit(), MonoTime{}).top().place == Place::home);
}

TEST_CASE("a year without honours and a month without figures fall back to the default")
{
    Snapshot snapshot = one_unit();
    snapshot.campaign.year = 2024;
    snapshot.indicators.push_back({.code = "cn", .name = "Công nghiệp", .short_name = "Công nghiệp"});
    for (unsigned month = 1; month <= 6; ++month)
        snapshot.readings.push_back({.indicator = Ref<Indicator>{0},
                                     .month = std::chrono::year(2024) / std::chrono::month(month),
                                     .value = 5.0});
    Navigation navigation;
    Route board = route(Place::honor);
    board.year = 2019;
    Route indicator = route(Place::indicator, "cn");
    indicator.month = 7;
    navigation.stack = {route(Place::home), board, indicator};
    Navigation kept = keep_valid(navigation, snapshot, MonoTime{});
    REQUIRE(kept.stack.size() == 3);
    CHECK(kept.stack[1].year == 0);
    CHECK(kept.top().month == 0);
    navigation.stack.back().month = 6;
    CHECK(keep_valid(navigation, snapshot, MonoTime{}).top().month == 6);
}

TEST_CASE("a reader whose text is gone leads to the movements")
{
    Snapshot snapshot = one_unit();
    snapshot.document.push_back({.heading = "Mục đích"});
    Navigation navigation;
    navigation.stack = {route(Place::home), route(Place::movements), route(Place::reader)};
    CHECK(keep_valid(navigation, snapshot, MonoTime{}).top().place == Place::reader);
    navigation.stack.back().code = "movements";
    CHECK(keep_valid(navigation, snapshot, MonoTime{}).top().place == Place::movements);
}
