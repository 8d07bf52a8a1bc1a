// Tìm tên: a field, a keyboard that writes Vietnamese, and whom the letters find.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_search_screen();

} // namespace bangvang
