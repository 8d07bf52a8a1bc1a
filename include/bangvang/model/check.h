// Every rule that a snapshot must meet, as a list of what breaks it. The office tool runs it before writing,
// the kiosk runs it after reading: one set of rules for both.
#pragma once

#include <bangvang/model/snapshot.h>

#include <string>
#include <vector>

namespace bangvang {

enum class Severity { error, warning };

// One broken rule. `table` and `row` (0-based position in that table's vector) let the office find the cell.
struct Violation {
    Severity severity{Severity::error};
    std::string table; // the sheet's name: "scores"
    std::size_t row{0};
    std::string column; // the sheet's column
    std::string vi;     // what is wrong, what was found, what would be right
    std::string en;
};

// Complete and in the order of the tables. Pure. Numbers must be finite and in range, references in bounds,
// codes unique, dates in order, points within the criterion's maximum, cumulative figures in agreement with
// their months (within half a unit of the last decimal for each month), no text with control or direction
// characters.
[[nodiscard]] std::vector<Violation> check(const Snapshot& snapshot);

[[nodiscard]] bool has_errors(const std::vector<Violation>& violations);

} // namespace bangvang
