// Four pixels at once, by the compiler's own vectors, which know no processor.
#pragma once

#include "ui/color.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace bangvang {

using Bytes = std::uint8_t __attribute__((vector_size(16)));    // four pixels
using HalfBytes = std::uint8_t __attribute__((vector_size(8))); // two pixels
using Shorts = std::uint16_t __attribute__((vector_size(16)));  // two pixels, 16 bits a channel
using Words = std::uint32_t __attribute__((vector_size(16)));   // four pixels, or four channels of one
constexpr std::uint32_t alpha_mask = 0xFF000000U;

template <class Vector> Vector load(const std::uint8_t* at)
{
    Vector v;
    std::memcpy(&v, at, sizeof v);
    return v;
}

template <class Vector> void store(std::uint8_t* at, const Vector& v)
{
    std::memcpy(at, &v, sizeof v);
}

inline Shorts widen(const HalfBytes& bytes)
{
    return __builtin_convertvector(bytes, Shorts);
}

// Of a product or a sum of two with rounding added (+ 128), the quotient by 255.
inline Shorts by_255(const Shorts& sum)
{
    return (sum + (sum >> 8)) >> 8;
}

inline HalfBytes narrow(const Shorts& shorts)
{
    return __builtin_convertvector(shorts, HalfBytes);
}

struct Pair {
    Shorts low;
    Shorts high;
};

inline Pair load_four(const std::uint8_t* at)
{
    return {widen(load<HalfBytes>(at)), widen(load<HalfBytes>(at + 8))};
}

inline void store_four(std::uint8_t* at, const Pair& pixels)
{
    store(at, narrow(pixels.low));
    store(at + 8, narrow(pixels.high));
}

inline Shorts spread(Color c)
{
    return Shorts{c.r, c.g, c.b, c.a, c.r, c.g, c.b, c.a};
}

inline std::uint32_t word(const std::uint8_t* at)
{
    std::uint32_t value = 0;
    std::memcpy(&value, at, 4);
    return value;
}

} // namespace bangvang
