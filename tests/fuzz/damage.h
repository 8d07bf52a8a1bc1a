// How a database is damaged so that the damage lies deep: blind mutations nearly always end at the first
// number of the header.
#pragma once

#include <cstddef>
#include <span>

namespace bangvang::fuzz {

// Mutates the first `size` bytes of `room` and gives their new number, at most room.size(). Most of the time
// one window of one page changes and the header is then made to fit.
[[nodiscard]] std::size_t damage(std::span<std::byte> room, std::size_t size, unsigned seed);

} // namespace bangvang::fuzz
