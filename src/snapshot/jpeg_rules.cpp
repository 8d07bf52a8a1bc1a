#include "snapshot/jpeg_rules.h"

#include <algorithm>
#include <numeric>

namespace bangvang {

namespace {

using Bytes = std::span<const std::byte>;

constexpr int most_scans = 100;
constexpr unsigned huffman_tables = 0xC4;
constexpr unsigned end_of_picture = 0xD9;
constexpr unsigned start_of_scan = 0xDA;

unsigned number(Bytes bytes, std::size_t at)
{
    return at < bytes.size() ? std::to_integer<unsigned>(bytes[at]) : 0;
}

// FF 00 is a byte of a scan, FF 01 and FF D0 to FF D8 stand alone.
bool has_length(unsigned marker)
{
    return marker > 0x01 && (marker < 0xD0 || marker > 0xD8);
}

// A table is a byte of name, sixteen counts (of codes with 1, 2, 3 ... bits) and so many symbols. The decoder
// reads a table to its end even where the segment is over before.
bool has_room_for_tables(Bytes jpeg, std::size_t at, std::size_t end)
{
    while (at < end) {
        const Bytes counts = jpeg.subspan(at).first(std::min<std::size_t>(17, jpeg.size() - at)).subspan(1);
        const std::size_t codes = std::accumulate(
            counts.begin(), counts.end(), std::size_t{0},
            [](std::size_t sum, std::byte count) { return sum + std::to_integer<std::size_t>(count); });
        if (codes > 256)
            return false;
        at += 17 + codes;
    }
    return true;
}

} // namespace

// Finds every marker that the decoder can find: it skips segments by their length and looks for the next FF
// everywhere else.
Result<void> check_jpeg(std::span<const std::byte> jpeg)
{
    int scans = 0;
    for (std::size_t at = 0; at + 1 < jpeg.size();) {
        const unsigned marker = number(jpeg, at + 1);
        if (number(jpeg, at) != 0xFF || marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == end_of_picture)
            break;
        at += 2;
        if (!has_length(marker))
            continue;
        const std::size_t end = std::min(at + (number(jpeg, at) << 8 | number(jpeg, at + 1)), jpeg.size());
        if (marker == huffman_tables && !has_room_for_tables(jpeg, at + 2, end))
            return fail(ErrorCode::invalid_data, "a JPEG picture with more than 256 codes in a table");
        if (marker == start_of_scan && ++scans > most_scans)
            return fail(ErrorCode::invalid_data, "a JPEG picture with more than {} scans", most_scans);
        at = std::max(end, at);
    }
    return {};
}

} // namespace bangvang
