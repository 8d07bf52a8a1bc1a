// Whether a figure that was read again and again has grown.
#pragma once

#include <cstddef>
#include <span>

namespace bangvang {

struct Growth {
    std::size_t before{0}; // the least of the first third after the warm-up
    std::size_t after{0};  // the least of the last third
    [[nodiscard]] bool more_than(std::size_t allowed) const { return after > before + allowed; }
};

// What is held for a moment makes a reading higher, never lower; what is lost makes all later ones higher.
// So the least of one third is compared with the least of another. The first quarter is the warm-up.
[[nodiscard]] Growth growth_of(std::span<const std::size_t> readings);

} // namespace bangvang
