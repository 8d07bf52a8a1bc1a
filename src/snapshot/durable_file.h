// Files that appear whole or not at all, also when the power goes: temporary name, sync, rename, sync the
// folder.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <filesystem>
#include <span>

namespace bangvang {

// Replaces `path`, or leaves what was there. The temporary file beside it is named after `path` and this
// process and is removed on failure. Errors: io with the system's words.
[[nodiscard]] Result<void> write_durably(const std::filesystem::path& path, std::span<const std::byte> bytes);

} // namespace bangvang
