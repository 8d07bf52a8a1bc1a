// Comma-, semicolon- or tab-separated text as a grid of cells that keeps a spreadsheet's row numbers.
#pragma once

#include "office/grid.h"

#include <bangvang/base/result.h>

#include <string_view>

namespace bangvang::office {

// ',', ';' or '\t': the one that parts the heading line most often; ',' where none occurs.
[[nodiscard]] char detect_delimiter(std::string_view text);

// UTF-8 text with '\n' line ends. A quote that is never closed, or one in the middle of an unquoted cell, is
// invalid_data with the row's number as its message.
[[nodiscard]] Result<Grid> parse_csv(std::string_view text);

} // namespace bangvang::office
