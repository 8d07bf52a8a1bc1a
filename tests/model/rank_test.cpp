#include <doctest/doctest.h>

#include <bangvang/model/standing.h>

#include <algorithm>
#include <map>
#include <random>

using namespace bangvang;

namespace {

std::vector<int> ranks_of(const std::vector<Total>& totals)
{
    std::vector<int> ranks;
    for (const Ranked& row : rank(totals))
        ranks.push_back(row.rank);
    return ranks;
}

std::vector<Total> random_totals(std::mt19937& random)
{
    std::uniform_int_distribution<std::uint32_t> count(0, 40);
    std::uniform_int_distribution<int> tenths(800, 830); // few values, so that many tie
    std::vector<Total> totals(count(random));
    for (std::uint32_t i = 0; i < totals.size(); ++i)
        totals[i] = {i, tenths(random) / 10.0};
    return totals;
}

} // namespace

TEST_CASE("two units with equal totals share a rank and the next is skipped")
{
    CHECK(ranks_of({{0, 95.0}, {1, 94.0}, {2, 94.0}, {3, 90.0}}) == std::vector{1, 2, 2, 4});
    CHECK(ranks_of({{0, 90.0}, {1, 90.0}, {2, 90.0}, {3, 80.0}}) == std::vector{1, 1, 1, 4});
    CHECK(ranks_of({}).empty());
    CHECK(ranks_of({{7, -3.0}}) == std::vector{1});
}

TEST_CASE("a tenth and two tenths tie with three tenths")
{
    REQUIRE(0.1 + 0.2 != 0.3);
    CHECK(ranks_of({{0, 0.1 + 0.2}, {1, 0.3}}) == std::vector{1, 1});
    CHECK(ranks_of({{0, 90.01}, {1, 90.02}}) == std::vector{1, 2});
}

TEST_CASE("the result is ordered by rank, then as the totals came, and carries its keys")
{
    const std::vector<Total> totals{{30, 80.0}, {10, 95.0}, {20, 80.0}, {40, 107.0}};
    const auto rows = rank(totals);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].key == 40);
    CHECK(rows[1].key == 10);
    CHECK(rows[2].key == 30);
    CHECK(rows[3].key == 20);
    CHECK(rows[0].points == 107.0);
}

TEST_CASE("a rank is one more than the number of better totals, whatever the totals are")
{
    std::mt19937 random(2024);
    for (int round = 0; round < 200; ++round) {
        const auto totals = random_totals(random);
        const auto rows = rank(totals);
        REQUIRE(rows.size() == totals.size());
        for (const Ranked& row : rows) {
            const auto better = std::count_if(totals.begin(), totals.end(),
                                              [&](const Total& other) { return other.points > row.points; });
            CHECK(row.rank == static_cast<int>(better) + 1);
        }
    }
}

TEST_CASE("the order in which totals arrive changes nobody's rank, and no total is lost")
{
    std::mt19937 random(1042);
    for (int round = 0; round < 100; ++round) {
        auto totals = random_totals(random);
        std::map<std::uint32_t, int> expected;
        double sum = 0.0;
        for (const Ranked& row : rank(totals)) {
            expected[row.key] = row.rank;
            sum += row.points;
        }
        std::shuffle(totals.begin(), totals.end(), random);
        for (const Ranked& row : rank(totals)) {
            CHECK(expected.at(row.key) == row.rank);
            sum -= row.points;
        }
        CHECK(sum == doctest::Approx(0.0));
    }
}
