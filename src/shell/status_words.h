// `bangvang --status`: what the running kiosk last said, in words for the technician.
#pragma once

#include "nav/navigation.h"

#include <bangvang/base/result.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace bangvang {

// Reads FOLDER/status.json. No such file, or one that is no status, is an error.
[[nodiscard]] Result<std::string> read_status(const std::filesystem::path& folder, const WallTime& now,
                                              Language language);

// The same from the file's text. Pure.
[[nodiscard]] Result<std::string> status_words(std::string_view json, const WallTime& now, Language language);

} // namespace bangvang
