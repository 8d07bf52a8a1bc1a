#include "our_numbers.h"
#include "sample.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

#include <doctest/doctest.h>

#include <chrono>
#include <random>

using namespace bangvang;
using test::dump;
using test::put_word;
using test::sample;
using test::sample_bytes;

namespace {

using Bytes = std::vector<std::byte>;

Bytes text_file(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

std::string refusal(const Bytes& bytes)
{
    const auto read = read_snapshot(bytes);
    return read ? "accepted" : read.error().message;
}

bool says(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("files that are no snapshot at all are called that")
{
    CHECK(says(refusal({}), "empty"));
    CHECK(says(refusal(text_file("hello")), "too few"));
    CHECK(says(refusal(text_file("<!DOCTYPE html>" + std::string(5000, ' '))), "not a results file"));
    CHECK(says(refusal(Bytes(8192)), "not a results file"));
}

TEST_CASE("a file cut anywhere is refused")
{
    const Bytes whole = sample_bytes();
    for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 1 : 509)
        CHECK_FALSE(read_snapshot(std::span(whole).first(length)));
    CHECK(says(refusal(Bytes(whole.begin(), whole.end() - 4096)), "should have"));
}

TEST_CASE("bytes after the end are refused")
{
    Bytes longer = sample_bytes();
    longer.push_back(std::byte{0});
    CHECK(says(refusal(longer), "stand behind the end"));
    longer.resize(sample_bytes().size() + 4096);
    CHECK(says(refusal(longer), "stand behind the end"));
}

TEST_CASE("another program's file is refused by its number")
{
    Bytes bytes = sample_bytes();
    put_word(bytes, 68, 0x12345678);
    CHECK(says(refusal(bytes), "another program's file"));
}

TEST_CASE("a file from a newer office asks for a newer kiosk program")
{
    Bytes bytes = sample_bytes();
    put_word(bytes, 60, 3);
    CHECK(says(refusal(bytes), "needs a newer kiosk program (file format 3, this program reads 2)"));
    CHECK(read_snapshot(bytes).error().code == ErrorCode::unsupported);
}

TEST_CASE("a file of an older format must be built again")
{
    Bytes bytes = sample_bytes();
    put_word(bytes, 60, 1);
    CHECK(says(refusal(bytes), "file format 1 is not read, this program reads 2: build the snapshot again"));
}

TEST_CASE("a plain copy of an open database says what the office must do")
{
    Bytes bytes = sample_bytes();
    bytes[18] = bytes[19] = std::byte{2};
    CHECK(says(refusal(bytes), "must be published instead"));
}

TEST_CASE("every flipped byte of the header is noticed or does no harm")
{
    const Bytes whole = sample_bytes();
    const std::string expected = dump(sample().snapshot);
    for (std::size_t at = 0; at < 100; ++at) {
        Bytes bytes = whole;
        bytes[at] ^= std::byte{0xff};
        const auto read = read_snapshot(bytes);
        CHECK_MESSAGE((!read || dump(*read) == expected), "byte " << at);
    }
}

TEST_CASE("random damage is refused or read as a snapshot that obeys the rules, and never crashes")
{
    const Bytes whole = sample_bytes();
    std::mt19937 random(20241005); // the same damage on every run
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        Bytes bytes = whole;
        const unsigned flips = 1U << (random() % 8);
        for (unsigned i = 0; i < flips; ++i)
            bytes[100 + random() % (bytes.size() - 100)] ^= static_cast<std::byte>(1U << (random() % 8));
        refused += read_snapshot(bytes) ? 0 : 1;
    }
    CHECK(refused > 250);
}

TEST_CASE("a page lost or doubled is refused")
{
    const Bytes whole = sample_bytes();
    const std::size_t pages = whole.size() / 4096;
    for (std::size_t page = 1; page < pages; ++page) {
        Bytes zeroed = whole;
        std::fill_n(zeroed.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, std::byte{0});
        CHECK_FALSE(read_snapshot(zeroed));
    }
}
