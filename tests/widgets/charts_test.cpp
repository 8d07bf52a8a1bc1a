#include "widgets/stage.h"

#include "ui/line_chart.h"
#include "ui/progress_bars.h"
#include "ui/score_bars.h"
#include "ui/small_charts.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

using Values = std::vector<std::optional<double>>;

constexpr Rect bar{100, 100, 820, 36};

double width_of(const std::vector<StackSegment>& segments)
{
    return static_cast<double>(segments.back().rect.right() - segments.front().rect.x);
}

std::vector<EndLabel> labels_at(std::vector<float> values)
{
    std::vector<EndLabel> labels;
    for (const float y : values)
        labels.push_back({"x", y, y, 36.0F, {}, false});
    return labels;
}

struct ChartCase {
    std::string name;
    Values actual;
    Values plan;
};

std::vector<ChartCase> chart_cases()
{
    const Values empty;
    return {{"no data", empty, empty},
            {"only empty months", Values(12), Values(12)},
            {"one point", {5.0}, empty},
            {"all equal", Values(12, 7.0), Values(12, 7.0)},
            {"all zero", Values(12, 0.0), empty},
            {"negative", {-3.0, -1.0, 2.0, -6.0}, Values(12, 1.0)},
            {"holes", {1.0, std::nullopt, 3.0, std::nullopt, std::nullopt, 9.0}, empty},
            {"tiny and huge", {1e-6, 1e9}, empty}};
}

} // namespace

TEST_CASE("the parts of a score add up to its share of the bar")
{
    const std::array criteria{47.4, 18.9, 9.2, 9.4, 9.3};
    const auto segments = stacked_segments(bar, {.criteria = criteria, .bonus = 2.2});
    REQUIRE(segments.size() == 6);
    // 96,4 of 102,5 points on 820 units.
    CHECK(width_of(segments) == doctest::Approx(96.4 / 102.5 * 820.0).epsilon(0.001));
    for (std::size_t i = 1; i < segments.size(); ++i)
        CHECK(segments[i].rect.x - segments[i - 1].rect.right() == doctest::Approx(2.0).epsilon(0.001));
}

TEST_CASE("a total over the scale still fits into the bar")
{
    const std::array criteria{60.0, 30.0, 20.0};
    const auto segments = stacked_segments(bar, {.criteria = criteria, .bonus = 5.0});
    CHECK(segments.back().rect.right() == doctest::Approx(bar.right()));
}

TEST_CASE("a score of nothing and a net penalty draw no part to the left of the bar")
{
    const std::array criteria{0.0, 0.0};
    for (const StackSegment& segment : stacked_segments(bar, {.criteria = criteria, .bonus = -1.5})) {
        CHECK(segment.rect.w == doctest::Approx(0.0));
        CHECK(segment.rect.x >= bar.x);
    }
}

TEST_CASE("axes step by round numbers and have at most four lines above the lowest")
{
    for (const double high : {0.003, 0.9, 1.0, 3.0, 7.0, 9.27, 40.6, 96.8, 100.0, 7872.7, 9163.4, 123456.0})
        for (const double low : {0.0, -high / 3, high * 0.98}) {
            CAPTURE(high);
            CAPTURE(low);
            for (const AxisFloor floor : {AxisFloor::zero, AxisFloor::data}) {
                const Axis axis = make_axis(low, high, floor);
                CHECK(axis.low <= low);
                CHECK(axis.high >= high);
                CHECK(axis.ticks().size() <= 5);
                CHECK(axis.ticks().size() >= 2);
                const double digit = axis.step / std::pow(10.0, std::floor(std::log10(axis.step) + 1e-9));
                CHECK(std::abs(digit * 2 - std::round(digit * 2)) < 1e-6); // halves at most
                if (floor == AxisFloor::zero)
                    CHECK(axis.low <= 0.0);
                if (floor == AxisFloor::zero && low >= 0.0) {
                    CHECK(axis.ticks().size() == 4); // zero and three equal steps
                    CHECK(axis.ticks().back() >= high * 0.979);
                }
            }
        }
}

TEST_CASE("the axis of industrial output starts at zero and says thousands with a point")
{
    const Axis axis = make_axis(381.0, 8137.0, AxisFloor::zero);
    CHECK(axis.low == doctest::Approx(0.0));
    CHECK(axis_label(axis.ticks().at(1), axis.decimals) == "3.000");
}

TEST_CASE("an axis of no numbers is still an axis")
{
    const double none = std::numeric_limits<double>::infinity();
    const Axis axis = make_axis(none, -none, AxisFloor::zero);
    CHECK(axis.high > axis.low);
    CHECK(make_axis(5.0, 5.0, AxisFloor::data).high > 5.0);
}

TEST_CASE("labels at the ends of lines stand at least forty apart, in order and inside the chart")
{
    for (const auto& values : std::vector<std::vector<float>>{{100, 100, 100},
                                                              {100, 120, 140},
                                                              {10, 12, 14},
                                                              {390, 395, 399},
                                                              {300, 100, 200},
                                                              {50},
                                                              {50, 300}}) {
        std::vector<EndLabel> labels = labels_at(values);
        push_apart(labels, 0.0F, 404.0F);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(labels[i].y - labels[i].height / 2 >= -0.01F);
            CHECK(labels[i].y + labels[i].height / 2 <= 404.01F);
            if (i > 0) {
                CHECK(labels[i].y - labels[i - 1].y >= end_label_pitch - 0.01F);
                CHECK(labels[i].value_y >= labels[i - 1].value_y);
            }
        }
    }
}

TEST_CASE("labels that have room stay where their lines end")
{
    std::vector<EndLabel> labels = labels_at({60, 160, 260});
    push_apart(labels, 0.0F, 404.0F);
    for (const EndLabel& label : labels)
        CHECK(label.y == doctest::Approx(label.value_y));
}

TEST_CASE("a line chart copes with any year and keeps its words inside its rectangle")
{
    Stage stage({1920, 1080});
    const Rect r{88, 204, 1160, 404};
    for (const ChartCase& year : chart_cases()) {
        CAPTURE(year.name);
        stage.draw([&](Canvas& canvas) {
            draw_line_chart(canvas, r,
                            {.actual = year.actual,
                             .plan = year.plan,
                             .plan_label = "Kế hoạch 7.872,7",
                             .value_label = "6.001,4",
                             .floor_note = "Trục dọc bắt đầu từ 95,5",
                             .empty_note = "Chưa có số liệu"});
        });
        // A tick's label is centred on its line, and the lowest line lies 8 above the edge.
        stage.check_texts_inside(r.inset(-12.0F));
    }
}

TEST_CASE("a chart without readings says so")
{
    Stage stage({1920, 1080});
    stage.draw([](Canvas& canvas) {
        draw_line_chart(canvas, {88, 204, 1160, 404}, {.empty_note = "Chưa có số liệu"});
    });
    CHECK(stage.says("Chưa có số liệu"));
}

TEST_CASE("only a chart whose axis does not start at zero says where it starts")
{
    Stage stage({1920, 1080});
    const Values levels{95.9, 95.9, 96.0, 96.1, 96.6};
    for (const AxisFloor floor : {AxisFloor::zero, AxisFloor::data}) {
        stage.draw([&](Canvas& canvas) {
            draw_line_chart(canvas, {88, 204, 1160, 404},
                            {.actual = levels, .floor_note = "Trục dọc bắt đầu từ 95,5", .floor = floor});
        });
        CHECK(stage.says("Trục dọc bắt đầu từ 95,5") == (floor == AxisFloor::data));
    }
}

TEST_CASE("bars, drums, sparklines and histories cope with nothing, zero, negative and more than all")
{
    Stage stage({1920, 1080});
    const std::vector<std::optional<int>> ranks{1, std::nullopt, 12, 3};
    const std::vector<std::string_view> labels{"1", "2", "3", "4"};
    for (const double percent : {-20.0, 0.0, 50.0, 99.9, 100.0, 180.0}) {
        CAPTURE(percent);
        stage.draw([&](Canvas& canvas) {
            const Values values{percent, std::nullopt, percent};
            draw_bullet_bar(canvas, {100, 100, 370, 40}, {.percent = percent, .plan = percent});
            draw_progress_drum(canvas, {700, 300}, 100, 150, {.percent = percent, .plan = percent});
            draw_criterion_bar(canvas, {100, 200, 540, 64},
                               {.index = 2, .value = percent, .max = 50, .average = percent});
            draw_sparkline(canvas, {100, 300, 76, 48}, {.values = values, .low = percent, .high = percent});
            draw_rank_history(canvas, {100, 400, 420, 320}, {.ranks = ranks, .labels = labels});
            const ChartColumns columns{1000, 60, 12, 1000, 1660};
            draw_month_bars(canvas, {900, 600, 800, 190}, columns,
                            {.actual = values, .plan = values, .labels = labels});
        });
        stage.check_texts_inside(stage.layout().screen());
        CHECK_FALSE(stage.texts().empty());
    }
}

TEST_CASE("touching anywhere in a month's column chooses that month")
{
    Stage stage({1920, 1080});
    const ChartColumns columns{198, 69, 12, 198, 957};
    const std::vector<Action> actions(9, Action{GoHome{}});
    stage.draw([&](Canvas& canvas) { hit_columns(canvas, "month", {88, 204, 1160, 600}, columns, actions); });
    CHECK(stage.hits().hits().size() == 9);
    CHECK(stage.hits().at({198 + 69 * 8 + 30, 700})->id == "month.9");
    CHECK(stage.hits().at({198 + 69 * 9, 700}) == nullptr);
}

TEST_CASE("the ranks beside a low history do not run into one another")
{
    Stage stage({1080, 1920});
    const std::vector<std::optional<int>> ranks{4, 2, 1};
    for (const float height : {120.0F, 150.0F, 172.0F, 320.0F}) {
        CAPTURE(height);
        stage.draw([&](Canvas& canvas) {
            draw_rank_history(canvas, {100, 400, 480, height}, {.ranks = ranks});
        });
        CHECK(stage.says("1"));
        CHECK(stage.says("5"));
        for (const DrawnText& a : stage.texts())
            for (const DrawnText& b : stage.texts())
                if (&a != &b)
                    CHECK_FALSE(a.rect.inset(0.5F).overlaps(b.rect));
    }
}

TEST_CASE("a long branch of industry leaves its figure readable")
{
    Stage stage({1920, 1080});
    const std::vector<DividedRow> rows{
        {"Sản xuất và phân phối điện, khí đốt, nước nóng và hơi nước", "634,4", 0.9}};
    stage.draw([&](Canvas& canvas) { draw_divided_rows(canvas, {100, 100, 496, 60}, rows, 60); });
    REQUIRE(stage.texts().size() == 2);
    stage.check_texts_apart();
    stage.check_texts_inside({100, 100, 496, 60});
}
