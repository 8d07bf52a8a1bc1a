// Upright rectangles: most of what a screen consists of.
#include "ui/draw_types.h"
#include "ui/raster_parts.h"

namespace bangvang {

namespace {

Color unpack(ImU32 c)
{
    return {static_cast<std::uint8_t>(c), static_cast<std::uint8_t>(c >> 8),
            static_cast<std::uint8_t>(c >> 16), static_cast<std::uint8_t>(c >> 24)};
}

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

void fill_row(std::uint8_t* at, int count, Color color)
{
    for (int i = 0; i < count; ++i, at += 4)
        blend(at, color);
}

void copy_row(std::uint8_t* at, const TextureView& texture, int x, int y, int count, Color tint)
{
    const bool plain = tint == Color{255, 255, 255, 255};
    for (int i = 0; i < count; ++i, at += 4) {
        const Color texel = texture.texel(x + i, y);
        if (texel.a != 0)
            blend(at, plain ? texel : modulate(texel, tint));
    }
}

} // namespace

bool fill_quad(const Surface& surface, const TextureView& texture, const ImDrawVert& a, const ImDrawVert& b,
               const ImDrawVert& c, const ImDrawVert& d)
{
    if (!upright(a, b, c, d))
        return false;
    const PixelRect quad{first_center(fixed(a.pos.x)), first_center(fixed(a.pos.y)),
                         first_center(fixed(c.pos.x)), first_center(fixed(c.pos.y))};
    const PixelRect seen = intersect(quad, surface.clip);
    const Ramp us = ramp(a.pos.x, b.pos.x, a.uv.x, b.uv.x);
    const Ramp vs = ramp(a.pos.y, d.pos.y, a.uv.y, d.uv.y);
    const Ramp shade = ramp(a.pos.y, d.pos.y, 0.0F, 1.0F);
    const Color top = unpack(a.col);
    const Color bottom = unpack(c.col);
    const bool even = us.step == 0.0F && vs.step == 0.0F;
    const Color texel = even ? sample(texture, a.uv.x, a.uv.y) : Color{};
    int shift_x = 0;
    int shift_y = 0;
    bool exact = !even && one_to_one(us, texture.width, shift_x) && one_to_one(vs, texture.height, shift_y);
    exact = exact && quad.x0 + shift_x >= 0 && quad.y0 + shift_y >= 0 && quad.x1 + shift_x <= texture.width &&
            quad.y1 + shift_y <= texture.height;
    for (int y = seen.y0; y < seen.y1; ++y) {
        const Color tint = a.col == c.col ? top : mix(top, bottom, shade.value(y));
        std::uint8_t* at = surface.image.pixel(seen.x0, y);
        if (even) {
            fill_row(at, seen.x1 - seen.x0, modulate(texel, tint));
        } else if (exact) {
            copy_row(at, texture, seen.x0 + shift_x, y + shift_y, seen.x1 - seen.x0, tint);
        } else {
            for (int x = seen.x0; x < seen.x1; ++x, at += 4)
                blend(at, modulate(sample(texture, us.value(x), vs.value(y)), tint));
        }
    }
    return true;
}

} // namespace bangvang
