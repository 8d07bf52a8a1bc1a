#include "ui/raster.h"

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

} // namespace bangvang
