#include "ui/raster_parts.h"

namespace bangvang {

Color sample(const TextureView& texture, float u, float v)
{
    const BetweenTexels x = between_texels(u, texture.width);
    const BetweenTexels y = between_texels(v, texture.height);
    const Color a = texture.texel(x.low, y.low);
    const Color b = texture.texel(x.high, y.low);
    const Color c = texture.texel(x.low, y.high);
    const Color d = texture.texel(x.high, y.high);
    if (a == b && a == c && a == d)
        return a;
    const auto channel = [&](std::uint32_t ca, std::uint32_t cb, std::uint32_t cc, std::uint32_t cd) {
        const std::uint32_t top = ca * (256 - x.part) + cb * x.part;
        const std::uint32_t bottom = cc * (256 - x.part) + cd * x.part;
        return static_cast<std::uint8_t>((top * (256 - y.part) + bottom * y.part + 32768) >> 16);
    };
    return {channel(a.r, b.r, c.r, d.r), channel(a.g, b.g, c.g, d.g), channel(a.b, b.b, c.b, d.b),
            channel(a.a, b.a, c.a, d.a)};
}

} // namespace bangvang
