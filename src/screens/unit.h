// Why a unit stands where it stands: criteria, bonus and penalty, history, people honoured.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_unit_screen();

} // namespace bangvang
