// Problems that repeat with one cause, told once with every cell named.
#pragma once

#include "office/problem.h"

#include <span>
#include <string>
#include <vector>

namespace bangvang::office {

// One cause: what the problems of a group share beside severity, sheet and column, and what each cell must be
// told on its own.
struct ProblemGroup {
    enum class Alike {
        in_all,      // or a single problem
        but_found,   // the same is expected of different cells
        in_kind_only // each cell has its own words: "103495 hoặc 103.495"
    } alike{Alike::in_all};
    std::vector<const Problem*> problems; // at least one, in the order of the list; borrowed from it

    [[nodiscard]] const Problem& first() const { return *problems.front(); }
};

// Every problem is in exactly one group, and the groups are in the order of their first problems. Fewer than
// three of a kind stay alone.
[[nodiscard]] std::vector<ProblemGroup> group(std::span<const Problem> problems);

// What is wrong with all of the group: where the words of its problems differ in numbers and names, "…"
// stands for those.
[[nodiscard]] Words common_words(const ProblemGroup& group);

// The first three different texts that were found; an empty one at the end says that there are more.
[[nodiscard]] std::vector<std::string> some_found(const ProblemGroup& group);

// All cells of the group but those before `from`, runs of rows as ranges: "D4–D12, D15". Nothing is left out.
[[nodiscard]] std::string cell_ranges(const ProblemGroup& group, std::size_t from, Language language);

// Every problem, a line each or a group each; a group in kind only has an indented line for each cell.
[[nodiscard]] std::string to_lines(const ProblemGroup& group, Language language);

// The whole list with its summary, as `check` and `build` print it.
[[nodiscard]] std::string list_problems(std::span<const Problem> problems, Language language);

// "42 lỗi ở 41 ô (3 nguyên nhân), 1 cảnh báo"; without causes where nothing repeats.
[[nodiscard]] std::string summary(std::span<const ProblemGroup> groups, Language language);

} // namespace bangvang::office
