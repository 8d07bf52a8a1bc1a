// The first 100 bytes of a SQLite file, judged before SQLite sees any of it.
#pragma once

#include "snapshot/read_failure.h"

#include <cstddef>
#include <optional>
#include <span>

namespace bangvang {

// The first rule of the SQLite file format (fileformat2, section 1.3) or of ours that the file breaks.
[[nodiscard]] std::optional<ReadFailure> header_fault(std::span<const std::byte> file);

} // namespace bangvang
