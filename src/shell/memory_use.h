// How much memory this process holds, as the kernel counts it.
#pragma once

#include <cstddef>

namespace bangvang {

// From /proc/self/statm; 0 where the system has none.
[[nodiscard]] std::size_t resident_bytes();

} // namespace bangvang
