// A picture in memory: RGBA, 8 bits a channel, straight alpha, rows from the top.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bangvang {

struct Image {
    int width{0};
    int height{0};
    std::vector<std::uint8_t> rgba; // width * height * 4

    Image() = default;
    Image(int w, int h)
        : width(w), height(h), rgba(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4)
    {}
    [[nodiscard]] std::uint8_t* pixel(int x, int y)
    {
        return rgba.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                   4;
    }
    [[nodiscard]] const std::uint8_t* pixel(int x, int y) const
    {
        return rgba.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                   4;
    }
};

// Turns RGBA into BGRA or back, `count` pixels; `to` may be `from`.
void swap_red_and_blue(const std::uint8_t* from, std::uint8_t* to, std::size_t count);

} // namespace bangvang
