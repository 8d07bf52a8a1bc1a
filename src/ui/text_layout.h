// Widths and line breaks: greedy, then balanced, never inside a compound (U+00A0), never with a clipped mark.
#pragma once

#include "ui/type.h"

#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

class Fonts;

enum class Wrap { greedy, balance };
enum class Align { left, center, right };

struct TextLine {
    std::string_view text; // points into the string that was laid out
    float width{0.0F};     // design units
};

struct TextBlock {
    std::vector<TextLine> lines;
    float width{0.0F};  // the widest line
    float height{0.0F}; // lines times the line advance
};

// Width of one line in design units, as it will be drawn at `scale` device pixels a unit.
[[nodiscard]] float text_width(const Fonts& fonts, const TextStyle& style, std::string_view text);

// Breaks at spaces (not at U+00A0) and at '\n'. A word wider than `max_width` stands alone on its line. With
// Wrap::balance the lines are made as equal as the same line count allows (bisection of the width, six
// steps).
[[nodiscard]] TextBlock wrap_text(const Fonts& fonts, const TextStyle& style, std::string_view text,
                                  float max_width, Wrap wrap = Wrap::balance);

// The largest of `sizes` (descending) at which the text fits in `max_lines` lines of `max_width`; the last
// one when none does.
[[nodiscard]] TextStyle fit_text(const Fonts& fonts, TextStyle style, std::string_view text, float max_width,
                                 int max_lines, std::initializer_list<float> sizes);

} // namespace bangvang
