// All indicators against plan.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_progress_screen();

} // namespace bangvang
