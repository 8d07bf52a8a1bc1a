#include "views/display_view.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace bangvang {

namespace {

DisplayView view_of(const DisplaySettings& now, Language language = Language::vi)
{
    return display_view({now, {}, {}}, 1920, 1080, language);
}

const DisplayResult& result(const DisplayView& view, std::string_view label)
{
    const auto found = std::ranges::find(view.results, label, &DisplayResult::label);
    REQUIRE(found != view.results.end());
    return *found;
}

} // namespace

TEST_CASE("figures are said as Vietnamese readers write them, with as few decimals as they need")
{
    const DisplayView view = view_of({.diagonal_inch = 54.6, .distance_m = 2.0, .lower_edge_cm = 85.0});
    CHECK(view.pixels == "1920 × 1080 điểm ảnh");
    CHECK(view.figures[0].value == "54,6 inch");
    CHECK(view.figures[1].value == "2,0 m");
    CHECK(view.figures[2].value == "85 cm");
    REQUIRE(view.figures[0].more);
    CHECK(view.figures[0].more->diagonal_inch == 55.0);
    CHECK(view.figures[0].less->diagonal_inch == 54.5);
}

TEST_CASE("at the end of its range a figure goes one way only")
{
    const DisplayView view = view_of({.diagonal_inch = 18.0, .distance_m = 6.0});
    CHECK_FALSE(view.figures[0].less);
    CHECK(view.figures[0].more);
    CHECK(view.figures[1].less);
    CHECK_FALSE(view.figures[1].more);
}

TEST_CASE("each option changes its own setting and nothing else")
{
    const DisplayView view = view_of({});
    DisplaySettings expected;
    expected.high_contrast = true;
    CHECK(view.choices[0].options[1].settings == expected);
    CHECK(view.choices[0].selected == 0);
    CHECK(view.choices[1].options[view.choices[1].selected].settings == DisplaySettings{});
    expected = {};
    expected.large_type = LargeType::on;
    CHECK(view.choices[1].options[2].settings == expected);
}

TEST_CASE("what follows is judged by the standards")
{
    const DisplayView good = view_of({});
    CHECK(result(good, "Vùng chạm").value == "43,6 mm");
    CHECK(result(good, "Vùng chạm").verdict == Verdict::good);
    CHECK(result(good, "Góc nhìn chữ").value == "23,1 phút góc");
    CHECK(result(good, "Góc nhìn chữ").verdict == Verdict::good);
    CHECK(result(good, "Cỡ chữ").value == "× 1,0");
    CHECK(result(good, "Trong tầm với").value == "90–122 cm, 60%");
    const DisplayView poor = view_of({.diagonal_inch = 18.0, .distance_m = 2.4, .lower_edge_cm = 130.0});
    CHECK(result(poor, "Vùng chạm").verdict == Verdict::poor); // 18,3 mm
    CHECK(result(poor, "Góc nhìn chữ").verdict == Verdict::poor);
    CHECK(result(poor, "Cỡ chữ").value == "× 1,3");
    CHECK(result(poor, "Trong tầm với").value == "Không có");
    const DisplayView between = view_of({.distance_m = 1.9}); // 18,3 minutes: enough, and not comfortable
    CHECK(result(between, "Góc nhìn chữ").verdict == Verdict::none);
    CHECK(result(between, "Cỡ chữ").value == "× 1,15");
}

TEST_CASE("there is something to save and to take back only where something differs")
{
    CHECK(view_of({}).saved);
    CHECK(view_of({}).installed);
    CHECK_FALSE(view_of({.high_contrast = true}).saved);
    DisplaySettings chosen;
    chosen.high_contrast = true;
    const DisplayView kept = display_view({chosen, chosen, {}}, 1920, 1080, Language::en);
    CHECK(kept.saved);
    CHECK_FALSE(kept.installed);
}

} // namespace bangvang
