#include "support/sample_snapshot.h"
#include "views/indicator_view.h"
#include "views/progress_view.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;

namespace {

IndicatorView indicator(const char* code, int month = 0)
{
    Route route;
    route.place = Place::indicator;
    route.code = code;
    route.month = month;
    return indicator_view(*testing::sample_snapshot(), route, Language::vi);
}

std::string detail(const IndicatorView& view, std::string_view label)
{
    const auto found = std::ranges::find(view.details, label, &IndicatorDetail::label);
    return found == view.details.end() ? std::string("(missing)") : found->value;
}

} // namespace

TEST_CASE("each indicator says value, target and percent as the published figures have them")
{
    const ProgressView view = progress_view(*testing::sample_snapshot(), Language::vi);
    REQUIRE(view.rows.size() == 5);
    const IndicatorRow& households = view.rows[1];
    CHECK(households.value_text == "96,6");
    CHECK(households.target_text == "Từ 95,9% lên 96,8%");
    CHECK(households.percent_text == "77,8"); // (96.6 - 95.9) / (96.8 - 95.9)
    const IndicatorRow& retail = view.rows[2];
    CHECK(retail.value_text == "6.609,5");
    CHECK(retail.target_text == "Mục tiêu 9.163,4 tỷ đồng");
    CHECK(retail.percent_text == "72,1"); // 6609.5 / 9163.4
    const IndicatorRow& trade = view.rows[3];
    CHECK(trade.value_text == "13,9");
    CHECK(trade.percent_text == "34,2"); // 13.9 / 40.6
    CHECK(trade.progress->pace == Pace::behind);
    CHECK(view.as_of == "Số liệu đến 30/9/2024");
    CHECK(view.illustrative);
}

TEST_CASE("a part follows its whole and is introduced as one")
{
    const ProgressView view = progress_view(*testing::sample_snapshot(), Language::vi);
    CHECK(view.rows[4].part);
    CHECK(view.rows[4].name.starts_with("Trong đó:"));
    CHECK_FALSE(view.rows[3].part);
}

TEST_CASE("trade is compared with last year and told what each remaining month needs")
{
    const IndicatorView view = indicator("xnk");
    CHECK(detail(view, "So với cùng kỳ năm 2023") == "42,1%"); // down 57.9 %
    CHECK(detail(view, "Cần mỗi tháng còn lại") == "8,9");     // (40.6 - 13.9) / 3
    CHECK(view.month_title == "Riêng tháng 9");
    CHECK(view.latest == 9);
    CHECK(view.pace_text.starts_with("Chậm tiến độ "));
    CHECK(view.pace_caption == "Nhịp độ theo mùa vụ năm 2023");
}

TEST_CASE("the forecast starts at the last known month and ends where its label says")
{
    const IndicatorView view = indicator("xnk");
    CHECK_FALSE(view.forecast[7].has_value());
    CHECK(view.forecast[8].value() == doctest::Approx(13.9));
    CHECK(view.forecast_low[11].value() < view.forecast[11].value());
    CHECK(view.forecast_high[11].value() > view.forecast[11].value());
    CHECK(view.forecast_label == "Dự báo 18,9");
}

TEST_CASE("choosing a month changes the figures, not the lines")
{
    const IndicatorView march = indicator("bl", 3);
    const IndicatorView latest = indicator("bl");
    CHECK(march.month == 3);
    CHECK(march.latest == latest.latest);
    CHECK(march.row.value_text != latest.row.value_text);
    CHECK(march.as_of == "Số liệu đến 31/3/2024");
    CHECK(indicator("bl", 12).month == 9); // a month that has not come shows the latest
}

TEST_CASE("a level shows no months alone and counts from its base")
{
    const IndicatorView view = indicator("dl");
    CHECK(view.level);
    CHECK(std::ranges::none_of(view.months, [](const auto& value) { return value.has_value(); }));
    CHECK(view.pace_caption == "Nhịp độ tính từ mức đầu năm");
    CHECK(view.source.starts_with("Số liệu chính thức."));
}

TEST_CASE("a unit of percent stands without a space")
{
    CHECK(with_unit("96,8", "%") == "96,8%");
    CHECK(with_unit("9,27", "triệu USD") == "9,27 triệu USD");
}
