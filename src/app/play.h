// The scrubber that plays by itself: which period it shows next.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

namespace bangvang {

// The next period of the screen on top, while `navigation` plays; from the last one a play that was asked for
// at this very moment starts again at the first, and any other ends. `snapshot` may be null: nothing plays.
[[nodiscard]] Navigation advance_play(Navigation navigation, const Snapshot* snapshot, MonoTime now);

} // namespace bangvang
