// Snapshots of a size, with portraits: what a large province would copy to its kiosk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace bangvang::bench {

// People and portraits; the number decides which of two files is newer. Aborts when it cannot be written.
void write_big_snapshot(const std::filesystem::path& file, std::size_t people, std::size_t portraits,
                        std::size_t portrait_bytes, std::uint64_t number);

} // namespace bangvang::bench
