// Two months of one indicator side by side, with the difference written out.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_months_screen();

} // namespace bangvang
