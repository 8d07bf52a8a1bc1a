#include "snapshot/fault_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace bangvang;

TEST_CASE("every kind of fault has words in both languages and a code of its own")
{
    std::set<std::string_view> codes;
    // The compiler points at a fault without words; this finds words that are empty or said twice.
    for (int i = 0; i <= static_cast<int>(ReadFault::kiosk_time); ++i) {
        CAPTURE(i);
        const FaultWords words = fault_words(static_cast<ReadFault>(i));
        CHECK(words.vi.ends_with('.'));
        CHECK(words.en.ends_with('.'));
        CHECK(words.vi != words.en);
        CHECK_FALSE(words.code.empty());
        CHECK(std::ranges::all_of(words.code, [](char c) { return c >= 'A' && c <= 'Z'; }));
        CHECK(codes.insert(words.code).second);
    }
}
