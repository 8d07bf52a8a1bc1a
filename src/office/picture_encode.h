// Pixels as the JPEG that goes into the snapshot: nothing in it but the picture.
#pragma once

#include "office/picture.h"

#include <cstddef>
#include <vector>

namespace bangvang::office {

// Baseline, 4:2:0, without EXIF, profile, comment or thumbnail. Equal pictures give equal bytes. Empty where
// memory runs out.
[[nodiscard]] std::vector<std::byte> encode_jpeg(const Picture& picture);

} // namespace bangvang::office
