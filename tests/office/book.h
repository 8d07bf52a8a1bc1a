// The sheets of a test as an .xlsx workbook, with the cells typed as a person at a spreadsheet has them.
#pragma once

#include "support.h"

#include <filesystem>

namespace office_tests {

// Each sheet's CSV text as one sheet of the workbook under its Vietnamese name. Cells become numbers, dates,
// times and text as the contract's columns say; a percentage becomes one of the spreadsheet's own.
void write_book(const std::filesystem::path& file, const Sheets& sheets);

// Every .csv file of a folder, by name.
[[nodiscard]] Sheets sheets_of(const std::filesystem::path& folder);

} // namespace office_tests
