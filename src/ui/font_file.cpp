#include "ui/font_file.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

namespace bangvang {

namespace {

hb_font_t* open_tables(hb_blob_t* blob)
{
    hb_face_t* face = hb_face_create(blob, 0);
    hb_font_t* font = hb_font_create(face); // its scale is the face's units per em
    hb_face_destroy(face);
    return font;
}

} // namespace

void FontFile::Close::operator()(FT_FaceRec_* face) const
{
    FT_Done_Face(face);
}

void FontFile::Close::operator()(hb_blob_t* blob) const
{
    hb_blob_destroy(blob);
}

void FontFile::Close::operator()(hb_font_t* font) const
{
    hb_font_destroy(font);
}

Result<FontFile> FontFile::open(FT_LibraryRec_& library, const std::filesystem::path& path,
                                const char* package)
{
    FontFile file;
    file.bytes_.reset(hb_blob_create_from_file_or_fail(path.c_str())); // mapped, not read
    if (!file.bytes_)
        return fail(ErrorCode::environment, "the font {} cannot be opened; install the package {}",
                    path.string(), package);
    unsigned size = 0;
    const char* const bytes = hb_blob_get_data(file.bytes_.get(), &size);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(&library, reinterpret_cast<const FT_Byte*>(bytes), static_cast<FT_Long>(size), 0,
                           &face) != 0)
        return fail(ErrorCode::environment, "{} is not a font; reinstall the package {}", path.string(),
                    package);
    file.outlines_.reset(face);
    file.tables_.reset(open_tables(file.bytes_.get()));
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
