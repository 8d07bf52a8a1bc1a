#include "support/sample_snapshot.h"
#include "views/ranking_view.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Route ranking(std::string period = {}, std::string block = {})
{
    Route route;
    route.place = Place::ranking;
    route.period = std::move(period);
    route.block = std::move(block);
    return route;
}

} // namespace

TEST_CASE("the newest month leads with the unit that gained a place")
{
    const auto snapshot = testing::sample_snapshot();
    const RankingView view = ranking_view(*snapshot, ranking(), Language::vi);
    REQUIRE(view.rows.size() == 10);
    CHECK(view.rows[0].code == "NL");
    CHECK(view.rows[0].total_text == "96,4");
    CHECK(view.rows[0].movement == 1);
    CHECK(view.rows[1].code == "KC");
    CHECK(view.rows[1].movement == -1);
    CHECK(view.rows[9].total_text == "87,0");
    CHECK(view.period_label == "Tháng\u00a09/2024");
    CHECK(view.period_in_sentence == "tháng\u00a09/2024");
    CHECK(view.as_of == "Số liệu đến 30/9/2024");
    CHECK(view.history_label == "9 tháng");
    CHECK(view.step == 8);
    CHECK(view.note.empty()); // nobody is tied in September
}

TEST_CASE("a block has ranks of its own and the stack adds up to the total")
{
    const auto snapshot = testing::sample_snapshot();
    const RankingView view = ranking_view(*snapshot, ranking("", "CN"), Language::vi);
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows[0].rank == 1);
    CHECK(view.rows[1].code == "TM");
    CHECK(view.rows[1].rank == 2); // third over all
    CHECK(view.block == 2);
    for (const RankingRow& row : view.rows) {
        double sum = row.score.adjustment;
        for (const double points : row.score.points)
            sum += points;
        CHECK(sum == doctest::Approx(row.total));
    }
}

TEST_CASE("a tie is shown as one rank and its rule is said")
{
    const auto snapshot = testing::sample_snapshot();
    const RankingView view = ranking_view(*snapshot, ranking("2023-11"), Language::vi);
    int tied = 0;
    for (std::size_t i = 1; i < view.rows.size(); ++i)
        tied += view.rows[i].rank == view.rows[i - 1].rank ? 1 : 0;
    CHECK(tied == 1);
    CHECK(view.note == "Bằng điểm thì đồng hạng, hạng kế tiếp bỏ qua.");
}

TEST_CASE("a total over a hundred widens the scale of the stack")
{
    const auto snapshot = testing::sample_snapshot();
    const RankingView view = ranking_view(*snapshot, ranking("2023-12"), Language::vi);
    CHECK(view.rows[0].total_text == "103,2");
    CHECK(view.stack_max == doctest::Approx(103.2));
    CHECK(view.history_label == "3 tháng"); // October to December 2023
}

TEST_CASE("the sparklines of a list share one scale that holds every value shown")
{
    const auto snapshot = testing::sample_snapshot();
    RankingView view = ranking_view(*snapshot, ranking(), Language::vi);
    for (const RankingRow& row : view.rows)
        for (const auto& total : row.history)
            CHECK((!total || (*total >= view.spark_low && *total <= view.spark_high)));
    const double low_of_all = view.spark_low;
    set_spark_scale(view, 3);
    CHECK(view.spark_low > low_of_all); // the leaders alone stand closer together
}

TEST_CASE("a campaign without scores has an empty ranking, not a broken one")
{
    Snapshot empty;
    const RankingView view = ranking_view(empty, ranking(), Language::vi);
    CHECK(view.rows.empty());
    CHECK_FALSE(view.period.has_value());
}
