// Text placed inside a rectangle: one line or a few, in the middle of its height.
#pragma once

#include "ui/canvas.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bangvang {

// One line whose line box stands in the middle of r's height, from its left edge, centre or right edge.
// Returns the width drawn.
float line_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
              Align align = Align::left);

// The text wrapped to r's width, the block in the middle of r's height. Returns the height drawn.
float block_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
               Align align = Align::left, Wrap wrap = Wrap::balance);

// The text in the largest of `sizes` (descending) at which it fits in `lines` lines and in r, in the middle
// of r's height; where none does, as many whole words as fit at the smallest. Never for names of people.
void fitted_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
               std::size_t lines, std::initializer_list<float> sizes, Align align = Align::left);

// The same with large type: the sizes grown by it come first, then those of the list.
void sized_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
              std::size_t lines, std::initializer_list<float> sizes, Align align = Align::left);
[[nodiscard]] TextStyle fit_sized(const Canvas& canvas, const TextStyle& style, std::string_view text,
                                  float width, int lines, std::initializer_list<float> sizes,
                                  float height = 10000.0F); // binds the grown sizes

// The style, or the same in smaller letters, down to 14 units, where the text would be higher than `height`
// or wider than `width`: for names of people and whatever else is never shortened.
[[nodiscard]] TextStyle whole_in(const Canvas& canvas, TextStyle style, std::string_view text, float width,
                                 float height);

// The text, or as many of its first words as fit in `lines` lines of `width`, ending in three dots. Never for
// names of people.
[[nodiscard]] std::string fit_lines(const Canvas& canvas, const TextStyle& style, std::string_view text,
                                    float width, std::size_t lines);

} // namespace bangvang
