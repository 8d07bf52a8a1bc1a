// Fills the tables of an empty snapshot database from the model.
#pragma once

#include "snapshot/sqlite.h"

#include <bangvang/snapshot/writer.h>

#include <vector>

namespace bangvang {

// The schema must be there already. Rows are written in the order of the model's vectors.
[[nodiscard]] Result<void> write_tables(Database& database, const Snapshot& snapshot,
                                        const std::vector<PortraitImage>& portraits);

} // namespace bangvang
