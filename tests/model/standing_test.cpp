#include <doctest/doctest.h>

#include "fixtures.h"

#include <numeric>

using namespace bangvang;
using namespace bangvang::fixtures;

namespace {

constexpr std::size_t august = 0;
constexpr std::size_t september = 1;

std::vector<int> ranks(const std::vector<Standing>& rows)
{
    std::vector<int> out;
    for (const Standing& row : rows)
        out.push_back(row.rank);
    return out;
}

std::vector<std::string> codes(const Snapshot& snapshot, const std::vector<Standing>& rows)
{
    std::vector<std::string> out;
    for (const Standing& row : rows)
        out.push_back(snapshot[row.unit].code);
    return out;
}

const Standing& row_of(const std::vector<Standing>& rows, std::size_t unit)
{
    for (const Standing& row : rows)
        if (row.unit.index == unit)
            return row;
    FAIL("the unit is not ranked");
    return rows.front();
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("units are ranked by their points, ties by name")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 92.0, 80.0});
    const auto rows = standings(s, ref<Period>(september));
    CHECK(codes(s, rows) == Codes{"tt", "nl", "vp", "tm"}); // Phòng … before Văn phòng
    CHECK(ranks(rows) == std::vector{1, 2, 2, 4});
    CHECK_FALSE(rows[0].tied);
    CHECK(rows[1].tied);
    CHECK(rows[2].tied);
    CHECK_FALSE(rows[3].tied);
}

TEST_CASE("inside a block the units are ranked among themselves")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 99.0, 80.0});
    const auto first = standings(s, ref<Period>(september), ref<Block>(0));
    CHECK(codes(s, first) == Codes{"tt", "vp"});
    CHECK(ranks(first) == std::vector{1, 2});
    const auto second = standings(s, ref<Period>(september), ref<Block>(1));
    CHECK(codes(s, second) == Codes{"nl", "tm"});
    CHECK(ranks(second) == std::vector{1, 2});
}

TEST_CASE("units tied over all are tied inside their block")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 92.0, 99.0, 80.0});
    const auto rows = standings(s, ref<Period>(september), ref<Block>(0));
    CHECK(ranks(rows) == std::vector{1, 1});
    CHECK(rows[0].tied);
    CHECK(rows[1].tied);
}

TEST_CASE("a bonus carries a total past 100 and a penalty takes away")
{
    Snapshot s = department();
    give_all(s, september, {97.0, 97.0, 90.0, 90.0});
    give(s, september, 0, 1, 10.0);
    give(s, september, 1, 2, -2.5);
    const auto rows = standings(s, ref<Period>(september));
    CHECK(row_of(rows, 0).total == doctest::Approx(107.0));
    CHECK(row_of(rows, 1).total == doctest::Approx(94.5));
    const Breakdown b = breakdown(s, ref<Period>(september), ref<Unit>(1));
    REQUIRE(b.points.size() == 3);
    CHECK(b.points[0] == 97.0);
    CHECK_FALSE(b.points[1]);
    CHECK(b.points[2] == -2.5);
    CHECK(b.standard == 97.0);
    CHECK(b.adjustment == -2.5);
    CHECK(b.total == 94.5);
}

TEST_CASE("a unit without scores is not ranked and its breakdown is empty")
{
    Snapshot s = department();
    give(s, september, 2, 0, 88.0);
    CHECK(codes(s, standings(s, ref<Period>(september))) == Codes{"nl"});
    CHECK(standings(s, ref<Period>(august)).empty());
    CHECK(standings(s, ref<Period>(september), ref<Block>(0)).empty());
    const Breakdown b = breakdown(s, ref<Period>(september), ref<Unit>(0));
    CHECK(b.points.size() == 3);
    CHECK(b.total == 0.0);
}

TEST_CASE("movement is against the previous published period, in the same scope")
{
    Snapshot s = department();
    give_all(s, august, {99.0, 95.0, 90.0, 85.0});
    give_all(s, september, {90.0, 95.0, 92.0, 80.0});
    const auto rows = standings(s, ref<Period>(september));
    CHECK(*row_of(rows, 1).movement() == 1);  // 2 to 1
    CHECK(*row_of(rows, 2).movement() == 1);  // 3 to 2
    CHECK(*row_of(rows, 0).movement() == -2); // 1 to 3
    CHECK(*row_of(rows, 3).movement() == 0);
    const auto block = standings(s, ref<Period>(september), ref<Block>(0));
    CHECK(*row_of(block, 0).movement() == -1); // 1 to 2 inside the block
    CHECK_FALSE(row_of(standings(s, ref<Period>(august)), 0).movement());
}

TEST_CASE("a unit that was not ranked before has no movement")
{
    Snapshot s = department();
    give(s, august, 0, 0, 90.0);
    give_all(s, september, {90.0, 95.0, 92.0, 80.0});
    const auto rows = standings(s, ref<Period>(september));
    CHECK(row_of(rows, 0).movement() == -2);
    CHECK_FALSE(row_of(rows, 1).movement());
}

TEST_CASE("a provisional period is never the previous one, nor another kind")
{
    Snapshot s = department();
    s.periods[august].state = PeriodState::provisional;
    CHECK_FALSE(previous_period(s, ref<Period>(september)));
    s.periods[august].state = PeriodState::published;
    CHECK(previous_period(s, ref<Period>(september)) == ref<Period>(august));
    s.periods[august].kind = PeriodKind::quarter;
    CHECK_FALSE(previous_period(s, ref<Period>(september)));
}

TEST_CASE("the newest period is the one that ended last, the shortest among equals")
{
    Snapshot s = department();
    s.periods.insert(s.periods.begin() + 1, s.periods[1]);
    s.periods[1].kind = PeriodKind::nine_months;
    s.periods[1].from = day("2024-01-01");
    CHECK(latest_period(s) == ref<Period>(2));
    s.periods[2].state = PeriodState::provisional;
    CHECK(latest_period(s) == ref<Period>(1));
    CHECK(latest_period(s, true) == ref<Period>(2));
    s.periods.clear();
    CHECK_FALSE(latest_period(s, true));
}

TEST_CASE("the council's rank wins over the points")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 99.0, 80.0});
    decide(s, september, 0, 1);
    decide(s, september, 1, 2);
    decide(s, september, 2, 3);
    decide(s, september, 3, 4);
    const auto rows = standings(s, ref<Period>(september));
    CHECK(codes(s, rows) == Codes{"vp", "tt", "nl", "tm"});
    CHECK(rows[0].by_council);
    const auto block = standings(s, ref<Period>(september), ref<Block>(1));
    CHECK(codes(s, block) == Codes{"nl", "tm"});
    CHECK(ranks(block) == std::vector{1, 2});
    CHECK(block[0].by_council);
}

TEST_CASE("where the council placed only some units, the others fill the free places by points")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 99.0, 80.0});
    decide(s, september, 3, 1);
    const auto rows = standings(s, ref<Period>(september));
    CHECK(codes(s, rows) == Codes{"tm", "nl", "tt", "vp"});
    CHECK(ranks(rows) == std::vector{1, 2, 3, 4});
    CHECK(rows[0].by_council);
    CHECK_FALSE(rows[1].by_council);
}

TEST_CASE("two units that the council put on one place are tied and the next place stays empty")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 99.0, 80.0});
    decide(s, september, 0, 1);
    decide(s, september, 3, 1);
    const auto rows = standings(s, ref<Period>(september));
    CHECK(codes(s, rows) == Codes{"tm", "vp", "nl", "tt"});
    CHECK(ranks(rows) == std::vector{1, 1, 3, 4});
    CHECK(rows[0].tied);
}

TEST_CASE("the council's ranks of an earlier period count in the movement")
{
    Snapshot s = department();
    give_all(s, august, {99.0, 95.0, 90.0, 85.0});
    give_all(s, september, {99.0, 95.0, 90.0, 85.0});
    decide(s, august, 0, 4);
    CHECK(row_of(standings(s, ref<Period>(september)), 0).movement() == 3);
}

TEST_CASE("grades come from the data: the highest whose threshold the total reaches")
{
    Snapshot s = department();
    give_all(s, september, {90.0, 89.99, 79.0, 107.0 - 10.0});
    give(s, september, 3, 1, 10.0);
    const auto rows = standings(s, ref<Period>(september));
    CHECK(row_of(rows, 0).grade == ref<Grade>(1));
    CHECK(row_of(rows, 1).grade == ref<Grade>(2));
    CHECK_FALSE(row_of(rows, 2).grade);
    CHECK(row_of(rows, 3).grade == ref<Grade>(1)); // "Xuất sắc" is the council's to give
}

TEST_CASE("a grade is reached in hundredths, as it is printed")
{
    Snapshot s = department();
    s.criteria[2].kind = CriterionKind::bonus;
    give(s, september, 0, 0, 80.1);
    give(s, september, 0, 1, 0.1);
    give(s, september, 0, 2, 9.8);
    REQUIRE(80.1 + 0.1 + 9.8 < 90.0); // short of 90 by a trace in binary, 90 on the sheet
    CHECK(standings(s, ref<Period>(september))[0].grade == ref<Grade>(1));
}

TEST_CASE("the council's grade wins")
{
    Snapshot s = department();
    give_all(s, september, {85.0, 95.0, 99.0, 80.0});
    decide(s, september, 0, std::nullopt, ref<Grade>(0));
    const auto rows = standings(s, ref<Period>(september));
    CHECK(row_of(rows, 0).grade == ref<Grade>(0));
    CHECK(row_of(rows, 0).rank == 3);
    CHECK_FALSE(row_of(rows, 0).by_council);
}

TEST_CASE("the means of the criteria add up to the mean of the totals")
{
    Snapshot s = department();
    give_all(s, september, {92.0, 95.0, 99.0, 80.0});
    give(s, september, 0, 1, 6.0);
    give(s, september, 3, 2, -2.0);
    const auto means = criterion_means(s, ref<Period>(september));
    CHECK(means == std::vector{91.5, 1.5, -0.5});
    double totals = 0.0;
    for (const Standing& row : standings(s, ref<Period>(september)))
        totals += row.total;
    CHECK(std::accumulate(means.begin(), means.end(), 0.0) == doctest::Approx(totals / 4.0));
    CHECK(criterion_means(s, ref<Period>(august)) == std::vector{0.0, 0.0, 0.0});
}

TEST_CASE("a unit's history tells its rank in every published month of the year")
{
    Snapshot s = department();
    give_all(s, august, {99.0, 95.0, 90.0, 85.0});
    give(s, september, 1, 0, 95.0);
    const auto history = rank_history(s, ref<Unit>(0), PeriodKind::month, 2024);
    REQUIRE(history.size() == 2);
    CHECK(history[0].rank == 1);
    CHECK(history[0].total == 99.0);
    CHECK_FALSE(history[1].rank);
    CHECK(rank_history(s, ref<Unit>(0), PeriodKind::month, 2023).empty());
    CHECK(rank_history(s, ref<Unit>(0), PeriodKind::quarter, 2024).empty());
}
