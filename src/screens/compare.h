// Two units, or one in two periods, side by side, with the difference written out.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_compare_screen();

} // namespace bangvang
