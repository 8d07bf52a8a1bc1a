// What an encoded picture says about its size, before any decoder sees it.
#include "expect.h"

#include <bangvang/snapshot/image_header.h>

#include <cstdint>

using namespace bangvang;
using fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto header = read_image_header(std::as_bytes(std::span(data, size)));
    if (!header) {
        expect(!header.error().message.empty(), "a refusal has a reason");
        return 0;
    }
    expect(header->width_px >= 1 && header->width_px <= max_portrait_px, "the width is within the limits");
    expect(header->height_px >= 1 && header->height_px <= max_portrait_px, "the height is within the limits");
    const bool png = data[0] == 0x89;
    expect((header->format == ImageFormat::png) == png, "the format is the one that the first byte says");
    return 0;
}
