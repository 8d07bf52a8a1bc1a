// Any triangle: integer edges with the top-left rule, so that neighbours share no pixel and leave none out.
#include "ui/draw_types.h"
#include "ui/raster_rows.h"

#include <array>
#include <optional>

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

struct Quotient {
    std::int64_t whole; // rounded down
    std::int64_t rest;  // 0 to the divisor, which is positive
};

Quotient divide(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    const std::int64_t r = a % b;
    return r < 0 ? Quotient{q - 1, r + b} : Quotient{q, r};
}

struct Span {
    std::int64_t low; // sub-pixels, both inclusive
    std::int64_t high;
};

// The inside of the edge from a to b (clockwise on screen), row by row: the division is made once, and from
// then on only its rest is carried along.
class Edge {
public:
    // `y` is where the centres of the first row lie.
    Edge(const Corner& a, const Corner& b, std::int64_t y) : from_(a.x), dy_(b.y - a.y)
    {
        const std::int64_t dx = b.x - a.x;
        const bool top_left = dy_ < 0 || (dy_ == 0 && dx > 0);
        const std::int64_t inside = dx * (y - a.y) - (top_left ? 0 : 1);
        divisor_ = dy_ == 0 ? 1 : std::abs(dy_);
        at_ = divide(inside, divisor_);
        step_ = divide(dx * 256, divisor_);
    }
    void cut(Span& span) const
    {
        if (dy_ > 0)
            span.high = std::min(span.high, from_ + at_.whole);
        else if (dy_ < 0)
            span.low = std::max(span.low, from_ - at_.whole);
        else if (at_.whole < 0)
            span.high = span.low - 1;
    }
    void next_row()
    {
        at_.whole += step_.whole;
        at_.rest += step_.rest;
        if (at_.rest >= divisor_) {
            at_.rest -= divisor_;
            ++at_.whole;
        }
    }

private:
    std::int64_t from_;
    std::int64_t dy_;
    std::int64_t divisor_{1};
    Quotient at_{0, 0};
    Quotient step_{0, 0};
};

// The same for triangles of a few pixels, where even one division is too much: the sign at a centre says
// whether it lies inside.
class HalfPlane {
public:
    HalfPlane(const Corner& a, const Corner& b, std::int64_t x, std::int64_t y)
        : per_row_((b.x - a.x) * 256), per_pixel_((a.y - b.y) * 256)
    {
        const std::int64_t dx = b.x - a.x;
        const std::int64_t dy = b.y - a.y;
        const bool top_left = dy < 0 || (dy == 0 && dx > 0);
        value_ = dx * (y - a.y) - dy * (x - a.x) - (top_left ? 0 : 1);
    }
    [[nodiscard]] std::int64_t at(int column, int row) const
    {
        return value_ + per_pixel_ * column + per_row_ * row;
    }

private:
    std::int64_t per_row_;
    std::int64_t per_pixel_;
    std::int64_t value_;
};

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
    std::array<Color, 3> colors; // of the corners, in the order of the target
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
        const Color& c = colors[corner];
        return static_cast<float>(std::array{c.r, c.g, c.b, c.a}[i]);
    }
    [[nodiscard]] Plane channel(std::size_t i) const
    {
        return plane(channel_of(0, i), channel_of(1, i), channel_of(2, i));
    }
    [[nodiscard]] bool one_color() const { return colors[0] == colors[1] && colors[0] == colors[2]; }
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

// One triangle, its corners clockwise; how it is coloured is worked out when a pixel of it is there to be
// coloured, which of the smallest is rare.
struct Filling {
    const Surface& surface;
    const TextureView& texture;
    std::array<const ImDrawVert*, 3> vertices;
    std::array<Corner, 3> p;
    PixelRect box; // of the pixels that it may touch
    std::optional<Shader> shader{};

    void row(int x0, int x1, int y)
    {
        if (x0 >= x1)
            return;
        if (!shader) {
            std::array<Color, 3> colors;
            for (std::size_t i = 0; i < 3; ++i)
                colors[i] = unpack(vertices[i]->col, surface.target.order);
            shader.emplace(Triangle{vertices, colors}, texture);
        }
        shader->row(surface.target.at(x0, y), x0, y, x1 - x0);
    }
};

std::int64_t center_of(int pixel)
{
    return static_cast<std::int64_t>(pixel) * 256 + 128;
}

void fill_small(Filling& filling)
{
    const auto& p = filling.p;
    const PixelRect& box = filling.box;
    const std::int64_t x = center_of(box.x0);
    const std::int64_t y = center_of(box.y0);
    const std::array sides{HalfPlane(p[0], p[1], x, y), HalfPlane(p[1], p[2], x, y),
                           HalfPlane(p[2], p[0], x, y)};
    for (int row = 0; row < box.y1 - box.y0; ++row) {
        const auto inside = [&](int column) {
            return (sides[0].at(column, row) | sides[1].at(column, row) | sides[2].at(column, row)) >= 0;
        };
        const int width = box.x1 - box.x0;
        int begin = 0;
        while (begin < width && !inside(begin))
            ++begin;
        int end = begin;
        while (end < width && inside(end))
            ++end;
        filling.row(box.x0 + begin, box.x0 + end, box.y0 + row);
    }
}

void fill_large(Filling& filling)
{
    const auto& p = filling.p;
    const PixelRect& box = filling.box;
    const std::int64_t center = center_of(box.y0);
    std::array edges{Edge(p[0], p[1], center), Edge(p[1], p[2], center), Edge(p[2], p[0], center)};
    for (int y = box.y0; y < box.y1; ++y) {
        Span span{center_of(box.x0), center_of(box.x1 - 1)};
        for (Edge& edge : edges) {
            edge.cut(span);
            edge.next_row();
        }
        filling.row(first_center(span.low), static_cast<int>((span.high + 128) >> 8), y);
    }
}

} // namespace

void fill_triangle(const Surface& surface, const TextureView& texture, const ImDrawVert& a,
                   const ImDrawVert& b, const ImDrawVert& c)
{
    constexpr int small = 8; // pixels
    Filling filling{surface, texture, {&a, &b, &c}, {corner(a), corner(b), corner(c)}, {}};
    auto& p = filling.p;
    const std::int64_t area = cross(p[0], p[1], p[2]);
    if (area == 0)
        return;
    if (area < 0)
        std::swap(p[1], p[2]);
    const auto [left, right] = std::minmax({p[0].x, p[1].x, p[2].x});
    const auto [top, bottom] = std::minmax({p[0].y, p[1].y, p[2].y});
    filling.box =
        intersect({first_center(left), first_center(top), first_center(right) + 1, first_center(bottom) + 1},
                  surface.clip);
    if (filling.box.empty())
        return;
    const bool is_small =
        filling.box.x1 - filling.box.x0 <= small && filling.box.y1 - filling.box.y0 <= small;
    is_small ? fill_small(filling) : fill_large(filling);
}

} // namespace bangvang
