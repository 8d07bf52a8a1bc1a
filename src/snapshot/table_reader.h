// Takes the tables of a foreign database into the model, row by row.
#pragma once

#include "snapshot/sqlite.h"

#include <bangvang/model/snapshot.h>

namespace bangvang {

// The schema must have been compared before. Everything comes out in the order that Snapshot promises,
// whatever the order in the file. An error names table, row and column.
[[nodiscard]] Result<Snapshot> read_tables(Database& database);

} // namespace bangvang
