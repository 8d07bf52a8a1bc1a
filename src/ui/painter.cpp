#include "ui/painter.h"

#include "ui/coverage.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::uint32_t one = PaintedPixel::one;
constexpr int ramp_steps = 1024;

PaintedPixel premultiply(double r, double g, double b, double a)
{
    const auto channel = [](double value) {
        return static_cast<std::uint16_t>(std::clamp(value, 0.0, 1.0) * one + 0.5);
    };
    return PaintedPixel::of({channel(r * a), channel(g * a), channel(b * a), channel(a)});
}

PaintedPixel premultiply(Color c)
{
    return premultiply(c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

// The straight colour between two stops, mixed before it is multiplied with its alpha, as SVG does.
PaintedPixel at_ramp(const std::vector<Stop>& stops, double t)
{
    std::size_t i = 0;
    while (i + 1 < stops.size() && stops[i + 1].at < t)
        ++i;
    const Stop& low = stops[i];
    const Stop& high = stops[std::min(i + 1, stops.size() - 1)];
    const double span = high.at - low.at;
    const double k = span > 0.0 ? std::clamp((t - low.at) / span, 0.0, 1.0) : 0.0;
    const auto channel = [k](std::uint8_t a, std::uint8_t b) { return (a + (b - a) * k) / 255.0; };
    return premultiply(channel(low.color.r, high.color.r), channel(low.color.g, high.color.g),
                       channel(low.color.b, high.color.b), channel(low.color.a, high.color.a));
}

// A rounding threshold for every pixel, evenly scattered over the plane (the R2 sequence of M. Roberts).
unsigned scatter(int x, int y)
{
    return (static_cast<unsigned>(x) * 3242174889U + static_cast<unsigned>(y) * 2447445414U) >> 17;
}

void cover(std::span<PaintedPixel> pixels, PaintedPixel color)
{
    if (color.opaque())
        return std::fill(pixels.begin(), pixels.end(), color);
    for (PaintedPixel& pixel : pixels)
        pixel = color.over(pixel);
}

} // namespace

Paint::Paint(Color color) : kind_(Kind::solid), stops_{{0.0, color}} {}

Paint::Paint(Kind kind, Vec a, Vec b, std::vector<Stop> stops)
    : kind_(kind), a_(a), b_(b), stops_(std::move(stops))
{}

Paint Paint::linear(Vec from, Vec to, std::vector<Stop> stops)
{
    return {Kind::linear, from, to, std::move(stops)};
}

Paint Paint::vertical(double top, double bottom, std::vector<Stop> stops)
{
    return {Kind::linear, {0.0, top}, {0.0, bottom}, std::move(stops)};
}

Paint Paint::radial(Vec center, double radius, std::vector<Stop> stops)
{
    return {Kind::radial, center, {radius, 0.0}, std::move(stops)};
}

// A paint in pixels, ready to be asked for the colour of each.
struct Painter::Shade {
    Shade(const Paint& paint, const Painter& painter) : kind(paint.kind_)
    {
        if (kind == Paint::Kind::solid) {
            ramp.push_back(premultiply(paint.stops_.front().color));
            return;
        }
        for (int i = 0; i < ramp_steps; ++i)
            ramp.push_back(at_ramp(paint.stops_, static_cast<double>(i) / (ramp_steps - 1)));
        const Vec a = (paint.a_ - painter.origin_) * painter.scale_;
        x0 = static_cast<float>(a.x);
        y0 = static_cast<float>(a.y);
        if (kind == Paint::Kind::radial) {
            dx = static_cast<float>((ramp_steps - 1) / (paint.b_.x * painter.scale_));
            return;
        }
        const Vec axis = (paint.b_ - paint.a_) * painter.scale_;
        const double square = axis.x * axis.x + axis.y * axis.y;
        dx = static_cast<float>(axis.x / square * (ramp_steps - 1));
        dy = static_cast<float>(axis.y / square * (ramp_steps - 1));
    }

    [[nodiscard]] bool even_in_row() const
    {
        return kind == Paint::Kind::solid || (kind == Paint::Kind::linear && dx == 0.0F);
    }

    [[nodiscard]] Pixel step(float t) const
    {
        const float cut = std::min(std::max(t, 0.0F), static_cast<float>(ramp_steps - 1));
        return ramp[static_cast<std::size_t>(cut + 0.5F)];
    }

    // The colour of a row of which every pixel has the same.
    [[nodiscard]] Pixel of_row(int y) const
    {
        return kind == Paint::Kind::solid ? ramp.front() : step((static_cast<float>(y) + 0.5F - y0) * dy);
    }

    void row(int x, int y, std::span<Pixel> out) const
    {
        float fx = static_cast<float>(x) + 0.5F - x0;
        const float fy = static_cast<float>(y) + 0.5F - y0;
        if (kind == Paint::Kind::linear) {
            for (Pixel& pixel : out) {
                pixel = step(fx * dx + fy * dy);
                fx += 1.0F;
            }
            return;
        }
        for (Pixel& pixel : out) {
            pixel = step(std::sqrt(fx * fx + fy * fy) * dx);
            fx += 1.0F;
        }
    }

    Paint::Kind kind;
    float x0{0.0F};
    float y0{0.0F};
    float dx{0.0F};
    float dy{0.0F};
    std::vector<Pixel> ramp;
};

Painter::Painter(int width_px, int height_px, double scale, Vec origin)
    : width_(width_px), height_(height_px), scale_(scale), origin_(origin),
      pixels_(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px))
{}

Path Painter::to_pixels(const Path& path) const
{
    Path out = path;
    for (Line& contour : out.contours)
        for (Vec& p : contour)
            p = (p - origin_) * scale_;
    return out;
}

void Painter::fill(const Path& path, const Paint& paint)
{
    const Shade shade(paint, *this);
    std::vector<Pixel> colors(static_cast<std::size_t>(width_));
    for (const Run& run : coverage(to_pixels(path), width_, height_)) {
        const auto part = static_cast<std::uint32_t>(run.part * static_cast<float>(one) + 0.5F);
        const auto length = static_cast<std::size_t>(run.length);
        Pixel* pixel = at(run.x, run.y);
        if (shade.even_in_row()) {
            cover(std::span(pixel, length), shade.of_row(run.y) * part);
            continue;
        }
        shade.row(run.x, run.y, std::span(colors).first(length));
        for (std::size_t i = 0; i < length; ++i)
            pixel[i] = (part == one ? colors[i] : colors[i] * part).over(pixel[i]);
    }
}

void Painter::erase(const Path& path, double amount)
{
    for (const Run& run : coverage(to_pixels(path), width_, height_)) {
        const auto rest =
            static_cast<std::uint32_t>((1.0 - static_cast<double>(run.part) * amount) * one + 0.5);
        for (Pixel *pixel = at(run.x, run.y), *end = pixel + run.length; pixel != end; ++pixel)
            *pixel = *pixel * rest;
    }
}

void Painter::disc(Vec center, double radius, const Paint& paint)
{
    fill(bangvang::disc(center, radius, scale_), paint);
}

void Painter::ring(Vec center, double radius, double width, const Paint& paint)
{
    fill(bangvang::ring(center, radius, width, scale_), paint);
}

void Painter::stroke(std::span<const Vec> line, const Pen& pen, const Paint& paint, bool closed)
{
    fill(stroke_outline(line, pen, closed), paint);
}

void Painter::cells(int x, int y, int w, int h, Color color)
{
    const int left = std::clamp(x, 0, width_);
    const int right = std::clamp(x + w, 0, width_);
    const Pixel paint = premultiply(color);
    for (int row = std::max(y, 0); row < std::min(y + h, height_); ++row)
        cover({at(left, row), static_cast<std::size_t>(std::max(right - left, 0))}, paint);
}

void Painter::keep(const Path& path)
{
    std::vector<Pixel> kept(pixels_.size());
    for (const Run& run : coverage(to_pixels(path), width_, height_)) {
        const auto part = static_cast<std::uint32_t>(run.part * static_cast<float>(one) + 0.5F);
        const Pixel* from = at(run.x, run.y);
        Pixel* to = kept.data() + (from - pixels_.data());
        for (int i = 0; i < run.length; ++i)
            to[i] = from[i] * part;
    }
    pixels_ = std::move(kept);
}

void Painter::fade(double alpha)
{
    const auto part = static_cast<std::uint32_t>(std::clamp(alpha, 0.0, 1.0) * one + 0.5);
    for (Pixel& pixel : pixels_)
        pixel = pixel * part;
}

Image Painter::finish(Dither dither) const
{
    Image image(width_, height_);
    for (int y = 0; y < height_; ++y)
        for (int x = 0; x < width_; ++x) {
            const std::array<std::uint16_t, 4> pixel = at(x, y)->channels();
            const unsigned alpha = pixel[3];
            if (alpha == 0)
                continue;
            const bool scattered = dither == Dither::fine && alpha == one;
            const unsigned threshold = scattered ? scatter(x, y) : alpha / 2;
            std::uint8_t* out = image.pixel(x, y);
            for (std::size_t c = 0; c < 3; ++c)
                out[c] = static_cast<std::uint8_t>(std::min((pixel[c] * 255U + threshold) / alpha, 255U));
            out[3] = static_cast<std::uint8_t>((alpha * 255U + one / 2) / one);
        }
    return image;
}

} // namespace bangvang
