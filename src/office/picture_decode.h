// From the bytes of a JPEG, PNG or WebP file to pixels, with limits that are checked before any are decoded.
#pragma once

#include "office/picture.h"
#include "office/words.h"

#include <cstddef>
#include <span>
#include <vector>

namespace bangvang::office {

// The largest phone pictures have 108 megapixels; decoded they are a third of a gigabyte.
inline constexpr long max_picture_pixels = 120L * 1000 * 1000;

struct DecodedPicture {
    Picture picture;                // as stored: neither turned nor of the colours that its profile says
    int orientation{1};             // of EXIF, 1 to 8; 1 is upright
    std::vector<std::byte> profile; // an ICC profile; empty: sRGB
};

// The file's own signature decides how it is read. What is transparent lies on white. A JPEG much larger than
// needed comes smaller, its shorter side never below twice `needed_px`. A damaged, cut or too large picture,
// and every other kind of file, is an error in both languages. Pure.
[[nodiscard]] tl::expected<DecodedPicture, Words> decode_picture(std::span<const std::byte> bytes,
                                                                 int needed_px);

} // namespace bangvang::office
