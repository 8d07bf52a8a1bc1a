// The paintings of the attract loop, each with one message for somebody six metres away.
#pragma once

#include "ui/canvas.h"
#include "views/attract_view.h"

namespace bangvang {

// A scene that is being covered no longer answers a finger.
enum class Touchable { no, yes };

void draw_slogan_scene(Canvas& canvas, const AttractView& view, std::size_t round, Language language,
                       Touchable touchable);
void draw_standings_scene(Canvas& canvas, const AttractView& view, Language language, Touchable touchable);
void draw_indicator_scene(Canvas& canvas, const AttractView& view, std::size_t row, Language language,
                          Touchable touchable);

} // namespace bangvang
