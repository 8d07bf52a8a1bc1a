// Makes the header of foreign or damaged bytes say what header_rules.h asks for, so that what lies behind it
// is reached.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bangvang::test {

// Writes a number of the header, which are big-endian.
void put_word(std::vector<std::byte>& database, std::size_t at, std::uint32_t value);

// Puts in our application id, version and layout, equal change counters and the true number of pages. The
// bytes are cut to whole pages; fewer than one page stay as they are.
void put_our_numbers(std::vector<std::byte>& database);

// What the header says, or 512 where that is no size of a page.
[[nodiscard]] std::size_t page_size(const std::vector<std::byte>& database);

} // namespace bangvang::test
