// The speaker's keys: those of a clicker, which are those that presentation programs have, and our own.
#pragma once

#include "app/app.h"

namespace bangvang {

[[nodiscard]] Action presenting_key(Key key, const HitMap& hits, const Navigation& navigation);
// b . : ; / black, w , white (some layouts send : ; / where a clicker means the full stop), digits, s z l d,
// + and -, u takes the last stroke back, c compares, n takes the new figures, p
// writes what is on the screen to a file.
[[nodiscard]] Action presenting_character(char32_t typed, const HitMap& hits, const Navigation& navigation);

} // namespace bangvang
