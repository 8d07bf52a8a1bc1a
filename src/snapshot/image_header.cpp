#include <bangvang/snapshot/image_header.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace bangvang {

namespace {

using Bytes = std::span<const std::byte>;

std::uint32_t big_endian(Bytes bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = (value << 8) | std::to_integer<std::uint32_t>(bytes[at + i]);
    return value;
}

template <std::size_t N> bool starts_with(Bytes bytes, const std::array<unsigned char, N>& magic)
{
    return bytes.size() >= N && std::equal(magic.begin(), magic.end(), bytes.begin(),
                                           [](unsigned char a, std::byte b) { return std::byte{a} == b; });
}

Result<ImageHeader> sized(ImageFormat format, std::uint32_t width, std::uint32_t height)
{
    constexpr auto limit = static_cast<std::uint32_t>(max_portrait_px);
    if (width == 0 || height == 0 || width > limit || height > limit)
        return fail(ErrorCode::invalid_data, "a picture of {} x {} pixels; from 1 to {} each way are allowed",
                    width, height, limit);
    return ImageHeader{format, static_cast<int>(width), static_cast<int>(height)};
}

// Signature, then a chunk of 13 bytes named IHDR that begins with width and height.
Result<ImageHeader> read_png(Bytes bytes)
{
    constexpr std::array<unsigned char, 8> length_and_name{0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    if (bytes.size() < 33 || !starts_with(bytes.subspan(8), length_and_name))
        return fail(ErrorCode::invalid_data, "a PNG picture without its header");
    return sized(ImageFormat::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

// SOF0..SOF15 carry the size; C4, C8 and CC in that range are other segments.
bool is_frame_header(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Walks the segments (FF, marker, two bytes of length that count themselves) up to the frame header.
Result<ImageHeader> read_jpeg(Bytes bytes)
{
    std::size_t at = 2;
    while (at + 9 <= bytes.size() && bytes[at] == std::byte{0xFF}) {
        const auto marker = big_endian(bytes, at + 1, 1);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        if (is_frame_header(marker))
            return sized(ImageFormat::jpeg, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
        const std::size_t length = big_endian(bytes, at + 2, 2);
        if (marker < 0xC0 || length < 2)
            break;
        at += 2 + length;
    }
    return fail(ErrorCode::invalid_data, "a JPEG picture without its frame header");
}

} // namespace

Result<ImageHeader> read_image_header(std::span<const std::byte> bytes)
{
    constexpr std::array<unsigned char, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    constexpr std::array<unsigned char, 3> jpeg{0xFF, 0xD8, 0xFF};
    if (bytes.size() > max_portrait_bytes)
        return fail(ErrorCode::invalid_data, "a picture of {} bytes; {} are allowed", bytes.size(),
                    max_portrait_bytes);
    if (starts_with(bytes, png))
        return read_png(bytes);
    if (starts_with(bytes, jpeg))
        return read_jpeg(bytes);
    return fail(ErrorCode::invalid_data, "neither a PNG nor a JPEG picture");
}

} // namespace bangvang
