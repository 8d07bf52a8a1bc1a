// How often this program asked for memory by new, in all threads. Linking allocations.cpp replaces operator
// new.
#pragma once

#include <cstdint>

namespace bangvang::bench {

[[nodiscard]] std::uint64_t allocations();

} // namespace bangvang::bench
