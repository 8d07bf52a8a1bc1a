#include "office/picture_scale.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <span>

namespace bangvang::office {
namespace {

constexpr double full_light = 65535.0;

// sRGB numbers as light of sixteen bits, and back by the number whose light is nearest.
class Light {
public:
    Light()
    {
        for (std::size_t value = 0; value < of_.size(); ++value)
            of_[value] = static_cast<std::uint16_t>(std::lround(full_light * linear(double(value) / 255.0)));
        for (std::size_t value = 0; value + 1 < of_.size(); ++value)
            border_[value] = static_cast<std::uint16_t>((of_[value] + of_[value + 1] + 1) / 2);
    }
    [[nodiscard]] std::uint16_t of(std::uint8_t value) const { return of_[value]; }
    [[nodiscard]] std::uint8_t value_of(std::uint64_t light) const
    {
        return static_cast<std::uint8_t>(std::ranges::upper_bound(border_, light) - border_.begin());
    }

private:
    static double linear(double value)
    {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }

    std::array<std::uint16_t, 256> of_{};
    std::array<std::uint16_t, 255> border_{};
};

// Where pixel `index` of `to` lies on a line of `from` pixels: pixels first to last, the outer two in part.
// A source pixel is `to` long and the new one `from`, which keeps everything whole.
struct Span {
    Span(int index, int from, int to) : begin_(long{index} * from), end_(begin_ + from), to_(to) {}
    [[nodiscard]] int first() const { return static_cast<int>(begin_ / to_); }
    [[nodiscard]] int last() const { return static_cast<int>((end_ - 1) / to_); }
    [[nodiscard]] std::uint64_t weight(int pixel) const
    {
        return static_cast<std::uint64_t>(std::min(end_, (pixel + 1L) * to_) -
                                          std::max(begin_, long{pixel} * to_));
    }

private:
    long begin_;
    long end_;
    long to_;
};

// One line of the part, scaled across, added with its weight to `sums`.
void add_line(const std::uint8_t* line, int from, std::uint64_t weight, const Light& light,
              std::span<std::uint64_t> sums)
{
    const int to = static_cast<int>(sums.size() / 3);
    for (int x = 0; x < to; ++x) {
        const Span span(x, from, to);
        for (int at = span.first(); at <= span.last(); ++at) {
            const std::uint64_t share = weight * span.weight(at);
            for (std::size_t channel = 0; channel < 3; ++channel)
                sums[static_cast<std::size_t>(x) * 3 + channel] +=
                    share * light.of(line[static_cast<std::size_t>(at) * 3 + channel]);
        }
    }
}

Picture cut_out(const Picture& picture, const Square& part)
{
    Picture result(part.side, part.side);
    for (int y = 0; y < part.side; ++y)
        std::copy_n(picture.pixel(part.left, part.top + y), static_cast<std::size_t>(part.side) * 3,
                    result.row(y));
    return result;
}

} // namespace

Picture scaled_down(const Picture& picture, const Square& part, int side_px)
{
    assert(part.side >= 1 && part.left + part.side <= picture.width &&
           part.top + part.side <= picture.height);
    const int side = std::max(side_px, 1);
    if (side >= part.side)
        return cut_out(picture, part);
    const Light light;
    const auto area = static_cast<std::uint64_t>(part.side) * static_cast<std::uint64_t>(part.side);
    Picture result(side, side);
    for (int y = 0; y < side; ++y) {
        std::vector<std::uint64_t> sums(static_cast<std::size_t>(side) * 3);
        const Span lines(y, part.side, side);
        for (int at = lines.first(); at <= lines.last(); ++at)
            add_line(picture.pixel(part.left, part.top + at), part.side, lines.weight(at), light, sums);
        std::ranges::transform(sums, result.row(y),
                               [&](std::uint64_t sum) { return light.value_of((sum + area / 2) / area); });
    }
    return result;
}

} // namespace bangvang::office
