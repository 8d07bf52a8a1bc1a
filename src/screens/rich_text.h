// A paragraph in two weights, broken into lines: words keep their weight, figures in bold stay in the flow.
#pragma once

#include "ui/canvas.h"
#include "views/reader_view.h"

#include <span>
#include <string_view>
#include <vector>

namespace bangvang {

// Words of one weight side by side on a line; `text` points into the paragraph's runs.
struct RichPiece {
    std::string_view text;
    bool strong{false};
    float x{0.0F}; // from the left edge of the column
};
using RichLine = std::vector<RichPiece>;

// Greedy, breaking at spaces only. `style` is the plain weight; the strong one is its bold face.
[[nodiscard]] std::vector<RichLine> wrap_rich(const Fonts& fonts, const TextStyle& style,
                                              std::span<const ReaderRun> paragraph, float width);

void draw_rich_line(Canvas& canvas, Point at, const TextStyle& style, Color color, const RichLine& line);

} // namespace bangvang
