// The year of an indicator as the lines of a chart, for its own screen and for its slide.
#pragma once

#include "ui/line_chart.h"
#include "views/indicator_view.h"

namespace bangvang {

// `insets` gives the plot's distances. Borrows the view's values and words.
[[nodiscard]] LineChart indicator_lines(const IndicatorView& view, const LineChart& insets);

} // namespace bangvang
