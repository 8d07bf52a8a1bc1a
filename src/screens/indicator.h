// One indicator over the year: chart, months, what is needed, the forecast and its rule.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_indicator_screen();

} // namespace bangvang
