// One row of a sheet, read cell by cell by column key; every cell that cannot be read becomes a problem.
#pragma once

#include "office/lookup.h"
#include "office/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// Borrows the table and the list of problems for the time of one import. Asking for a key that the contract
// does not have is a fault of ours and asserts.
class Row {
public:
    Row(const Table& table, const GridRow& cells, std::vector<Problem>& problems)
        : table_(&table), cells_(&cells), problems_(&problems)
    {}

    [[nodiscard]] std::size_t number() const { return cells_->number; }
    // False after a problem of severity error: the row must not enter the draft.
    [[nodiscard]] bool ok() const { return ok_; }

    // Empty where the cell is; an empty required cell is an error. One line: white space is collapsed.
    [[nodiscard]] std::string text(std::string_view key);
    // Paragraphs: line breaks stay, each line trimmed, empty lines dropped.
    [[nodiscard]] std::string paragraphs(std::string_view key);
    // None for an empty or unreadable cell.
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] std::optional<int> integer(std::string_view key);
    [[nodiscard]] std::optional<Date> date(std::string_view key);
    [[nodiscard]] std::optional<Month> month(std::string_view key);
    [[nodiscard]] std::optional<int> time_of_day(std::string_view key);
    [[nodiscard]] std::optional<bool> yes_no(std::string_view key);
    // The position in the column's list of choices.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view key);
    // The position in `lookup` of the row that the cell means.
    [[nodiscard]] std::optional<std::size_t> reference(std::string_view key, const Lookup& lookup);

    // The cell's text untouched, empty or not, without a problem.
    [[nodiscard]] GridCell as_found(std::string_view key) const { return raw(column(key)); }

    void error(std::string_view key, Words what, Words expected = {});
    void warn(std::string_view key, Words what, Words expected = {});

private:
    struct Cell {
        std::size_t column;
        const ColumnSpec* spec;
        std::string text;
        bool exact;
    };
    [[nodiscard]] std::size_t column(std::string_view key) const;
    [[nodiscard]] Cell cell(std::string_view key);
    [[nodiscard]] GridCell raw(std::size_t column) const;
    bool refuse_error_value(const Cell& cell); // true where it did
    void report(Severity severity, std::size_t column, Words what, Words expected);
    template <class T>
    std::optional<T> expect(const Cell& cell, std::optional<T> value, Words what, Words example);

    const Table* table_;
    const GridRow* cells_;
    std::vector<Problem>* problems_;
    bool ok_{true};
};

} // namespace bangvang::office
