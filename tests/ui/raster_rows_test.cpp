// The rows of the rasteriser against the same pixels one by one.
#include "ui/raster_rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

using namespace bangvang;

namespace {

// Bytes of which many are 0 and 255, where the arithmetic has its edges.
class Bytes {
public:
    std::uint8_t one()
    {
        const auto kind = random_() % 4;
        return kind == 0 ? 0 : kind == 1 ? 255 : static_cast<std::uint8_t>(random_());
    }
    Color color() { return {one(), one(), one(), one()}; }
    std::vector<std::uint8_t> pixels(int count)
    {
        std::vector<std::uint8_t> all(static_cast<std::size_t>(count) * 4);
        std::ranges::generate(all, [this] { return one(); });
        return all;
    }
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    float share() { return static_cast<float>(random_() % 10'000) / 10'000.0F; }

private:
    std::mt19937 random_{24};
};

constexpr int longest = 331; // more than one buffer of samples, many fours, and every remainder

Color color_at(const std::vector<std::uint8_t>& pixels, int i)
{
    const auto at = static_cast<std::size_t>(i) * 4;
    return {pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]};
}

} // namespace

TEST_CASE("a row of one colour is that colour over every pixel, and nothing beyond")
{
    Bytes bytes;
    for (int round = 0; round < 4000; ++round) {
        const int count = bytes.below(longest);
        const Color color = bytes.color();
        std::vector<std::uint8_t> row = bytes.pixels(longest);
        std::vector<std::uint8_t> expected = row;
        for (int i = 0; i < count; ++i)
            blend(&expected[static_cast<std::size_t>(i) * 4], color);
        fill_row(row.data(), count, color);
        REQUIRE(row == expected);
    }
}

TEST_CASE("a row of letters is their colour as far as they cover, and nothing beyond")
{
    Bytes bytes;
    for (int round = 0; round < 4000; ++round) {
        const int count = bytes.below(longest);
        const Color color = bytes.color();
        const std::vector<std::uint8_t> coverage = bytes.pixels(longest / 4 + 1);
        std::vector<std::uint8_t> row = bytes.pixels(longest);
        std::vector<std::uint8_t> expected = row;
        for (int i = 0; i < count; ++i)
            blend(&expected[static_cast<std::size_t>(i) * 4],
                  modulate({255, 255, 255, coverage[static_cast<std::size_t>(i)]}, color));
        cover_row(row.data(), coverage.data(), count, color);
        REQUIRE(row == expected);
    }
}

TEST_CASE("a copied row is its texels, tinted, over every pixel, and nothing beyond")
{
    Bytes bytes;
    for (int round = 0; round < 8000; ++round) {
        const int count = bytes.below(longest);
        const Color tint = round % 3 == 0 ? Color{255, 255, 255, 255} : bytes.color();
        std::vector<std::uint8_t> texels = bytes.pixels(longest);
        if (round % 5 == 0) // rows without a hole, as grounds have them
            for (std::size_t i = 3; i < texels.size(); i += 4)
                texels[i] = 255;
        if (round % 7 == 0) // and empty ones, as around letters
            for (std::size_t i = 3; i < texels.size(); i += 4)
                texels[i] = 0;
        std::vector<std::uint8_t> row = bytes.pixels(longest);
        std::vector<std::uint8_t> expected = row;
        for (int i = 0; i < count; ++i)
            blend(&expected[static_cast<std::size_t>(i) * 4], modulate(color_at(texels, i), tint));
        copy_row(row.data(), texels.data(), count, tint);
        REQUIRE(row == expected);
    }
}

TEST_CASE("a sampled row is the texture at every pixel's centre, also past its edges")
{
    Bytes bytes;
    const auto signed_share = [&bytes] { return bytes.share() * 2.0F - 1.0F; };
    for (int round = 0; round < 12'000; ++round) {
        const int width = 1 + bytes.below(300);
        const int height = 1 + bytes.below(9);
        std::vector<std::uint8_t> texels = bytes.pixels(width * height);
        if (round % 4 == 0) // rows of one colour, as panels have them
            for (std::size_t at = 4; at < texels.size(); ++at)
                if ((at / 4) % static_cast<std::size_t>(width) != 0)
                    texels[at] = texels[at - 4];
        const TextureView texture{texels.data(), width, height, 4};
        const float steps[] = {0.0005F, 0.004F, 0.1F}; // far stretched, about as it is, and pressed together
        const float step = steps[round % 3];
        const bool upright = round % 2 == 0;
        const RowSamples samples{.u = {bytes.share() * 9.0F, signed_share(), signed_share() * step,
                                       upright ? 0.0F : signed_share()},
                                 .v = {bytes.share() * 9.0F, signed_share() + 0.5F,
                                       upright ? 0.0F : signed_share() * step,
                                       upright ? 0.0F : signed_share()},
                                 .x = bytes.below(500) - 100};
        const int count = bytes.below(longest);
        const Color tint = bytes.color();
        std::vector<std::uint8_t> row = bytes.pixels(longest);
        std::vector<std::uint8_t> expected = row;
        for (int i = 0; i < count; ++i) {
            const Color texel = sample(texture, samples.u.at(samples.x + i), samples.v.at(samples.x + i));
            blend(&expected[static_cast<std::size_t>(i) * 4], modulate(texel, tint));
        }
        sample_row(row.data(), texture, samples, count, tint);
        REQUIRE(row == expected);
    }
}

TEST_CASE("a shaded row has each pixel's colour, clamped and rounded, times the texel")
{
    Bytes bytes;
    const auto signed_share = [&bytes] { return bytes.share() * 2.0F - 1.0F; };
    for (int round = 0; round < 4000; ++round) {
        RowColors colors{.origin = bytes.share() * 9.0F, .value = {}, .step = {}, .more = {}};
        for (std::size_t c = 0; c < 4; ++c) {
            colors.value[c] = bytes.share() * 300.0F - 20.0F;
            colors.step[c] = signed_share() * 4.0F;
            colors.more[c] = signed_share() * 40.0F;
        }
        const int x = bytes.below(300) - 50;
        const int count = bytes.below(longest);
        const Color texel = round % 2 == 0 ? Color{255, 255, 255, 255} : bytes.color();
        std::vector<std::uint8_t> row = bytes.pixels(longest);
        std::vector<std::uint8_t> expected = row;
        for (int i = 0; i < count; ++i) {
            const auto channel = [&](std::size_t c) {
                const RowCoordinate along{colors.origin, colors.value[c], colors.step[c], colors.more[c]};
                return static_cast<std::uint8_t>(std::clamp(along.at(x + i), 0.0F, 255.0F) + 0.5F);
            };
            const Color color{channel(0), channel(1), channel(2), channel(3)};
            blend(&expected[static_cast<std::size_t>(i) * 4], modulate(texel, color));
        }
        shade_row(row.data(), colors, x, count, texel);
        REQUIRE(row == expected);
    }
}
