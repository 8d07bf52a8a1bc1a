#include "ui/hero_scene.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Color black_lacquer = rgb(0x0C0302);

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

struct RangeLook {
    double down;
    double height;
    double frequency;
    Color top;
    Color base;
    double seed;
    double gold_width;
    float gold_alpha;
};

// Far to near: red haze to black.
constexpr std::array<RangeLook, hero_range_count> ranges{
    {{.060, .20, 3.1, rgb(0xA83A1E), rgb(0x7B1D10), 12, 1.6, .50F},
     {.105, .21, 2.6, rgb(0x84220F), rgb(0x561009), 24, 1.6, .42F},
     {.165, .19, 2.9, rgb(0x5E140B), rgb(0x3A0A06), 38, 1.2, .32F},
     {.235, .16, 3.3, rgb(0x3F0C07), rgb(0x250604), 54, 1.2, .22F}}};

// Brightest where the sun stands over it.
Paint lit(const HeroScene& s, Color dark, Color bright)
{
    const double middle = std::clamp(s.sun.x / s.width, .03, .97);
    return Paint::linear({0, 0}, {s.width, 0},
                         {{0, dark},
                          {std::max(.01, middle - .34), dark},
                          {middle, bright},
                          {std::min(.99, middle + .34), dark},
                          {1, dark}});
}

Paint rim_light(const HeroScene& s)
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

HeroScene slogan(bool portrait)
{
    if (portrait)
        return {1080, 1920, {540, 946}, 318, 1030, TypeSide::top, .33, .60, 1120, 2, hills_portrait};
    return {1920, 1080, {1496, 440}, 372, 540, TypeSide::left, .52, .62, 710, 2, hills_landscape};
}

HeroScene standings(bool portrait)
{
    if (portrait)
        return {1080, 1920, {540, 960}, 470, 1300, TypeSide::everywhere, .52, .62, 0, 2, hills_portrait};
    return {1920, 1080, {960, 640}, 440, 690, TypeSide::everywhere, .52, .62, 0, 2, hills_landscape};
}

HeroScene hub_band()
{
    return {1080, 540, {880, 318}, 196, 330, TypeSide::left, .52, .80, 0, 1, {}};
}

} // namespace

HeroScene hero_scene(HeroArt art, double width, double height)
{
    const bool portrait = height > width;
    HeroScene scene = art == HeroArt::hub_band    ? hub_band()
                      : art == HeroArt::standings ? standings(portrait)
                                                  : slogan(portrait);
    const double dx = std::max(0.0, (width - scene.width) / 2.0);
    const double dy = std::max(0.0, (height - scene.height) / 2.0);
    scene.sun = scene.sun + Vec{dx, dy};
    scene.horizon += dy;
    if (scene.shelf > 0.0)
        scene.shelf += dy;
    scene.width += 2.0 * dx;
    scene.height += 2.0 * dy;
    return scene;
}

void paint_sky(Painter& painter, const HeroScene& s)
{
    // Also a little outside of the picture, which may be moved.
    painter.rect(-100, -100, s.width + 200, s.height + 200,
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
}

void paint_glow(Painter& painter, Vec center, double radius)
{
    painter.disc(center, radius,
                 Paint::radial(center, radius,
                               {{0, rgb(0xE8843A).alpha(.62F)},
                                {.30, rgb(0xB5381C).alpha(.50F)},
                                {.65, rgb(0x7A150D).alpha(.22F)},
                                {1, rgb(0x7A150D).alpha(0)}}));
}

Flakes sky_flakes(const HeroScene& s)
{
    return {s.width, s.height * .5, 90, 6, rgb(0xE8C06A), 7, .55};
}

void paint_sun_disc(Painter& painter, Vec center, double r)
{
    painter.disc(
        center, r,
        Paint::radial(center + Vec{-.18 * r, -.25 * r}, 1.25 * r,
                      {{0, rgb(0xFBE7B0)}, {.35, rgb(0xEDC874)}, {.75, rgb(0xCB953C)}, {1, rgb(0xA26D22)}}));
    paint_leaf_sheets(painter, center, r);
}

DrumLook sun_drum(int detail)
{
    return {rgb(0x6E2410), rgb(0x76200F), rgb(0xE2B45C), rgb(0x8E1B10), .92, detail};
}

HeroRange hero_range(const HeroScene& s, std::size_t index)
{
    const RangeLook& look = ranges[index];
    const double base = s.horizon + (look.down + look.height * .30) * s.height;
    const double frequency = look.frequency * (s.width > s.height ? 1.45 : .85);
    const double top = s.horizon + (look.down * .6 - .05) * s.height;
    return {{0, s.width, base, look.height * s.height, look.seed, frequency, 260},
            Paint::vertical(top, base + .10 * s.height, {{0, look.top}, {1, look.base}}),
            rgb(0xF0C878).alpha(look.gold_alpha),
            look.gold_width};
}

void paint_range(Painter& painter, const HeroRange& range, double bottom)
{
    const Line crest = crest_line(range.crest);
    painter.polygon(land_below(crest, bottom), range.land);
    painter.stroke(crest, {range.gold_width}, range.gold);
}

double terrace_ground(const HeroScene& s)
{
    return s.horizon + .20 * s.height;
}

std::vector<Mound> placed_hills(const HeroScene& s)
{
    const double unit = std::min(s.width, s.height) / 1080.0;
    std::vector<Mound> out;
    for (const Mound& hill : s.hills)
        out.push_back({hill.x * s.width, terrace_ground(s) + hill.top * s.height, hill.steps,
                       hill.radius * unit, hill.growth * unit, hill.rise * unit, hill.flat, hill.seed});
    return out;
}

void paint_terraces(Painter& painter, const HeroScene& s)
{
    const double unit = std::min(s.width, s.height) / 1080.0;
    const std::array<Paint, 3> faces{lit(s, rgb(0x310904), rgb(0x8E3413)),
                                     lit(s, rgb(0x2A0703), rgb(0xB5531F)),
                                     lit(s, rgb(0x36100A), rgb(0x7A260E))};
    const Paint bank = lit(s, rgb(0x100302), rgb(0x2C0703));
    const Paint rim = rim_light(s);
    painter.rect(-100, terrace_ground(s) + 10 * unit, s.width + 200, s.height, rgb(0x1C0503));
    for (const Mound& hill : placed_hills(s))
        for (const Terrace& terrace : terraces(hill)) {
            Line below = terrace.outline;
            for (Vec& p : below)
                p.y += terrace.bank;
            painter.polygon(std::move(below), bank);
            painter.polygon(terrace.outline, faces[(static_cast<std::size_t>(terrace.step) + hill.seed) % 3]);
            painter.stroke(terrace.outline, {1.3 * unit + .10 * terrace.step}, rim, true);
        }
}

std::vector<HeroShade> hero_shades(const HeroScene& s)
{
    constexpr Color night = rgb(0x120403);
    std::vector<HeroShade> out;
    if (s.type_side == TypeSide::left)
        out.push_back({0,
                       0,
                       s.width * .62,
                       s.height,
                       ShadeAxis::across,
                       {{0, night.alpha(.86F)}, {.55, night.alpha(.62F)}, {1, night.alpha(0)}}});
    if (s.type_side == TypeSide::top)
        out.push_back({0,
                       0,
                       s.width,
                       s.height * s.top_shade,
                       ShadeAxis::down,
                       {{0, night.alpha(.70F)}, {.75, night.alpha(.50F)}, {1, night.alpha(0)}}});
    if (s.type_side == TypeSide::everywhere)
        out.push_back(
            {0, 0, s.width, s.height, ShadeAxis::down, {{0, night.alpha(.62F)}, {1, night.alpha(.62F)}}});
    out.push_back(bottom_shade(s.width, s.height, s.bottom_shade, .94F));
    if (s.shelf > 0.0)
        out.push_back({0,
                       s.shelf,
                       s.width,
                       s.height - s.shelf,
                       ShadeAxis::down,
                       {{0, black_lacquer.alpha(0)},
                        {.22, black_lacquer.alpha(.72F)},
                        {1, black_lacquer.alpha(.72F)}}});
    return out;
}

HeroShade bottom_shade(double width, double height, double from, float alpha)
{
    return {0,
            height * from,
            width,
            height - height * from,
            ShadeAxis::down,
            {{0, black_lacquer.alpha(0)}, {1, black_lacquer.alpha(alpha)}}};
}

void paint_shades(Painter& painter, std::span<const HeroShade> shades)
{
    for (const HeroShade& shade : shades) {
        const Vec from{shade.x, shade.y};
        const Vec to = shade.axis == ShadeAxis::across ? Vec{shade.x + shade.w, shade.y}
                                                       : Vec{shade.x, shade.y + shade.h};
        painter.rect(shade.x, shade.y, shade.w, shade.h, Paint::linear(from, to, shade.stops));
    }
}

void paint_hero(Painter& painter, HeroArt art)
{
    if (art == HeroArt::indicator)
        return paint_indicator_ground(painter);
    const HeroScene scene = hero_scene(art, painter.width(), painter.height());
    paint_sky(painter, scene);
    paint_glow(painter, scene.sun, scene.sun_radius * sun_glow);
    paint_flakes(painter, sky_flakes(scene));
    paint_sun_disc(painter, scene.sun, scene.sun_radius);
    paint_drum(painter, scene.sun, scene.sun_radius, sun_drum(scene.detail));
    for (std::size_t i = 0; i < hero_range_count; ++i)
        paint_range(painter, hero_range(scene, i), scene.height);
    if (!scene.hills.empty())
        paint_terraces(painter, scene);
    paint_shades(painter, hero_shades(scene));
}

} // namespace bangvang
