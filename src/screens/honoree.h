// One honoured person or collective: portrait, title, decision, citation.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_honoree_screen();

} // namespace bangvang
