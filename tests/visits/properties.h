// What must be true of any frame, whatever the campaign: each rule gives the sentences that say where it is
// broken.
#pragma once

#include "support/visit.h"

#include <string>
#include <vector>

namespace bangvang::testing {

using Complaints = std::vector<std::string>;

// Areas of at least 88 units, on the screen, side by side.
[[nodiscard]] Complaints wrong_areas(const Visit& visit);

// Letters without a glyph, ink that a clip cuts or that lies off the screen, text upon text, text across the
// edge of a touch area.
[[nodiscard]] Complaints wrong_texts(const Visit& visit);

} // namespace bangvang::testing
