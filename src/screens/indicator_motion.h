// Where the figures of one indicator's screen belong, and what its chart shows on the way there.
#pragma once

#include "ui/moving.h"
#include "views/indicator_view.h"

namespace bangvang {

[[nodiscard]] Aims indicator_aims(const IndicatorView& view);

// The view with the values of its lines and bars as they are now.
[[nodiscard]] IndicatorView on_the_way(const IndicatorView& view, const Moving& moving);

// The chosen month's own figure as it is said now.
[[nodiscard]] std::string moving_month_value(const IndicatorView& view, const Moving& moving);

} // namespace bangvang
