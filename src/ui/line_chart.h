// A year as lines: actual, plan, last year and forecast on one grid, labelled directly at their right ends.
#pragma once

#include "ui/axis.h"
#include "ui/canvas.h"
#include "ui/chart_zoom.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bangvang {

// One value a column, none where there is no reading; may be shorter than the chart has columns.
using ChartValues = std::span<const std::optional<double>>;

struct LineChart {
    int columns{12};
    ChartValues actual{}, plan{}, last_year{};
    ChartValues forecast{}, forecast_low{}, forecast_high{}; // start at the column of the last actual value
    std::string_view plan_label{}, last_year_label{},
        forecast_label{};                          // at the right ends: "Kế hoạch 7.872,7"
    std::string_view plan_name{}, forecast_name{}; // where those ends are out of sight: "Kế hoạch"
    std::string_view value_label{};                // beside the last actual value: "6.001,4"
    std::string_view floor_note{}; // said inside the plot where the axis does not start at zero
    std::string_view note{};       // said inside the plot, under the floor's: how the plan line rises
    std::string_view empty_note{}; // said in the middle where there is nothing to draw
    AxisFloor floor{AxisFloor::zero};
    float left{110.0F}; // plot inset; more where the labels of the axis need it
    float right{290.0F};
    float top{24.0F};
    float bottom{8.0F};
    float labels_foot{0.0F}; // room at the lower right that the labels leave free
    ChartWindow window{};    // what is seen of it; near enough, every actual value is written at its point
    int decimals{1};         // of such a value
    [[nodiscard]] bool whole() const { return window.size >= 1.0; }
};

// Where the columns of a chart stand, shared with the bars under it.
struct ChartColumns {
    float first{0.0F}; // x of column 0
    float pitch{0.0F};
    int count{12};
    float left{0.0F}; // of the plot: a column beside it is not seen
    float right{0.0F};
    [[nodiscard]] float x(int column) const { return first + pitch * static_cast<float>(column); }
    [[nodiscard]] bool seen(int column) const { return x(column) > left - 1.0F && x(column) < right + 1.0F; }
};
[[nodiscard]] ChartColumns chart_columns(const Rect& r, const LineChart& chart);
[[nodiscard]] Axis chart_axis(const LineChart& chart); // of what is seen
// Where the values of a chart stand that is drawn in `r`: from the first column to the last.
[[nodiscard]] Rect chart_plot(const Rect& r, const LineChart& chart);
[[nodiscard]] float chart_y(const Rect& r, const LineChart& chart, const Axis& axis, double value);

void draw_line_chart(Canvas& canvas, const Rect& r, const LineChart& chart, float shown = 1.0F);

// The right-hand labels: lines at least 40 apart and inside r, in the order of their values.
struct EndLabel {
    std::string_view text{};
    float value_y{0.0F}; // where the line ends
    float y{0.0F};       // the middle of the label
    float height{36.0F}; // of its lines
    Color color{};
    bool strong{false};
};
inline constexpr float end_label_pitch = 40.0F;
void push_apart(std::vector<EndLabel>& labels, float top, float bottom);

// The wash over the chosen column and its triangle, from the top of `r` to its bottom; before the chart.
void draw_column_band(Canvas& canvas, const Rect& r, const ChartColumns& columns, int column);

// One touch area for each column, as high as `r`; ids "<id>.<column + 1>". Columns beyond `actions` cannot be
// touched.
void hit_columns(Canvas& canvas, std::string_view id, const Rect& r, const ChartColumns& columns,
                 std::span<const Action> actions);

struct MonthBars {
    ChartValues actual{}, plan{};
    int selected{-1};
    std::span<const std::string_view> labels{}; // one a column, under the bars
};
// `r` includes 44 for the labels at the bottom. Values below zero hang from the base line.
void draw_month_bars(Canvas& canvas, const Rect& r, const ChartColumns& columns, const MonthBars& bars,
                     float shown = 1.0F);

} // namespace bangvang
