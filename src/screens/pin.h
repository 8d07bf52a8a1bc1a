// The pad that asks for the PIN before the technician's panel.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_pin_screen();

} // namespace bangvang
