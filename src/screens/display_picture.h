// The two drawings of the page Màn hình that are true to scale: the screen on its wall, and the ruler.
#pragma once

#include "ui/canvas.h"

#include <bangvang/base/display.h>

namespace bangvang {

// The screen above the floor, the reach from a wheelchair across it, and somebody who stands before it.
void draw_room(Canvas& canvas, const Rect& r, const DisplayGeometry& display, Language language);

// 100 mm with ticks every centimetre from `at`, as long on the glass as it says. Returns its width in units.
float draw_ruler(Canvas& canvas, Point at, float height, const DisplayGeometry& display);

} // namespace bangvang
