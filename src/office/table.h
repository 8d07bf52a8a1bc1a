// One sheet as the contract sees it: rows of cells found by column key, with what is wrong already said.
#pragma once

#include "office/contract.h"
#include "office/grid.h"
#include "office/old_fonts.h"
#include "office/problem.h"
#include "office/values.h"

#include <optional>
#include <string>
#include <vector>

namespace bangvang::office {

class Table {
public:
    // Matches the heading row with the contract. Unknown, repeated, missing and forbidden columns become
    // problems, as do cells in old fonts, converted or not. All text is NFC afterwards.
    static Table from_grid(const SheetSpec& sheet, Grid grid, std::vector<Problem>& problems,
                           OldFonts old_fonts = OldFonts::refuse);

    // A sheet without columns and rows, for a file whose rows cannot be told apart.
    static Table empty(const SheetSpec& sheet);

    [[nodiscard]] const SheetSpec& sheet() const { return *sheet_; }
    [[nodiscard]] const GridRow& heading() const { return heading_; }
    [[nodiscard]] const std::vector<GridRow>& rows() const { return rows_; }
    // The position of a contract column in the file; none where the file lacks it.
    [[nodiscard]] std::optional<std::size_t> position(std::size_t column) const { return positions_[column]; }
    [[nodiscard]] DecimalMark decimal_mark(std::size_t column) const { return marks_[column]; }
    // "B17", or nothing where the file lacks the column.
    [[nodiscard]] std::string cell_name(std::size_t column, std::size_t row) const;
    // What stands in that cell; nothing where there is no such cell.
    [[nodiscard]] std::string text_at(std::size_t column, std::size_t row) const;

private:
    const SheetSpec* sheet_{nullptr}; // the contract outlives every table
    GridRow heading_{1, {}};
    std::vector<GridRow> rows_;
    std::vector<std::optional<std::size_t>> positions_; // one for each contract column
    std::vector<DecimalMark> marks_;                    // the same
};

// How a number column writes decimals, proved by cells that can be read in one way only; unknown where none
// prove anything or where they contradict each other.
[[nodiscard]] DecimalMark settle_column(const std::vector<GridRow>& rows, std::size_t position);

} // namespace bangvang::office
