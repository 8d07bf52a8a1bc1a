#include <doctest/doctest.h>

#include "fixtures.h"

using namespace bangvang;
using namespace bangvang::fixtures;
using doctest::Approx;

namespace {

// Last year's months of a province that lives by its rivers, 100 in all; 74 of them by September.
const std::vector<double> hydropower{5, 4, 5, 5, 7, 10, 13, 13, 12, 10, 8, 8};

Progress progress_2024(const Snapshot& s, std::optional<int> month = std::nullopt)
{
    const auto p = progress(s, ref<Indicator>(0), 2024, month);
    REQUIRE(p);
    return *p;
}

Course sums(std::optional<double> target, std::vector<double> last_year, std::vector<double> this_year)
{
    return {Measure::cumulative, Direction::more, target, std::move(last_year), std::move(this_year)};
}

Course levels(Direction direction, double target, double base, std::vector<double> this_year)
{
    std::vector<double> last_year(12, base);
    return {Measure::level, direction, target, std::move(last_year), std::move(this_year)};
}

} // namespace

TEST_CASE("trade after nine months of 2024, as published: 13.9 of 40.6 million USD")
{
    Snapshot s = economy(sums(40.6, {}, {}));
    // The published -57.9 % says that last year's nine months were 13.9 / (1 - 0.579).
    const double last_year = 13.9 / (1.0 - 0.579);
    publish(s, 2023, 9, 3.5, last_year);
    publish(s, 2024, 9, 1.6, 13.9);
    const Progress p = progress_2024(s);
    CHECK(p.month == 9);
    CHECK(p.value == Approx(13.9));
    CHECK(*p.percent == Approx(34.2364532)); // published as 34.2
    CHECK(*p.same_period_percent == Approx(42.1));
    CHECK(last_year == Approx(33.0166270));
    CHECK(*p.needed_per_month == Approx(8.9)); // 26.7 in three months
    CHECK(p.basis == PaceBasis::straight_line);
    CHECK(*p.plan_percent == Approx(75.0));
    CHECK(*p.gap == Approx(-40.7635468));
    CHECK(p.pace == Pace::behind);
    CHECK(p.forecast->expected == Approx(13.9 * 12 / 9));
}

TEST_CASE("retail after nine months of 2024, as published: 6609.5 of 9163.4 billion dong")
{
    Snapshot s = economy(sums(9163.4, {}, {}));
    publish(s, 2023, 9, 700.0, 6609.5 / 1.08);
    publish(s, 2024, 9, 740.0, 6609.5);
    const Progress p = progress_2024(s);
    CHECK(*p.percent == Approx(72.1293406)); // published as 72.1
    CHECK(*p.same_period_percent == Approx(108.0));
    CHECK(*p.needed_per_month == Approx(851.3));
    CHECK(*p.gap == Approx(-2.8706594));
    CHECK(p.pace == Pace::behind);
}

TEST_CASE("households on the grid are measured from where the year began")
{
    const Snapshot s =
        economy(levels(Direction::more, 96.8, 95.9, {95.9, 95.9, 96.0, 96.0, 96.1, 96.2, 96.3, 96.4, 96.6}));
    const Progress p = progress_2024(s);
    CHECK(*p.base == 95.9);
    CHECK(*p.percent == Approx(77.7777778)); // 0.7 of 0.9 points
    CHECK(*p.plan_percent == Approx(75.0));
    CHECK(*p.gap == Approx(2.7777778));
    CHECK(p.pace == Pace::ahead);
    CHECK(p.basis == PaceBasis::level_from_base);
    CHECK(*p.plan[8] == Approx(95.9 + 0.9 * 0.75));
    CHECK(p.forecast->expected == Approx(96.6 + 0.7 / 9 * 3));
    CHECK(*p.needed_per_month == Approx(0.2 / 3));
}

TEST_CASE("a level without last year's end has no base to be measured from")
{
    Snapshot s = economy({Measure::level, Direction::more, 96.8, {}, {96.0, 96.1, 96.2}});
    publish(s, 2024, 4, 96.3, std::nullopt);
    const Progress p = progress_2024(s);
    CHECK(p.value == 96.3);
    CHECK_FALSE(p.base);
    CHECK_FALSE(p.percent);
    CHECK_FALSE(p.pace);
    CHECK_FALSE(p.forecast);
    CHECK_FALSE(p.plan[3]);
}

TEST_CASE("the pace follows the seasons of last year where all its months are known")
{
    std::vector<double> this_year;
    for (std::size_t i = 0; i < 9; ++i)
        this_year.push_back(hydropower[i] * 1.1);
    const Snapshot s = economy(sums(110.0, hydropower, this_year));
    const Progress p = progress_2024(s);
    CHECK(p.basis == PaceBasis::seasonal);
    CHECK(p.value == Approx(81.4));
    CHECK(*p.percent == Approx(74.0));
    CHECK(*p.plan_percent == Approx(74.0)); // a straight line would have said 75
    CHECK(*p.gap == Approx(0.0).epsilon(1e-6));
    CHECK(p.pace == Pace::on_track);
    CHECK(*p.plan[0] == Approx(5.5));
    CHECK(*p.plan[11] == Approx(110.0));
    CHECK(*p.same_period_percent == Approx(110.0));
    // Every month exactly on the curve: the range is the least there is, a hundredth of the remaining 28.6.
    CHECK(p.forecast->expected == Approx(110.0));
    CHECK(p.forecast->low == Approx(109.714));
    CHECK(p.forecast->high == Approx(110.286));
}

TEST_CASE("the seasons matter most in the dry months")
{
    const Snapshot s = economy(sums(100.0, hydropower, {5, 4, 5, 5}));
    const Progress p = progress_2024(s);
    CHECK(*p.percent == Approx(19.0));
    CHECK(p.pace == Pace::on_track); // a straight line would have said 33.3 and behind
    CHECK(p.forecast->expected == Approx(100.0));
}

TEST_CASE("without a whole last year the pace is a straight line")
{
    const Snapshot s = economy(sums(120.0, {10, 10, 10}, {8, 12, 10}));
    const Progress p = progress_2024(s);
    CHECK(p.basis == PaceBasis::straight_line);
    CHECK(*p.plan_percent == Approx(25.0));
    CHECK(*p.percent == Approx(25.0));
    // Months of 8, 12 and 10 about a mean of 10 deviate by 0.2, 0.2 and 0: 0.1333 of the remaining 90 each
    // way.
    CHECK(p.forecast->expected == Approx(120.0));
    CHECK(p.forecast->low == Approx(108.0));
    CHECK(p.forecast->high == Approx(132.0));
}

TEST_CASE("a curve needs twelve months and a positive total")
{
    MonthlyValues months;
    CHECK(pace_curve(months).basis == PaceBasis::straight_line);
    CHECK(pace_curve(months).share[5] == Approx(0.5));
    months.fill(0.0);
    CHECK(pace_curve(months).basis == PaceBasis::straight_line);
    months.fill(3.0);
    CHECK(pace_curve(months).basis == PaceBasis::seasonal);
    CHECK(pace_curve(months).share[2] == Approx(0.25));
    CHECK(pace_curve(months).share[11] == 1.0);
    months[7].reset();
    CHECK(pace_curve(months).basis == PaceBasis::straight_line);
}

TEST_CASE("a level's forecast goes on by its mean step, with a range as wide as its steps were uneven")
{
    // Steps of 0.1, 0 and 0.2 about a mean of 0.1 deviate by 0, 1 and 1: two thirds of the remaining 0.9 each
    // way.
    const Progress p = progress_2024(economy(levels(Direction::more, 97.1, 95.9, {96.0, 96.0, 96.2})));
    CHECK(p.forecast->expected == Approx(97.1));
    CHECK(p.forecast->low == Approx(96.5));
    CHECK(p.forecast->high == Approx(97.7));
}

TEST_CASE("two months say nothing about a year, and December leaves nothing to say")
{
    const Snapshot s = economy(sums(100.0, hydropower, hydropower));
    CHECK_FALSE(progress_2024(s, 2).forecast);
    CHECK(progress_2024(s, 3).forecast);
    CHECK(progress_2024(s, 11).forecast);
    CHECK_FALSE(progress_2024(s, 12).forecast);
    CHECK_FALSE(progress_2024(s, 12).needed_per_month);
}

TEST_CASE("a plan that is reached needs nothing more")
{
    const Progress p = progress_2024(economy(sums(25.0, {}, {10, 10, 10})));
    CHECK(*p.percent == Approx(120.0));
    CHECK_FALSE(p.needed_per_month);
    CHECK(p.pace == Pace::ahead);
}

TEST_CASE("two points either way are on track, more is not")
{
    // A straight line expects 25 percent after March.
    CHECK(progress_2024(economy(sums(100.0, {}, {9, 9, 9}))).pace == Pace::on_track);
    CHECK(progress_2024(economy(sums(100.0, {}, {9, 9, 9.1}))).pace == Pace::ahead);
    CHECK(progress_2024(economy(sums(100.0, {}, {8, 8, 7}))).pace == Pace::on_track);
    CHECK(progress_2024(economy(sums(100.0, {}, {8, 8, 6.9}))).pace == Pace::behind);
}

TEST_CASE("of a sum that should be small, much is behind")
{
    Course course = sums(120.0, {}, {20, 20, 20});
    course.direction = Direction::less;
    const Progress p = progress_2024(economy(course));
    CHECK(*p.percent == Approx(50.0));
    CHECK(*p.gap == Approx(-25.0));
    CHECK(p.pace == Pace::behind);
    CHECK(*p.needed_per_month == Approx(60.0 / 9)); // what may still come each month
}

TEST_CASE("a level that should fall is ahead when it has fallen far")
{
    const Progress p = progress_2024(economy(levels(Direction::less, 17.0, 20.0, {19.5, 19.0, 18.5})));
    CHECK(*p.percent == Approx(50.0));
    CHECK(*p.gap == Approx(25.0));
    CHECK(p.pace == Pace::ahead);
    CHECK(*p.needed_per_month == Approx(-1.5 / 9));
    CHECK(p.forecast->expected == Approx(14.0));
    CHECK(p.forecast->low <= p.forecast->expected);
    CHECK(p.forecast->high >= p.forecast->expected);
}

TEST_CASE("a ceiling on a level is a limit, not a goal")
{
    const Progress p = progress_2024(economy(levels(Direction::less, 5.0, 4.0, {4.2, 4.4, 4.6})));
    CHECK(*p.percent == Approx(60.0));
    CHECK(p.pace == Pace::behind);
    CHECK_FALSE(p.needed_per_month);
}

TEST_CASE("progress can be asked for any month that was")
{
    const Snapshot s = economy(sums(100.0, hydropower, {6, 4, 5, 5, 7}));
    CHECK(latest_month(s, ref<Indicator>(0), 2024) == 5);
    CHECK_FALSE(latest_month(s, ref<Indicator>(0), 2022));
    const Progress p = progress_2024(s, 2);
    CHECK(p.month == 2);
    CHECK(p.value == Approx(10.0));
    CHECK_FALSE(p.monthly[2]);
    CHECK_FALSE(p.cumulative[2]);
    CHECK(*p.last_year[11] == Approx(100.0));
    CHECK(progress_2024(s, 11).month == 5);
    CHECK_FALSE(progress(s, ref<Indicator>(0), 2024, 0));
    CHECK_FALSE(progress(s, ref<Indicator>(0), 2022));
}

TEST_CASE("a sum with a missing month is not shown until a published figure takes it up")
{
    Snapshot s = economy(sums(100.0, {}, {5, 4}));
    publish(s, 2024, 4, 6.0, std::nullopt);
    CHECK(progress_2024(s).month == 2);
    CHECK(progress_2024(s).value == Approx(9.0));
    publish(s, 2024, 5, 7.0, 27.0);
    CHECK(progress_2024(s).month == 5);
    CHECK(progress_2024(s).value == Approx(27.0));
}

TEST_CASE("without a target there is a value and nothing to compare it with")
{
    const Progress p = progress_2024(economy(sums(std::nullopt, hydropower, {6, 4, 5})));
    CHECK(p.value == Approx(15.0));
    CHECK_FALSE(p.target);
    CHECK_FALSE(p.percent);
    CHECK_FALSE(p.pace);
    CHECK_FALSE(p.needed_per_month);
    CHECK(p.forecast);
    CHECK(*p.same_period_percent == Approx(15.0 / 14.0 * 100.0));
}

TEST_CASE("the weakest figure decides how far the whole can be trusted")
{
    Snapshot s = economy(sums(100.0, hydropower, {6, 4, 5}));
    CHECK(progress_2024(s).state == DataState::official);
    s.readings.back().state = DataState::estimate;
    CHECK(progress_2024(s).state == DataState::estimate);
    CHECK(progress_2024(s, 2).state == DataState::official);
    s.readings.front().state = DataState::illustrative; // last year's January is in the pace
    CHECK(progress_2024(s, 2).state == DataState::illustrative);
}
