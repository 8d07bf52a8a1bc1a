#include "ui/strike.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <imgui.h>

#include <cstring>

namespace bangvang {

namespace {

// From this em on, in device pixels, a whole pixel is fine enough, and pictures are large.
constexpr int whole_pixels_from = 48;
constexpr int quarters = 4;

void copy(const FT_Bitmap& from, ImTextureData& to, const ImFontAtlasRect& at)
{
    for (int y = 0; y < at.h; ++y) {
        const unsigned char* coverage = from.buffer + y * from.pitch;
        auto* out = static_cast<unsigned char*>(to.GetPixelsAt(at.x, at.y + y));
        for (int x = 0; x < at.w; ++x, out += to.BytesPerPixel) {
            std::memset(out, 0xFF, static_cast<std::size_t>(to.BytesPerPixel));
            out[to.BytesPerPixel - 1] = coverage[x];
        }
    }
}

// Where the picture is now, if the atlas has become another texture.
void refresh(GlyphPicture& picture, const ImFontAtlas& atlas)
{
    ImFontAtlasRect at;
    picture.texture = atlas.TexData->UniqueID;
    if (!atlas.GetCustomRect(picture.place, &at))
        return;
    picture.u0 = at.uv0.x;
    picture.v0 = at.uv0.y;
    picture.u1 = at.uv1.x;
    picture.v1 = at.uv1.y;
}

} // namespace

Strike::Strike(const FontFile& file, int size)
    : file_(file), atlas_(*ImGui::GetIO().Fonts), size_(size),
      phases_(size < whole_pixels_from * 64 ? quarters : 1),
      index_(static_cast<std::size_t>(file.outlines()->num_glyphs) * static_cast<std::size_t>(phases_))
{}

Strike::~Strike()
{
    for (const GlyphPicture& picture : pictures_)
        if (picture.place >= 0)
            atlas_.RemoveCustomRect(picture.place);
}

const GlyphPicture& Strike::picture(std::uint16_t glyph, int phase)
{
    std::uint16_t& index = index_[static_cast<std::size_t>(glyph * phases_ + phase)];
    if (index == 0) {
        pictures_.push_back(draw(glyph, phase));
        index = static_cast<std::uint16_t>(pictures_.size());
        if (pictures_.back().place >= 0)
            pixels_ += static_cast<std::size_t>((pictures_.back().w + 1.0F) * (pictures_.back().h + 1.0F));
    }
    GlyphPicture& picture = pictures_[index - 1U];
    if (picture.place >= 0 && picture.texture != atlas_.TexData->UniqueID)
        refresh(picture, atlas_);
    return picture;
}

// Unhinted: hinting would move the stacked marks of Vietnamese against their letters. A glyph that FreeType
// cannot draw, or for which the atlas has no room, is one that shows nothing.
GlyphPicture Strike::draw(std::uint16_t glyph, int phase) const
{
    FT_Face face = file_.outlines();
    FT_GlyphSlot slot = face->glyph;
    if (FT_Set_Char_Size(face, 0, size_, 0, 0) != 0 ||
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
        return {};
    FT_Outline_Translate(&slot->outline, 64 * phase / phases_, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0 || slot->bitmap.width == 0)
        return {};
    const auto w = static_cast<int>(slot->bitmap.width);
    const auto h = static_cast<int>(slot->bitmap.rows);
    ImFontAtlasRect at;
    const int place = atlas_.AddCustomRect(w, h, &at);
    if (place < 0)
        return {};
    copy(slot->bitmap, *atlas_.TexData, at);
    GlyphPicture picture{.x = static_cast<float>(slot->bitmap_left),
                         .y = -static_cast<float>(slot->bitmap_top),
                         .w = static_cast<float>(w),
                         .h = static_cast<float>(h),
                         .place = place};
    refresh(picture, atlas_);
    return picture;
}

} // namespace bangvang
