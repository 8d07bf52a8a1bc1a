// Pictures as PNG files, for people who want to look at what a test drew.
#pragma once

#include "ui/image.h"

#include <filesystem>
#include <optional>

namespace bangvang::testing {

// True when the file was written.
bool write_png(const std::filesystem::path& path, const Image& image);

// None when there is no such picture.
[[nodiscard]] std::optional<Image> read_png(const std::filesystem::path& path);

} // namespace bangvang::testing
