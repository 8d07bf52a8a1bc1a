#include "snapshot/jpeg_rules.h"

#include "sample.h"

#include <doctest/doctest.h>

#include <array>

using namespace bangvang;

namespace {

using Bytes = std::vector<std::byte>;

void add(Bytes& bytes, std::initializer_list<unsigned> more)
{
    for (const unsigned value : more)
        bytes.push_back(static_cast<std::byte>(value));
}

// A picture's header, then one segment of tables with so many codes of eight and of nine bits.
Bytes with_table(unsigned eight_bits, unsigned nine_bits)
{
    Bytes bytes = test::jpeg_header(16, 16);
    bytes.resize(bytes.size() - 2); // the end of the picture
    const unsigned length = 2 + 17 + eight_bits + nine_bits;
    add(bytes, {0xFF, 0xC4, length >> 8, length & 0xFF, 0});
    add(bytes, {0, 0, 0, 0, 0, 0, 0, eight_bits, nine_bits, 0, 0, 0, 0, 0, 0, 0});
    bytes.resize(bytes.size() + eight_bits + nine_bits);
    add(bytes, {0xFF, 0xD9});
    return bytes;
}

Bytes with_scans(int count)
{
    Bytes bytes = with_table(2, 0);
    bytes.resize(bytes.size() - 2);
    for (int i = 0; i < count; ++i)
        add(bytes, {0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56});
    add(bytes, {0xFF, 0xD9});
    return bytes;
}

} // namespace

TEST_CASE("a JPEG with a table of up to 256 codes may be decoded, and one with more may not")
{
    CHECK(check_jpeg(test::jpeg_header(16, 16)));
    CHECK(check_jpeg(with_table(100, 156)));
    CHECK_FALSE(check_jpeg(with_table(100, 157)));
    CHECK_FALSE(check_jpeg(with_table(255, 255)));
}

TEST_CASE("a table is found behind fill bytes, behind a scan and where its segment is too short for it")
{
    Bytes after_scan = with_scans(1);
    after_scan.resize(after_scan.size() - 2);
    const Bytes table = with_table(255, 255);
    Bytes filled = test::jpeg_header(16, 16);
    filled.resize(filled.size() - 2);
    add(filled, {0xFF, 0xFF, 0xFF});
    const auto segment = std::span(table).subspan(filled.size() - 3);
    filled.insert(filled.end(), segment.begin(), segment.end());
    after_scan.insert(after_scan.end(), segment.begin(), segment.end());
    CHECK_FALSE(check_jpeg(filled));
    CHECK_FALSE(check_jpeg(after_scan));
    Bytes shorter = table;
    const std::size_t length = table.size() - segment.size() + 2;
    shorter[length] = std::byte{0};
    shorter[length + 1] = std::byte{3};
    CHECK_FALSE(check_jpeg(shorter));
    for (std::size_t size = 0; size < table.size(); ++size)
        (void)check_jpeg(std::span(table).first(size));
}

TEST_CASE("what looks like a table inside of a comment or behind the end is none")
{
    Bytes bytes = test::jpeg_header(16, 16);
    const Bytes table = with_table(255, 255);
    bytes.insert(bytes.end(), table.begin(), table.end());
    CHECK(check_jpeg(bytes));
    Bytes comment;
    add(comment, {0xFF, 0xD8, 0xFF, 0xFE, 0, 22, 0xFF, 0xC4, 0, 99, 0, 255, 255, 255, 255});
    comment.resize(comment.size() + 11);
    CHECK(check_jpeg(comment));
}

TEST_CASE("a JPEG with hundreds of scans, each of which costs a pass over the picture, is not decoded")
{
    CHECK(check_jpeg(with_scans(100)));
    CHECK_FALSE(check_jpeg(with_scans(101)));
}
