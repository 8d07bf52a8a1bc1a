// Makes a square part of a picture smaller, as light mixes and not as its numbers do.
#pragma once

#include "office/picture.h"
#include "office/picture_crop.h"

namespace bangvang::office {

// Each new pixel is the mean of the light that fell on its area, parts of pixels included; means of sRGB
// numbers would darken hair against a bright wall. Never larger than `part`. In whole numbers, so that equal
// pictures give equal bytes on every machine. `part` lies inside `picture`. Pure.
[[nodiscard]] Picture scaled_down(const Picture& picture, const Square& part, int side_px);

} // namespace bangvang::office
