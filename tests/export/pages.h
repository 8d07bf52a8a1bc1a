// Exports of the sample, and what poppler's programs make of them.
#pragma once

#include "shell/process.h"
#include "support/folder.h"

#include "ui/image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bangvang::testing {

// The real program with these options, on the sample at a fixed time.
[[nodiscard]] ProcessResult run_kiosk(std::vector<std::string> options);

// What a program says on standard output; a failed check, and nothing, where it is missing or fails.
[[nodiscard]] std::string said_by(const std::vector<std::string>& command);

// The text as a reader selects it, each run of white space one space.
[[nodiscard]] std::string text_of(const std::filesystem::path& pdf, bool in_layout = false);

// The first page as pixels, so many to the inch.
[[nodiscard]] Image pixels_of(const std::filesystem::path& pdf, int per_inch);

// The mean difference of the channels over the area of the first; the second may be larger.
[[nodiscard]] double mean_difference(const Image& a, const Image& b);

[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);
[[nodiscard]] bool nothing_in(const std::filesystem::path& folder);

} // namespace bangvang::testing
