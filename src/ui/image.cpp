#include "ui/image.h"

#include <cstring>

namespace bangvang {

namespace {

using FourPixels = std::uint32_t __attribute__((vector_size(16)));

// As numbers, the first byte lowest: red and blue change places, green and alpha stay.
template <class Pixel> void swap_one(const std::uint8_t* from, std::uint8_t* to)
{
    Pixel pixel;
    std::memcpy(&pixel, from, sizeof pixel);
    pixel = (pixel & 0xFF00FF00U) | ((pixel >> 16) & 0xFFU) | ((pixel & 0xFFU) << 16);
    std::memcpy(to, &pixel, sizeof pixel);
}

} // namespace

void swap_red_and_blue(const std::uint8_t* from, std::uint8_t* to, std::size_t count)
{
    for (; count >= 4; count -= 4, from += 16, to += 16)
        swap_one<FourPixels>(from, to);
    for (; count > 0; --count, from += 4, to += 4)
        swap_one<std::uint32_t>(from, to);
}

} // namespace bangvang
