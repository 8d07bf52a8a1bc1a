#include "support/sample_snapshot.h"
#include "views/unit_view.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

UnitView unit(const char* code, const char* period = "", Language language = Language::vi)
{
    Route route;
    route.place = Place::unit;
    route.code = code;
    route.period = period;
    return unit_view(*testing::sample_snapshot(), route, language);
}

} // namespace

TEST_CASE("a unit's page says why it leads")
{
    const UnitView view = unit("NL");
    CHECK(view.eyebrow == "Khối chuyên ngành · Tháng 9/2024");
    CHECK(view.rank == 1);
    CHECK(view.movement_text == "Tăng 1 bậc từ tháng 8");
    CHECK(view.total_text == "96,4");
    CHECK(view.grade == "Xuất sắc");
    CHECK(view.history_title == "Thứ hạng qua 9 tháng");
    REQUIRE(view.ranks.size() == 9);
    CHECK(view.ranks.back() == 1);
    CHECK(view.rank_labels.front() == "1");
}

TEST_CASE("a unit's page says what is missing to the next better rank")
{
    CHECK(unit("NL").gap_text == "Dẫn 1,3 điểm so với hạng 2");
    CHECK(unit("VP").gap_text == "Cần thêm 0,4 điểm để lên hạng 4");
    CHECK(unit("VP", "", Language::en).gap_text == "0,4 more points for rank 4");
}

TEST_CASE("criteria, bonus and penalty add up to the total of the page")
{
    const UnitView view = unit("NL");
    REQUIRE(view.criteria.size() == 5);
    CHECK(view.criteria[0].value_text == "47,4");
    CHECK(view.criteria[0].max_text == "50");
    CHECK(view.criteria_title == "Năm tiêu chí");
    double sum = 0.0;
    for (const CriterionRow& row : view.criteria)
        sum += row.value;
    for (const AdjustmentRow& row : view.adjustments)
        sum += row.points;
    CHECK(sum == doctest::Approx(96.4));
    CHECK(view.adjustment_text == "+2,2");
    CHECK_FALSE(view.adjustment_negative);
    REQUIRE(view.adjustments.size() == 4);
    CHECK(view.adjustments.front().points_text == "+1,0"); // the largest first, the penalty last
    CHECK(view.adjustments.back().points_text == "\u22120,3");
}

TEST_CASE("the mean of a criterion is over the ten units ranked")
{
    // (47.4 + 46.8 + 46.9 + 46.1 + 45.2 + 45.6 + 45.0 + 44.6 + 44.1 + 43.2) / 10
    CHECK(unit("NL").criteria[0].average == doctest::Approx(45.49));
    CHECK(unit("NL").average_label == "trung bình 10 đơn vị");
}

TEST_CASE("an older month tells the history up to itself")
{
    const UnitView view = unit("NL", "2024-03");
    CHECK(view.ranks.size() == 3);
    CHECK(view.history_title == "Thứ hạng qua 3 tháng");
    CHECK(view.as_of == "Số liệu đến 31/3/2024");
}

TEST_CASE("the English page carries English words around the office's names")
{
    const UnitView view = unit("VP", "", Language::en);
    CHECK(view.movement_text == "Down 1 place since August");
    CHECK(view.criteria_title == "Five criteria");
}

TEST_CASE("a unit that does not exist gives an empty page")
{
    CHECK(unit("XX").name.empty());
}
