// The attract loop: slogan, standings, indicators, in turn while nobody touches the screen.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_attract_screen();

} // namespace bangvang
