// Paints paths with colours and ramps into a picture: the ornaments are drawn with this, once for each size.
#pragma once

#include "ui/color.h"
#include "ui/image.h"
#include "ui/path.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bangvang {

struct Stop {
    double at; // 0..1, rising
    Color color;
};

// One colour, or a ramp of straight-alpha stops along an axis or around a centre. Coordinates are units.
class Paint {
public:
    Paint(Color color); // a colour is a paint
    [[nodiscard]] static Paint linear(Vec from, Vec to, std::vector<Stop> stops);
    [[nodiscard]] static Paint vertical(double top, double bottom, std::vector<Stop> stops);
    [[nodiscard]] static Paint radial(Vec center, double radius, std::vector<Stop> stops);

private:
    friend class Painter;
    enum class Kind { solid, linear, radial };
    Paint(Kind kind, Vec a, Vec b, std::vector<Stop> stops);
    Kind kind_;
    Vec a_{};
    Vec b_{}; // the other end of the axis; (radius, 0) of a radial ramp
    std::vector<Stop> stops_;
};

enum class Dither { none, fine };

// Premultiplied, 15 bits a channel, four channels in a word: two multiplications work on all of them.
class PaintedPixel {
public:
    static constexpr std::uint32_t one = 32768;

    constexpr PaintedPixel() = default;
    [[nodiscard]] static constexpr PaintedPixel of(std::array<std::uint16_t, 4> rgba)
    {
        return PaintedPixel(std::uint64_t{rgba[0]} | std::uint64_t{rgba[1]} << 16 |
                            std::uint64_t{rgba[2]} << 32 | std::uint64_t{rgba[3]} << 48);
    }
    [[nodiscard]] constexpr std::array<std::uint16_t, 4> channels() const
    {
        return {static_cast<std::uint16_t>(word_), static_cast<std::uint16_t>(word_ >> 16),
                static_cast<std::uint16_t>(word_ >> 32), static_cast<std::uint16_t>(word_ >> 48)};
    }
    [[nodiscard]] constexpr bool opaque() const { return word_ >> 48 == one; }
    // 0 <= part <= one.
    [[nodiscard]] constexpr PaintedPixel operator*(std::uint32_t part) const
    {
        const std::uint64_t even = ((word_ & lanes) * part + halves) >> 15 & lanes;
        const std::uint64_t odd = ((word_ >> 16 & lanes) * part + halves) >> 15 & lanes;
        return PaintedPixel(even | odd << 16);
    }
    [[nodiscard]] constexpr PaintedPixel over(PaintedPixel below) const
    {
        const auto alpha = static_cast<std::uint32_t>(word_ >> 48);
        return PaintedPixel(word_ +
                            (below * (one - alpha)).word_); // no channel can pass one by more than rounding
    }

private:
    static constexpr std::uint64_t lanes = 0x0000FFFF0000FFFF;
    static constexpr std::uint64_t halves = 0x0000400000004000;
    explicit constexpr PaintedPixel(std::uint64_t word) : word_(word) {}
    std::uint64_t word_{0};
};

// Units become pixels by (unit - origin) * scale. Not shared between threads; painters do not know of one
// another, and the same calls give the same bytes.
class Painter {
public:
    Painter(int width_px, int height_px, double scale, Vec origin = {});

    [[nodiscard]] int width_px() const { return width_; }
    [[nodiscard]] int height_px() const { return height_; }
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] double width() const { return width_ / scale_; } // units
    [[nodiscard]] double height() const { return height_ / scale_; }

    void fill(const Path& path, const Paint& paint);
    void polygon(Line points, const Paint& paint) { fill(Path(std::move(points)), paint); }
    void rect(double x, double y, double w, double h, const Paint& paint)
    {
        fill(rectangle(x, y, w, h), paint);
    }
    void disc(Vec center, double radius, const Paint& paint);
    void ring(Vec center, double radius, double width, const Paint& paint);
    void stroke(std::span<const Vec> line, const Pen& pen, const Paint& paint, bool closed = false);
    // Whole pixels, given in pixels: lattices stay crisp.
    void cells(int x, int y, int w, int h, Color color);
    // Cuts the path out, or thins what is there by `amount`.
    void erase(const Path& path, double amount = 1.0);
    // What lies outside of the path goes; what is there stays.
    void keep(const Path& path);
    // Multiplies the alpha of everything painted so far.
    void fade(double alpha);

    // The picture with straight alpha. Dither::fine breaks the bands of dark ramps by less than one step.
    [[nodiscard]] Image finish(Dither dither = Dither::none) const;

private:
    using Pixel = PaintedPixel;
    struct Shade;
    [[nodiscard]] Path to_pixels(const Path& path) const;
    [[nodiscard]] Pixel* at(int x, int y) { return pixels_.data() + std::ptrdiff_t{y} * width_ + x; }
    [[nodiscard]] const Pixel* at(int x, int y) const
    {
        return pixels_.data() + std::ptrdiff_t{y} * width_ + x;
    }

    int width_;
    int height_;
    double scale_;
    Vec origin_;
    std::vector<Pixel> pixels_;
};

} // namespace bangvang
