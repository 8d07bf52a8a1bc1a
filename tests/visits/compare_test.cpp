// From a unit and from an indicator to their comparisons, choosing sides there, and back.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <array>

namespace bangvang::testing {

namespace {

struct Size {
    int width;
    int height;
};
constexpr std::array both_ways{Size{960, 540}, Size{540, 960}};

VisitSettings at(const Route& route, Size size)
{
    return {.width_px = size.width, .height_px = size.height, .app = {.start = route, .idle_enabled = false}};
}

} // namespace

TEST_CASE("a visitor compares a unit with another, in another month, the other way round, and goes back")
{
    for (const Size size : both_ways) {
        Headless headless;
        Visit visit(headless, sample_snapshot(), at({.place = Place::unit, .code = "VP"}, size));
        visit.tap("unit.compare");
        REQUIRE(visit.place() == Place::compare);
        visit.tap("compare.right.unit");
        visit.tap("compare.choice.TT");
        CHECK(visit.route().sheet == Sheet::none);
        CHECK(visit.says("nhất là nhờ"));
        visit.tap("compare.swap");
        CHECK(visit.route().sides[0].code == "TT");
        CHECK(visit.route().sides[1].code == "VP");
        CHECK(visit.says("nhất là do"));
        visit.tap("compare.left.period");
        visit.tap("compare.choice.2024-08");
        CHECK(visit.says("tháng 8/2024"));
        CHECK(visit.route().sides[1].period == "2024-09"); // the other side stays
        visit.tap("nav.back");
        CHECK(visit.place() == Place::unit);
        CHECK(visit.route().code == "VP");
    }
}

TEST_CASE("a sheet of units is left without a choice, by its button and by Back")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::compare}, both_ways[0]));
    const auto sides = visit.route().sides;
    for (const char* const way : {"compare.sheet.background.button", "compare.sheet.background"}) {
        visit.tap("compare.left.unit");
        CHECK(visit.hit("compare.swap") == nullptr); // nothing under the sheet
        visit.tap(way);
        CHECK(visit.route().sheet == Sheet::none);
        CHECK(visit.hit("compare.swap") != nullptr);
    }
    visit.tap("compare.right.period");
    visit.act(Back{});
    CHECK(visit.place() == Place::compare);
    CHECK(visit.route().sheet == Sheet::none);
    CHECK(sides == std::array<Side, 2>{});
}

TEST_CASE("more units than a sheet holds lie on its next pages")
{
    Headless headless;
    Snapshot snapshot = bare_campaign();
    add_units(snapshot, 60, 0);
    Visit visit(headless, std::make_shared<const Snapshot>(std::move(snapshot)),
                at({.place = Place::compare}, both_ways[0]));
    visit.tap("compare.left.unit");
    CHECK(visit.hit("compare.choice.U060") == nullptr);
    for (int page = 0; page < 4 && visit.hit("compare.choice.U060") == nullptr; ++page)
        visit.tap("page.next");
    visit.tap("compare.choice.U060");
    CHECK(visit.route().sides[0].code == "U060");
    CHECK(visit.route().section == 0);
}

TEST_CASE("a visitor compares a month with the same of last year, with the one before, and goes back")
{
    for (const Size size : both_ways) {
        Headless headless;
        Visit visit(headless, sample_snapshot(),
                    at({.place = Place::indicator, .code = "cn", .month = 8}, size));
        visit.tap("indicator.compare");
        REQUIRE(visit.place() == Place::months);
        CHECK(visit.route().sides[0].period == "2024-08");
        CHECK(visit.says("cùng kỳ năm 2023"));
        visit.tap("months.previous_month");
        CHECK(visit.route().sides[1].period == "2024-07");
        visit.tap("months.last_year");
        visit.tap("months.right.period");
        visit.tap("months.choice.2024-01");
        CHECK(visit.route().sides[0].period == "2024-08");
        CHECK(visit.route().sides[1].period == "2024-01");
        visit.tap("months.swap");
        CHECK(visit.route().sides[0].period == "2024-01");
        visit.tap("nav.back");
        CHECK(visit.place() == Place::indicator);
        CHECK(visit.route().month == 8);
    }
}

TEST_CASE("a finger on the chart of the months reads along it, and the other side goes along")
{
    for (const Size size : both_ways) {
        Headless headless;
        Visit visit(headless, sample_snapshot(), at({.place = Place::months, .code = "cn"}, size));
        const Point august = visit.hit("months.column.8")->rect.center();
        const Point march = visit.hit("months.column.3")->rect.center();
        visit.tap_at(august);
        CHECK(visit.route().sides[0].period == "2024-08");
        CHECK(visit.route().sides[1].period == "2023-08");
        visit.drag(august, march);
        CHECK(visit.route().sides[0].period == "2024-03");
        CHECK(visit.route().sides[1].period == "2023-03");
        visit.tap("months.previous_month");
        visit.tap_at(august);
        CHECK(visit.route().sides[1].period == "2024-07");
        visit.tap("months.right.period");
        visit.tap("months.choice.2024-01");
        visit.tap_at(march);
        CHECK(visit.route().sides[0].period == "2024-03");
        CHECK(visit.route().sides[1].period == "2024-01"); // chosen by itself: it stays
    }
}

TEST_CASE("figures count up when the comparison opens, and travel when a side changes")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::unit, .code = "VP"}, both_ways[0]));
    visit.begin(visit.hit("unit.compare")->action);
    visit.wait(Seconds(0.5));
    CHECK_FALSE(visit.says("92,8"));
    visit.settle();
    CHECK(visit.says("92,8"));
    Route other = visit.route();
    other.sides = {Side{"TT", "2024-09"}, Side{"VP", "2024-09"}};
    visit.begin(Change{other});
    visit.wait(Seconds(0.1));
    visit.frame();
    CHECK_FALSE(visit.says("89,6"));
    visit.settle();
    CHECK(visit.says("89,6"));
}

TEST_CASE("with reduced motion the figures of a comparison stand at once")
{
    Headless headless;
    VisitSettings settings =
        at({.place = Place::compare, .sides = {Side{"VP", ""}, Side{"TT", ""}}}, both_ways[0]);
    settings.app.reduced_motion = true;
    Visit visit(headless, sample_snapshot(), settings);
    CHECK(visit.says("92,8"));
    Route other = visit.route();
    other.sides[0].code = "NL";
    visit.begin(Change{other});
    visit.frame();
    CHECK(visit.says("96,4"));
}

TEST_CASE("when a unit or a month leaves the figures its comparison goes on with what there is")
{
    Headless headless;
    const auto sample = sample_snapshot();
    auto without = std::make_shared<Snapshot>(*sample);
    std::erase_if(without->periods, [](const Period& period) { return period.code > "2024-08"; });
    std::erase_if(without->scores,
                  [&](const Score& score) { return score.period.index >= without->periods.size(); });
    Visit visit(
        headless, sample,
        at({.place = Place::compare, .sides = {Side{"VP", "2024-09"}, Side{"TT", "2024-07"}}}, both_ways[0]));
    visit.arrive(without);
    CHECK(visit.place() == Place::compare);
    CHECK(visit.route().sides[0].period.empty());
    CHECK(visit.route().sides[1].period == "2024-07");
    CHECK(visit.says("tháng 8/2024"));
}

} // namespace bangvang::testing
