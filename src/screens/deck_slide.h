// A slide of the deck on any canvas: on the wall, small in the overview, on the speaker's own screen.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/deck_view.h"

namespace bangvang {

// The letters that are read from the last row of chairs, on 1080 lines.
namespace deck_type {
inline constexpr TextStyle headline{Face::serif_bold, 94.0F, 1.22F};
inline constexpr TextStyle name{Face::serif_semibold, 94.0F, 1.2F};
inline constexpr TextStyle body{Face::sans_medium, 94.0F, 1.2F};
inline constexpr TextStyle figure{Face::display_semibold, 138.0F, 1.0F, true, 0.012F};
inline constexpr TextStyle unit{Face::sans_semibold, 56.0F, 1.25F};
inline constexpr TextStyle eyebrow{Face::sans_semibold, 44.0F, 1.3F};
inline constexpr TextStyle small{Face::sans_medium, 36.0F, 1.3F};
} // namespace deck_type

struct SlideLook {
    const Slide& slide;
    const Moving& moving;
    Language language{Language::vi};
    int to_come{0};       // parts that are still hidden, from the first row on
    bool touchable{true}; // it registers what can be touched, else only draws
    bool foot{true};      // with date and source
    bool small{false};    // inside another picture: its painting fills the slide, not the window
};

void draw_slide(Canvas& canvas, const SlideLook& look);

// The names of what moves: the bar of a row, and how much of a row is seen.
[[nodiscard]] ValueName slide_bar_name(std::size_t row);
[[nodiscard]] ValueName slide_row_name(std::size_t row);

// Rows with their touch areas, one function a kind; deck_slide.cpp calls them.
void draw_slide_rows(Canvas& canvas, const Rect& room, const SlideLook& look);

} // namespace bangvang
