#include "ui/raster.h"

namespace bangvang {

TextureId ImageTextures::add(const Image& image)
{
    const auto id = static_cast<TextureId>(next_++);
    images_.emplace(id, image);
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

} // namespace bangvang
