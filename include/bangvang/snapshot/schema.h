// The identity of the file format: numbers in the SQLite header and the one description of its tables.
#pragma once

#include <cstdint>
#include <string_view>

namespace bangvang {

// "BVng" in ASCII; bytes 68..71 of the file.
inline constexpr std::uint32_t snapshot_application_id = 0x42566e67;
// Bytes 60..63; grows when a reader of the older version could not read the file.
inline constexpr int snapshot_format_version = 2;

// The complete schema as the writer creates it; docs/snapshot-format.md explains it table by table. The
// reader compares sqlite_schema with it byte for byte before any expression of a file can run.
[[nodiscard]] std::string_view snapshot_schema_sql();

} // namespace bangvang
