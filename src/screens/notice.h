// The quiet state: what is missing, when it will come, one way on.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_notice_screen();

} // namespace bangvang
