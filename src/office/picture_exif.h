// Which way up a camera held a picture, from the EXIF data of its file.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace bangvang::office {

// The orientation flag, 1 to 8; none where the bytes are no EXIF data or say nothing that is allowed. A JPEG
// begins them with "Exif" and two zeros, PNG and most WebP files do not; both are understood. Pure.
[[nodiscard]] std::optional<int> exif_orientation(std::span<const std::byte> exif);

} // namespace bangvang::office
