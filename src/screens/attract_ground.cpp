#include "screens/attract_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace bangvang {

namespace {

constexpr float sun_below = 40.0F;
constexpr float sun_alpha = 0.6F;
constexpr float sun_late = 0.75F;

bool there(const PlacedLayer& layer)
{
    return layer.rect.w > 0.0F;
}

Point painted_size(const PlacedLayer& layer)
{
    return layer.painted == Point{} ? Point{layer.rect.w, layer.rect.h} : layer.painted;
}

void draw_layer(Canvas& canvas, const PlacedLayer& layer, float alpha = 1.0F, float radius = 0.0F)
{
    if (there(layer))
        canvas.stretched(layer.key, painted_size(layer), layer.rect, Color{255, 255, 255, 255}.alpha(alpha),
                         radius);
}

void draw_flakes(Canvas& canvas, const HeroStage& stage, const Breath& breath)
{
    for (std::size_t i = 0; i < stage.flakes.size(); ++i) {
        const auto scope = canvas.piece("attract.flake");
        const PlacedFlake& flake = stage.flakes[i];
        canvas.convex(flake.outline, flake.color.alpha(breath.twinkle(i)));
    }
}

void draw_drum(Canvas& canvas, const PlacedDrum& drum, const Breath& breath, const SunRise& rise)
{
    if (!there(drum.face))
        return;
    const auto scope = canvas.piece("attract.drum");
    const auto below = canvas.shift({0.0F, rise.below});
    draw_layer(canvas, drum.disc, rise.alpha);
    const float turn = breath.turn();
    const auto turned = canvas.turned(drum.center, turn);
    // A turned square would take more of the screen than the disc in it.
    draw_layer(canvas, drum.face, rise.alpha, turn == 0.0F ? 0.0F : drum.face.rect.w / 2.0F);
}

void draw_ranges(Canvas& canvas, const HeroStage& stage, const Breath& breath)
{
    for (std::size_t i = 0; i < stage.ranges.size(); ++i) {
        const auto scope = canvas.piece(fmt::format("attract.range.{}", i));
        const auto drifted = canvas.shift({breath.drift(stage.ranges[i].speed), 0.0F});
        draw_layer(canvas, stage.ranges[i].layer);
    }
}

// Across the window, also where the painting was moved away from its edge.
void draw_shades(Canvas& canvas, const HeroStage& stage)
{
    const auto scope = canvas.piece("attract.shades");
    for (const PlacedShade& shade : stage.shades) {
        if (shade.axis == ShadeAxis::across)
            canvas.rect_gradient_x(shade.rect, shade.from, shade.to);
        else if (shade.from == shade.to)
            canvas.rect(shade.rect, shade.from);
        else
            canvas.rect_gradient(shade.rect, shade.from, shade.to);
    }
}

} // namespace

SunRise sun_rise(Seconds age)
{
    const float part = part_of(age, Seconds(0.0), motion::sun_rise);
    return {sun_below * (1.0F - part), sun_alpha + (1.0F - sun_alpha) * part};
}

void draw_attract_ground(Canvas& canvas, const HeroStage& stage, const GroundLook& look)
{
    // While two paintings cross, each is one picture, and painted once from step to step of the breath.
    std::optional<Canvas::Group> crossing;
    if (look.crossing)
        crossing.emplace(canvas, look.part);
    const bool as_one = crossing && canvas.groups();
    const float shining = as_one ? 1.0F : std::clamp((look.come - sun_late) / (1.0F - sun_late), 0.0F, 1.0F);
    {
        const auto shifted = canvas.shift(look.shift);
        {
            const auto scope = canvas.piece("attract.ground");
            draw_layer(canvas, stage.ground);
            draw_layer(canvas, stage.drum.glow, shining);
        }
        draw_flakes(canvas, stage, look.breath);
        draw_drum(canvas, stage.drum, look.breath, {look.sun.below, look.sun.alpha * shining});
        draw_ranges(canvas, stage, look.breath);
        const auto scope = canvas.piece("attract.terraces");
        draw_layer(canvas, stage.terraces);
    }
    draw_shades(canvas, stage);
}

bool prepare_attract_ground(Canvas& canvas, const HeroStage& stage)
{
    bool all = true;
    const auto prepare = [&](const PlacedLayer& layer) {
        if (there(layer) && !canvas.prepare(layer.key, painted_size(layer)))
            all = false;
    };
    prepare(stage.ground);
    prepare(stage.drum.glow);
    prepare(stage.drum.disc);
    prepare(stage.drum.face);
    for (const PlacedRange& range : stage.ranges)
        prepare(range.layer);
    prepare(stage.terraces);
    return all;
}

} // namespace bangvang
