// What the office has to say to whoever passes by, across the upper edge of what plays in the lobby.
#pragma once

#include "screens/attract_scenes.h"

#include <string_view>

namespace bangvang {

// As high as the heads of the scenes, so that it cuts none of their words; it says what they said of the
// figures: their day, and whether they are illustrative. Nothing without words.
void draw_attract_notice(Canvas& canvas, const SceneLook& look, std::string_view words);

} // namespace bangvang
