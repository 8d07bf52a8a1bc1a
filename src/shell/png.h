// Pictures out of the program: PNG, the same bytes for the same picture.
#pragma once

#include "ui/image.h"

#include <bangvang/base/result.h>

#include <filesystem>

namespace bangvang {

// Writes beside `file`, then renames over it. Opaque: the alpha of `image` is left out. Any thread.
[[nodiscard]] Result<void> write_png(const std::filesystem::path& file, const Image& image);

} // namespace bangvang
