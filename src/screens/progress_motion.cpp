#include "screens/progress_motion.h"

#include <cassert>

namespace bangvang {

void aim_indicator(Aims& aims, const IndicatorRow& row, std::size_t place)
{
    if (!row.progress)
        return;
    const Progress& progress = *row.progress;
    aims.values.push_back({.name = value_name("value", row.code),
                           .to = progress.value,
                           .motion = motion::count_up,
                           .enter = 0.0});
    if (progress.percent) {
        aims.values.push_back({.name = value_name("percent", row.code),
                               .to = *progress.percent,
                               .motion = motion::count_up,
                               .enter = 0.0});
        aims.values.push_back({.name = value_name("bar", row.code),
                               .to = *progress.percent,
                               .motion = motion::bar_grow,
                               .place = static_cast<int>(place),
                               .from = 0.0,
                               .enter = 0.0});
    }
    if (progress.plan_percent)
        aims.values.push_back(
            {.name = value_name("plan", row.code), .to = *progress.plan_percent, .motion = motion::bar_grow});
}

Aims progress_aims(std::span<const IndicatorRow> rows)
{
    Aims aims;
    for (std::size_t i = 0; i < rows.size(); ++i)
        aim_indicator(aims, rows[i], i);
    return aims;
}

std::string moving_value(const IndicatorRow& row, const Moving& moving)
{
    return row.progress ? moving.number(value_name("value", row.code), row.progress->value, row.value_text)
                        : row.value_text;
}

std::string moving_percent(const IndicatorRow& row, const Moving& moving)
{
    return row.progress && row.progress->percent
               ? moving.number(value_name("percent", row.code), *row.progress->percent, row.percent_text)
               : row.percent_text;
}

MovingBar moving_bar(const IndicatorRow& row, const Moving& moving)
{
    assert(row.progress && row.progress->percent);
    MovingBar bar{.percent = moving.value(value_name("bar", row.code), *row.progress->percent),
                  .plan = row.progress->plan_percent};
    if (bar.plan)
        bar.plan = moving.value(value_name("plan", row.code), *bar.plan);
    return bar;
}

} // namespace bangvang
