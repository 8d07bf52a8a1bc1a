// Small pictures share one texture with the letters, so that a panel, its shadow, its icon and its words are
// one draw call; large ones have a texture each.
#pragma once

#include "ui/textures.h"

#include <bangvang/base/geometry.h>

#include <cstddef>
#include <unordered_map>

struct ImTextureRef;

namespace bangvang {

// UI thread only; belongs to the current ImGui context, whose atlas it uses, and goes before it.
class AtlasTextures final : public Textures {
public:
    explicit AtlasTextures(Textures& large) : large_(large) {} // borrowed
    [[nodiscard]] TextureId add(const Image& image) override;
    void remove(TextureId id) override;
    [[nodiscard]] PixelOrder order() const override { return large_.order(); }
    [[nodiscard]] bool groups() const override { return large_.groups(); }
    [[nodiscard]] std::size_t atlas_pixels() const override { return pixels_; }

private:
    Textures& large_;
    std::unordered_map<TextureId, std::size_t> sizes_; // in pixels, of those in the atlas
    std::size_t pixels_{0};
    int removed_{0};
};

// What a draw command samples for a picture, wherever it is kept. `uv` is a part of the picture (0..1) and
// becomes that part of the texture. Good until a picture or a letter is added.
[[nodiscard]] ImTextureRef sampled(TextureId id, Rect& uv);

} // namespace bangvang
