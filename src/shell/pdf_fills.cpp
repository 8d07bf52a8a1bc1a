#include "shell/pdf_fills.h"

#include <cairo.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

namespace bangvang {

namespace {

struct FreePattern {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Pattern = std::unique_ptr<cairo_pattern_t, FreePattern>;

Color color_of(const ImDrawVert& vertex)
{
    const ImU32 c = vertex.col;
    return {
        static_cast<std::uint8_t>(c >> IM_COL32_R_SHIFT), static_cast<std::uint8_t>(c >> IM_COL32_G_SHIFT),
        static_cast<std::uint8_t>(c >> IM_COL32_B_SHIFT), static_cast<std::uint8_t>(c >> IM_COL32_A_SHIFT)};
}

double part(std::uint8_t channel)
{
    return channel / 255.0;
}

bool nearly(Color a, Color b)
{
    const auto near = [](std::uint8_t x, std::uint8_t y) { return std::abs(x - y) <= 2; };
    return near(a.r, b.r) && near(a.g, b.g) && near(a.b, b.b) && near(a.a, b.a);
}

// The colours along one axis, where they depend on nothing else.
using Stops = std::map<float, Color>;
enum class Axis { x, y };

float along(const ImDrawVert& vertex, Axis axis)
{
    return axis == Axis::x ? vertex.pos.x : vertex.pos.y;
}

std::optional<Stops> stops_along(PdfCorners corners, Axis axis)
{
    Stops stops;
    for (const ImDrawVert* const vertex : corners) {
        const Color color = color_of(*vertex);
        const auto [at, added] = stops.emplace(along(*vertex, axis), color);
        if (!added && !nearly(at->second, color))
            return std::nullopt;
    }
    return stops;
}

Pattern gradient(const Stops& stops, Axis axis)
{
    const double from = stops.begin()->first;
    const double to = stops.rbegin()->first;
    Pattern pattern(axis == Axis::x ? cairo_pattern_create_linear(from, 0.0, to, 0.0)
                                    : cairo_pattern_create_linear(0.0, from, 0.0, to));
    for (const auto& [at, color] : stops)
        cairo_pattern_add_color_stop_rgba(pattern.get(), (at - from) / (to - from), part(color.r),
                                          part(color.g), part(color.b), part(color.a));
    return pattern;
}

Pattern mesh(PdfCorners corners)
{
    Pattern pattern(cairo_pattern_create_mesh());
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        cairo_mesh_pattern_begin_patch(pattern.get());
        cairo_mesh_pattern_move_to(pattern.get(), static_cast<double>(corners[i]->pos.x),
                                   static_cast<double>(corners[i]->pos.y));
        for (std::size_t k = 1; k < 3; ++k)
            cairo_mesh_pattern_line_to(pattern.get(), static_cast<double>(corners[i + k]->pos.x),
                                       static_cast<double>(corners[i + k]->pos.y));
        for (unsigned k = 0; k < 3; ++k) {
            const Color color = color_of(*corners[i + k]);
            cairo_mesh_pattern_set_corner_color_rgba(pattern.get(), k, part(color.r), part(color.g),
                                                     part(color.b), part(color.a));
        }
        cairo_mesh_pattern_end_patch(pattern.get());
    }
    return pattern;
}

void add_all(PdfShape& shape, PdfCorners corners)
{
    const auto at = [&](std::size_t i) { return Point{corners[i]->pos.x, corners[i]->pos.y}; };
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        shape.add(at(i), at(i + 1), at(i + 2));
}

} // namespace

void PdfFills::add(PdfCorners corners)
{
    const ImU32 first = corners.front()->col;
    if (!std::ranges::all_of(corners, [&](const ImDrawVert* vertex) { return vertex->col == first; }))
        return fill_shaded(corners);
    const Color color = color_of(*corners.front());
    if (color.a == 0)
        return;
    if (color != color_)
        flush();
    color_ = color;
    add_all(shape_, corners);
}

void PdfFills::flush()
{
    if (shape_.empty())
        return;
    shape_.trace(cairo_);
    cairo_set_source_rgba(&cairo_, part(color_.r), part(color_.g), part(color_.b), part(color_.a));
    cairo_fill(&cairo_);
    shape_.clear();
}

void PdfFills::fill_shaded(PdfCorners corners)
{
    flush();
    Pattern pattern;
    for (const Axis axis : {Axis::y, Axis::x})
        if (const auto stops = pattern ? std::nullopt : stops_along(corners, axis);
            stops && stops->size() > 1)
            pattern = gradient(*stops, axis);
    if (!pattern)
        pattern = mesh(corners);
    PdfShape shape;
    add_all(shape, corners);
    shape.trace(cairo_);
    cairo_set_source(&cairo_, pattern.get());
    cairo_fill(&cairo_);
}

} // namespace bangvang
