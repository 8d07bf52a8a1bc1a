// The strip below the view on an exported page: what it is, whose, from when, how certain.
#pragma once

#include "ui/canvas.h"
#include "views/page_view.h"

namespace bangvang {

// Its height in units: three lines where the page is upright.
[[nodiscard]] float page_foot_height(bool portrait);

// Fills the canvas. What does not fit beside the rest is set in smaller letters, the campaign's name first.
void draw_page_foot(Canvas& canvas, const PageFoot& foot);

} // namespace bangvang
