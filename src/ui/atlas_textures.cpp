#include "ui/atlas_textures.h"

#include "ui/draw_types.h"

#include <cstring>

namespace bangvang {

namespace {

// Icons, medals, pictographs and shadows at 1920 x 1080. Larger pictures would fill the atlas, and are few.
constexpr int largest_side = 256;
constexpr std::size_t largest_area = 26'000;
// ImGui 1.92 counts the uses of a place in nine bits and stops the program at the 512th; after so many we
// keep what nobody needs rather than give it back.
constexpr int remove_limit = 400;
// Tells pictures in the atlas from those that the renderer numbers.
constexpr std::uint64_t in_atlas = std::uint64_t{1} << 62U;

std::size_t area(const Image& image)
{
    return static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
}

bool is_small(const Image& image)
{
    return image.width <= largest_side && image.height <= largest_side && area(image) <= largest_area;
}

bool lies_in_atlas(TextureId id)
{
    return (static_cast<std::uint64_t>(id) & in_atlas) != 0;
}

int place_of(TextureId id)
{
    return static_cast<int>(static_cast<std::uint64_t>(id) & 0xFFFF'FFFFU);
}

// The atlas may hold one byte a pixel, but we ask for four.
void copy(const Image& image, ImTextureData& to, const ImFontAtlasRect& at, PixelOrder order)
{
    const auto width = static_cast<std::size_t>(image.width);
    for (int y = 0; y < image.height; ++y) {
        auto* const row = static_cast<std::uint8_t*>(to.GetPixelsAt(at.x, at.y + y));
        if (order == PixelOrder::bgra)
            swap_red_and_blue(image.pixel(0, y), row, width);
        else
            std::memcpy(row, image.pixel(0, y), width * 4);
    }
}

} // namespace

TextureId AtlasTextures::add(const Image& image)
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (!is_small(image) || atlas.TexDesiredFormat != ImTextureFormat_RGBA32)
        return large_.add(image);
    ImFontAtlasRect at;
    const ImFontAtlasRectId place = atlas.AddCustomRect(image.width, image.height, &at);
    if (place < 0)
        return large_.add(image);
    copy(image, *atlas.TexData, at, large_.order());
    const auto id = static_cast<TextureId>(in_atlas | static_cast<std::uint32_t>(place));
    sizes_[id] = area(image);
    pixels_ += area(image);
    return id;
}

void AtlasTextures::remove(TextureId id)
{
    if (!lies_in_atlas(id))
        return large_.remove(id);
    const auto known = sizes_.find(id);
    if (known == sizes_.end() || ++removed_ > remove_limit)
        return;
    pixels_ -= known->second;
    sizes_.erase(known);
    ImGui::GetIO().Fonts->RemoveCustomRect(place_of(id));
}

ImTextureRef sampled(TextureId id, Rect& uv)
{
    if (!lies_in_atlas(id))
        return texture_ref(id);
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect at;
    if (atlas.GetCustomRect(place_of(id), &at)) {
        const float w = at.uv1.x - at.uv0.x;
        const float h = at.uv1.y - at.uv0.y;
        uv = {at.uv0.x + uv.x * w, at.uv0.y + uv.y * h, uv.w * w, uv.h * h};
    }
    return atlas.TexRef;
}

} // namespace bangvang
