// What the glass shows while it is locked for cleaning.
#pragma once

#include "ui/canvas.h"

namespace bangvang {

struct CleaningPicture {
    int seconds_left{0};
    float part_left{0.0F}; // of the time, 0..1
    float held{0.0F};      // how far the target's ring has filled, 0..1
};

// The target that one finger holds to open the lock, in the lower part of the glass.
[[nodiscard]] Rect cleaning_hold(const Layout& layout);
// Covers the whole window. Its area "cleaning.hold" only says where the target is; it has no action.
void draw_cleaning(Canvas& canvas, const CleaningPicture& picture, Language language);

} // namespace bangvang
