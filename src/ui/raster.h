// Dear ImGui's draw data on the CPU, byte for byte the same on every run: what --shot and the picture tests
// use.
#pragma once

#include "ui/image.h"
#include "ui/pieces.h"
#include "ui/textures.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>

struct ImDrawData;

namespace bangvang {

// Textures kept as pictures.
class ImageTextures final : public Textures {
public:
    explicit ImageTextures(PixelOrder order = PixelOrder::rgba) : order_(order) {}
    [[nodiscard]] PixelOrder order() const override { return order_; }
    [[nodiscard]] bool groups() const override { return true; }
    TextureId add(const Image& image) override;
    void remove(TextureId id) override;
    [[nodiscard]] const Image* find(TextureId id) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    PixelOrder order_;
    std::map<TextureId, Image> images_;
    std::uint64_t next_{1};
};

// Borrowed pixels to draw on, four bytes each, rows without a gap. The textures have the same order.
struct Pixels {
    std::uint8_t* bytes{nullptr};
    int width{0};
    int height{0};
    PixelOrder order{PixelOrder::rgba};

    [[nodiscard]] std::uint8_t* at(int x, int y) const
    {
        return bytes + (static_cast<std::ptrdiff_t>(y) * width + x) * 4;
    }
};
[[nodiscard]] inline Pixels pixels_of(Image& image)
{
    return {image.rgba.data(), image.width, image.height, PixelOrder::rgba};
}

// Draws into `target`, which has the size of the display, inside `damage` only; alpha is composed over what
// is there. ImGui's own font textures are read from ImTextureData and marked as uploaded. Rules as in OpenGL:
// pixel centres, top-left edges, bilinear sampling, interpolated colour.
void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target, const PixelRect& damage);
// The same in several rectangles that do not overlap; without any, the font textures are served all the same.
void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target,
               std::span<const PixelRect> damage);

} // namespace bangvang
