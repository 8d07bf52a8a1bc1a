// The hub: four tiles that already say the news of each section.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_home_screen();

} // namespace bangvang
