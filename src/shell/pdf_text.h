// Texts of a frame as text in a PDF: glyphs of our font files at their places, and what they spell.
#pragma once

#include "ui/canvas.h"

#include <bangvang/base/result.h>

#include <array>
#include <filesystem>
#include <memory>

struct _cairo;
struct _cairo_font_face;

namespace bangvang {

// The faces as cairo has them, read from the font files once more: cairo keeps what it was given for as long
// as it likes, so the faces of Fonts, which go with the session, cannot be lent to it.
class PdfFonts {
public:
    // A missing or broken file is an environment error.
    [[nodiscard]] static Result<PdfFonts> open(const std::filesystem::path& folder);
    [[nodiscard]] _cairo_font_face* of(Face face) const
    {
        return faces_[static_cast<std::size_t>(face)].get();
    }

private:
    struct Free {
        void operator()(_cairo_font_face* face) const;
    };
    using FontFace = std::unique_ptr<_cairo_font_face, Free>;
    std::array<FontFace, face_count> faces_;
};

// How many words the page has so far; it tells a word from the one before.
using WordCount = std::size_t;

void draw_pdf_text(_cairo& cairo, const PdfFonts& fonts, const DrawnText& text, WordCount& words);

// What a drawn text spells, letter by letter: composed, without control characters, with plain spaces, so
// that who looks for two words finds them however the line was kept together.
[[nodiscard]] std::u32string spelled(const std::string& text);

} // namespace bangvang
