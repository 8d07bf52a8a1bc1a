// Upright rectangles: most of what a screen consists of.
#include "ui/draw_types.h"
#include "ui/raster_parts.h"
#include "ui/raster_rows.h"

namespace bangvang {

namespace {

bool upright(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawVert& d)
{
    return a.pos.y == b.pos.y && c.pos.y == d.pos.y && a.pos.x == d.pos.x && b.pos.x == c.pos.x &&
           a.pos.x < b.pos.x && a.pos.y < d.pos.y && a.uv.y == b.uv.y && c.uv.y == d.uv.y &&
           a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.col == b.col && c.col == d.col;
}

// Texture coordinates along one axis: value(i) at the centre of pixel i.
struct Ramp {
    float at;   // where the quad begins, pixels
    float from; // texture coordinate there
    float step; // per pixel
    [[nodiscard]] float value(int pixel) const
    {
        return from + (static_cast<float>(pixel) + 0.5F - at) * step;
    }
};

Ramp ramp(float x0, float x1, float u0, float u1)
{
    return {x0, u0, (u1 - u0) / (x1 - x0)};
}

// Texels fall exactly on pixels: then nothing is to be interpolated. Gives the shift from pixel to texel.
bool one_to_one(const Ramp& r, int size, int& shift)
{
    const auto texels = static_cast<float>(size);
    const float offset = r.from * texels - r.at;
    shift = static_cast<int>(std::lround(offset));
    return std::abs(r.step * texels - 1.0F) < 1e-4F && std::abs(offset - static_cast<float>(shift)) < 0.01F;
}

// An upright quad as it is filled row by row.
struct Quad {
    const TextureView& texture;
    Ramp us;
    Ramp vs;
    int shift_x{0}; // from pixel to texel, where these fall on each other
    int shift_y{0};
    bool one_row{false}; // shift_y is the row of texels itself
    enum class Kind { even, exact, sampled } kind{Kind::sampled};
    Color texel{}; // of an even one

    void row(std::uint8_t* at, int x, int y, int count, Color tint) const
    {
        if (kind == Kind::even)
            return fill_row(at, count, modulate(texel, tint));
        if (texture.channels != 4)
            return cover(at, x, y, count, tint);
        if (kind == Kind::sampled)
            return sample_row(at, texture, {{us.at, us.from, us.step}, {0.0F, vs.value(y), 0.0F}, x}, count,
                              tint);
        const std::ptrdiff_t texel_at =
            static_cast<std::ptrdiff_t>(texel_row(y)) * texture.width + x + shift_x;
        copy_row(at, texture.pixels + texel_at * 4, count, tint);
    }

private:
    [[nodiscard]] int texel_row(int y) const { return one_row ? shift_y : y + shift_y; }
    void cover(std::uint8_t* at, int x, int y, int count, Color tint) const
    {
        if (kind == Kind::exact)
            return cover_row(
                at, texture.pixels + static_cast<std::ptrdiff_t>(texel_row(y)) * texture.width + x + shift_x,
                count, tint);
        for (int i = 0; i < count; ++i, at += 4)
            blend(at, modulate(sample(texture, us.value(x + i), vs.value(y)), tint));
    }
};

PixelRect pixels_between(const ImDrawVert& a, const ImDrawVert& c)
{
    return {first_center(fixed(a.pos.x)), first_center(fixed(a.pos.y)), first_center(fixed(c.pos.x)),
            first_center(fixed(c.pos.y))};
}

// Along one axis every pixel has a texel of its own, or all have the same one: gives the shift that leads
// from a pixel to its texel, or none where texels are mixed.
struct Exact {
    bool possible{false};
    int shift{0};
    bool fixed{false}; // `shift` is the texel itself
};
Exact exact(const Ramp& r, int size, int first, int end)
{
    if (r.step == 0.0F) {
        const BetweenTexels between = between_texels(r.from, size);
        return {between.part == 0, between.low, true};
    }
    int shift = 0;
    return {one_to_one(r, size, shift) && first + shift >= 0 && end + shift <= size, shift};
}

Quad quad_of(const PixelRect& area, const TextureView& texture, const ImDrawVert& a, const ImDrawVert& c)
{
    Quad quad{texture, ramp(a.pos.x, c.pos.x, a.uv.x, c.uv.x), ramp(a.pos.y, c.pos.y, a.uv.y, c.uv.y)};
    if (quad.us.step == 0.0F && quad.vs.step == 0.0F) {
        quad.kind = Quad::Kind::even;
        quad.texel = sample(texture, a.uv.x, a.uv.y);
        return quad;
    }
    const Exact x = exact(quad.us, texture.width, area.x0, area.x1);
    const Exact y = exact(quad.vs, texture.height, area.y0, area.y1);
    if (x.possible && !x.fixed && y.possible) {
        quad.kind = Quad::Kind::exact;
        quad.shift_x = x.shift;
        quad.shift_y = y.shift;
        quad.one_row = y.fixed;
    }
    return quad;
}

} // namespace

PixelRect covered(const TextureView& texture, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                  const ImDrawVert& d)
{
    constexpr std::uint32_t opaque = 0xFF000000U;
    const bool even = a.uv.x == c.uv.x && a.uv.y == c.uv.y;
    if (!upright(a, b, c, d) || !even || (a.col & c.col & opaque) != opaque ||
        sample(texture, a.uv.x, a.uv.y).a != 255)
        return {};
    return pixels_between(a, c);
}

bool fill_quad(const Surface& surface, const TextureView& texture, const ImDrawVert& a, const ImDrawVert& b,
               const ImDrawVert& c, const ImDrawVert& d)
{
    if (!upright(a, b, c, d))
        return false;
    const PixelRect area = pixels_between(a, c);
    const PixelRect seen = intersect(area, surface.clip);
    if (seen.empty())
        return true;
    const Quad quad = quad_of(area, texture, a, c);
    const Ramp shade = ramp(a.pos.y, d.pos.y, 0.0F, 1.0F);
    const Color top = unpack(a.col, surface.target.order);
    const Color bottom = unpack(c.col, surface.target.order);
    for (int y = seen.y0; y < seen.y1; ++y) {
        const Color tint = a.col == c.col ? top : mix(top, bottom, shade.value(y));
        quad.row(surface.target.at(seen.x0, y), seen.x0, y, seen.x1 - seen.x0, tint);
    }
    return true;
}

} // namespace bangvang
