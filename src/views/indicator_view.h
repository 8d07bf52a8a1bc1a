// One indicator over its year: the lines of the chart, the months under it, and what the chosen month says.
#pragma once

#include "nav/navigation.h"
#include "views/progress_view.h"

#include <bangvang/model/snapshot.h>

#include <array>
#include <string>
#include <vector>

namespace bangvang {

struct IndicatorDetail {
    std::string label;
    std::string value;
};

struct IndicatorView {
    IndicatorRow row;         // as of the chosen month
    std::string position;     // "Chỉ tiêu 1 trong 5"
    std::string unit_caption; // "tỷ đồng, giá so sánh"
    std::string pace_caption; // which rule the plan line follows
    std::string pace_text;    // "Vượt tiến độ 2,2 điểm %"
    bool level{false};
    int decimals{1};                       // of its figures
    int month{0};                          // chosen, 1..12
    int latest{0};                         // last month with a reading
    MonthlyValues actual, plan, last_year; // running figures for the lines
    MonthlyValues forecast, forecast_low, forecast_high;
    MonthlyValues months, month_plan; // each month alone; empty for a level
    std::string last_text, plan_label, last_year_label, forecast_label;
    std::string month_title; // "Riêng tháng 9"
    std::string month_value;
    std::vector<IndicatorDetail> details;
    std::string source; // of the chosen month's reading, with its state
    std::string as_of;
    DataState state{DataState::official};
    bool illustrative{false}; // some figure or line shown is
};

[[nodiscard]] IndicatorView indicator_view(const Snapshot& snapshot, const Route& route, Language language);

// Words for the distance to plan, with the figure.
[[nodiscard]] std::string pace_sentence(const Progress& progress, Language language);

} // namespace bangvang
