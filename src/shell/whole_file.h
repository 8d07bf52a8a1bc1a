// Files that nobody ever reads half: written beside the name, then renamed over it.
#pragma once

#include <bangvang/base/result.h>

#include <filesystem>
#include <string_view>

namespace bangvang {

// No permission and no space are environment errors, everything else is io. Not synced to the disk: these
// files are pictures and reports, written again at the next run. Any thread.
[[nodiscard]] Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes);

} // namespace bangvang
