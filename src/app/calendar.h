// What the calendar alone changes on the wall: how old its figures are, and the midnight that asks again.
#pragma once

#include "screens/screen.h"

namespace bangvang {

// The office promises how long its figures stay fresh; a campaign that is over, with figures to its end,
// stays true.
[[nodiscard]] Freshness judge_freshness(const Snapshot& snapshot, const WallTime& wall);

// The next local midnight, as the steady clock will show it.
[[nodiscard]] MonoTime next_midnight(const WallTime& wall, MonoTime now);

} // namespace bangvang
