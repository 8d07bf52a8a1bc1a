// Dear ImGui's draw data on the CPU, byte for byte the same on every run: what --shot and the picture tests
// use.
#pragma once

#include "ui/image.h"
#include "ui/pieces.h"
#include "ui/textures.h"

#include <map>

struct ImDrawData;

namespace bangvang {

// Textures kept as pictures.
class ImageTextures final : public Textures {
public:
    TextureId add(const Image& image) override;
    void remove(TextureId id) override;
    [[nodiscard]] const Image* find(TextureId id) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    std::map<TextureId, Image> images_;
    std::uint64_t next_{1};
};

// Draws into `target`, which has the size of the display, inside `damage` only; alpha is composed over what
// is there. ImGui's own font textures are read from ImTextureData and marked as uploaded. Rules as in OpenGL:
// pixel centres, top-left edges, bilinear sampling, interpolated colour.
void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target, const PixelRect& damage);

// Its two halves, for several threads at once: first the one, then the other for areas that do not overlap.
void take_textures(const ImDrawData& data);
void rasterize_part(const ImDrawData& data, const ImageTextures& textures, Image& target,
                    const PixelRect& damage);

} // namespace bangvang
