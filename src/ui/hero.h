// The attract paintings in layers that move on their own: which there are, where they lie in a window, and
// what is drawn live between them.
#pragma once

#include "ui/hero_scene.h"
#include "ui/layout.h"

#include <bangvang/base/geometry.h>

#include <vector>

namespace bangvang {

// key.variant of ArtKind::hero_layer; key.extra is layer_window(). Slogan and standings are two views of one
// land: sky, sun and ranges are the same pictures in both.
enum class HeroLayer {
    sky,
    glow,
    sun,
    drum,
    range, // four of them, far to near
    slogan_terraces = range + 4,
    standings_terraces,
    gauge_ground,
    gauge_drum,
    gauge_range // two of them
};

// The window's size in pixels in one number, since a layer is smaller than the painting that it is a part of.
[[nodiscard]] int layer_window(const Layout& layout);

// One layer: which picture, and where, in the units of the screen.
struct PlacedLayer {
    ArtKey key{};
    Rect rect{};     // without area: there is no such layer
    Point painted{}; // the size that the picture is painted in, where it is another than that of its place
};

// The sun, or the face of the gauge: what turns about its middle.
struct PlacedDrum {
    PlacedLayer glow;
    PlacedLayer disc;
    PlacedLayer face; // the only one that turns
    Point center;
};

struct PlacedRange {
    PlacedLayer layer;
    std::size_t speed; // position in motion::drift_ridge
};

// A flake that is not part of the sky's picture, since it twinkles.
struct PlacedFlake {
    std::vector<Point> outline;
    Color color;
};
inline constexpr std::size_t twinkle_every = 12; // of the flakes, the first of so many

// A ramp between two colours, the corners in the units of the screen.
struct PlacedShade {
    Rect rect;
    ShadeAxis axis;
    Color from;
    Color to;
};

// A painting, back to front.
struct HeroStage {
    PlacedLayer ground;
    std::vector<PlacedFlake> flakes;
    PlacedDrum drum;
    std::vector<PlacedRange> ranges;
    PlacedLayer terraces;
    std::vector<PlacedShade> shades;
};

// How far beyond the window the layers reach (units), so that the whole frame may be moved by 4.
inline constexpr double layer_margin = 6.0;

[[nodiscard]] HeroStage hero_stage(HeroArt art, const Layout& layout);

// The picture of a layer.
[[nodiscard]] Image bake_hero_layer(const ArtKey& key, int width_px, int height_px, double scale);

} // namespace bangvang
