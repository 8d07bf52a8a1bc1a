// The three decoders behind decode_picture(), each of which stands in a file of its own with its library.
#pragma once

#include "office/picture_decode.h"

#include <string_view>

namespace bangvang::office {

[[nodiscard]] tl::expected<DecodedPicture, Words> decode_jpeg(std::span<const std::byte> jpeg, int needed_px);
[[nodiscard]] tl::expected<DecodedPicture, Words> decode_png(std::span<const std::byte> png);
[[nodiscard]] tl::expected<DecodedPicture, Words> decode_webp(std::span<const std::byte> webp);

// For the decoders: what a header says, before memory is taken for it; and what they say about the rest.
[[nodiscard]] tl::expected<void, Words> check_dimensions(long width, long height);
[[nodiscard]] tl::unexpected<Words> damaged_picture(std::string_view kind);

} // namespace bangvang::office
