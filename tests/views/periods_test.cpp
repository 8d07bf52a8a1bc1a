#include "views/periods.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace std::chrono;

namespace {

Period month_period(int of_year, unsigned number, PeriodState state = PeriodState::published)
{
    const Month when{year(of_year), month(number)};
    return {.code = iso(when),
            .label = iso(when),
            .kind = PeriodKind::month,
            .from = Date{when.year(), when.month(), day(1)},
            .until = last_day(when),
            .state = state,
            .decision = {}};
}

// December 2023, then January, February and April of 2024; May is only provisional.
Snapshot some_months()
{
    Snapshot snapshot;
    snapshot.periods = {month_period(2023, 12), month_period(2024, 1), month_period(2024, 2),
                        month_period(2024, 4), month_period(2024, 5, PeriodState::provisional)};
    return snapshot;
}

} // namespace

TEST_CASE("the newest published period is shown where none or a lost one is asked for")
{
    const Snapshot snapshot = some_months();
    CHECK(snapshot[shown_period(snapshot, "").value()].code == "2024-04");
    CHECK(snapshot[shown_period(snapshot, "2019-01").value()].code == "2024-04");
    CHECK(snapshot[shown_period(snapshot, "2024-05").value()].code == "2024-04");
    CHECK(snapshot[shown_period(snapshot, "2024-01").value()].code == "2024-01");
    CHECK_FALSE(shown_period(Snapshot{}, "").has_value());
}

TEST_CASE("the scrubber has twelve stops and leaves those without figures empty")
{
    const Snapshot snapshot = some_months();
    const auto steps = period_steps(snapshot, shown_period(snapshot, "").value());
    REQUIRE(steps.size() == 12);
    CHECK(steps[0].number == 1);
    CHECK(steps[1].period.has_value());
    CHECK_FALSE(steps[2].period.has_value()); // March was never published
    CHECK(steps[3].period == shown_period(snapshot, "2024-04"));
    CHECK_FALSE(steps[4].period.has_value()); // provisional
}

TEST_CASE("a play steps over missing months and ends at the last")
{
    const Snapshot snapshot = some_months();
    const auto next = [&](const char* code) {
        return next_period_code(snapshot, shown_period(snapshot, code).value());
    };
    CHECK(next("2024-01") == "2024-02");
    CHECK(next("2024-02") == "2024-04");
    CHECK_FALSE(next("2024-04").has_value());
    CHECK(first_period_code(snapshot, shown_period(snapshot, "2024-04").value()) == "2024-01");
}
