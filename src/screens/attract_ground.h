// The painting behind a scene of the attract loop, layer by layer.
#pragma once

#include "screens/attract_motion.h"
#include "ui/canvas.h"
#include "ui/hero.h"

namespace bangvang {

// The sun of the slogan comes up when its scene begins.
struct SunRise {
    float below{0.0F}; // units under its place
    float alpha{1.0F};
};
[[nodiscard]] SunRise sun_rise(Seconds age);

struct GroundLook {
    Breath breath{};
    SunRise sun{};
    Point shift{};        // of everything but the shades, which cover the whole window in any case
    bool crossing{false}; // with another painting:
    float part{1.0F};     // how much of it lies over that
    // How far it has come, also where something else lays it over: where each layer fades by itself, a sun
    // that came with its land would shine through the mountains while both are half there.
    float come{1.0F};
};
void draw_attract_ground(Canvas& canvas, const HeroStage& stage, const GroundLook& look);
// Has every layer painted that this will need; true when all of them are there.
bool prepare_attract_ground(Canvas& canvas, const HeroStage& stage);

} // namespace bangvang
