// What a section says in the middle of the screen while it has nothing to show.
#pragma once

#include "ui/canvas.h"

#include <string_view>

namespace bangvang {

// A title and one sentence on what will appear here, and when.
void draw_nothing(Canvas& canvas, std::string_view title, std::string_view words);

} // namespace bangvang
