// What the calendar alone changes on the wall: how old its figures are, and the midnight that asks again.
#pragma once

#include "screens/screen.h"

#include <optional>

namespace bangvang {

// The office promises how long its figures stay fresh; a campaign that is over, with figures to its end,
// stays true. `data_day` is as_of(snapshot), which is asked for once and not in every frame: it goes through
// all of it.
[[nodiscard]] Freshness judge_freshness(const Snapshot& snapshot, const std::optional<Date>& data_day,
                                        const WallTime& wall);

// The next local midnight, as the steady clock will show it.
[[nodiscard]] MonoTime next_midnight(const WallTime& wall, MonoTime now);

} // namespace bangvang
