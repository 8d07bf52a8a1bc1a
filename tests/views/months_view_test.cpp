#include "model/fixtures.h"
#include "support/sample_snapshot.h"
#include "views/months_view.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;

namespace {

Route between(const char* code, const char* left = "", const char* right = "")
{
    return {.place = Place::months, .code = code, .sides = {Side{.period = left}, Side{.period = right}}};
}

MonthsView months(const char* code, const char* left = "", const char* right = "",
                  Language language = Language::vi)
{
    return months_view(*testing::sample_snapshot(), between(code, left, right), language);
}

// One sum over three months of two years.
MonthsView small(std::vector<double> last_year, std::vector<double> this_year, const char* left = "",
                 const char* right = "", Measure measure = Measure::cumulative)
{
    const Snapshot snapshot = fixtures::economy({.measure = measure,
                                                 .target = 100.0,
                                                 .last_year = std::move(last_year),
                                                 .this_year = std::move(this_year)});
    return months_view(snapshot, between(snapshot.indicators[0].code.c_str(), left, right), Language::vi);
}

} // namespace

TEST_CASE("this year is compared with last by what has come together since January")
{
    // 378,7 + … + 823,7 = 5.412,0 through September 2023 on the sheet, 6.001,5 this year
    const MonthsView view = months("cn");
    CHECK(view.headline ==
          "Lũy kế đến tháng 9/2024 tăng 589,5\u00A0tỷ\u00A0đồng (+10,9%) so với cùng kỳ năm 2023");
    CHECK(view.months[0].figure_text == "6.001,5");
    CHECK(view.months[1].figure_text == "5.412,0");
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].words[0] == "Tăng 142,4 (+17,3%)"); // 966,1 and 823,7
    CHECK(view.rows[1].words[0] == "Tăng 589,5 (+10,9%)");
    CHECK(view.lines[0].label == "Năm 2024");
    CHECK(view.lines[1].label == "Năm 2023");
    CHECK(view.lines[0].months == 9);
    CHECK(view.illustrative);
    CHECK(months("cn", "", "", Language::en).headline ==
          "January to September 2024: up 589,5\u00A0tỷ\u00A0đồng (+10,9%) on the same period of 2023");
}

TEST_CASE("a month is compared with another by what it brought itself")
{
    const MonthsView view = months("cn", "2024-09", "2024-08");
    CHECK(view.headline == "Tháng 9/2024 giảm 152,1\u00A0tỷ\u00A0đồng (−13,6%) so với tháng 8/2024");
    CHECK(view.rows[0].verdict == Comparative::less);
    CHECK(view.months[1].figure_text == "1.118,2");
    CHECK(view.lines[1].label.empty()); // one year, one line
    CHECK(months("cn", "2024-08", "2024-09").headline ==
          "Tháng 8/2024 cao hơn 152,1\u00A0tỷ\u00A0đồng (+15,7%) so với tháng 9/2024");
    CHECK(months("cn", "2023-09", "2024-09").headline ==
          "Lũy kế đến tháng 9/2023 thấp hơn 589,5\u00A0tỷ\u00A0đồng (−9,8%) so với lũy kế đến tháng 9/2024");
}

TEST_CASE("a level differs by points, without a percentage of a percentage")
{
    const MonthsView view = months("dl");
    CHECK(view.headline == "Cuối tháng 9/2024 tăng 1,0\u00A0điểm\u00A0% so với cùng kỳ năm 2023");
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows[0].words[0] == "Tăng 1,0\u00A0điểm\u00A0%");
}

TEST_CASE("where the figures come from is said for both, once where it is the same")
{
    const MonthsView same = months("cn");
    CHECK(same.sources.starts_with("Cả hai tháng: Dữ liệu minh họa"));
    const MonthsView apart = months("dl");
    CHECK(apart.sources.find("Tháng 9/2024: Số liệu chính thức. Nguồn: ") != std::string::npos);
    CHECK(apart.sources.find("Tháng 9/2023: Dữ liệu minh họa") != std::string::npos);
}

TEST_CASE("a figure that is missing is said to be missing")
{
    const MonthsView view = small({}, {5.0, 6.0});
    CHECK(view.headline == "Chưa có số liệu tháng 02/2023");
    CHECK(view.months[1].figure_text.empty());
    CHECK(view.last_year.empty());
    CHECK_FALSE(view.previous_month.empty());
    CHECK_FALSE(view.rows[0].verdict);
}

TEST_CASE("what reads as equal is called equal")
{
    CHECK(small({}, {5.0, 5.0}, "2024-02", "2024-01").headline.find(" bằng ") != std::string::npos);
    CHECK(small({}, {5.0, 5.001}, "2024-02", "2024-01").rows[0].verdict == Comparative::equal);
    CHECK(small({}, {5.0}, "2024-01", "2024-01").headline == "Hai bên đang là cùng một tháng");
}

TEST_CASE("of nothing, and of less than nothing, no percentage is taken")
{
    for (const double base : {0.0, -2.0}) {
        const MonthsView view = small({}, {base, 6.0}, "2024-02", "2024-01");
        CHECK(view.headline.find('(') == std::string::npos);
        CHECK(view.rows[0].words[0].starts_with("Tăng "));
    }
}

TEST_CASE("an indicator without a reading, or none at all, has nothing to compare")
{
    CHECK_FALSE(small({}, {}).possible);
    CHECK_FALSE(months("gone").possible);
}

TEST_CASE("the sheet offers the months that have a figure, the newest first")
{
    Route route = between("cn", "2024-09", "2023-09");
    route.sheet = Sheet::right_period;
    const auto choices = months_view(*testing::sample_snapshot(), route, Language::vi).choices;
    REQUIRE(choices.size() == 21);
    CHECK(choices.front().code == "2024-09");
    CHECK(choices.front().label == "Tháng 9/2024");
    CHECK(std::ranges::find(choices, true, &SideChoice::selected)->code == "2023-09");
}
