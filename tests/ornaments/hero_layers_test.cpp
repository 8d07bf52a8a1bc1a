#include "ui/hero.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

using namespace bangvang;

namespace {

struct Window {
    int width;
    int height;
};
constexpr std::array windows{Window{1920, 1080}, Window{1080, 1920}, Window{1280, 720}, Window{1600, 1200},
                             Window{2560, 1080}};

Image bake(const Layout& layout, const PlacedLayer& layer)
{
    const auto px = [&](float units) { return static_cast<int>(std::lround(units * layout.scale)); };
    return bake_art(layer.key, ThemeName::lacquer, px(layer.rect.w), px(layer.rect.h),
                    static_cast<double>(layout.scale));
}

int left_of(const Layout& layout, const PlacedLayer& layer)
{
    return static_cast<int>(std::lround(layout.origin_px.x + layer.rect.x * layout.scale));
}

int top_of(const Layout& layout, const PlacedLayer& layer)
{
    return static_cast<int>(std::lround(layout.origin_px.y + layer.rect.y * layout.scale));
}

// How much of each pixel of the window is covered, with every layer as far to one side as it may go.
class Cover {
public:
    explicit Cover(const Layout& layout) : layout_(layout), covered_(area()) {}

    void lay(const PlacedLayer& layer, float aside, float down)
    {
        const Image image = bake(layout_, layer);
        const int x0 = left_of(layout_, layer) + static_cast<int>(std::lround(aside * layout_.scale));
        const int y0 = top_of(layout_, layer) + static_cast<int>(std::lround(down * layout_.scale));
        for (int y = std::max(y0, 0); y < std::min(y0 + image.height, layout_.height_px); ++y)
            for (int x = std::max(x0, 0); x < std::min(x0 + image.width, layout_.width_px); ++x)
                if (image.pixel(x - x0, y - y0)[3] == 255)
                    covered_[index(x, y)] = true;
    }
    [[nodiscard]] std::size_t open() const
    {
        return static_cast<std::size_t>(std::ranges::count(covered_, false));
    }

private:
    [[nodiscard]] std::size_t area() const { return index(0, layout_.height_px); }
    [[nodiscard]] std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(layout_.width_px) +
               static_cast<std::size_t>(x);
    }

    const Layout& layout_;
    std::vector<bool> covered_;
};

void lay_over(Image& below, const Image& layer, int x0, int y0)
{
    for (int y = std::max(y0, 0); y < std::min(y0 + layer.height, below.height); ++y)
        for (int x = std::max(x0, 0); x < std::min(x0 + layer.width, below.width); ++x) {
            const std::uint8_t* c = layer.pixel(x - x0, y - y0);
            std::uint8_t* at = below.pixel(x, y);
            for (int i = 0; i < 3; ++i)
                at[i] = static_cast<std::uint8_t>((c[i] * c[3] + at[i] * (255 - c[3]) + 127) / 255);
            at[3] = 255;
        }
}

} // namespace

TEST_CASE("however far the layers move, no part of the window is left open")
{
    for (const Window& window : windows) {
        const Layout layout = make_layout(window.width, window.height);
        for (const HeroArt art : {HeroArt::slogan, HeroArt::standings, HeroArt::indicator}) {
            const HeroStage stage = hero_stage(art, layout);
            for (const float way : {-1.0F, 1.0F}) {
                CAPTURE(window.width);
                CAPTURE(static_cast<int>(art));
                const float shift = 4.0F * way;
                Cover cover(layout);
                cover.lay(stage.ground, shift, shift);
                for (const PlacedRange& range : stage.ranges)
                    cover.lay(range.layer, shift + 24.0F * way, shift);
                if (stage.terraces.rect.w > 0.0F)
                    cover.lay(stage.terraces, shift, shift);
                CHECK(cover.open() == 0);
            }
        }
    }
}

TEST_CASE("no crest is cut off by the edge of its layer")
{
    for (const Window& window : windows) {
        const Layout layout = make_layout(window.width, window.height);
        for (const HeroArt art : {HeroArt::slogan, HeroArt::indicator})
            for (const PlacedRange& range : hero_stage(art, layout).ranges) {
                const Image image = bake(layout, range.layer);
                int drawn = 0;
                for (int x = 0; x < image.width; ++x)
                    drawn += image.pixel(x, 0)[3] > 40 ? 1 : 0;
                CHECK(drawn == 0);
            }
    }
}

TEST_CASE("the layers in their places are the painting")
{
    const Layout layout = make_layout(1920, 1080);
    const HeroStage stage = hero_stage(HeroArt::indicator, layout);
    Image together(1920, 1080);
    const auto lay = [&](const PlacedLayer& layer) {
        lay_over(together, bake(layout, layer), left_of(layout, layer), top_of(layout, layer));
    };
    lay(stage.ground);
    lay(stage.drum.face);
    for (const PlacedRange& range : stage.ranges)
        lay(range.layer);
    Painter whole(1920, 1080, 1.0);
    const HeroGauge gauge = hero_gauge(1920, 1080);
    paint_gauge_sky(whole, gauge);
    paint_flakes(whole, gauge_flakes(gauge));
    paint_gauge_well(whole, gauge);
    paint_drum(whole, gauge.center, gauge.radius - gauge_face, gauge_drum());
    for (std::size_t i = 0; i < gauge_range_count; ++i)
        paint_range(whole, gauge_range(gauge, i), 1080);
    const Image painting = whole.finish(Dither::fine);
    int different = 0;
    for (int y = 0; y < 1080; ++y)
        for (int x = 0; x < 1920; ++x)
            different += std::abs(painting.pixel(x, y)[0] - together.pixel(x, y)[0]) > 3 ? 1 : 0;
    CHECK(different < 200); // the flakes that twinkle are drawn live
}

TEST_CASE("slogan and standings share sky, sun and ranges, and so their memory")
{
    const Layout layout = make_layout(1920, 1080);
    const HeroStage slogan = hero_stage(HeroArt::slogan, layout);
    const HeroStage standings = hero_stage(HeroArt::standings, layout);
    CHECK(slogan.ground.key == standings.ground.key);
    CHECK(slogan.drum.disc.key == standings.drum.disc.key);
    CHECK(slogan.drum.face.painted == standings.drum.face.painted);
    for (std::size_t i = 0; i < slogan.ranges.size(); ++i) {
        CHECK(slogan.ranges[i].layer.key == standings.ranges[i].layer.key);
        CHECK(slogan.ranges[i].layer.rect.h == standings.ranges[i].layer.rect.h);
    }
}
