// Colours of a camera or a phone as the wall's: many phones write Display P3, which looks pale when it is
// taken for sRGB.
#pragma once

#include "office/picture.h"

#include <cstddef>
#include <span>

namespace bangvang::office {

// From the colours of this ICC profile to sRGB. A profile that is empty, damaged or not for red, green and
// blue changes nothing: the picture counts as sRGB then. Equal input gives equal bytes.
void to_srgb(Picture& picture, std::span<const std::byte> profile);

} // namespace bangvang::office
