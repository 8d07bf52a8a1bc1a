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

// Makes a file that was not there, with these rights (0600) from its first moment. A file that is there stays
// as it is, and that is an error; a new one that cannot be saved is removed again.
[[nodiscard]] Result<void> create_durably(const std::filesystem::path& path, std::span<const std::byte> bytes,
                                          unsigned rights);

} // namespace bangvang
