// Where each glyph of a line stands, in em: the one rule that measuring and drawing share.
#pragma once

#include "ui/fonts.h"
#include "ui/type.h"
#include "ui/utf8.h"

#include <string_view>

namespace bangvang {

struct RunGlyph {
    char32_t code_point{0};
    float x{0.0F};       // em from the start of the line to the glyph's origin
    float advance{0.0F}; // em to the next glyph, tracking included
};

// Walks a line glyph by glyph. No kerning and no ligatures; tabular digits stand centred in equal cells.
class GlyphRun {
public:
    GlyphRun(const Fonts& fonts, const TextStyle& style, std::string_view text)
        : fonts_(fonts), style_(style), text_(text)
    {}
    // False at the end of the line.
    bool next(RunGlyph& out)
    {
        char32_t code = 0;
        do {
            if (at_ >= text_.size())
                return false;
            code = next_code_point(text_, at_);
        } while (code < U' ');
        const float own = fonts_.advance(style_.face, code);
        const bool cell = style_.tabular && code >= U'0' && code <= U'9';
        const float width = cell ? fonts_.digit_cell(style_.face) : own;
        out = {code, pen_ + (width - own) / 2.0F, width + style_.tracking};
        pen_ += out.advance;
        return true;
    }
    [[nodiscard]] float pen() const { return pen_; } // em

private:
    const Fonts& fonts_;
    const TextStyle& style_;
    std::string_view text_;
    std::size_t at_{0};
    float pen_{0.0F};
};

} // namespace bangvang
