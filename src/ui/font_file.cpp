#include "ui/font_file.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <algorithm>
#include <cstdio>

namespace bangvang {

namespace {

Result<std::vector<unsigned char>> read_file(const std::filesystem::path& path, const char* package)
{
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return fail(ErrorCode::environment, "the font {} cannot be opened; install the package {}",
                    path.string(), package);
    std::fseek(file, 0, SEEK_END);
    const long size = std::ftell(file);
    std::fseek(file, 0, SEEK_SET);
    std::vector<unsigned char> bytes(static_cast<std::size_t>(std::max(size, 0L)));
    const std::size_t got = std::fread(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    if (bytes.empty() || got != bytes.size())
        return fail(ErrorCode::environment, "the font {} cannot be read; reinstall the package {}",
                    path.string(), package);
    return bytes;
}

hb_font_t* open_tables(const std::vector<unsigned char>& bytes)
{
    hb_blob_t* blob =
        hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_font_t* font = hb_font_create(face); // its scale is the face's units per em
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return font;
}

} // namespace

void FontFile::Close::operator()(FT_FaceRec_* face) const
{
    FT_Done_Face(face);
}

void FontFile::Close::operator()(hb_font_t* font) const
{
    hb_font_destroy(font);
}

Result<FontFile> FontFile::open(FT_LibraryRec_& library, const std::filesystem::path& path,
                                const char* package)
{
    FontFile file;
    file.bytes_ = BV_TRY(read_file(path, package));
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(&library, file.bytes_.data(), static_cast<FT_Long>(file.bytes_.size()), 0,
                           &face) != 0)
        return fail(ErrorCode::environment, "{} is not a font; reinstall the package {}", path.string(),
                    package);
    file.outlines_.reset(face);
    file.tables_.reset(open_tables(file.bytes_));
    file.units_per_em_ = static_cast<float>(face->units_per_EM);
    file.ascent_ = static_cast<float>(face->ascender) / file.units_per_em_;
    file.descent_ = -static_cast<float>(face->descender) / file.units_per_em_;
    return file;
}

std::uint32_t FontFile::glyph(char32_t code_point) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(tables_.get(), code_point, &glyph) != 0 ? glyph : 0;
}

int FontFile::advance(std::uint32_t glyph) const
{
    return hb_font_get_glyph_h_advance(tables_.get(), glyph);
}

} // namespace bangvang
