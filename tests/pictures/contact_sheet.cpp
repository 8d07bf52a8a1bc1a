#include "contact_sheet.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace bangvang::testing {

namespace {

constexpr int height = 180;
constexpr int gap = 6;

// The mean of the pixels that one small pixel stands for.
std::array<std::uint8_t, 4> mean(const Image& from, int x0, int y0, int x1, int y1)
{
    std::array<int, 3> sum{};
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            for (std::size_t c = 0; c < 3; ++c)
                sum[c] += from.pixel(x, y)[c];
    const int count = (x1 - x0) * (y1 - y0);
    const auto part = [&](std::size_t c) { return static_cast<std::uint8_t>(sum[c] / count); };
    return {part(0), part(1), part(2), 255};
}

Image reduced(const Image& from)
{
    Image small(from.width * height / from.height, height);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            const auto color = mean(from, x * from.width / small.width, y * from.height / small.height,
                                    (x + 1) * from.width / small.width, (y + 1) * from.height / small.height);
            std::memcpy(small.pixel(x, y), color.data(), color.size());
        }
    return small;
}

int width_of(const std::vector<Image>& row)
{
    int width = gap;
    for (const Image& picture : row)
        width += picture.width + gap;
    return width;
}

void paste(Image& sheet, const Image& picture, int left, int top)
{
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(sheet.pixel(left, top + y), picture.pixel(0, y),
                    static_cast<std::size_t>(picture.width) * 4);
}

} // namespace

void ContactSheet::add(std::size_t row, const Image& picture)
{
    rows_.resize(std::max(rows_.size(), row + 1));
    rows_[row].push_back(reduced(picture));
}

Image ContactSheet::image() const
{
    int column = 0;
    for (const auto& row : rows_)
        column = std::max(column, width_of(row));
    const auto half = (static_cast<int>(rows_.size()) + 1) / 2;
    Image sheet(2 * column, half * (height + gap) + gap);
    std::memset(sheet.rgba.data(), 0xFF, sheet.rgba.size());
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
        int left = (i / half) * column + gap;
        for (const Image& picture : rows_[static_cast<std::size_t>(i)]) {
            paste(sheet, picture, left, (i % half) * (height + gap) + gap);
            left += picture.width + gap;
        }
    }
    return sheet;
}

} // namespace bangvang::testing
