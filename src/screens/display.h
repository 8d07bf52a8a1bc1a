// Màn hình: where the technician tells the kiosk how it hangs, and chooses what follows from it.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_display_screen();

} // namespace bangvang
