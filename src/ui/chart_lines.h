// From values with holes to unbroken runs of points.
#pragma once

#include "ui/line_chart.h"

#include <vector>

namespace bangvang {

using PlotLines = std::vector<std::vector<Point>>;

// One line for each run of neighbouring values; `place(i)` is called only where values[i] is there. A value
// that stands alone becomes a line of one point, which Canvas draws as nothing: charts mark such points
// themselves.
template <class Place> [[nodiscard]] PlotLines plot_lines(ChartValues values, Place place)
{
    PlotLines lines;
    bool open = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            open = false;
            continue;
        }
        if (!open)
            lines.emplace_back();
        lines.back().push_back(place(i));
        open = true;
    }
    return lines;
}

} // namespace bangvang
