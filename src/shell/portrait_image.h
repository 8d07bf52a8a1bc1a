// From the bytes of a portrait to a small square picture: the only place that runs an image decoder.
#pragma once

#include "ui/image.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace bangvang {

// The middle square of a JPEG or PNG, scaled down to `size_px` (never up). The header's limits are checked
// before a decoder sees the bytes (read_image_header; and at most 16 million pixels). Any thread.
[[nodiscard]] Result<Image> decode_portrait(std::span<const std::byte> bytes, int size_px);

// read_portrait out of an accepted file, then decode_portrait.
[[nodiscard]] Result<Image> load_portrait(const std::filesystem::path& accepted_file,
                                          std::string_view honoree_code, int size_px);

// The mean colour of the source pixels under each target pixel; `image` is square and not smaller than
// `size_px`.
[[nodiscard]] Image scaled_down(const Image& image, int size_px);

} // namespace bangvang
