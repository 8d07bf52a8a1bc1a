// Baked art, photographs, icons, status glyphs and shadows.
#include "ui/atlas_textures.h"
#include "ui/canvas.h"
#include "ui/draw_types.h"

#include <array>
#include <cmath>

namespace bangvang {

namespace {

constexpr Rect whole_texture{0.0F, 0.0F, 1.0F, 1.0F};

struct ShadowLook {
    float blur;
    float drop;
    float alpha;
};

ShadowLook look(ShadowSize size)
{
    constexpr std::array looks{ShadowLook{16.0F, 6.0F, 0.16F}, ShadowLook{32.0F, 12.0F, 0.20F},
                               ShadowLook{64.0F, 24.0F, 0.34F}};
    return looks[static_cast<std::size_t>(size)];
}

// A shadow along one axis: two corners in the size that they are painted in, and what is alike between them.
struct Thirds {
    std::array<float, 4> at;   // pixels
    std::array<float, 3> from; // of the picture
    std::array<float, 3> size;

    [[nodiscard]] Rect with(const Thirds& down, std::size_t column, std::size_t row) const
    {
        return {at[column], down.at[row], at[column + 1] - at[column], down.at[row + 1] - down.at[row]};
    }
    [[nodiscard]] Rect source(const Thirds& down, std::size_t column, std::size_t row) const
    {
        return {from[column], down.from[row], size[column], down.size[row]};
    }
};

Thirds thirds(float low, float high, float corner, int side_px)
{
    constexpr float third = 1.0F / 3.0F;
    // In the middle of a texel, a hair further so that it is not the one before.
    const float middle = (static_cast<float>(side_px / 2) + 0.501F) / static_cast<float>(side_px);
    const float fits = std::min(corner, std::floor((high - low) / 2.0F));
    return {{low, low + fits, high - fits, high}, {0.0F, middle, 2.0F * third}, {third, 0.0F, third}};
}

// From the 48 grid onto the place of a glyph.
struct Grid {
    Rect r;
    [[nodiscard]] float scale() const { return r.w / 48.0F; }
    [[nodiscard]] Point at(float x, float y) const { return {r.x + x * scale(), r.y + y * scale()}; }
    [[nodiscard]] Rect box(const Rect& b) const
    {
        return {r.x + b.x * scale(), r.y + b.y * scale(), b.w * scale(), b.h * scale()};
    }
};

// Block arrows are a head and a stem, since only convex shapes are filled.
void draw_arrow(Canvas& canvas, const Grid& grid, Color color)
{
    canvas.triangle(grid.at(24, 4), grid.at(44, 24), grid.at(4, 24), color);
    canvas.rect(grid.box({14, 24, 20, 20}), color);
}

void draw_arrow_down(Canvas& canvas, const Grid& grid, Color color)
{
    canvas.triangle(grid.at(44, 24), grid.at(24, 44), grid.at(4, 24), color);
    canvas.rect(grid.box({14, 4, 20, 20}), color);
}

void draw_tick(Canvas& canvas, const Grid& grid, Color color, Color inner)
{
    canvas.circle(grid.at(24, 24), 19.0F * grid.scale(), color);
    const std::array tick{grid.at(14, 25), grid.at(21, 32), grid.at(35, 16)};
    canvas.polyline(tick, inner, 6.0F * grid.scale());
}

} // namespace

void Canvas::quad(const Rect& device, TextureId texture, const Rect& uv, Color tint)
{
    if (texture == TextureId::none)
        return;
    Rect part = uv;
    const ImTextureRef from = sampled(texture, part);
    t_.list.AddImage(from, low(device), high(device), low(part), high(part), packed(tint));
}

void Canvas::shadow(const Rect& r, ShadowSize size, float radius)
{
    const ShadowLook shape = look(size);
    // Half of the blur lies outside the panel, half under it.
    const Rect outer = snapped(r.moved(0.0F, shape.drop).inset(-shape.blur / 2.0F));
    const float corner = std::round(length_px(shape.blur + radius / 2.0F));
    const int side = 3 * static_cast<int>(corner);
    const TextureId texture =
        t_.art.get({ArtKind::shadow, static_cast<int>(size), 0}, t_.theme.name, side, side, 1.0F);
    const Thirds across = thirds(outer.x, outer.right(), corner, side);
    const Thirds down = thirds(outer.y, outer.bottom(), corner, side);
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            // The panel that throws it hides its middle, unless both fade.
            if (row == 1 && column == 1 && alpha_ >= 1.0F)
                continue;
            const Rect part = across.with(down, column, row);
            if (part.w > 0.0F && part.h > 0.0F)
                quad(part, texture, across.source(down, column, row), t_.theme.shadow.alpha(shape.alpha));
        }
}

void Canvas::sprite(const ArtKey& key, const Rect& r, Color tint)
{
    const Rect d = sized(r);
    quad(d, t_.art.get(key, t_.theme.name, static_cast<int>(d.w), static_cast<int>(d.h), units_->scale),
         whole_texture, tint);
}

void Canvas::stretched(const ArtKey& key, Point painted, const Rect& r, Color tint, float radius)
{
    const Rect source = sized({0.0F, 0.0F, painted.x, painted.y});
    const TextureId texture =
        t_.art.get(key, t_.theme.name, static_cast<int>(source.w), static_cast<int>(source.h), units_->scale);
    rounded(sized(r), texture, tint, radius);
}

bool Canvas::prepare(const ArtKey& key, Point size)
{
    const Rect d = sized({0.0F, 0.0F, size.x, size.y});
    return t_.art.get(key, t_.theme.name, static_cast<int>(d.w), static_cast<int>(d.h), units_->scale) !=
           TextureId::none;
}

void Canvas::image(TextureId texture, const Rect& r, Color tint, float radius)
{
    rounded(snapped(r), texture, tint, radius);
}

void Canvas::rounded(const Rect& d, TextureId texture, Color tint, float radius)
{
    if (radius <= 0.0F) {
        quad(d, texture, whole_texture, tint);
    } else if (texture != TextureId::none) {
        const float round = std::min({length_px(radius), d.w / 2.0F, d.h / 2.0F});
        Rect part = whole_texture;
        const ImTextureRef from = sampled(texture, part);
        t_.list.AddImageRounded(from, low(d), high(d), low(part), high(part), packed(tint), round);
    }
}

void Canvas::icon(Icon icon, const Rect& r, Color color, float stroke)
{
    const int hundredths = static_cast<int>(std::lround(stroke * 4800.0F / r.w));
    sprite({ArtKind::icon, static_cast<int>(icon), hundredths}, r, color);
}

void Canvas::glyph(Glyph glyph, const Rect& r, Color color, Color inner)
{
    const Grid grid{r};
    switch (glyph) {
    case Glyph::up:
        triangle(grid.at(24, 8), grid.at(44, 40), grid.at(4, 40), color);
        break;
    case Glyph::down:
        triangle(grid.at(4, 8), grid.at(44, 8), grid.at(24, 40), color);
        break;
    case Glyph::same:
        rect(grid.box({6, 19, 36, 10}), color);
        break;
    case Glyph::dot:
        circle(grid.at(24, 24), 16.0F * grid.scale(), color);
        break;
    case Glyph::ahead:
        draw_arrow(*this, grid, color);
        break;
    case Glyph::behind:
        draw_arrow_down(*this, grid, color);
        break;
    case Glyph::on_track:
        draw_tick(*this, grid, color, inner);
        break;
    }
}

void Canvas::portrait(std::string_view honoree_code, bool has_photo, int silhouette, const Rect& r)
{
    // The picture disc has .80 of the radius.
    const Rect disc_box = r.inset(r.w * 0.1F);
    TextureId photo = TextureId::none;
    if (has_photo && t_.portraits != nullptr)
        photo = t_.portraits->portrait(honoree_code, static_cast<int>(std::lround(length_px(disc_box.w))));
    if (photo == TextureId::none) {
        sprite({ArtKind::medallion, silhouette, 0}, r);
        return;
    }
    sprite({ArtKind::medallion_rim, 0, 0}, r);
    image(photo, disc_box, {255, 255, 255, 255}, disc_box.w / 2.0F);
}

} // namespace bangvang
