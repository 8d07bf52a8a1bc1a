#include "screens/indicator_chart.h"

#include <span>

namespace bangvang {

LineChart indicator_lines(const IndicatorView& view, const LineChart& insets)
{
    LineChart chart = insets;
    chart.decimals = view.decimals;
    chart.actual = std::span(view.actual).first(static_cast<std::size_t>(view.latest));
    chart.plan = view.plan;
    chart.last_year = view.last_year;
    const std::size_t now = view.latest > 0 ? static_cast<std::size_t>(view.latest - 1) : 0;
    chart.forecast = std::span(view.forecast).subspan(now);
    chart.forecast_low = std::span(view.forecast_low).subspan(now);
    chart.forecast_high = std::span(view.forecast_high).subspan(now);
    chart.plan_label = view.plan_label;
    chart.last_year_label = view.last_year_label;
    chart.forecast_label = view.forecast_label;
    chart.value_label = view.last_text;
    chart.floor = view.level ? AxisFloor::data : AxisFloor::zero;
    return chart;
}

} // namespace bangvang
