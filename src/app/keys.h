// What a key of the lobby's keyboard or remote control means on the frame that is shown.
#pragma once

#include "app/app.h"

namespace bangvang {

// Some keys touch an area of the frame, and do nothing where it is not there. On the search letters and the
// space are the text's, and what erases takes its last letter.
[[nodiscard]] Action key_action(Key key, const HitMap& hits, const Route& route);
// A character on the search; nothing elsewhere.
[[nodiscard]] Action typed_action(char32_t typed, const Route& route, typing::Method method);
// How far the key drags a screen that scrolls, in units; 0 for a key that acts.
[[nodiscard]] float key_scroll(Key key);

} // namespace bangvang
