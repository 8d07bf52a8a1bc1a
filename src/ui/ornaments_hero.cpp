#include "ui/noise.h"
#include "ui/ornaments.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Color night = rgb(0x120403);
constexpr Color black_lacquer = rgb(0x0C0302);

enum class TypeSide { left, top, everywhere };

// Where the sun stands and what lies where; all in units of the picture.
struct Scene {
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

// As flat as a terrace is seen from the valley: x, top, steps, radius, growth, rise, flat, seed.
constexpr std::array<Mound, 6> hills_landscape{{{.30, -.03, 12, 60, 50, 15, .20, 21},
                                                {.99, -.045, 13, 70, 54, 15, .20, 35},
                                                {.66, -.012, 14, 36, 52, 16, .21, 8},
                                                {.06, .04, 12, 50, 60, 18, .22, 44},
                                                {.88, .085, 12, 56, 70, 19, .22, 61},
                                                {.42, .12, 10, 70, 80, 20, .20, 77}}};
constexpr std::array<Mound, 6> hills_portrait{{{.20, -.02, 14, 50, 44, 18, .24, 21},
                                               {.98, -.03, 14, 60, 46, 18, .24, 35},
                                               {.60, .0, 16, 34, 46, 19, .26, 8},
                                               {.08, .05, 12, 50, 56, 22, .24, 44},
                                               {.90, .07, 14, 56, 60, 22, .24, 61},
                                               {.42, .11, 12, 60, 70, 24, .22, 77}}};

void paint_sky(Painter& painter, const Scene& s)
{
    painter.rect(0, 0, s.width, s.height,
                 Paint::vertical(
                     0, s.height,
                     {{0, rgb(0x140504)}, {.42, rgb(0x3A0C08)}, {.64, rgb(0x7A1A10)}, {1, rgb(0x2A0805)}}));
    Chance chance(78); // clouds in the lacquer
    for (int i = 0; i < 9; ++i) {
        const double x = chance.next() * s.width;
        const double y = chance.next() * s.height * .7;
        const double radius = s.height * (.25 + chance.next() * .35);
        const Color color = i % 2 == 1 ? rgb(0x5A120B) : black_lacquer;
        painter.disc({x, y}, radius,
                     Paint::radial({x, y}, radius, {{0, color.alpha(.34F)}, {1, color.alpha(0)}}));
    }
    const double glow = s.sun_radius * 2.1;
    painter.disc(s.sun, glow,
                 Paint::radial(s.sun, glow,
                               {{0, rgb(0xE8843A).alpha(.62F)},
                                {.30, rgb(0xB5381C).alpha(.50F)},
                                {.65, rgb(0x7A150D).alpha(.22F)},
                                {1, rgb(0x7A150D).alpha(0)}}));
    paint_flakes(painter, {s.width, s.height * .5, 90, 6, rgb(0xE8C06A), 7, .55});
}

// Sheets of gold leaf that do not quite match: patches between two circles.
void paint_leaf_sheets(Painter& painter, Vec sun, double radius)
{
    Chance chance(10);
    for (int k = 0; k < 46; ++k) {
        const double inner = radius * (.1 + .86 * chance.next());
        const double outer = std::min(radius * .995, inner + radius * (.06 + .10 * chance.next()));
        const double from = chance.next() * 6.283;
        const double sweep = .10 + .24 * chance.next();
        Line sheet = arc(sun, inner, from, from + sweep, 8);
        append(sheet, arc(sun, outer, from + sweep, from, 8));
        const Color color = chance.next() > .5 ? rgb(0xFFF0C4) : rgb(0x8A5417);
        painter.polygon(std::move(sheet), color.alpha(static_cast<float>(.05 + .09 * chance.next())));
    }
}

void paint_sun(Painter& painter, const Scene& s)
{
    const double r = s.sun_radius;
    painter.disc(
        s.sun, r,
        Paint::radial(s.sun + Vec{-.18 * r, -.25 * r}, 1.25 * r,
                      {{0, rgb(0xFBE7B0)}, {.35, rgb(0xEDC874)}, {.75, rgb(0xCB953C)}, {1, rgb(0xA26D22)}}));
    paint_leaf_sheets(painter, s.sun, r);
    paint_drum(painter, s.sun, r,
               {rgb(0x6E2410), rgb(0x76200F), rgb(0xE2B45C), rgb(0x8E1B10), .92, s.detail});
}

struct Range {
    double down;
    double height;
    double frequency;
    Color top;
    Color base;
    double seed;
    double crest_width;
    float crest_alpha;
};

// Far to near: red haze to black.
constexpr std::array<Range, 4> ranges{{{.060, .20, 3.1, rgb(0xA83A1E), rgb(0x7B1D10), 12, 1.6, .50F},
                                       {.105, .21, 2.6, rgb(0x84220F), rgb(0x561009), 24, 1.6, .42F},
                                       {.165, .19, 2.9, rgb(0x5E140B), rgb(0x3A0A06), 38, 1.2, .32F},
                                       {.235, .16, 3.3, rgb(0x3F0C07), rgb(0x250604), 54, 1.2, .22F}}};

void paint_range(Painter& painter, const Scene& s, const Range& range)
{
    const double base = s.horizon + (range.down + range.height * .30) * s.height;
    const double frequency = range.frequency * (s.width > s.height ? 1.45 : .85);
    const Line crest = crest_line({0, s.width, base, range.height * s.height, range.seed, frequency, 260});
    const double top = s.horizon + (range.down * .6 - .05) * s.height;
    painter.polygon(land_below(crest, s.height),
                    Paint::vertical(top, base + .10 * s.height, {{0, range.top}, {1, range.base}}));
    painter.stroke(crest, {range.crest_width}, rgb(0xF0C878).alpha(range.crest_alpha));
}

// Brightest where the sun stands over it.
Paint lit(const Scene& s, Color dark, Color bright)
{
    const double middle = std::clamp(s.sun.x / s.width, .03, .97);
    return Paint::linear({0, 0}, {s.width, 0},
                         {{0, dark},
                          {std::max(.01, middle - .34), dark},
                          {middle, bright},
                          {std::min(.99, middle + .34), dark},
                          {1, dark}});
}

Paint rim_light(const Scene& s)
{
    const Color gold = rgb(0xF3D18A);
    const double middle = s.sun.x / s.width;
    return Paint::linear({0, 0}, {s.width, 0},
                         {{0, gold.alpha(.16F)},
                          {std::max(.01, middle - .36), gold.alpha(.30F)},
                          {std::clamp(middle, .03, .97), rgb(0xFFE9B4).alpha(.95F)},
                          {std::min(.99, middle + .30), gold.alpha(.36F)},
                          {1, gold.alpha(.16F)}});
}

void paint_terraces(Painter& painter, const Scene& s)
{
    const double unit = std::min(s.width, s.height) / 1080.0;
    const double y0 = s.horizon + .20 * s.height;
    const std::array<Paint, 3> faces{lit(s, rgb(0x310904), rgb(0x8E3413)),
                                     lit(s, rgb(0x2A0703), rgb(0xB5531F)),
                                     lit(s, rgb(0x36100A), rgb(0x7A260E))};
    const Paint bank = lit(s, rgb(0x100302), rgb(0x2C0703));
    const Paint rim = rim_light(s);
    painter.rect(0, y0 + 10 * unit, s.width, s.height - y0, rgb(0x1C0503));
    for (const Mound& hill : s.hills) {
        const Mound placed{hill.x * s.width,   y0 + hill.top * s.height, hill.steps, hill.radius * unit,
                           hill.growth * unit, hill.rise * unit,         hill.flat,  hill.seed};
        for (const Terrace& terrace : terraces(placed)) {
            Line below = terrace.outline;
            for (Vec& p : below)
                p.y += terrace.bank;
            painter.polygon(std::move(below), bank);
            painter.polygon(terrace.outline, faces[(static_cast<std::size_t>(terrace.step) + hill.seed) % 3]);
            painter.stroke(terrace.outline, {1.3 * unit + .10 * terrace.step}, rim, true);
        }
    }
}

// What makes the type readable.
void paint_shades(Painter& painter, const Scene& s)
{
    if (s.type_side == TypeSide::left)
        painter.rect(0, 0, s.width * .62, s.height,
                     Paint::linear({0, 0}, {s.width * .62, 0},
                                   {{0, night.alpha(.86F)}, {.55, night.alpha(.62F)}, {1, night.alpha(0)}}));
    if (s.type_side == TypeSide::top)
        painter.rect(
            0, 0, s.width, s.height * s.top_shade,
            Paint::vertical(0, s.height * s.top_shade,
                            {{0, night.alpha(.70F)}, {.75, night.alpha(.50F)}, {1, night.alpha(0)}}));
    if (s.type_side == TypeSide::everywhere)
        painter.rect(0, 0, s.width, s.height, night.alpha(.62F));
    const double from = s.height * s.bottom_shade;
    painter.rect(
        0, from, s.width, s.height - from,
        Paint::vertical(from, s.height, {{0, black_lacquer.alpha(0)}, {1, black_lacquer.alpha(.94F)}}));
    if (s.shelf > 0.0)
        painter.rect(0, s.shelf, s.width, s.height - s.shelf,
                     Paint::vertical(s.shelf, s.height,
                                     {{0, black_lacquer.alpha(0)},
                                      {.22, black_lacquer.alpha(.72F)},
                                      {1, black_lacquer.alpha(.72F)}}));
}

Scene slogan(bool portrait)
{
    if (portrait)
        return {1080, 1920, {540, 946}, 318, 1030, TypeSide::top, .33, .60, 1120, 2, hills_portrait};
    return {1920, 1080, {1496, 440}, 372, 540, TypeSide::left, .52, .62, 710, 2, hills_landscape};
}

Scene standings(bool portrait)
{
    if (portrait)
        return {1080, 1920, {540, 960}, 470, 1300, TypeSide::everywhere, .52, .62, 0, 2, hills_portrait};
    return {1920, 1080, {960, 640}, 440, 690, TypeSide::everywhere, .52, .62, 0, 2, hills_landscape};
}

Scene hub_band()
{
    return {1080, 540, {880, 318}, 196, 330, TypeSide::left, .52, .80, 0, 1, {}};
}

// A window of another shape than the design shows more sky, land and water around the same picture.
Scene widened(Scene scene, const Painter& painter)
{
    const double dx = std::max(0.0, (painter.width() - scene.width) / 2.0);
    const double dy = std::max(0.0, (painter.height() - scene.height) / 2.0);
    scene.sun = scene.sun + Vec{dx, dy};
    scene.horizon += dy;
    if (scene.shelf > 0.0)
        scene.shelf += dy;
    scene.width += 2.0 * dx;
    scene.height += 2.0 * dy;
    return scene;
}

void paint_scene(Painter& painter, const Scene& scene)
{
    paint_sky(painter, scene);
    paint_sun(painter, scene);
    for (const Range& range : ranges)
        paint_range(painter, scene, range);
    if (!scene.hills.empty())
        paint_terraces(painter, scene);
    paint_shades(painter, scene);
}

} // namespace

void paint_hero(Painter& painter, HeroArt art)
{
    const bool portrait = painter.height() > painter.width();
    switch (art) {
    case HeroArt::slogan:
        return paint_scene(painter, widened(slogan(portrait), painter));
    case HeroArt::standings:
        return paint_scene(painter, widened(standings(portrait), painter));
    case HeroArt::hub_band:
        return paint_scene(painter, widened(hub_band(), painter));
    case HeroArt::indicator:
        return paint_indicator_ground(painter);
    }
}

} // namespace bangvang
