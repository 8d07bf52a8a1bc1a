// The inner loops of the CPU rasteriser: a row of pixels at a time, four pixels at once where the processor
// has vectors of 16 bytes (every x86-64 and arm64 has). They give the bytes that blend(), modulate() and
// sample() give pixel by pixel; a test holds them to it.
#pragma once

#include "ui/raster_parts.h"

#include <array>
#include <cstdint>

namespace bangvang {

// `at` points to `count` pixels of RGBA in the surface. Nothing is read or written beyond.

// One colour over what is there.
void fill_row(std::uint8_t* at, int count, Color color);

// Texels of RGBA, one for each pixel, multiplied by `tint`.
void copy_row(std::uint8_t* at, const std::uint8_t* texels, int count, Color tint);

// Letters: one byte of coverage for each pixel, of one colour.
void cover_row(std::uint8_t* at, const std::uint8_t* coverage, int count, Color color);

// A texture coordinate along one row of pixels: value(x) at the centre of pixel x.
struct RowCoordinate {
    float origin; // pixels
    float value;  // there
    float step;   // per pixel
    float more{0.0F};

    [[nodiscard]] float at(int x) const
    {
        return value + (static_cast<float>(x) + 0.5F - origin) * step + more;
    }
};

// The texture, sampled at each pixel from x on and multiplied by `tint`.
struct RowSamples {
    RowCoordinate u;
    RowCoordinate v;
    int x;
};
void sample_row(std::uint8_t* at, const TextureView& texture, const RowSamples& samples, int count,
                Color tint);

// A colour that changes along the row, multiplied by one texel: channel c at pixel x is
// value[c] + (x + 0.5 - origin) * step[c] + more[c], clamped and rounded.
struct RowColors {
    float origin; // pixels
    std::array<float, 4> value;
    std::array<float, 4> step;
    std::array<float, 4> more;
};
void shade_row(std::uint8_t* at, const RowColors& colors, int x, int count, Color texel);

} // namespace bangvang
