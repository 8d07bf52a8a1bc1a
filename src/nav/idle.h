// What happens when the visitor has gone: how long a place waits, the ring that closes, and attract.
#pragma once

#include "nav/navigation.h"

#include <bangvang/base/display.h>

#include <optional>

namespace bangvang {

// The bounds of the settings, in seconds. Less would send away who is only looking.
inline constexpr SettingRange idle_wait_range{15.0, 3600.0, 15.0};
inline constexpr SettingRange idle_ring_range{5.0, 120.0, 5.0};
inline constexpr SettingRange idle_presenting_range{600.0, 43200.0, 600.0};

// How long the place waits for its visitor before the ring begins to close.
[[nodiscard]] Seconds patience(Place place, const IdleTimes& idle);

// When the technician's panel, or the PIN's pad, closes by itself; none where neither is on top.
[[nodiscard]] std::optional<MonoTime> service_closes(const Navigation& navigation);

// A sign of a visitor at `when`; an older one than is known changes nothing.
[[nodiscard]] Navigation touched(Navigation navigation, MonoTime when);
// A key of a keyboard or a clicker: whoever presents is a speaker with something in his hand.
[[nodiscard]] Navigation keyed(Navigation navigation);

// Time passing without a visitor: when the ring has closed the stack becomes attract, and with it go filters,
// what was typed and what was opened; the language is the first one again. While somebody presents it takes
// IdleTimes::presenting, and no ring closes; nor before the technician's panel, which says itself when it
// closes.
[[nodiscard]] Navigation tick(Navigation navigation, MonoTime now, const IdleTimes& idle);

// How far the warning ring has closed, 0..1; none while it is not shown.
[[nodiscard]] std::optional<float> idle_ring(const Navigation& navigation, MonoTime now,
                                             const IdleTimes& idle);

// When tick() or the ring next has something to do (`now` itself while the ring closes); none in attract.
[[nodiscard]] std::optional<MonoTime> next_idle_change(const Navigation& navigation, MonoTime now,
                                                       const IdleTimes& idle);

} // namespace bangvang
