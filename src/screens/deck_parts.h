// What the rows of all slides are set with: key numbers, names, reasons, in the largest letters that fit.
#pragma once

#include "screens/deck_slide.h"

#include <cstddef>
#include <string_view>

namespace bangvang {

// One row being drawn. Sizes are those that all rows of the slide share, so that nobody is smaller than
// another.
struct SlideLine {
    const SlideRow& row;
    std::size_t index{0};
    Rect r{};
    bool focus{false};
    float name_px{94.0F};
    float figure_px{138.0F};
};

// The key number with what follows it, right aligned, in the middle of r, no wider than `room`. Returns its
// width.
float draw_figure(Canvas& canvas, const Rect& r, const SlideRow& row, Color color, float room,
                  float largest = 138.0F);
[[nodiscard]] TextStyle figure_style(const Canvas& canvas, const SlideRow& row, float room, float height);

// The largest size at which the words fit into r in so many lines, but one line where that costs little;
// where there are too many of them, more and smaller lines. A height of 0: only the width counts.
[[nodiscard]] TextStyle fitted(const Canvas& canvas, const TextStyle& style, const Rect& r,
                               std::string_view words, std::size_t lines);

void draw_name(Canvas& canvas, const Rect& r, std::string_view name, Color color, std::size_t lines,
               float largest = 94.0F);
// Words of second rank under a name, from the top of r.
void draw_why(Canvas& canvas, const Rect& r, std::string_view words, std::size_t lines);

// Rows that leave a middle line to either side: indicators against the plan, criteria against the average.
void draw_gap_row(Canvas& canvas, const SlideLine& line, const SlideLook& look);
// That line, through all rows, and its word.
void draw_middle(Canvas& canvas, const Rect& rows, const SlideLook& look);

// One indicator: its numbers in a strip, the year as lines below.
void draw_indicator_slide(Canvas& canvas, const Rect& room, const SlideLook& look);

// Where names and figures of a list stand in a row.
struct SlideColumns {
    float name_x{0.0F}; // from the row's left edge
    float name_w{0.0F};
    float figure{0.0F}; // at the right end
    std::size_t lines{1};
};
[[nodiscard]] SlideColumns gap_columns(const Layout& layout, float width);

} // namespace bangvang
