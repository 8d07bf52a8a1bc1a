// How much memory this process holds, as the kernel counts it.
#pragma once

#include <cstddef>

namespace bangvang {

// From /proc/self/statm; 0 where the system has none.
[[nodiscard]] std::size_t resident_bytes();

// Pictures of a whole screen come and go; blocks of that size go back to the system when they are freed,
// instead of staying in the heap (32 MB less after a visit to every screen). Once, before anything large is
// allocated.
void return_large_blocks();

} // namespace bangvang
