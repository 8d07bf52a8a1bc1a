// Proof that the wall is alive: written by the frame loop, read by the status file's thread.
#pragma once

#include "nav/navigation.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace bangvang {

inline constexpr std::size_t place_count = static_cast<std::size_t>(Place::service) + 1;

// Seconds are since 1970, UTC; 0 = never. Any thread may read, the UI thread writes.
struct Heartbeat {
    std::atomic<std::uint64_t> frames_drawn{0};
    std::atomic<std::int64_t> last_drawn{0}; // when the glass last changed
    std::atomic<std::int64_t> last_beat{0};  // when the frame loop last went round
    // How the screen is used, since the start; of whom nobody knows.
    std::atomic<std::uint64_t> touches{0};
    std::array<std::atomic<std::uint64_t>, place_count> screens{}; // that came up, by Place
};

} // namespace bangvang
