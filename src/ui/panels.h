// The two surfaces of the visual language, lacquer that leads and paper that is read, and the notched frame
// on both.
#pragma once

#include "ui/canvas.h"

#include <string_view>

namespace bangvang {

inline constexpr float panel_radius = 12.0F;

struct LacquerLook {
    float notch{20.0F}; // radius of the concave corner
    float inset{12.0F}; // from the panel's edge to the frame
    bool frame{true};
    bool sheen{true};
    bool pressed{false};
    ShadowSize shadow{ShadowSize::m};
};

struct PaperLook {
    bool frame{false}; // the gold notched frame
    float notch{18.0F};
    float inset{10.0F};
    bool pressed{false};
    bool shadow{true};
};

// Text and art of the panel are the caller's, drawn after it; Theme::ink_on_lacquer and gold_on_lacquer
// belong on it.
void draw_lacquer(Canvas& canvas, const Rect& r, const LacquerLook& look = {});
void draw_paper(Canvas& canvas, const Rect& r, const PaperLook& look = {});

// Four concave quarter arcs of radius `notch` with a lozenge in each bite, joined by straight lines along
// `r`.
void draw_notched_frame(Canvas& canvas, const Rect& r, float notch, Color color, float width = 2.0F);

// What a held panel or button moves its content by.
[[nodiscard]] Point press_offset(const Canvas& canvas, std::string_view id);

} // namespace bangvang
