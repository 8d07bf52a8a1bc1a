// The ranking: podium, list, the key of the stack, the filter by block and the period scrubber.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_ranking_screen();

} // namespace bangvang
