// The honour board: filters, pages of cards.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_honor_screen();

} // namespace bangvang
