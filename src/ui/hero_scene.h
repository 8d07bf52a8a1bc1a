// The parts of the attract paintings, each painted by itself: whole pictures and layers are made of them.
#pragma once

#include "ui/noise.h"
#include "ui/ornaments.h"

namespace bangvang {

// Where the type stands, behind which the painting is shaded.
enum class TypeSide { left, top, everywhere };

// Where the sun stands and what lies where; in units of the picture.
struct HeroScene {
    double width;
    double height;
    Vec sun;
    double sun_radius;
    double horizon;
    TypeSide type_side;
    double top_shade{.52};    // how far down the shade behind the type reaches, in heights
    double bottom_shade{.74}; // where the dark of the bottom begins, in heights
    double shelf{0.0};        // where the dark shelf under the figures begins; 0 = none
    int detail{2};
    std::span<const Mound> hills{}; // x and top in parts of the width and height, lengths in units
};
// Of the slogan, the standings or the hub's band in a picture of this size: a window of another shape than
// the design shows more sky, land and water around the same painting.
[[nodiscard]] HeroScene hero_scene(HeroArt art, double width, double height);

// What makes type readable on the painting: dark ramps over parts of it.
enum class ShadeAxis { across, down };
struct HeroShade {
    double x;
    double y;
    double w;
    double h;
    ShadeAxis axis;
    std::vector<Stop> stops;
};
[[nodiscard]] std::vector<HeroShade> hero_shades(const HeroScene& scene);
// The dark that begins at the part `from` of the height.
[[nodiscard]] HeroShade bottom_shade(double width, double height, double from, float alpha);
void paint_shades(Painter& painter, std::span<const HeroShade> shades);

[[nodiscard]] Flakes sky_flakes(const HeroScene& scene);

// Lacquer with clouds in it.
void paint_sky(Painter& painter, const HeroScene& scene);
inline constexpr double sun_glow = 2.1; // radius of the glow, in radii of the sun
void paint_glow(Painter& painter, Vec center, double radius);
void paint_sun_disc(Painter& painter, Vec center, double radius);
[[nodiscard]] DrumLook sun_drum(int detail);

// One mountain range: its crest and how the land below is coloured.
struct HeroRange {
    Crest crest; // over the picture's width
    Paint land;
    Color gold;
    double gold_width;
};
inline constexpr std::size_t hero_range_count = 4;
// Far to near.
[[nodiscard]] HeroRange hero_range(const HeroScene& scene, std::size_t index);
// Down to `bottom`.
void paint_range(Painter& painter, const HeroRange& range, double bottom);

[[nodiscard]] std::vector<Mound> placed_hills(const HeroScene& scene);
[[nodiscard]] double terrace_ground(const HeroScene& scene); // where the land below the hills begins
void paint_terraces(Painter& painter, const HeroScene& scene);

// The indicator's painting: a drum with a rim for the gauge.
struct HeroGauge {
    double width;
    double height;
    Vec center;
    double radius;
    double land; // where the ranges in front of it begin
};
[[nodiscard]] HeroGauge hero_gauge(double width, double height);
inline constexpr double gauge_face = 74.0; // how much smaller the drum's face is than the gauge
inline constexpr std::size_t gauge_range_count = 2;
[[nodiscard]] HeroShade gauge_shade(const HeroGauge& gauge);
[[nodiscard]] Flakes gauge_flakes(const HeroGauge& gauge);
[[nodiscard]] DrumLook gauge_drum();
[[nodiscard]] HeroRange gauge_range(const HeroGauge& gauge, std::size_t index);
// Lacquer and glow, then the well of the gauge; the flakes fall between the two.
void paint_gauge_sky(Painter& painter, const HeroGauge& gauge);
void paint_gauge_well(Painter& painter, const HeroGauge& gauge);

} // namespace bangvang
