// Presenting: one slide of the deck.
#pragma once

#include "screens/screen.h"

namespace bangvang {

[[nodiscard]] std::unique_ptr<Screen> make_deck_screen();

} // namespace bangvang
