// The eight faces of the visual language, loaded from font files into Dear ImGui's dynamic atlas.
#pragma once

#include "ui/type.h"

#include <bangvang/base/result.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

struct ImFont;

namespace bangvang {

// Belongs to the current ImGui context and must be destroyed before it. UI thread only.
class Fonts {
public:
    // Reads the faces from `directory`; a missing or broken file is an environment error that names the
    // package.
    [[nodiscard]] static Result<std::unique_ptr<Fonts>> load(const std::filesystem::path& directory);
    virtual ~Fonts() = default;

    [[nodiscard]] virtual ImFont* font(Face face) const = 0;
    // ImGui sizes a font by ascent minus descent; multiply the em size by this (tokens.font.*.emToImGui).
    [[nodiscard]] virtual float em_to_imgui(Face face) const = 0;
    // In em, from the font file, unhinted and independent of any size, so that lines break alike at every
    // scale.
    [[nodiscard]] virtual float advance(Face face, char32_t code_point) const = 0;
    [[nodiscard]] virtual float digit_cell(Face face) const = 0; // the widest of 0-9
    [[nodiscard]] virtual float ascent(Face face) const = 0;     // hhea, positive
    [[nodiscard]] virtual float descent(Face face) const = 0;    // hhea, positive
    [[nodiscard]] virtual bool has_glyph(Face face, char32_t code_point) const = 0;
};

} // namespace bangvang
