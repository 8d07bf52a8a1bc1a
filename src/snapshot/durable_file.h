// Files that appear whole or not at all, also when the power goes: temporary name, sync, rename, sync the
// folder.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <system_error>

namespace bangvang {

// Replaces `path`, or leaves what was there. The temporary file beside it is named after `path` and this
// process and is removed on failure. Errors: io with the system's words; environment where the disk is full
// or may not be written.
[[nodiscard]] Result<void> write_durably(const std::filesystem::path& path, std::span<const std::byte> bytes);

// Makes a file that was not there, with these rights (0600) from its first moment. A file that is there stays
// as it is, and that is an error; a new one that cannot be saved is removed again.
[[nodiscard]] Result<void> create_durably(const std::filesystem::path& path, std::span<const std::byte> bytes,
                                          unsigned rights);

// The single steps, for those who must choose their order themselves.
// New contents, not yet safe.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::span<const std::byte> bytes);
// fsync of the contents. Never to be tried again after a failure: the kernel may have dropped the pages.
[[nodiscard]] Result<void> sync_file(const std::filesystem::path& path);
// fsync of a folder's names.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

// not_found, environment (full, read-only, no permission) or io.
[[nodiscard]] ErrorCode code_of(std::error_code error);

} // namespace bangvang
