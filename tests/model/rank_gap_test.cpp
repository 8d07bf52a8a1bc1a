#include "fixtures.h"

#include <bangvang/model/rank_gap.h>
#include <bangvang/model/snapshot.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::fixtures;

namespace {

std::optional<RankGap> gap_of(const Snapshot& snapshot, std::size_t unit)
{
    return rank_gap(standings(snapshot, ref<Period>(1)), ref<Unit>(unit));
}

Snapshot scored(std::initializer_list<double> points)
{
    Snapshot snapshot = department();
    give_all(snapshot, 1, points);
    return snapshot;
}

void check_gap(const std::optional<RankGap>& gap, RankGap::Kind kind, int rank, double points)
{
    REQUIRE(gap);
    CHECK(gap->kind == kind);
    CHECK(gap->rank == rank);
    CHECK(gap->points == points); // exact: it is said to the last digit
}

using enum RankGap::Kind;

} // namespace

TEST_CASE("what is missing is counted to the next better rank, not to the first")
{
    const Snapshot snapshot = scored({96.4, 94.7, 93.0, 91.9});
    check_gap(gap_of(snapshot, 3), needed, 3, 1.1);
    check_gap(gap_of(snapshot, 2), needed, 2, 1.7);
    check_gap(gap_of(snapshot, 1), needed, 1, 1.7);
}

TEST_CASE("the first is told what it leads by")
{
    check_gap(gap_of(scored({96.4, 94.7, 93.0, 91.9}), 0), lead, 2, 1.7);
}

TEST_CASE("those who share a rank need the same, and the rank above is the shared one")
{
    const Snapshot snapshot = scored({96.0, 96.0, 94.5, 94.5});
    check_gap(gap_of(snapshot, 2), needed, 1, 1.5);
    check_gap(gap_of(snapshot, 3), needed, 1, 1.5);
    check_gap(gap_of(snapshot, 0), lead, 3, 1.5); // nobody is second
}

TEST_CASE("hundredths count, and what a sum leaves behind them does not")
{
    check_gap(gap_of(scored({93.25, 93.24}), 1), needed, 1, 0.01);
    check_gap(gap_of(scored({0.3, 0.1 + 0.2 - 0.05}), 1), needed, 1, 0.05);
    CHECK_FALSE(gap_of(scored({0.3, 0.1 + 0.2}), 1));
}

TEST_CASE("having that many points more gives that rank")
{
    for (const std::size_t unit : {1U, 2U, 3U}) {
        Snapshot snapshot = scored({96.41, 94.7, 94.7, 91.93});
        const auto gap = gap_of(snapshot, unit);
        REQUIRE(gap);
        for (Score& score : snapshot.scores)
            if (score.unit == ref<Unit>(unit))
                score.points += gap->points;
        const auto rows = standings(snapshot, ref<Period>(1));
        const auto risen = std::ranges::find(rows, ref<Unit>(unit), &Standing::unit);
        CHECK(risen->rank == gap->rank);
    }
}

TEST_CASE("nothing is said where there is nobody to be compared with, or where points do not decide")
{
    CHECK_FALSE(gap_of(scored({96.4}), 0));                   // alone
    CHECK_FALSE(gap_of(scored({90.0, 90.0, 90.0, 90.0}), 1)); // all equal
    CHECK_FALSE(gap_of(scored({96.4, 94.7}), 3));             // not scored
    CHECK_FALSE(gap_of(department(), 0));                     // nobody is
    Snapshot decided = scored({96.4, 94.7, 93.0, 91.9});
    decide(decided, 1, 2, 1);
    CHECK_FALSE(gap_of(decided, 1));
}
