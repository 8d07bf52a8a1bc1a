#include "ui/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <vector>

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

// Covers Latin with all Vietnamese letters, punctuation and mathematical signs; nothing beyond is ever drawn.
constexpr char32_t table_end = 0x2400;
constexpr float no_glyph = -1.0F;

// What layout needs of one face, in em.
struct Metrics {
    std::vector<float> advances; // by code point; no_glyph where the face has none
    float fallback{0.0F};        // of '?', which stands for a missing glyph
    float digit_cell{0.0F};
    float ascent{0.0F};
    float descent{0.0F};
};

// The bytes of a font file in ImGui's memory, since the atlas takes them over.
struct FileBytes {
    void* data{nullptr};
    int size{0};
};

Result<FileBytes> read_file(const std::filesystem::path& path, const char* package)
{
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return fail(ErrorCode::environment, "the font {} cannot be opened; install the package {}",
                    path.string(), package);
    std::fseek(file, 0, SEEK_END);
    const long size = std::ftell(file);
    std::fseek(file, 0, SEEK_SET);
    FileBytes bytes{ImGui::MemAlloc(static_cast<std::size_t>(std::max(size, 1L))), static_cast<int>(size)};
    const std::size_t got = std::fread(bytes.data, 1, static_cast<std::size_t>(std::max(size, 0L)), file);
    std::fclose(file);
    if (size <= 0 || got != static_cast<std::size_t>(size)) {
        ImGui::MemFree(bytes.data);
        return fail(ErrorCode::environment, "the font {} cannot be read; reinstall the package {}",
                    path.string(), package);
    }
    return bytes;
}

void read_advances(FT_Face face, Metrics& metrics)
{
    const auto em = static_cast<float>(face->units_per_EM);
    metrics.advances.assign(table_end, no_glyph);
    FT_UInt glyph = 0;
    for (FT_ULong code = FT_Get_First_Char(face, &glyph); glyph != 0 && code < table_end;
         code = FT_Get_Next_Char(face, code, &glyph)) {
        FT_Fixed advance = 0;
        if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) == 0)
            metrics.advances[code] = static_cast<float>(advance) / em;
    }
    metrics.fallback = std::max(metrics.advances[U'?'], 0.0F);
    for (char32_t digit = U'0'; digit <= U'9'; ++digit)
        metrics.digit_cell = std::max(metrics.digit_cell, metrics.advances[digit]);
}

Result<Metrics> measure(FT_Library library, const FileBytes& bytes, const FaceFile& file)
{
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, static_cast<const FT_Byte*>(bytes.data), bytes.size, 0, &face) != 0)
        return fail(ErrorCode::environment, "{} is not a font; reinstall the package {}", file.name,
                    file.package);
    Metrics metrics;
    const auto em = static_cast<float>(face->units_per_EM);
    metrics.ascent = static_cast<float>(face->ascender) / em;
    metrics.descent = -static_cast<float>(face->descender) / em;
    read_advances(face, metrics);
    FT_Done_Face(face);
    return metrics;
}

class LoadedFonts final : public Fonts {
public:
    [[nodiscard]] ImFont* font(Face face) const override { return fonts_[index(face)]; }
    [[nodiscard]] float em_to_imgui(Face face) const override { return ascent(face) + descent(face); }
    [[nodiscard]] float advance(Face face, char32_t code_point) const override
    {
        const Metrics& m = of(face);
        return has_glyph(face, code_point) ? m.advances[code_point] : m.fallback;
    }
    [[nodiscard]] float digit_cell(Face face) const override { return of(face).digit_cell; }
    [[nodiscard]] float ascent(Face face) const override { return of(face).ascent; }
    [[nodiscard]] float descent(Face face) const override { return of(face).descent; }
    [[nodiscard]] bool has_glyph(Face face, char32_t code_point) const override
    {
        return code_point < table_end && of(face).advances[code_point] != no_glyph;
    }

    Result<void> load_face(FT_Library library, std::size_t index, const std::filesystem::path& directory);

private:
    static std::size_t index(Face face) { return static_cast<std::size_t>(face); }
    [[nodiscard]] const Metrics& of(Face face) const { return metrics_[index(face)]; }

    std::array<ImFont*, face_count> fonts_{};
    std::array<Metrics, face_count> metrics_{};
};

Result<void> LoadedFonts::load_face(FT_Library library, std::size_t index,
                                    const std::filesystem::path& directory)
{
    const FaceFile& file = files[index];
    const FileBytes bytes = BV_TRY(read_file(directory / file.name, file.package));
    auto measured = measure(library, bytes, file);
    if (!measured) {
        ImGui::MemFree(bytes.data);
        return tl::unexpected<Error>(std::move(measured).error());
    }
    metrics_[index] = std::move(measured).value();
    ImFontConfig config;
    // Hinting would move the stacked marks of Vietnamese against their letters.
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
    fonts_[index] = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes.data, bytes.size, 0.0F, &config);
    return {};
}

} // namespace

Result<std::unique_ptr<Fonts>> Fonts::load(const std::filesystem::path& directory)
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return fail(ErrorCode::environment, "FreeType cannot be started");
    const std::unique_ptr<FT_LibraryRec_, FT_Error (*)(FT_Library)> owner(library, &FT_Done_FreeType);
    // Large from the start: growing repacks the atlas, and every text of the screen would be drawn again.
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexMinWidth = 2048;
    atlas.TexMinHeight = 1024;
    auto fonts = std::make_unique<LoadedFonts>();
    for (std::size_t i = 0; i < face_count; ++i)
        BV_TRY_VOID(fonts->load_face(library, i, directory));
    return fonts;
}

} // namespace bangvang
