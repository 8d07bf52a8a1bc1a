#include "ui/fonts.h"

#include "ui/font_file.h"
#include "ui/generations.h"
#include "ui/hash.h"
#include "ui/shaper.h"
#include "ui/strikes.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>

#include <array>
#include <string>

namespace bangvang {

namespace {

struct FaceFile {
    const char* name;
    const char* package;
};
constexpr std::array<FaceFile, face_count> files{{
    {"Inter-Medium.otf", "fonts-inter"},
    {"Inter-SemiBold.otf", "fonts-inter"},
    {"Inter-Bold.otf", "fonts-inter"},
    {"InterDisplay-SemiBold.otf", "fonts-inter"},
    {"InterDisplay-Bold.otf", "fonts-inter"},
    {"NotoSerifDisplay-Bold.ttf", "fonts-noto-core"},
    {"NotoSerifDisplay-SemiBold.ttf", "fonts-noto-extra"},
    {"NotoSerifDisplay-BoldItalic.ttf", "fonts-noto-core"},
}};

// Glyphs in one generation of runs. All texts of all screens have a few thousand; counting figures and new
// snapshots bring others.
constexpr std::size_t run_limit = 32768;

std::size_t index(Face face)
{
    return static_cast<std::size_t>(face);
}

// A text and what it is set in; sought without copying the text.
struct RunSought {
    std::string_view text;
    Face face;
    bool tabular;
};

struct RunKey {
    std::string text;
    Face face;
    bool tabular;
    [[nodiscard]] operator RunSought() const { return {text, face, tabular}; }
};

struct RunHash {
    using is_transparent = void;
    std::size_t operator()(const RunSought& run) const
    {
        Hash64 hash;
        hash.word(index(run.face) * 2 + (run.tabular ? 1U : 0U));
        hash.text(run.text);
        return hash.value();
    }
};

struct RunEqual {
    using is_transparent = void;
    bool operator()(const RunSought& a, const RunSought& b) const
    {
        return a.face == b.face && a.tabular == b.tabular && a.text == b.text;
    }
};

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::unique_ptr<FT_LibraryRec_, CloseLibrary>;

class LoadedFonts final : public Fonts {
public:
    LoadedFonts(Library library, FontFiles faces) : library_(std::move(library)), faces_(std::move(faces)) {}

    [[nodiscard]] const ShapedRun& shape(Face face, bool tabular, std::string_view text) const override
    {
        const RunSought sought{text, face, tabular};
        if (const ShapedRun* kept = runs_.find(sought))
            return *kept;
        ShapedRun run = shaper_.shape(face, tabular, text);
        const std::size_t weight = run.glyphs.size() + 1;
        return runs_.add({std::string(text), face, tabular}, std::move(run), weight);
    }

    void begin_frame(std::size_t others) override { strikes_.begin_frame(others); }
    [[nodiscard]] Strike& strike(Face face, float em_px) override { return strikes_.at(face, em_px); }

    [[nodiscard]] float advance(Face face, char32_t code_point) const override
    {
        const FontFile& file = of(face);
        const auto units =
            static_cast<float>(file.advance(file.glyph(has_glyph(face, code_point) ? code_point : U'?')));
        return units / file.units_per_em();
    }
    [[nodiscard]] float digit_cell(Face face) const override { return shaper_.digit_cell(face); }
    [[nodiscard]] float ascent(Face face) const override { return of(face).ascent(); }
    [[nodiscard]] float descent(Face face) const override { return of(face).descent(); }
    [[nodiscard]] bool has_glyph(Face face, char32_t code_point) const override
    {
        return of(face).glyph(code_point) != 0;
    }

private:
    [[nodiscard]] const FontFile& of(Face face) const { return faces_[index(face)]; }

    Library library_;
    FontFiles faces_;
    mutable Shaper shaper_{faces_};
    mutable Generations<RunKey, ShapedRun, RunHash, RunEqual> runs_{run_limit};
    Strikes strikes_{faces_};
};

} // namespace

std::string_view font_file_name(Face face)
{
    return files[index(face)].name;
}

Result<std::unique_ptr<Fonts>> Fonts::load(const std::filesystem::path& directory)
{
    FT_Library started = nullptr;
    if (FT_Init_FreeType(&started) != 0)
        return fail(ErrorCode::environment, "FreeType cannot be started");
    Library library(started);
    FontFiles faces;
    for (std::size_t i = 0; i < faces.size(); ++i)
        faces[i] = BV_TRY(FontFile::open(*library, directory / files[i].name, files[i].package));
    // Large from the start: growing moves all glyphs, and every text of the screen would be drawn again.
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexMinWidth = 2048;
    atlas.TexMinHeight = 2048;
    return std::make_unique<LoadedFonts>(std::move(library), std::move(faces));
}

} // namespace bangvang
