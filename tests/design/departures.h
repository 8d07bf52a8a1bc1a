// Where the screens differ from their design on purpose, and why.
#pragma once

#include "design/compare.h"

#include <span>

namespace bangvang::testing {

[[nodiscard]] std::span<const Departure> design_departures();

} // namespace bangvang::testing
