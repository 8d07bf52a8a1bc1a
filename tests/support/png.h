// Pictures as PNG files, for people who want to look at what a test drew.
#pragma once

#include "ui/image.h"

#include <filesystem>

namespace bangvang::testing {

// True when the file was written.
bool write_png(const std::filesystem::path& path, const Image& image);

} // namespace bangvang::testing
