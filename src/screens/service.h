// The technician's panel: what this kiosk does, what it refused, what can be set and done.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_service_screen();

} // namespace bangvang
