// From the bytes of a snapshot file to the model. The bytes may come from anywhere: nothing in them is
// trusted.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bangvang {

// The whole file in memory -> the model, or one error that says which rule it broke. Where a statement stands
// behind the database, its size and hash must hold; who signed it is not asked here. SQLite sees the bytes
// through sqlite3_deserialize, read-only, with untrusted schema, limits and a deadline; the schema's text is
// compared before anything else runs; then quick_check, foreign keys, and model/check. Thread-safe.
[[nodiscard]] Result<Snapshot> read_snapshot(std::span<const std::byte> bytes);

// Reads a regular file of at most `limit` bytes whole (no links followed at the last part, no devices, no
// FIFOs).
[[nodiscard]] Result<std::vector<std::byte>> read_file_bytes(const std::filesystem::path& path,
                                                             std::size_t limit = std::size_t{256} << 20);

// read_file_bytes, then read_snapshot.
[[nodiscard]] Result<Snapshot> load_snapshot(const std::filesystem::path& path);

// The encoded image of one honoree, out of a file that this program has accepted and never rewrites.
[[nodiscard]] Result<std::vector<std::byte>> read_portrait(const std::filesystem::path& accepted_file,
                                                           std::string_view honoree_code);

// Calls `visit` with the encoded portraits of an accepted file, from the row `first` on, until it says false.
// The row to go on with; none after the last. For a process that may crash on them: nothing but their headers
// has been looked at.
[[nodiscard]] Result<std::optional<std::int64_t>>
each_portrait(const std::filesystem::path& accepted_file, std::int64_t first,
              const std::function<bool(std::span<const std::byte>)>& visit);

// From now on all of SQLite together gets at most so much memory in this process. A kiosk asks for it; the
// office's tool, which builds whole files in memory, does not.
void limit_database_memory(std::size_t bytes);

} // namespace bangvang
