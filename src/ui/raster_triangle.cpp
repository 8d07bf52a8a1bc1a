// Any triangle: integer edges with the top-left rule, so that neighbours share no pixel and leave none out.
#include "ui/draw_types.h"
#include "ui/raster_rows.h"

#include <array>

namespace bangvang {

namespace {

struct Corner {
    std::int64_t x; // 1/256 pixel
    std::int64_t y;
};

Corner corner(const ImDrawVert& v)
{
    return {fixed(v.pos.x), fixed(v.pos.y)};
}

std::int64_t cross(const Corner& a, const Corner& b, const Corner& c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return q - static_cast<std::int64_t>((a % b != 0) && ((a < 0) != (b < 0)));
}

struct Span {
    std::int64_t low; // sub-pixels, both inclusive
    std::int64_t high;
};

// Cuts the span to the inside of the edge from a to b (clockwise on screen) on the row whose centres lie at
// `y`.
void cut(Span& span, const Corner& a, const Corner& b, std::int64_t y)
{
    const std::int64_t dx = b.x - a.x;
    const std::int64_t dy = b.y - a.y;
    const bool top_left = dy < 0 || (dy == 0 && dx > 0);
    const std::int64_t c = dx * (y - a.y) - (top_left ? 0 : 1);
    if (dy == 0) {
        if (c < 0)
            span.high = span.low - 1;
    } else if (dy > 0) {
        span.high = std::min(span.high, a.x + floor_div(c, dy));
    } else {
        span.low = std::max(span.low, a.x - floor_div(c, -dy));
    }
}

// A value that changes linearly over the triangle; computed anew for each pixel, so that a partial redraw
// gives the same bytes.
struct Plane {
    float x0{0.0F};
    float y0{0.0F};
    float value{0.0F};
    float dx{0.0F};
    float dy{0.0F};
    [[nodiscard]] float at(int x, int y) const { return along(y).at(x); }
    [[nodiscard]] RowCoordinate along(int y) const
    {
        return {x0, value, dx, (static_cast<float>(y) + 0.5F - y0) * dy};
    }
};

struct Triangle {
    std::array<const ImDrawVert*, 3> v;
    [[nodiscard]] Plane plane(float a, float b, float c) const
    {
        const ImVec2 p = v[0]->pos;
        const ImVec2 q{v[1]->pos.x - p.x, v[1]->pos.y - p.y};
        const ImVec2 r{v[2]->pos.x - p.x, v[2]->pos.y - p.y};
        const float area = q.x * r.y - q.y * r.x;
        if (area == 0.0F)
            return {p.x, p.y, a, 0.0F, 0.0F};
        return {p.x, p.y, a, ((b - a) * r.y - (c - a) * q.y) / area, ((c - a) * q.x - (b - a) * r.x) / area};
    }
    [[nodiscard]] float channel_of(std::size_t corner, std::size_t i) const
    {
        return static_cast<float>((v[corner]->col >> (8 * i)) & 0xFF);
    }
    [[nodiscard]] Plane channel(std::size_t i) const
    {
        return plane(channel_of(0, i), channel_of(1, i), channel_of(2, i));
    }
    [[nodiscard]] bool one_color() const { return v[0]->col == v[1]->col && v[0]->col == v[2]->col; }
    [[nodiscard]] bool one_texel() const
    {
        const ImVec2 a = v[0]->uv;
        return a.x == v[1]->uv.x && a.x == v[2]->uv.x && a.y == v[1]->uv.y && a.y == v[2]->uv.y;
    }
};

// The colour at every pixel of one triangle.
class Shader {
public:
    Shader(const Triangle& t, const TextureView& texture)
        : texture_(texture), even_color_(t.one_color()), even_texel_(t.one_texel())
    {
        if (even_texel_) {
            texel_ = sample(texture, t.v[0]->uv.x, t.v[0]->uv.y);
        } else {
            u_ = t.plane(t.v[0]->uv.x, t.v[1]->uv.x, t.v[2]->uv.x);
            v_ = t.plane(t.v[0]->uv.y, t.v[1]->uv.y, t.v[2]->uv.y);
        }
        for (std::size_t i = 0; i < channels_.size(); ++i)
            channels_[i] = even_color_ ? Plane{.value = t.channel_of(0, i)} : t.channel(i);
        color_ = from_planes([](const Plane& plane) { return plane.value; });
    }
    void row(std::uint8_t* at, int x, int y, int count) const
    {
        if (even_color_ && even_texel_)
            fill_row(at, count, modulate(texel_, color_));
        else if (even_color_ && texture_.channels == 4)
            sample_row(at, texture_, {u_.along(y), v_.along(y), x}, count, color_);
        else if (even_texel_ && count >= worth_a_row)
            shade_row(at, colors(y), x, count, texel_);
        else
            for (int i = 0; i < count; ++i, at += 4)
                blend(at, this->at(x + i, y));
    }

private:
    // Below that, as at smoothed edges, pixels one by one are as fast.
    static constexpr int worth_a_row = 4;

    [[nodiscard]] Color at(int x, int y) const
    {
        const Color color =
            even_color_ ? color_ : from_planes([x, y](const Plane& plane) { return plane.at(x, y); });
        return modulate(even_texel_ ? texel_ : sample(texture_, u_.at(x, y), v_.at(x, y)), color);
    }
    [[nodiscard]] RowColors colors(int y) const
    {
        RowColors all{.origin = channels_[0].x0, .value = {}, .step = {}, .more = {}};
        for (std::size_t i = 0; i < channels_.size(); ++i) {
            const RowCoordinate along = channels_[i].along(y);
            all.value[i] = along.value;
            all.step[i] = along.step;
            all.more[i] = along.more;
        }
        return all;
    }
    template <class Value> [[nodiscard]] Color from_planes(const Value& value) const
    {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint8_t>(std::clamp(value(channels_[i]), 0.0F, 255.0F) + 0.5F);
        };
        return {byte(0), byte(1), byte(2), byte(3)};
    }

    const TextureView& texture_;
    bool even_color_;
    bool even_texel_;
    Plane u_{};
    Plane v_{};
    std::array<Plane, 4> channels_{};
    Color color_{};
    Color texel_{};
};

} // namespace

void fill_triangle(const Surface& surface, const TextureView& texture, const ImDrawVert& a,
                   const ImDrawVert& b, const ImDrawVert& c)
{
    std::array<Corner, 3> p{corner(a), corner(b), corner(c)};
    const std::int64_t area = cross(p[0], p[1], p[2]);
    if (area == 0)
        return;
    if (area < 0)
        std::swap(p[1], p[2]);
    const auto [top, bottom] = std::minmax({p[0].y, p[1].y, p[2].y});
    const int first = std::max(first_center(top), surface.clip.y0);
    const int last = std::min(first_center(bottom) + 1, surface.clip.y1);
    const auto [left, right] = std::minmax({p[0].x, p[1].x, p[2].x});
    if (first >= last || first_center(left) >= surface.clip.x1 || first_center(right) < surface.clip.x0)
        return;
    const Shader shader({{&a, &b, &c}}, texture);
    for (int y = first; y < last; ++y) {
        const std::int64_t center = static_cast<std::int64_t>(y) * 256 + 128;
        Span span{static_cast<std::int64_t>(surface.clip.x0) * 256,
                  static_cast<std::int64_t>(surface.clip.x1) * 256};
        for (std::size_t i = 0; i < 3; ++i)
            cut(span, p[i], p[(i + 1) % 3], center);
        const int x0 = std::max(first_center(span.low), surface.clip.x0);
        const int x1 = std::min(static_cast<int>((span.high + 128) >> 8), surface.clip.x1);
        if (x0 < x1)
            shader.row(surface.image.pixel(x0, y), x0, y, x1 - x0);
    }
}

} // namespace bangvang
