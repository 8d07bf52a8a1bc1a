// What a key of the keyboard, the remote control or the clicker means on the frame that is shown.
#pragma once

#include "app/app.h"

namespace bangvang {

// Some keys touch an area of the frame, and do nothing where it is not there. On the search letters and the
// space are the text's, and what erases takes its last letter.
[[nodiscard]] Action key_action(Key key, const HitMap& hits, const Navigation& navigation);
// A character: text on the search, a speaker's key while somebody presents, else nothing.
[[nodiscard]] Action typed_action(char32_t typed, const HitMap& hits, const Navigation& navigation,
                                  typing::Method method);
// How far the key drags a screen that scrolls, in units; 0 for a key that acts.
[[nodiscard]] float key_scroll(Key key, const Navigation& navigation);

} // namespace bangvang
