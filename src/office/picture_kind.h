// What a file is, judged by its first bytes: names and extensions lie, and phones write what no kiosk reads.
#pragma once

#include "office/words.h"

#include <cstddef>
#include <span>

namespace bangvang::office {

enum class PictureKind { jpeg, png, webp, heic, avif, jpeg_xl, gif, bmp, tiff, pdf, unknown };

[[nodiscard]] PictureKind picture_kind(std::span<const std::byte> bytes);

// Why a kind that is not read is refused, and what the clerk can do about it.
[[nodiscard]] Words refusal_of(PictureKind kind);

} // namespace bangvang::office
