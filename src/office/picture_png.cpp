// PNG by libpng's simplified interface, which makes eight bits of colour out of every sort there is and needs
// no longjmp. A colour profile in a PNG is not asked for: it counts as sRGB, or as its gamma chunk says.
#include "office/picture_codecs.h"
#include "office/picture_exif.h"

#include <png.h>

#include <algorithm>

namespace bangvang::office {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::size_t signature_bytes = 8;
constexpr std::size_t around_a_chunk = 12; // its length, its name and its checksum

std::size_t number(Bytes bytes, std::size_t at)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::to_integer<std::size_t>(bytes[at + i]);
    return value;
}

// The data of the first chunk of this name; empty where there is none.
Bytes chunk(Bytes png, std::string_view name)
{
    for (std::size_t at = signature_bytes; at + around_a_chunk <= png.size();) {
        const std::size_t length = number(png, at);
        if (length > png.size() - at - around_a_chunk)
            break;
        const bool found =
            std::equal(name.begin(), name.end(), png.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                       [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
        if (found)
            return png.subspan(at + 8, length);
        at += around_a_chunk + length;
    }
    return {};
}

// Whatever libpng holds for an image goes with this.
struct OpenPng {
    OpenPng() = default;
    ~OpenPng() { png_image_free(&image); }
    OpenPng(const OpenPng&) = delete;
    OpenPng& operator=(const OpenPng&) = delete;
    png_image image{};
};

bool read_pixels(Bytes png, Picture& picture)
{
    OpenPng open;
    open.image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&open.image, png.data(), png.size()) == 0)
        return false;
    open.image.format = PNG_FORMAT_RGB;
    // Otherwise sixteen bits without a gamma chunk would count as linear light, which no camera writes.
    open.image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    const png_color white{255, 255, 255};
    return png_image_finish_read(&open.image, &white, picture.rgb.data(), picture.width * 3, nullptr) != 0;
}

} // namespace

tl::expected<DecodedPicture, Words> decode_png(Bytes png)
{
    const Bytes header = chunk(png, "IHDR");
    if (header.size() < 8)
        return damaged_picture("PNG");
    const auto width = static_cast<long>(number(header, 0));
    const auto height = static_cast<long>(number(header, 4));
    if (auto allowed = check_dimensions(width, height); !allowed)
        return tl::unexpected<Words>(std::move(allowed.error()));
    DecodedPicture decoded{Picture(static_cast<int>(width), static_cast<int>(height)),
                           exif_orientation(chunk(png, "eXIf")).value_or(1),
                           {}};
    if (!read_pixels(png, decoded.picture))
        return damaged_picture("PNG");
    return decoded;
}

} // namespace bangvang::office
