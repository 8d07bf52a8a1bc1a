// A sheet before anybody has looked at its meaning: rows of cells, wherever they came from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bangvang::office {

struct GridCell {
    std::string text;
    // A spreadsheet's own value rather than something typed: a number with a decimal point and without
    // groups, a date as 2024-09-30, a time as 07:30. There is one way to read it.
    bool exact{false};

    [[nodiscard]] bool empty() const { return text.empty(); }
};

struct GridRow {
    std::size_t number{0}; // 1-based, as a spreadsheet counts: a line break in a cell does not start a row
    std::vector<GridCell> cells;
};

// Rows with at least one filled cell. Trailing empty cells are cut off.
using Grid = std::vector<GridRow>;

} // namespace bangvang::office
