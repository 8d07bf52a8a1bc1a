// A picture in memory while it becomes a portrait: rows of red, green and blue, eight bits each, as sRGB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bangvang::office {

struct Picture {
    Picture() = default;
    Picture(int columns, int rows)
        : width(columns), height(rows),
          rgb(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 3)
    {}

    [[nodiscard]] std::uint8_t* row(int y) { return rgb.data() + offset(y); }
    [[nodiscard]] const std::uint8_t* row(int y) const { return rgb.data() + offset(y); }
    [[nodiscard]] const std::uint8_t* pixel(int x, int y) const
    {
        return row(y) + static_cast<std::size_t>(x) * 3;
    }

    int width{0};
    int height{0};
    std::vector<std::uint8_t> rgb;

private:
    [[nodiscard]] std::size_t offset(int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 3;
    }
};

} // namespace bangvang::office
