// Where the figures of indicators belong, for their list, for the hub and for their own screens.
#pragma once

#include "ui/moving.h"
#include "views/progress_view.h"

#include <span>

namespace bangvang {

void aim_indicator(Aims& aims, const IndicatorRow& row, std::size_t place = 0);
[[nodiscard]] Aims progress_aims(std::span<const IndicatorRow> rows);

// The figures of a row as they are now. A bar arrives a little before its number has counted to the end.
[[nodiscard]] std::string moving_value(const IndicatorRow& row, const Moving& moving);
[[nodiscard]] std::string moving_percent(const IndicatorRow& row, const Moving& moving);
struct MovingBar {
    double percent{0.0};
    std::optional<double> plan{};
};
// Only for a row that has a percentage.
[[nodiscard]] MovingBar moving_bar(const IndicatorRow& row, const Moving& moving);

} // namespace bangvang
