// Comma-, semicolon- or tab-separated text as a grid of cells that keeps a spreadsheet's row numbers.
#pragma once

#include <bangvang/base/result.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

struct GridRow {
    std::size_t number{
        0}; // 1-based, as a spreadsheet counts: a line break inside quotes does not start a row
    std::vector<std::string> cells;
};

// Rows with at least one filled cell. Trailing empty cells are cut off.
using Grid = std::vector<GridRow>;

// ',', ';' or '\t': the one that parts the heading line most often; ',' where none occurs.
[[nodiscard]] char detect_delimiter(std::string_view text);

// UTF-8 text with '\n' line ends. A quote that is never closed, or one in the middle of an unquoted cell, is
// invalid_data with the row's number as its message.
[[nodiscard]] Result<Grid> parse_csv(std::string_view text);

} // namespace bangvang::office
