// The format and the size that an encoded picture says it has, judged from its first bytes without any
// decoder.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/model/honor.h>

#include <cstddef>
#include <span>

namespace bangvang {

// What a portrait may be: larger ones would cost the kiosk memory and time that nobody sees.
inline constexpr int max_portrait_px = 4096;
inline constexpr std::size_t max_portrait_bytes = std::size_t{4} << 20;

struct ImageHeader {
    ImageFormat format{ImageFormat::jpeg};
    int width_px{0};
    int height_px{0};
};

// Reads the IHDR chunk of a PNG or the frame header of a JPEG. Anything else, a cut header, or a picture
// beyond the two limits above is invalid_data. Pure.
[[nodiscard]] Result<ImageHeader> read_image_header(std::span<const std::byte> bytes);

} // namespace bangvang
