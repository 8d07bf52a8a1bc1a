// Where baked art and portraits become something a renderer can sample. The shell keeps them on the GPU, the
// CPU rasteriser keeps the pictures themselves.
#pragma once

#include "ui/image.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bangvang {

// 0 is no texture. The same number as the ImTextureID in draw commands.
enum class TextureId : std::uint64_t { none = 0 };

// In memory, byte by byte. A renderer whose window wants blue first draws everything so and turns nothing at
// the end.
enum class PixelOrder { rgba, bgra };

// Called on the UI thread only.
class Textures {
public:
    virtual ~Textures() = default;
    [[nodiscard]] virtual TextureId add(const Image& image) = 0;
    virtual void remove(TextureId id) = 0;
    // What the renderer wants in the letters' texture; what is added comes as RGBA in any case.
    [[nodiscard]] virtual PixelOrder order() const { return PixelOrder::rgba; }
    // Whether the renderer draws the groups of a draw list (draw_groups.h).
    [[nodiscard]] virtual bool groups() const { return false; }
    // How many pixels lie in one texture with the letters.
    [[nodiscard]] virtual std::size_t atlas_pixels() const { return 0; }
};

// Decoded portraits, by honoree. May answer `none` now and the texture in a later frame.
class Portraits {
public:
    virtual ~Portraits() = default;
    // `size_px`: the side of the square it will be drawn in.
    [[nodiscard]] virtual TextureId portrait(std::string_view honoree_code, int size_px) = 0;
};

} // namespace bangvang
