// The launching letter, section by section.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_reader_screen();

} // namespace bangvang
