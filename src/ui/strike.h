// Pictures of one face's glyphs at one size, kept in Dear ImGui's atlas beside its own. ImGui would key them
// by code point and round the size; these are keyed by glyph and by the part of a pixel that the glyph stands
// at.
#pragma once

#include "ui/font_file.h"

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImFontAtlas;

namespace bangvang {

struct GlyphPicture {
    float x{0.0F}; // from the glyph's origin on the baseline, device pixels, y down
    float y{0.0F};
    float w{0.0F}; // 0 where there is nothing to see
    float h{0.0F};
    float u0{0.0F};
    float v0{0.0F};
    float u1{0.0F};
    float v1{0.0F};
    int place{-1};   // in the atlas
    int texture{-1}; // the atlas texture that u and v are of: it moves glyphs when it grows
};

// UI thread only; belongs to the current ImGui context.
class Strike {
public:
    // `size` is that of the em in 1/64 device pixels.
    Strike(const FontFile& file, int size);
    ~Strike(); // gives its places back
    Strike(const Strike&) = delete;
    Strike& operator=(const Strike&) = delete;

    // In how many steps a glyph may stand between one whole pixel and the next.
    [[nodiscard]] int phases() const { return phases_; }
    // Of a glyph `phase` steps right of a whole pixel. Good until the next call; a picture that is new may
    // make the atlas grow, which moves all others.
    [[nodiscard]] const GlyphPicture& picture(std::uint16_t glyph, int phase);

    [[nodiscard]] std::size_t pixels() const { return pixels_; } // of the atlas

private:
    [[nodiscard]] GlyphPicture draw(std::uint16_t glyph, int phase) const;

    const FontFile& file_;
    ImFontAtlas& atlas_;
    int size_;
    int phases_;
    std::vector<std::uint16_t> index_; // by glyph and phase: 0 not drawn yet, else one more than in pictures_
    std::vector<GlyphPicture> pictures_;
    std::size_t pixels_{0};
};

} // namespace bangvang
