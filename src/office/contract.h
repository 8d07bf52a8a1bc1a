// The one description of what the main office hands over: every sheet, every column, in both languages.
// The reader, the problems it reports and the documentation all speak these names.
#pragma once

#include "office/words.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bangvang::office {

// How the cells of a column are read.
enum class CellKind {
    text,      // one line: white space is collapsed
    long_text, // paragraphs: line breaks stay
    number,    // 7872.7, 7.872,7, 96,8%
    integer,
    date,        // 2024-02-29, 29/2/2024
    month,       // 2024-09, 9/2024
    time_of_day, // 07:30
    yes_no,      // yes, no, có, không
    choice,      // one of `choices`
    reference    // a code (or, with a warning, a name) of the sheet `refers_to`
};

// A word that a choice column accepts, as the model names it and as people write it.
struct Choice {
    std::string_view key;
    std::string_view vi;
};

struct ColumnSpec {
    std::string_view key;
    std::string_view vi; // the Vietnamese heading
    std::string_view en; // what it holds, for the documentation
    CellKind kind{CellKind::text};
    bool required{false};
    std::span<const Choice> choices{};
    std::string_view refers_to{};
    std::string_view also{}; // of a choice: words that may follow this mark instead, "thông báo:"
};

struct SheetSpec {
    std::string_view key;
    std::string_view vi;
    bool required{false};
    std::span<const ColumnSpec> columns;
};

// All sheets, in the order in which problems are listed.
[[nodiscard]] std::span<const SheetSpec> contract();

// The campaign sheet holds one value a row; these are its keys.
[[nodiscard]] std::span<const ColumnSpec> campaign_keys();

// By key or Vietnamese name; case, marks and a trailing '*' do not matter. Null when there is none.
[[nodiscard]] const SheetSpec* find_sheet(std::string_view name);
[[nodiscard]] std::optional<std::size_t> find_column(std::span<const ColumnSpec> columns,
                                                     std::string_view heading);

// For names that those two do not find: "có phải là scores (Điểm)?"; empty where no known one is nearly the
// same. Of the columns only those that `free` marks are asked for, or all where it is empty.
[[nodiscard]] Words suggest_sheet(std::string_view name);
[[nodiscard]] Words suggest_column(std::span<const ColumnSpec> columns, std::string_view heading,
                                   const std::vector<bool>& free = {});

// The position of a sheet in contract(), or its size for a name that is not there.
[[nodiscard]] std::size_t sheet_order(std::string_view key);

// True for headings of birth dates, identity numbers and telephones: such columns never enter a snapshot.
[[nodiscard]] bool names_personal_data(std::string_view heading);

} // namespace bangvang::office
