// From window pixels to design units: one scale, one origin, portrait or landscape.
#pragma once

#include "ui/type.h"

#include <bangvang/base/geometry.h>

namespace bangvang {

// Landscape screens are drawn on 1920x1080 units, portrait ones on 1080x1920; a window of another shape shows
// them centred, and the ground fills what is left over.
struct Layout {
    float width{1920.0F}; // design units
    float height{1080.0F};
    bool portrait{false};
    float scale{1.0F}; // device pixels in one unit
    Point origin_px{}; // where unit (0, 0) lies in the window
    int width_px{1920};
    int height_px{1080};
    float text_scale{1.0F}; // what texts below 56 units grow by: 1.0, 1.15 or 1.3

    [[nodiscard]] Rect screen() const { return {0.0F, 0.0F, width, height}; }
    // The whole window in units: larger than screen() where the shape differs.
    [[nodiscard]] Rect window() const
    {
        return {-origin_px.x / scale, -origin_px.y / scale, static_cast<float>(width_px) / scale,
                static_cast<float>(height_px) / scale};
    }
    [[nodiscard]] Point to_units(Point px) const
    {
        return {(px.x - origin_px.x) / scale, (px.y - origin_px.y) / scale};
    }
    // Large type: what is read grows, what is seen from afar anyway does not. Header, dock and controls keep
    // their letters and their places.
    [[nodiscard]] TextStyle sized(const TextStyle& style) const
    {
        return style.px < 56.0F ? style.at(style.px * text_scale) : style;
    }
    // A length that follows the letters: a row's height, a column of figures.
    [[nodiscard]] float sized(float units) const { return units * text_scale; }
    friend bool operator==(const Layout&, const Layout&) = default;
};

[[nodiscard]] Layout make_layout(int width_px, int height_px, float text_scale = 1.0F);

} // namespace bangvang
