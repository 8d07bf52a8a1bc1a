// The movements of the letter and the way to its text.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_movements_screen();

} // namespace bangvang
