// A piece of a sheet around one cell, as a spreadsheet would show it.
#pragma once

#include "office/table.h"

#include <string>

namespace bangvang::office {

// An HTML table: the letters of the columns, the heading row, the problem's row, and its cell marked. Columns
// far from the cell are left out, but for the first, which says what the row is about. Empty where the sheet
// has no such row.
[[nodiscard]] std::string html_excerpt(const Table& table, const Problem& problem);

} // namespace bangvang::office
