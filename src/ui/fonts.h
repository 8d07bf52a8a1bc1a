// The eight faces of the visual language, loaded from font files: how text is shaped in them and how it
// looks.
#pragma once

#include "ui/shaped_run.h"
#include "ui/type.h"

#include <bangvang/base/result.h>

#include <filesystem>
#include <memory>
#include <string_view>

namespace bangvang {

class Strike;

// The name of the file that holds the face.
[[nodiscard]] std::string_view font_file_name(Face face);

// Belongs to the current ImGui context and must be destroyed before it. UI thread only: what is asked for is
// kept for the next time, also behind const.
class Fonts {
public:
    // Reads the faces from `directory`; a missing or broken file is an environment error that names the
    // package.
    [[nodiscard]] static Result<std::unique_ptr<Fonts>> load(const std::filesystem::path& directory);
    virtual ~Fonts() = default;

    // One line of text, the same at every size. Good while the line is being set: until thousands of others
    // have been asked for.
    [[nodiscard]] virtual const ShapedRun& shape(Face face, bool tabular, std::string_view text) const = 0;
    // Once, before anything of a frame is emitted: makes room for what it may bring. That can move all
    // glyphs. `others` is how many pixels of the atlas hold something else than letters.
    virtual void begin_frame(std::size_t others) = 0;
    // Pictures of glyphs for an em of so many device pixels. Good for the line being drawn.
    [[nodiscard]] virtual Strike& strike(Face face, float em_px) = 0;

    // In em, from the font file, unhinted and independent of any size, so that lines break alike at every
    // scale.
    [[nodiscard]] virtual float advance(Face face, char32_t code_point) const = 0; // before kerning
    [[nodiscard]] virtual float digit_cell(Face face) const = 0; // the widest tabular figure
    [[nodiscard]] virtual float ascent(Face face) const = 0;     // hhea, positive
    [[nodiscard]] virtual float descent(Face face) const = 0;    // hhea, positive
    [[nodiscard]] virtual bool has_glyph(Face face, char32_t code_point) const = 0; // in the face itself
};

} // namespace bangvang
