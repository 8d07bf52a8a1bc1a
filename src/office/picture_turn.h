// Turns a picture the way its EXIF flag says that it was held.
#pragma once

#include "office/picture.h"

namespace bangvang::office {

// `orientation` as EXIF counts, 1 to 8: what is stored as row and column zero is seen at
//   1 top, left   2 top, right   3 bottom, right   4 bottom, left
//   5 left, top   6 right, top   7 right, bottom   8 left, bottom
// Pure.
[[nodiscard]] Picture turned(Picture picture, int orientation);

} // namespace bangvang::office
