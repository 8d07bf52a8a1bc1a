// Portraits through the decoder, with the limits that stand before it.
#include "expect.h"

#include "shell/portrait_image.h"

#include <bangvang/snapshot/image_header.h>

using namespace bangvang;
using fuzz::expect;

namespace {

// Larger ones are decoded by the same code, only so slowly that little else would be tried.
constexpr long most_pixels = 256L * 1024;
constexpr int size_px = 48;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto header = read_image_header(bytes);
    if (header && static_cast<long>(header->width_px) * header->height_px > most_pixels)
        return 0;
    const auto picture = decode_portrait(bytes, size_px);
    expect(header || !picture, "what has no header is not decoded");
    if (!picture)
        return 0;
    expect(picture->width == picture->height, "a portrait is square");
    expect(picture->width >= 1 && picture->width <= size_px, "and as small as asked for");
    return 0;
}
