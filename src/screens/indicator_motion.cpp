#include "screens/indicator_motion.h"

#include "screens/progress_motion.h"

namespace bangvang {

namespace {

// The figure beside the end of the line.
std::optional<double> last_number(const IndicatorView& view)
{
    return view.latest > 0 ? view.actual[static_cast<std::size_t>(view.latest - 1)] : std::nullopt;
}

// A month that had no figure rises from the base line.
void aim_months(Aims& aims, std::string_view name, const MonthlyValues& values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            aims.values.push_back({.name = value_name(name, i + 1),
                                   .to = *values[i],
                                   .motion = motion::bar_grow,
                                   .place = static_cast<int>(i),
                                   .from = 0.0,
                                   .enter = 0.0});
}

// The lines bend with their values; a month more lengthens them at once.
void aim_lines(Aims& aims, const IndicatorView& view)
{
    const auto aim = [&](std::string_view name, const MonthlyValues& values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i])
                aims.values.push_back(
                    {.name = value_name(name, i + 1), .to = *values[i], .motion = motion::bar_grow});
    };
    aim("actual", view.actual);
    aim("plan", view.plan);
    aim("last_year", view.last_year);
    aim("forecast", view.forecast);
    aim("forecast_low", view.forecast_low);
    aim("forecast_high", view.forecast_high);
    if (const auto last = last_number(view))
        aims.values.push_back({.name = "last", .to = *last, .motion = motion::count_up});
}

// The chosen month's own figure, where the screen says it as a plain number.
std::optional<double> month_number(const IndicatorView& view)
{
    return view.month > 0 ? view.months[static_cast<std::size_t>(view.month - 1)] : std::nullopt;
}

} // namespace

Aims indicator_aims(const IndicatorView& view)
{
    Aims aims;
    aim_indicator(aims, view.row);
    aim_months(aims, "month", view.months);
    aim_months(aims, "month_plan", view.month_plan);
    aims.values.push_back({.name = "lines", .to = 1.0, .motion = motion::line_draw, .enter = 0.0});
    aim_lines(aims, view);
    if (const auto number = month_number(view))
        aims.values.push_back({.name = "month_alone", .to = *number, .motion = motion::count_up});
    return aims;
}

IndicatorView on_the_way(const IndicatorView& view, const Moving& moving)
{
    IndicatorView now = view;
    now.months = moving.months("month", view.months);
    now.month_plan = moving.months("month_plan", view.month_plan);
    now.actual = moving.months("actual", view.actual);
    now.plan = moving.months("plan", view.plan);
    now.last_year = moving.months("last_year", view.last_year);
    now.forecast = moving.months("forecast", view.forecast);
    now.forecast_low = moving.months("forecast_low", view.forecast_low);
    now.forecast_high = moving.months("forecast_high", view.forecast_high);
    if (const auto last = last_number(view))
        now.last_text = moving.number("last", *last, view.last_text);
    return now;
}

std::string moving_month_value(const IndicatorView& view, const Moving& moving)
{
    const auto number = month_number(view);
    return number ? moving.number("month_alone", *number, view.month_value) : view.month_value;
}

} // namespace bangvang
