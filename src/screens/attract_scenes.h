// The paintings of the attract loop, each with one message for somebody six metres away.
#pragma once

#include "screens/attract_motion.h"
#include "ui/canvas.h"
#include "views/attract_view.h"
#include "views/honor_view.h"

namespace bangvang {

// A scene that is being covered no longer answers a finger.
enum class Touchable { no, yes };

// What stands on the painting of a scene, at one moment of it.
struct SceneLook {
    const AttractView& view;
    Language language{Language::vi};
    Touchable touchable{Touchable::yes};
    SceneMoment time{};
};

void draw_slogan_scene(Canvas& canvas, const SceneLook& look, std::size_t round);
void draw_standings_scene(Canvas& canvas, const SceneLook& look);
void draw_indicator_scene(Canvas& canvas, const SceneLook& look, std::size_t row);
void draw_honoree_scene(Canvas& canvas, const SceneLook& look, const HonoreeView& person);

} // namespace bangvang
