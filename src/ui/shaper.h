// Text in, glyphs out: kerning, tabular figures, and signs that a face lacks taken from another one.
#pragma once

#include "ui/font_file.h"
#include "ui/shaped_run.h"

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct hb_buffer_t;

namespace bangvang {

// HarfBuzz shapes each stretch between two spaces by itself, so a line is as wide as its words and spaces
// together, and a paragraph can be broken by adding up; no kerning reaches across a space. Ligatures are off:
// they would hide the letters that tracking and marks belong to.
class Shaper {
public:
    explicit Shaper(const FontFiles& files); // borrowed

    // `tabular` sets figures in the face's tabular forms, each in the middle of a cell of equal width.
    // Decomposed letters are composed first.
    [[nodiscard]] ShapedRun shape(Face face, bool tabular, std::string_view text);
    [[nodiscard]] float digit_cell(Face face) const; // em

private:
    struct Letter {
        char32_t code_point;
        Face face;
    };
    struct FreeBuffer {
        void operator()(hb_buffer_t* buffer) const;
    };

    [[nodiscard]] const FontFile& file(Face face) const { return files_[static_cast<std::size_t>(face)]; }
    [[nodiscard]] int cell_of(Face face);
    void choose_faces(Face face, std::string_view text, int& missing);
    void run_harfbuzz(std::span<const Letter> letters, bool tabular);
    // `first`: where these letters begin in the text.
    void append(ShapedRun& run, std::span<const Letter> letters, std::size_t first, bool tabular);

    const FontFiles& files_;
    std::unique_ptr<hb_buffer_t, FreeBuffer> buffer_;
    std::array<int, face_count> cells_{}; // font units
    std::vector<Letter> letters_;         // of the text being shaped
};

} // namespace bangvang
