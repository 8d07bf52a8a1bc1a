#include "pieces.h"

#include "support/sample_snapshot.h"
#include "support/visit.h"
#include "ui/raster_crew.h"
#include "ui/raster_rows.h"

#include <memory>

namespace bangvang::bench {

using namespace bangvang::testing;

namespace {

constexpr int width = 1024;

struct Row {
    std::vector<std::uint8_t> pixels = std::vector<std::uint8_t>(width * 4, 90);
    std::vector<std::uint8_t> texels = std::vector<std::uint8_t>(width * 4, 200);

    explicit Row(std::uint8_t alpha)
    {
        for (std::size_t at = 3; at < texels.size(); at += 4)
            texels[at] = alpha;
    }
};

Piece copied(const std::string& name, std::uint8_t alpha, Color tint)
{
    return {name, [alpha, tint] {
                return [row = std::make_shared<Row>(alpha), tint] {
                    copy_row(row->pixels.data(), row->texels.data(), width, tint);
                };
            }};
}

Piece filled()
{
    return {"row.fill", [] {
                return [row = std::make_shared<Row>(std::uint8_t{200})] {
                    fill_row(row->pixels.data(), width, {10, 20, 30, 128});
                };
            }};
}

Piece shaded()
{
    return {"row.shade", [] {
                return [row = std::make_shared<Row>(std::uint8_t{200})] {
                    const RowColors colors{0.0F, {10, 20, 30, 40}, {0.1F, 0.1F, 0.1F, 0.1F}, {}};
                    shade_row(row->pixels.data(), colors, 0, width, {255, 255, 255, 255});
                };
            }};
}

// A picture of 256 x 256, `u` and `v` from pixel to pixel.
Piece sampled(const std::string& name, float u, float v)
{
    return {name, [u, v] {
                constexpr int side = 256;
                auto texels = std::make_shared<std::vector<std::uint8_t>>(side * side * 4);
                for (std::size_t at = 0; at < texels->size(); ++at)
                    (*texels)[at] = static_cast<std::uint8_t>(at * 7);
                return [row = std::make_shared<Row>(std::uint8_t{200}), texels, u, v] {
                    const TextureView view{texels->data(), side, side, 4};
                    const RowSamples samples{{0.0F, 0.1F, u}, {0.0F, 0.4F, v}, 0};
                    sample_row(row->pixels.data(), view, samples, width, {255, 255, 255, 255});
                };
            }};
}

// A whole frame of 1920 x 1080 by this thread alone.
Piece drawn(const std::string& name, const Route& route)
{
    return {"draw." + name, [route] {
                struct Wall {
                    Headless headless{};
                    std::unique_ptr<Visit> visit{};
                    Image target{1920, 1080};
                };
                auto wall = std::make_shared<Wall>();
                wall->visit =
                    std::make_unique<Visit>(wall->headless, sample_snapshot(),
                                            VisitSettings{.width_px = 1920,
                                                          .height_px = 1080,
                                                          .app = {.start = route, .idle_enabled = false},
                                                          .texts = false});
                wall->visit->settle();
                return [wall] {
                    rasterize(*wall->visit->output().draw_data, wall->headless.textures(), wall->target,
                              {0, 0, 1920, 1080});
                };
            }};
}

} // namespace

std::vector<Piece> raster_pieces()
{
    constexpr Color plain{255, 255, 255, 255};
    return {filled(),
            copied("row.copy.opaque", 255, plain),
            copied("row.copy.through", 200, plain),
            copied("row.copy.tinted", 200, {200, 100, 50, 255}),
            shaded(),
            sampled("row.sample.stretched", 1.0F / 1562.0F, 0.0F),
            sampled("row.sample.turned", 0.0008F, 0.0002F),
            drawn("home", {.place = Place::home}),
            drawn("ranking", {.place = Place::ranking}),
            drawn("slogan", {.place = Place::attract, .code = "slogan"})};
}

} // namespace bangvang::bench
