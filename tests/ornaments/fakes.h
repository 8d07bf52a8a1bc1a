// A renderer's textures that only count.
#pragma once

#include "ui/textures.h"

#include <map>

namespace bangvang::test {

class CountingTextures final : public Textures {
public:
    TextureId add(const Image& image) override
    {
        const auto id = static_cast<TextureId>(++next_);
        images[id] = image;
        return id;
    }
    void remove(TextureId id) override { images.erase(id); }

    std::map<TextureId, Image> images;

private:
    std::uint64_t next_{0};
};

} // namespace bangvang::test
