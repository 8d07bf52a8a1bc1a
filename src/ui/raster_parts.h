// The parts of the CPU rasteriser: sampling, blending, one triangle, one upright quad.
#pragma once

#include "ui/color.h"
#include "ui/pieces.h"
#include "ui/raster.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

struct ImDrawVert;
struct ImTextureRef;

namespace bangvang {

// Borrowed pixels: RGBA, or one byte of coverage.
struct TextureView {
    const std::uint8_t* pixels;
    int width;
    int height;
    int channels; // 4 or 1

    [[nodiscard]] Color texel(int x, int y) const
    {
        const std::uint8_t* at = pixels + (static_cast<std::ptrdiff_t>(y) * width + x) * channels;
        return channels == 4 ? Color{at[0], at[1], at[2], at[3]} : Color{255, 255, 255, at[0]};
    }
};

// What a draw command samples; without pixels where the textures do not hold it.
[[nodiscard]] TextureView texture_view(const ImTextureRef& texture, const ImageTextures& textures);

// Along one axis: the two texels that a coordinate (0 to 1) lies between, clamped at the edges.
struct BetweenTexels {
    int low;
    int high;
    std::uint32_t part; // of 256, towards high
};
[[nodiscard]] inline BetweenTexels between_texels(float coordinate, int size)
{
    const auto at =
        static_cast<std::int64_t>(std::floor(coordinate * static_cast<float>(size) * 256.0F)) - 128;
    const int cell = static_cast<int>(at >> 8);
    return {std::clamp(cell, 0, size - 1), std::clamp(cell + 1, 0, size - 1),
            static_cast<std::uint32_t>(at & 255)};
}

// Bilinear with eight fraction bits, clamped at the edges.
[[nodiscard]] Color sample(const TextureView& texture, float u, float v);

struct Surface {
    Pixels target;
    PixelRect clip; // nothing outside is touched
};

// A vertex's colour in the order of the target: where that has blue first, red stands for blue.
[[nodiscard]] inline Color unpack(std::uint32_t c, PixelOrder order)
{
    const auto channel = [c](unsigned i) { return static_cast<std::uint8_t>(c >> (8 * i)); };
    return order == PixelOrder::rgba ? Color{channel(0), channel(1), channel(2), channel(3)}
                                     : Color{channel(2), channel(1), channel(0), channel(3)};
}

// Vertices stand on 1/256 of a pixel, as GPUs do it.
[[nodiscard]] inline std::int64_t fixed(float value)
{
    return static_cast<std::int64_t>(std::floor(value * 256.0F + 0.5F));
}

// The first pixel whose centre is not left of the edge; also the end of what ends there.
[[nodiscard]] inline int first_center(std::int64_t edge)
{
    return static_cast<int>((edge + 127) >> 8);
}

[[nodiscard]] inline std::uint8_t times(std::uint8_t a, std::uint8_t b)
{
    const std::uint32_t product = static_cast<std::uint32_t>(a) * b + 128;
    return static_cast<std::uint8_t>((product + (product >> 8)) >> 8);
}

[[nodiscard]] inline Color modulate(Color a, Color b)
{
    return {times(a.r, b.r), times(a.g, b.g), times(a.b, b.b), times(a.a, b.a)};
}

// Straight alpha over what is there.
inline void blend(std::uint8_t* pixel, Color c)
{
    if (c.a == 255) {
        pixel[0] = c.r;
        pixel[1] = c.g;
        pixel[2] = c.b;
        pixel[3] = 255;
    } else if (c.a != 0) {
        const std::uint32_t rest = 255U - c.a;
        const auto over = [&](std::uint32_t source, std::uint32_t below) {
            const std::uint32_t sum = source * c.a + below * rest + 128;
            return static_cast<std::uint8_t>((sum + (sum >> 8)) >> 8);
        };
        pixel[0] = over(c.r, pixel[0]);
        pixel[1] = over(c.g, pixel[1]);
        pixel[2] = over(c.b, pixel[2]);
        pixel[3] = over(255, pixel[3]);
    }
}

void fill_triangle(const Surface& surface, const TextureView& texture, const ImDrawVert& a,
                   const ImDrawVert& b, const ImDrawVert& c);

// True, and drawn, when a, b, c, d (clockwise from the top left) are an upright rectangle whose colour
// changes at most from top to bottom.
bool fill_quad(const Surface& surface, const TextureView& texture, const ImDrawVert& a, const ImDrawVert& b,
               const ImDrawVert& c, const ImDrawVert& d);

// The pixels that fill_quad() would fill with opaque colours alone; empty where it is not known to.
[[nodiscard]] PixelRect covered(const TextureView& texture, const ImDrawVert& a, const ImDrawVert& b,
                                const ImDrawVert& c, const ImDrawVert& d);

} // namespace bangvang
