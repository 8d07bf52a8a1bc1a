#include "views/score_groups.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Snapshot with_criteria(std::size_t count, std::size_t per_group)
{
    Snapshot snapshot;
    for (std::size_t i = 0; i < count; ++i)
        snapshot.criteria.push_back({.code = fmt::format("TC{}", i + 1),
                                     .group = fmt::format("Nhóm {}", i / per_group + 1),
                                     .name = fmt::format("Tiêu chí {}", i + 1),
                                     .max_points = 10.0});
    snapshot.criteria.push_back(
        {.code = "T", .group = {}, .name = "Thưởng", .max_points = 5.0, .kind = CriterionKind::bonus});
    return snapshot;
}

} // namespace

TEST_CASE("five criteria or fewer stand for themselves, under their group's name where each has one")
{
    const auto own = score_groups(with_criteria(5, 1), Language::vi);
    REQUIRE(own.size() == 5);
    CHECK(own[0].caption == "Nhóm 1");
    CHECK(own[4].letter == "E"); // the sheet's code is too long for the key
    const auto shared = score_groups(with_criteria(4, 4), Language::vi);
    REQUIRE(shared.size() == 4);
    CHECK(shared[0].caption == "Tiêu chí 1");
}

TEST_CASE("more criteria are stacked by group, at most five, and none is lost")
{
    const auto groups = score_groups(with_criteria(14, 2), Language::vi);
    REQUIRE(groups.size() == 5);
    CHECK(groups[0].max_points == doctest::Approx(20.0));
    CHECK(groups[4].caption == "Tiêu chí khác");
    std::size_t criteria = 0;
    for (const ScoreGroup& group : groups)
        criteria += group.criteria.size();
    CHECK(criteria == 14);
}

TEST_CASE("the points of a group are the sum of its criteria")
{
    const Snapshot snapshot = with_criteria(6, 3);
    Breakdown own;
    own.points = {1.0, 2.0, std::nullopt, 4.0, 5.0, 6.0, 0.5};
    own.adjustment = 0.5;
    own.total = 18.5;
    const GroupedScore score = grouped_score(score_groups(snapshot, Language::vi), own);
    REQUIRE(score.points.size() == 2);
    CHECK(score.points[0] == doctest::Approx(3.0));
    CHECK(score.points[1] == doctest::Approx(15.0));
    CHECK(score.total == doctest::Approx(18.5));
}
