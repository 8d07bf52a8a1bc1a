// What a JPEG must keep to before stb_image sees it: the version in Debian 12 believes what a file says about
// its tables, and decodes as many layers as a file has.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <span>

namespace bangvang {

// No Huffman table with more than the 256 codes that there is room for, and no more than a hundred scans;
// real progressive pictures have about ten. What else is wrong with a picture the decoder finds itself. Pure.
[[nodiscard]] Result<void> check_jpeg(std::span<const std::byte> jpeg);

} // namespace bangvang
