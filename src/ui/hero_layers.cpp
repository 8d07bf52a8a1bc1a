#include "ui/hero.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// Ranges swing this far to either side of their place at most (units), and a little more.
constexpr double range_margin = 30.0;
// A clear line around what turns, so that its edge stays smooth.
constexpr double drum_margin = 1.0;
// The glow is so soft that a small picture of it is as good as a large one.
constexpr int glow_px = 256;

struct Area {
    double x{0.0};
    double y{0.0};
    double w{0.0};
    double h{0.0};
};

struct Window {
    double width; // units
    double height;
    [[nodiscard]] HeroScene scene(HeroArt art) const { return hero_scene(art, width, height); }
    [[nodiscard]] HeroGauge gauge() const { return hero_gauge(width, height); }
};

Window window_of(int packed, double scale)
{
    return {(packed >> 16) / scale, (packed & 0xFFFF) / scale};
}

// On whole units, so that layers keep their place to each other in every size.
Area between(double left, double top, double right, double bottom)
{
    const double y = std::floor(top);
    return {left, y, right - left, std::ceil(bottom) - y};
}

struct Reach {
    double top;
    double bottom;
};

Reach reach_of(const HeroRange& range)
{
    const Line crest = crest_line(range.crest);
    const auto [high, low] = std::ranges::minmax(crest, {}, &Vec::y);
    return {high.y - range.gold_width, low.y + range.gold_width};
}

HeroRange widened(HeroRange range)
{
    range.crest.beyond =
        static_cast<int>(std::ceil((range_margin + 2.0) * range.crest.columns / range.crest.width));
    return range;
}

// From its highest crest to where what stands before it hides it everywhere.
Area range_box(const HeroRange& range, double hidden, double width)
{
    const Reach reach = reach_of(widened(range));
    return between(-range_margin, reach.top - 2.0, width + range_margin, std::max(hidden, reach.top + 1.0));
}

double land_line(const HeroScene& scene)
{
    return terrace_ground(scene) + 10.0 * std::min(scene.width, scene.height) / 1080.0 + 1.0;
}

Area hero_range_box(const HeroScene& scene, std::size_t i)
{
    const double land = land_line(scene);
    const double hidden =
        i + 1 < hero_range_count ? std::min(reach_of(widened(hero_range(scene, i + 1))).bottom, land) : land;
    return range_box(hero_range(scene, i), hidden, scene.width);
}

Area gauge_range_box(const HeroGauge& gauge, std::size_t i)
{
    const double below = gauge.height + layer_margin;
    const double hidden =
        i + 1 < gauge_range_count ? reach_of(widened(gauge_range(gauge, i + 1))).bottom : below;
    return range_box(gauge_range(gauge, i), hidden, gauge.width);
}

Area terraces_box(const HeroScene& scene)
{
    double top = land_line(scene);
    for (const Mound& hill : placed_hills(scene))
        for (const Terrace& terrace : terraces(hill))
            top = std::min(top, std::ranges::min(terrace.outline, {}, &Vec::y).y);
    return between(-layer_margin, top - 3.0, scene.width + layer_margin, scene.height + layer_margin);
}

Area square(Vec center, double radius)
{
    return {center.x - radius, center.y - radius, 2.0 * radius, 2.0 * radius};
}

// Both views show the same sky; the standings show more of it.
Area sky_box(const Window& window)
{
    return between(-layer_margin, -layer_margin, window.width + layer_margin,
                   land_line(window.scene(HeroArt::standings)) + 1.0);
}

Area gauge_ground_box(const HeroGauge& gauge)
{
    return between(-layer_margin, -layer_margin, gauge.width + layer_margin,
                   reach_of(widened(gauge_range(gauge, 0))).bottom + 1.0);
}

// Where a layer lies in its painting. Sun and ranges are painted as the slogan shows them.
Area box_of(HeroLayer layer, const Window& window)
{
    switch (layer) {
    case HeroLayer::sky:
        return sky_box(window);
    case HeroLayer::glow: {
        const HeroScene scene = window.scene(HeroArt::slogan);
        return square(scene.sun, scene.sun_radius * sun_glow);
    }
    case HeroLayer::sun:
    case HeroLayer::drum: {
        const HeroScene scene = window.scene(HeroArt::slogan);
        return square(scene.sun, scene.sun_radius + drum_margin);
    }
    case HeroLayer::slogan_terraces:
        return terraces_box(window.scene(HeroArt::slogan));
    case HeroLayer::standings_terraces:
        return terraces_box(window.scene(HeroArt::standings));
    case HeroLayer::gauge_ground:
        return gauge_ground_box(window.gauge());
    case HeroLayer::gauge_drum: {
        const HeroGauge gauge = window.gauge();
        return square(gauge.center, gauge.radius - gauge_face + drum_margin);
    }
    default:
        break;
    }
    if (layer >= HeroLayer::gauge_range)
        return gauge_range_box(window.gauge(), static_cast<std::size_t>(layer) -
                                                   static_cast<std::size_t>(HeroLayer::gauge_range));
    return hero_range_box(window.scene(HeroArt::slogan),
                          static_cast<std::size_t>(layer) - static_cast<std::size_t>(HeroLayer::range));
}

// Flakes that do not twinkle; those that do are drawn live.
void paint_still_flakes(Painter& painter, const Flakes& flakes)
{
    const std::vector<Flake> all = scattered(flakes);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i % twinkle_every != 0)
            painter.polygon(all[i].outline, all[i].color);
}

// What is nearly clear has its neighbours' colour, since turned pictures are read between the pixels.
void tint_clear(Image& image, Color color)
{
    for (std::size_t at = 0; at < image.rgba.size(); at += 4)
        if (image.rgba[at + 3] == 0) {
            image.rgba[at] = color.r;
            image.rgba[at + 1] = color.g;
            image.rgba[at + 2] = color.b;
        }
}

HeroLayer layer_at(HeroLayer first, std::size_t index)
{
    return static_cast<HeroLayer>(static_cast<std::size_t>(first) + index);
}

void paint_layer(Painter& painter, HeroLayer layer, const Window& window)
{
    const HeroScene slogan = window.scene(HeroArt::slogan);
    const HeroGauge gauge = window.gauge();
    const double bottom = 2.0 * window.height;
    switch (layer) {
    case HeroLayer::sky:
        paint_sky(painter, slogan);
        return paint_still_flakes(painter, sky_flakes(slogan));
    case HeroLayer::glow:
        return paint_glow(painter, slogan.sun, slogan.sun_radius * sun_glow);
    case HeroLayer::sun:
        return paint_sun_disc(painter, slogan.sun, slogan.sun_radius);
    case HeroLayer::drum:
        return paint_drum(painter, slogan.sun, slogan.sun_radius, sun_drum(slogan.detail));
    case HeroLayer::slogan_terraces:
        return paint_terraces(painter, slogan);
    case HeroLayer::standings_terraces:
        return paint_terraces(painter, window.scene(HeroArt::standings));
    case HeroLayer::gauge_ground:
        paint_gauge_sky(painter, gauge);
        paint_still_flakes(painter, gauge_flakes(gauge));
        return paint_gauge_well(painter, gauge);
    case HeroLayer::gauge_drum:
        return paint_drum(painter, gauge.center, gauge.radius - gauge_face, gauge_drum());
    default:
        break;
    }
    for (std::size_t i = 0; i < hero_range_count; ++i)
        if (layer == layer_at(HeroLayer::range, i))
            return paint_range(painter, widened(hero_range(slogan, i)), bottom);
    for (std::size_t i = 0; i < gauge_range_count; ++i)
        if (layer == layer_at(HeroLayer::gauge_range, i))
            return paint_range(painter, widened(gauge_range(gauge, i)), bottom);
}

// Puts layers of one window into the units of the screen.
class Placing {
public:
    explicit Placing(const Layout& layout)
        : size_{layout.window().w, layout.window().h}, window_(layout.window()), packed_(layer_window(layout))
    {}

    [[nodiscard]] const Window& window() const { return size_; }

    [[nodiscard]] Point at(Vec p) const
    {
        return {window_.x + static_cast<float>(p.x), window_.y + static_cast<float>(p.y)};
    }

    [[nodiscard]] Rect rect(const Area& box) const
    {
        const Point corner = at({box.x, box.y});
        return {corner.x, corner.y, static_cast<float>(box.w), static_cast<float>(box.h)};
    }

    [[nodiscard]] PlacedLayer layer(HeroLayer layer, double lower = 0.0) const
    {
        Area box = box_of(layer, size_);
        box.y += lower;
        return {key(layer), rect(box), {}};
    }

    [[nodiscard]] ArtKey key(HeroLayer layer) const
    {
        return {ArtKind::hero_layer, static_cast<int>(layer), packed_};
    }

    [[nodiscard]] std::vector<PlacedFlake> flakes(const Flakes& flakes) const
    {
        std::vector<PlacedFlake> out;
        const std::vector<Flake> all = scattered(flakes);
        for (std::size_t i = 0; i < all.size(); i += twinkle_every) {
            PlacedFlake placed{{}, all[i].color};
            for (const Vec& p : all[i].outline)
                placed.outline.push_back(at(p));
            out.push_back(std::move(placed));
        }
        return out;
    }

    void add_shade(std::vector<PlacedShade>& out, const HeroShade& shade) const
    {
        const bool across = shade.axis == ShadeAxis::across;
        for (std::size_t i = 0; i + 1 < shade.stops.size(); ++i) {
            const Stop& a = shade.stops[i];
            const Stop& b = shade.stops[i + 1];
            const Area part = across
                                  ? Area{shade.x + shade.w * a.at, shade.y, shade.w * (b.at - a.at), shade.h}
                                  : Area{shade.x, shade.y + shade.h * a.at, shade.w, shade.h * (b.at - a.at)};
            out.push_back({rect(part), shade.axis, a.color, b.color});
        }
    }

private:
    Window size_;
    Rect window_;
    int packed_;
};

HeroStage gauge_stage(const Placing& placing)
{
    const HeroGauge gauge = placing.window().gauge();
    HeroStage stage;
    stage.ground = placing.layer(HeroLayer::gauge_ground);
    stage.flakes = placing.flakes(gauge_flakes(gauge));
    stage.drum = {{}, {}, placing.layer(HeroLayer::gauge_drum), placing.at(gauge.center)};
    // Near ones: they move as the two nearest of four do.
    for (std::size_t i = 0; i < gauge_range_count; ++i)
        stage.ranges.push_back({placing.layer(layer_at(HeroLayer::gauge_range, i)), i + 2});
    placing.add_shade(stage.shades, gauge_shade(gauge));
    return stage;
}

PlacedDrum placed_sun(const Placing& placing, const HeroScene& scene, float scale)
{
    const Area painted = box_of(HeroLayer::sun, placing.window());
    const double radius =
        painted.w / 2.0 * scene.sun_radius / placing.window().scene(HeroArt::slogan).sun_radius;
    const Rect place = placing.rect(square(scene.sun, radius));
    const Point size{static_cast<float>(painted.w), static_cast<float>(painted.h)};
    const float glow = static_cast<float>(glow_px) / scale;
    return {{placing.key(HeroLayer::glow),
             placing.rect(square(scene.sun, scene.sun_radius * sun_glow)),
             {glow, glow}},
            {placing.key(HeroLayer::sun), place, size},
            {placing.key(HeroLayer::drum), place, size},
            placing.at(scene.sun)};
}

} // namespace

int layer_window(const Layout& layout)
{
    return layout.width_px << 16 | layout.height_px;
}

HeroStage hero_stage(HeroArt art, const Layout& layout)
{
    const Placing placing(layout);
    if (art == HeroArt::indicator)
        return gauge_stage(placing);
    const HeroScene scene = placing.window().scene(art);
    HeroStage stage;
    stage.ground = placing.layer(HeroLayer::sky);
    stage.flakes = placing.flakes(sky_flakes(scene));
    stage.drum = placed_sun(placing, scene, layout.scale);
    const double lower = scene.horizon - placing.window().scene(HeroArt::slogan).horizon;
    for (std::size_t i = 0; i < hero_range_count; ++i)
        stage.ranges.push_back({placing.layer(layer_at(HeroLayer::range, i), lower), i});
    stage.terraces =
        placing.layer(art == HeroArt::standings ? HeroLayer::standings_terraces : HeroLayer::slogan_terraces);
    for (const HeroShade& shade : hero_shades(scene))
        placing.add_shade(stage.shades, shade);
    return stage;
}

Image bake_hero_layer(const ArtKey& key, int width_px, int height_px, double scale)
{
    const auto layer = static_cast<HeroLayer>(key.variant);
    const Window window = window_of(key.extra, scale);
    const Area box = box_of(layer, window);
    // The glow's picture is smaller than its place.
    const double own_scale = layer == HeroLayer::glow ? width_px / box.w : scale;
    Painter painter(width_px, height_px, own_scale, {box.x, box.y});
    paint_layer(painter, layer, window);
    Image image = painter.finish(Dither::fine);
    if (layer == HeroLayer::sun)
        tint_clear(image, rgb(0xA26D22));
    if (layer == HeroLayer::drum)
        tint_clear(image, sun_drum(2).line);
    if (layer == HeroLayer::gauge_drum)
        tint_clear(image, gauge_drum().line);
    if (layer == HeroLayer::glow)
        tint_clear(image, rgb(0x7A150D));
    return image;
}

} // namespace bangvang
