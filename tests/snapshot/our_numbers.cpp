#include "our_numbers.h"

#include <bangvang/snapshot/schema.h>

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <string_view>

namespace bangvang::test {

namespace {

std::uint32_t word(const std::vector<std::byte>& database, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | std::to_integer<std::uint32_t>(database[at + i]);
    return value;
}

// Free pages are counted in the header; more than all of them would be refused.
void limit_word(std::vector<std::byte>& database, std::size_t at, std::uint32_t most)
{
    put_word(database, at, std::min(word(database, at), most));
}

} // namespace

void put_word(std::vector<std::byte>& database, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        database[at + i] = static_cast<std::byte>((value >> (24 - 8 * i)) & 0xffU);
}

std::size_t page_size(const std::vector<std::byte>& database)
{
    if (database.size() < 18)
        return 512;
    const std::size_t pair =
        std::to_integer<std::size_t>(database[16]) << 8U | std::to_integer<std::size_t>(database[17]);
    const std::size_t size = pair == 1 ? 65536 : pair;
    return size >= 512 && std::has_single_bit(size) ? size : 512;
}

void put_our_numbers(std::vector<std::byte>& database)
{
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    const std::size_t size = page_size(database);
    if (database.size() < size)
        return;
    database.resize(database.size() / size * size);
    const auto pages = static_cast<std::uint32_t>(database.size() / size);
    std::ranges::copy(std::as_bytes(std::span(magic)), database.begin());
    const std::array<std::size_t, 8> bytes{
        size == 65536 ? 0 : size >> 8U, size == 65536, 1, 1, 0, 64, 32, 32};
    std::ranges::transform(bytes, database.begin() + 16, [](std::size_t b) { return std::byte(b); });
    put_word(database, 28, pages);
    limit_word(database, 32, pages);
    limit_word(database, 36, pages);
    put_word(database, 44, 4);
    for (const std::size_t unused : {52U, 64U, 72U, 76U, 80U, 84U, 88U})
        put_word(database, unused, 0);
    put_word(database, 56, 1); // UTF-8
    put_word(database, 60, snapshot_format_version);
    put_word(database, 68, snapshot_application_id);
    put_word(database, 92, word(database, 24));
}

} // namespace bangvang::test
