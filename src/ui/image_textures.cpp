#include "ui/raster_parts.h"

#include <imgui.h>

namespace bangvang {

TextureId ImageTextures::add(const Image& image)
{
    const auto id = static_cast<TextureId>(next_++);
    Image& kept = images_.emplace(id, image).first->second;
    if (order_ == PixelOrder::bgra)
        swap_red_and_blue(kept.rgba.data(), kept.rgba.data(), kept.rgba.size() / 4);
    return id;
}

void ImageTextures::remove(TextureId id)
{
    images_.erase(id);
}

const Image* ImageTextures::find(TextureId id) const
{
    const auto found = images_.find(id);
    return found == images_.end() ? nullptr : &found->second;
}

std::size_t ImageTextures::bytes() const
{
    std::size_t sum = 0;
    for (const auto& [id, image] : images_)
        sum += image.rgba.size();
    return sum;
}

TextureView texture_view(const ImTextureRef& texture, const ImageTextures& textures)
{
    if (const ImTextureData* letters = texture._TexData)
        return {letters->Pixels, letters->Width, letters->Height, letters->BytesPerPixel};
    const Image* const image = textures.find(static_cast<TextureId>(texture._TexID));
    return image ? TextureView{image->rgba.data(), image->width, image->height, 4}
                 : TextureView{nullptr, 0, 0, 4};
}

} // namespace bangvang
