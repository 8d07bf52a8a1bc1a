// The ground of the indicator moment: a drum in a well, whose rim is the screen's to light.
#include "ui/hero_scene.h"

#include <algorithm>

namespace bangvang {

HeroGauge hero_gauge(double width, double height)
{
    const bool portrait = height > width;
    // In the middle of what a window of another shape has more than the design.
    const Vec more{std::max(0.0, (width - (portrait ? 1080 : 1920)) / 2.0),
                   std::max(0.0, (height - (portrait ? 1920 : 1080)) / 2.0)};
    if (portrait)
        return {width, height, Vec{540, 760} + more, 372, 1170 + more.y};
    return {width, height, Vec{1380, 446} + more, 360, 690 + more.y};
}

Flakes gauge_flakes(const HeroGauge& gauge)
{
    const bool portrait = gauge.height > gauge.width;
    const auto width = static_cast<float>(gauge.width);
    const Rect words =
        portrait ? Rect{0.0F, 200.0F, width, 190.0F} : Rect{0.0F, 190.0F, width * 0.48F, 600.0F};
    return {gauge.width, gauge.height * .6, 90, 11, rgb(0xE8C06A), 6, .5, words};
}

DrumLook gauge_drum()
{
    return {rgb(0xB9853A), rgb(0xC89445), rgb(0x3A0C07), rgb(0xF2CF7E), .75, 1};
}

HeroRange gauge_range(const HeroGauge& gauge, std::size_t index)
{
    struct Look {
        double down;
        double height;
        Color land;
        double frequency;
        double seed;
    };
    constexpr std::array<Look, gauge_range_count> looks{
        {{.20, .16, rgb(0x3A0C07), 2.8, 13}, {.26, .13, rgb(0x240604), 3.3, 29}}};
    const Look& look = looks[index];
    const double frequency = look.frequency * (gauge.width > gauge.height ? 1.5 : .9);
    return {{0, gauge.width, gauge.land + look.down * gauge.height, look.height * gauge.height, look.seed,
             frequency, 240},
            look.land,
            rgb(0xE6C478).alpha(.34F),
            1.4};
}

HeroShade gauge_shade(const HeroGauge& gauge)
{
    return bottom_shade(gauge.width, gauge.height, .7, .9F);
}

void paint_gauge_sky(Painter& painter, const HeroGauge& gauge)
{
    // Also a little outside of the picture, which may be moved.
    painter.rect(
        -100, -100, gauge.width + 200, gauge.height + 200,
        Paint::vertical(0, gauge.height, {{0, rgb(0x150504)}, {.6, rgb(0x4A0F09)}, {1, rgb(0x1A0604)}}));
    const double glow = gauge.radius * 1.9;
    painter.disc(
        gauge.center, glow,
        Paint::radial(
            gauge.center, glow,
            {{0, rgb(0xC4502A).alpha(.55F)}, {.5, rgb(0x7A150D).alpha(.28F)}, {1, rgb(0x7A150D).alpha(0)}}));
}

void paint_gauge_well(Painter& painter, const HeroGauge& gauge)
{
    painter.disc(gauge.center, gauge.radius + 8, rgb(0x260704).alpha(.5F));
    painter.ring(gauge.center, gauge.radius + 6, 3, rgb(0xC99A42));
}

void paint_indicator_ground(Painter& painter)
{
    const HeroGauge gauge = hero_gauge(painter.width(), painter.height());
    paint_gauge_sky(painter, gauge);
    paint_flakes(painter, gauge_flakes(gauge));
    paint_gauge_well(painter, gauge);
    paint_drum(painter, gauge.center, gauge.radius - gauge_face, gauge_drum());
    for (std::size_t i = 0; i < gauge_range_count; ++i)
        paint_range(painter, gauge_range(gauge, i), gauge.height);
    paint_shades(painter, std::array{gauge_shade(gauge)});
}

} // namespace bangvang
