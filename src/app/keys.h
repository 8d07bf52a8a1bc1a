// What a key of the lobby's keyboard or remote control means on the frame that is shown.
#pragma once

#include "app/app.h"

namespace bangvang {

// Some keys touch an area of the frame, and do nothing where it is not there.
[[nodiscard]] Action key_action(Key key, const HitMap& hits);
// How far the key drags a screen that scrolls, in units; 0 for a key that acts.
[[nodiscard]] float key_scroll(Key key);

} // namespace bangvang
