// Where the program finds what ships with it, and where a user's own files lie.
#pragma once

#include <bangvang/base/result.h>

#include <filesystem>
#include <string>

namespace bangvang {

// PREFIX/share/bangvang, beside PREFIX/bin of the running program: the build tree and an installation look
// alike.
[[nodiscard]] Result<std::filesystem::path> share_folder();

// $VARIABLE where it is set to an absolute path, else $HOME/fallback.
[[nodiscard]] std::filesystem::path user_folder(const char* variable, const std::filesystem::path& fallback);

// Where accepted snapshots and the status live when --data does not say: $XDG_STATE_HOME/bangvang.
[[nodiscard]] std::filesystem::path default_data_folder();

} // namespace bangvang
