// The ornaments of the visual language, drawn by rule: drum, ranges, terraces, leaf, paper, medals, brocade,
// icons.
#pragma once

#include "ui/art.h"
#include "ui/painter.h"
#include "ui/theme.h"

#include <bangvang/base/geometry.h>

#include <array>
#include <span>
#include <string_view>

namespace bangvang {

// All coordinates are units. None of these functions keeps anything; each may run on any thread.

// Drum.

struct DrumLook {
    Color line;
    Color fill;
    Color hole; // eyes and slits of the birds: what lies under the drum; without alpha they are cut out
    Color star;
    double alpha{1.0};
    int detail{2}; // 2 above a radius of 260, 1 above 90, else 0
};
void paint_drum(Painter& painter, Vec center, double radius, const DrumLook& look);
// A star of `rays`, its first ray at 12 o'clock.
[[nodiscard]] Line star_outline(Vec center, int rays, double tip, double valley);
// `count` triangles standing on the circle `foot`, their tips on `tip`; the first at 3 o'clock.
[[nodiscard]] Path saw_teeth(Vec center, double foot, double tip, int count);

// Landscape.

// A terraced hill: nested lobed outlines, `steps` of them, growing downwards from (x, top).
struct Mound {
    double x;
    double top;
    int steps;
    double radius; // of the summit
    double growth; // a step
    double rise;   // a step
    double flat;   // height to width
    std::uint32_t seed;
};
struct Terrace {
    int step; // 0 is the summit
    Line outline;
    double bank; // how far the bank drops under the face
};
[[nodiscard]] std::vector<Terrace> terraces(const Mound& mound); // the largest first
struct Flakes {
    double width;
    double height;
    int count;
    std::uint32_t seed;
    Color color;
    double largest;
    double alpha;
    Rect words{}; // none falls where words stand, which must keep their contrast
};
struct Flake {
    Line outline;
    Color color;
};
[[nodiscard]] std::vector<Flake> scattered(const Flakes& flakes);
void paint_flakes(Painter& painter, const Flakes& flakes);

// Hero.

// key.variant of ArtKind::hero. Each has a landscape and a portrait form, chosen by the shape of the picture;
// the band is the top of the portrait hub, 1080x540 units.
enum class HeroArt { slogan, standings, indicator, hub_band };
void paint_hero(Painter& painter, HeroArt art);
// The ground of the indicator moment: the gauge's well and its drum are painted, the 100 wedges are the
// screen's.
void paint_indicator_ground(Painter& painter);

// Ground.

// key.variant of ArtKind::ground. `bare` is the lacquer without its ranges (presentation); on paper it is
// `plain`.
enum class GroundArt { plain, ridges, bare };
void paint_ground(Painter& painter, ThemeName theme, GroundArt art);

// Drums in panels.

// key.variant of ArtKind::drum: hub tile, document tile (movements) and honoree panel are as large as their
// lacquer panel and rounded like it; notice is as large as the screen, a quiet drum that sets behind quiet
// ranges; face fills its square.
enum class DrumArt { hub_tile, document_tile, honoree, notice, face };
void paint_panel_drum(Painter& painter, ThemeName theme, DrumArt art);

// Medals.

void paint_emblem(Painter& painter, bool on_lacquer);
void paint_rank_medal(Painter& painter, bool gold_leaf);
inline constexpr int silhouette_count = 5; // two men, two women, a group
void paint_medallion(Painter& painter, ThemeName theme, int silhouette);
void paint_medallion_rim(Painter& painter);
void paint_silhouette(Painter& painter, Vec center, double radius, int silhouette);
void paint_ribbon(Painter& painter);

// Brocade.

// key.variant of ArtKind::brocade is pattern * 16 + palette.
enum class BrocadePattern { tram, rang, sao };
enum class BrocadePalette { dock, attract, edge, plain, hub_band };
[[nodiscard]] constexpr int brocade_variant(BrocadePattern pattern, BrocadePalette palette)
{
    return static_cast<int>(pattern) * 16 + static_cast<int>(palette);
}
[[nodiscard]] int brocade_rows(BrocadePattern pattern); // cells across: 13, 6, 17
// Cells are whole pixels: as many as fit the height, the rest stays empty above and below.
void paint_brocade(Painter& painter, ThemeName theme, BrocadePattern pattern, BrocadePalette palette);
void paint_pictograph(Painter& painter, ThemeName theme, Picto picto);

// Icons.

// White; `stroke` in units of the 48 grid.
void paint_icon(Painter& painter, Icon icon, double stroke);
// The status shape, or the mark inside of it (only Glyph::on_track has one).
void paint_glyph(Painter& painter, Glyph glyph, bool mark);

// Frames.

enum class Corner { top_left, top_right, bottom_right, bottom_left };
void paint_notch_corner(Painter& painter, Corner corner, double radius);
void paint_shadow(Painter& painter);

// The picture of a key; the size is in pixels, `scale` in pixels a unit.
[[nodiscard]] Image bake_art(const ArtKey& key, ThemeName theme, int width_px, int height_px, double scale);

} // namespace bangvang
