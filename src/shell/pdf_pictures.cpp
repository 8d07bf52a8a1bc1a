#include "shell/pdf_pictures.h"

#include "ui/hash.h"

#include <cairo.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace bangvang {

namespace {

// Texels of the picture that the triangles show.
struct Part {
    TextureView texture;
    int x{0};
    int y{0};
    int width{0};
    int height{0};
};

Part part_of(const TextureView& texture, PdfCorners corners)
{
    constexpr float slack = 0.01F;
    float low_u = std::numeric_limits<float>::max();
    float low_v = low_u;
    float high_u = 0.0F;
    float high_v = 0.0F;
    for (const ImDrawVert* const vertex : corners) {
        low_u = std::min(low_u, vertex->uv.x * static_cast<float>(texture.width));
        low_v = std::min(low_v, vertex->uv.y * static_cast<float>(texture.height));
        high_u = std::max(high_u, vertex->uv.x * static_cast<float>(texture.width));
        high_v = std::max(high_v, vertex->uv.y * static_cast<float>(texture.height));
    }
    const int x = std::max(static_cast<int>(std::floor(low_u + slack)), 0);
    const int y = std::max(static_cast<int>(std::floor(low_v + slack)), 0);
    return {texture, x, y, std::min(static_cast<int>(std::ceil(high_u - slack)), texture.width) - x,
            std::min(static_cast<int>(std::ceil(high_v - slack)), texture.height) - y};
}

std::uint64_t content(const Part& part)
{
    Hash64 hash;
    const auto row = static_cast<std::size_t>(part.width * part.texture.channels);
    for (int y = 0; y < part.height; ++y) {
        const std::uint8_t* const at =
            part.texture.pixels +
            (static_cast<std::ptrdiff_t>(part.y + y) * part.texture.width + part.x) * part.texture.channels;
        hash.bytes(at, row);
    }
    return hash.value();
}

bool is_opaque(const Part& part)
{
    for (int y = 0; y < part.height; ++y)
        for (int x = 0; x < part.width; ++x)
            if (part.texture.texel(part.x + x, part.y + y).a != 255)
                return false;
    return true;
}

std::uint32_t packed(Color c)
{
    return std::uint32_t{c.a} << 24U | std::uint32_t{c.r} << 16U | std::uint32_t{c.g} << 8U |
           std::uint32_t{c.b};
}

std::uint32_t premultiplied(Color c)
{
    return packed({times(c.r, c.a), times(c.g, c.a), times(c.b, c.a), c.a});
}

cairo_surface_t* make_surface(const Part& part, Color tint)
{
    const cairo_format_t format = is_opaque(part) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
    cairo_surface_t* const surface = cairo_image_surface_create(format, part.width, part.height);
    unsigned char* const data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < part.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < part.width; ++x)
            row[x] = premultiplied(modulate(part.texture.texel(part.x + x, part.y + y), tint));
    }
    cairo_surface_mark_dirty(surface);
    return surface;
}

cairo_surface_t* multiplied_surface(const Part& part)
{
    cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, part.width, part.height);
    unsigned char* const data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < part.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < part.width; ++x)
            row[x] = packed(part.texture.texel(x, y));
    }
    cairo_surface_mark_dirty(surface);
    return surface;
}

// Where one texel is shown all along an upright rectangle, it is spread over it: cairo wants to find the way
// back.
void spread_one_texel(cairo_matrix_t& matrix, PdfCorners corners)
{
    const auto spread = [&](double& along, double across, double& start, auto coordinate) {
        if (along != 0.0 || across != 0.0)
            return;
        const auto [low, high] = std::ranges::minmax(corners, {}, coordinate);
        const auto from = static_cast<double>(coordinate(low));
        along = 1.0 / (static_cast<double>(coordinate(high)) - from);
        start = std::floor(start) - along * from;
    };
    spread(matrix.xx, matrix.xy, matrix.x0, [](const ImDrawVert* vertex) { return vertex->pos.x; });
    spread(matrix.yy, matrix.yx, matrix.y0, [](const ImDrawVert* vertex) { return vertex->pos.y; });
}

// From the page to texels of the part. None where the triangles have no area.
std::optional<cairo_matrix_t> matrix_of(const Part& part, PdfCorners corners)
{
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const auto& [a, b, c] = std::tie(*corners[i], *corners[i + 1], *corners[i + 2]);
        const auto u = [&](const ImDrawVert& v) {
            return static_cast<double>(v.uv.x) * part.texture.width - part.x;
        };
        const auto v = [&](const ImDrawVert& w) {
            return static_cast<double>(w.uv.y) * part.texture.height - part.y;
        };
        const double bx = static_cast<double>(b.pos.x - a.pos.x);
        const double by = static_cast<double>(b.pos.y - a.pos.y);
        const double cx = static_cast<double>(c.pos.x - a.pos.x);
        const double cy = static_cast<double>(c.pos.y - a.pos.y);
        const double area = bx * cy - cx * by;
        if (std::abs(area) < 0.5)
            continue;
        const double xx = ((u(b) - u(a)) * cy - (u(c) - u(a)) * by) / area;
        const double xy = ((u(c) - u(a)) * bx - (u(b) - u(a)) * cx) / area;
        const double yx = ((v(b) - v(a)) * cy - (v(c) - v(a)) * by) / area;
        const double yy = ((v(c) - v(a)) * bx - (v(b) - v(a)) * cx) / area;
        const double x = static_cast<double>(a.pos.x);
        const double y = static_cast<double>(a.pos.y);
        cairo_matrix_t matrix;
        cairo_matrix_init(&matrix, xx, yx, xy, yy, u(a) - xx * x - xy * y, v(a) - yx * x - yy * y);
        spread_one_texel(matrix, corners);
        return matrix;
    }
    return std::nullopt;
}

Color tint_of(const ImDrawVert& vertex)
{
    const ImU32 c = vertex.col;
    return {
        static_cast<std::uint8_t>(c >> IM_COL32_R_SHIFT), static_cast<std::uint8_t>(c >> IM_COL32_G_SHIFT),
        static_cast<std::uint8_t>(c >> IM_COL32_B_SHIFT), static_cast<std::uint8_t>(c >> IM_COL32_A_SHIFT)};
}

// A rectangle that shows the whole part needs no clip, whose edge a viewer might soften.
void clip_to(cairo_t& cairo, PdfCorners corners)
{
    if (corners.size() == 6)
        return;
    PdfShape shape;
    const auto at = [&](std::size_t i) { return Point{corners[i]->pos.x, corners[i]->pos.y}; };
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        shape.add(at(i), at(i + 1), at(i + 2));
    shape.trace(cairo);
    cairo_clip(&cairo);
}

// Poppler gives a picture whose edge lies on a whole pixel one pixel more, and so draws pictures that stand
// on whole pixels blurred. Smaller by this much about its middle, one lies within its pixels.
void draw_in(cairo_matrix_t& matrix, const Part& part)
{
    constexpr double by = 0.02; // pixels on each side
    const double across = std::hypot(matrix.xx, matrix.xy);
    const double down = std::hypot(matrix.yx, matrix.yy);
    const double x = 1.0 + 2.0 * by * across / part.width;
    const double y = 1.0 + 2.0 * by * down / part.height;
    cairo_matrix_t larger;
    cairo_matrix_init(&larger, x, 0.0, 0.0, y, (1.0 - x) * part.width / 2.0, (1.0 - y) * part.height / 2.0);
    cairo_matrix_multiply(&matrix, &matrix, &larger);
}

} // namespace

void PdfPictures::Free::operator()(cairo_surface_t* surface) const
{
    cairo_surface_destroy(surface);
}

void PdfPictures::draw(cairo_t& cairo, const ImTextureRef& texture, const ImageTextures& textures,
                       PdfCorners corners)
{
    const Part part = part_of(texture_view(texture, textures), corners);
    auto matrix = matrix_of(part, corners);
    const Color tint = tint_of(*corners.front());
    if (!matrix || part.width <= 0 || part.height <= 0 || tint.a == 0)
        return;
    const Color solid{tint.r, tint.g, tint.b, 255};
    Surface& surface = surfaces_[{content(part), part.width, part.height, premultiplied(solid)}];
    if (!surface)
        surface.reset(make_surface(part, solid));
    draw_in(*matrix, part);
    cairo_save(&cairo);
    clip_to(cairo, corners);
    cairo_set_source_surface(&cairo, surface.get(), 0.0, 0.0);
    cairo_pattern_set_matrix(cairo_get_source(&cairo), &*matrix);
    cairo_paint_with_alpha(&cairo, tint.a / 255.0);
    cairo_restore(&cairo);
}

void PdfPictures::draw(cairo_t& cairo, const Image& image, Point at, float alpha)
{
    const TextureView view{image.rgba.data(), image.width, image.height, 4};
    const Part part{view, 0, 0, image.width, image.height};
    Surface& surface = surfaces_[{content(part), image.width, image.height, 0}];
    if (!surface)
        surface.reset(multiplied_surface(part));
    cairo_matrix_t matrix;
    cairo_matrix_init_translate(&matrix, -static_cast<double>(at.x), -static_cast<double>(at.y));
    draw_in(matrix, part);
    cairo_save(&cairo);
    cairo_set_source_surface(&cairo, surface.get(), 0.0, 0.0);
    cairo_pattern_set_matrix(cairo_get_source(&cairo), &matrix);
    cairo_paint_with_alpha(&cairo, static_cast<double>(alpha));
    cairo_restore(&cairo);
}

} // namespace bangvang
