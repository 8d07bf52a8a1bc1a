// A line of text after shaping: which glyphs stand where, whatever the size.
#pragma once

#include "ui/type.h"

#include <cstdint>
#include <vector>

namespace bangvang {

struct ShapedGlyph {
    std::uint16_t glyph{0}; // its number in the face, not a code point
    std::uint16_t letter{
        0};        // which code point of the composed text it stands for; control characters do not count
    Face face{};   // another than was asked for where that one lacks the sign
    float x{0.0F}; // em from the start of the line to the glyph's origin
    float y{0.0F}; // em above the baseline
};

struct ShapedRun {
    std::vector<ShapedGlyph> glyphs;
    float width{0.0F}; // em
    int missing{0};    // signs that no face has; a question mark stands for each
};

// Tracking belongs to the style: it is added after every glyph, and runs are shared by styles that differ in
// it.
[[nodiscard]] inline float tracked_width(const ShapedRun& run, const TextStyle& style)
{
    return (run.width + style.tracking * static_cast<float>(run.glyphs.size())) * style.px;
}

} // namespace bangvang
