// What is wrong with the office's sheets, said so that a clerk can find the cell and put it right.
#pragma once

#include "office/words.h"

#include <bangvang/model/check.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

struct Problem {
    Severity severity{Severity::error};
    std::string sheet;  // the contract's key, or the file's name for an unknown sheet
    std::size_t row{0}; // as a spreadsheet counts: the heading is row 1; 0 = the sheet as a whole
    std::string column; // the contract's key, or the heading as found; empty = the row as a whole
    std::string cell;   // "B17"; empty where there is no such cell
    Words what;         // what is wrong
    std::string found;  // empty where there is nothing to show
    Words expected;     // what would be right; empty where `what` says it all
};

// "A", "B", … "Z", "AA" for a 0-based column.
[[nodiscard]] std::string column_letters(std::size_t column);

// One problem as one line, without a line break in it.
[[nodiscard]] std::string to_line(const Problem& problem, Language language);

// The parts of such a line, for those who put several problems into one: "LỖI"; "bảng scores, dòng 3, cột
// unit (B3)"; "; cần ghi: VP, TT" or, where nothing is expected, nothing.
[[nodiscard]] std::string_view severity_word(Severity severity, Language language);
[[nodiscard]] std::string place(const Problem& problem, Language language);
[[nodiscard]] std::string expected_part(const Problem& problem, Language language);
// A cell may hold line breaks; a line of the list does not.
[[nodiscard]] std::string on_one_line(std::string text);

// One problem as a JSON object; both languages are in it.
[[nodiscard]] std::string to_json(const Problem& problem);

// By sheet in the order of the contract, then row, then cell; equal places keep their order.
void sort_problems(std::vector<Problem>& problems);

struct ProblemCount {
    std::size_t errors{0};
    std::size_t warnings{0};
};
[[nodiscard]] ProblemCount count(const std::vector<Problem>& problems);

} // namespace bangvang::office
