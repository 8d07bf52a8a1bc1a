// What a database must prove before its rows are read: our very tables, a sound structure, links that hold.
#pragma once

#include "snapshot/sqlite.h"

namespace bangvang {

// sqlite_schema letter by letter against what our schema creates. Runs before anything else, because a
// foreign CHECK, view or generated column would run inside every later step.
[[nodiscard]] Result<void> check_schema(Database& database);

// quick_check, by return code first and by its text second.
[[nodiscard]] Result<void> check_structure(Database& database);

// Every reference names a row.
[[nodiscard]] Result<void> check_links(Database& database);

} // namespace bangvang
