#include "damage.h"

#include "snapshot/our_numbers.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace bangvang::fuzz {

namespace {

using Bytes = std::vector<std::byte>;
using Random = std::minstd_rand;

bool one_in(Random& random, unsigned many)
{
    return random() % many == 0;
}

// `size` bytes of `room` become at most as many as it holds.
std::size_t mutate(std::span<std::byte> room, std::size_t size)
{
    return LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(room.data()), size, room.size());
}

using Page = std::span<std::byte>;

// The four kinds of page in a tree begin with these; the others hold what did not fit there.
bool is_tree(Page page)
{
    const auto kind = std::to_integer<unsigned>(page[0]);
    return kind == 2 || kind == 5 || kind == 10 || kind == 13;
}

// Our tables' rows, and not the text of the schema, in which every change is the end.
bool has_rows(Page page)
{
    constexpr std::string_view schema = "CREATE ";
    const auto letters = std::as_bytes(std::span(schema));
    return is_tree(page) &&
           std::search(page.begin(), page.end(), letters.begin(), letters.end()) == page.end();
}

Page choose_page(Bytes& database, Random& random)
{
    const std::size_t size = test::page_size(database);
    const std::size_t pages = database.size() / size;
    Page page;
    for (int tries = 0; tries < 8; ++tries) {
        page = std::span(database).subspan(random() % pages * size, size);
        if (has_rows(page) || one_in(random, 16))
            break;
    }
    return page;
}

// Where the cells lie: they fill a page from its end, and bytes 5 and 6 say from where.
std::size_t content_start(Page page)
{
    const std::size_t start =
        std::to_integer<std::size_t>(page[5]) << 8U | std::to_integer<std::size_t>(page[6]);
    return is_tree(page) && start < page.size() ? start : 0;
}

// A few bytes of a page, in its cells or (sometimes) in the head that says where they are.
std::span<std::byte> choose_window(Page page, Random& random)
{
    const std::size_t start = one_in(random, 8) ? 0 : content_start(page);
    const std::size_t at = start + random() % (page.size() - start);
    return page.subspan(at, std::min<std::size_t>(page.size() - at, 1 + random() % 32));
}

void damage_page(Bytes& database, Random& random)
{
    const auto window = choose_window(choose_page(database, random), random);
    if (!one_in(random, 8)) {
        (void)mutate(window, window.size());
        return;
    }
    const auto from = choose_window(choose_page(database, random), random);
    const Bytes copy(from.begin(), from.end()); // the two may overlap
    std::copy_n(copy.begin(), std::min(copy.size(), window.size()), window.begin());
}

void damage_anything(Bytes& database, std::size_t most)
{
    const std::size_t size = database.size();
    database.resize(most);
    database.resize(mutate(database, size));
}

} // namespace

std::size_t damage(std::span<std::byte> room, std::size_t size, unsigned seed)
{
    Random random(seed);
    Bytes database(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
    if (size < test::page_size(database) || one_in(random, 16))
        damage_anything(database, room.size());
    else
        damage_page(database, random);
    if (!one_in(random, 16))
        test::put_our_numbers(database);
    std::ranges::copy(database, room.begin());
    return database.size();
}

} // namespace bangvang::fuzz
