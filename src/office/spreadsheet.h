// The sheets of an .xlsx or .ods workbook as grids. liborcus reads them; this file turns what a spreadsheet
// knows of its cells into text that can be read in one way only.
#pragma once

#include "office/grid.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace bangvang::office {

struct NamedGrid {
    std::string name; // as on the sheet's tab
    Grid grid;
};

// Numbers, dates and times become exact cells: 7872.7, 2024-09-30, 07:30, 96.8% for a percentage; of formulas
// the result that the spreadsheet stored. A cell that holds an error such as #REF! keeps that as its text.
// In the order of the tabs, hidden ones too. invalid_data for bytes that are no such workbook or are damaged.
[[nodiscard]] Result<std::vector<NamedGrid>> read_spreadsheet(std::span<const std::byte> bytes);

} // namespace bangvang::office
