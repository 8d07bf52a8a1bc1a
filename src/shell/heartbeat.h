// Proof that the wall is alive: written by the frame loop, read by the status file's thread.
#pragma once

#include <atomic>
#include <cstdint>

namespace bangvang {

// Seconds are since 1970, UTC; 0 = never. Any thread may read, the UI thread writes.
struct Heartbeat {
    std::atomic<std::uint64_t> frames_drawn{0};
    std::atomic<std::int64_t> last_drawn{0}; // when the glass last changed
    std::atomic<std::int64_t> last_beat{0};  // when the frame loop last went round
};

} // namespace bangvang
