#include "office/problem_group.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace bangvang::office {
namespace {

constexpr std::size_t least_to_group = 3;
constexpr std::size_t shown_found = 3;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The words without what differs from cell to cell: numbers, and names in quotation marks.
std::string kind_of(std::string_view words)
{
    std::string kind;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        if (words[i] == '"')
            end = std::min(words.find('"', i + 1), words.size() - 1) + 1;
        while (
            end < words.size() && words[i] != '"' &&
            (is_digit(words[end]) || (end > i && end + 1 < words.size() && is_digit(words[end + 1]) &&
                                      std::string_view(".,/-").find(words[end]) != std::string_view::npos)))
            ++end;
        kind += end > i ? "…" : std::string(1, words[i]);
        i = std::max(end, i + 1);
    }
    return kind;
}

using Key = std::tuple<Severity, std::string, std::string, std::string, std::string, std::string>;
using Alike = ProblemGroup::Alike;

Key key_of(const Problem& problem, Alike alike)
{
    const bool kind_only = alike == Alike::in_kind_only;
    return {problem.severity,
            problem.sheet,
            problem.column,
            kind_only ? kind_of(problem.what.vi) : problem.what.vi,
            kind_only ? std::string() : problem.expected.vi,
            alike == Alike::in_all ? problem.found : std::string()};
}

// Takes out of `alone` what repeats often enough.
void take_repeated(std::vector<const Problem*>& alone, Alike alike, std::vector<ProblemGroup>& groups)
{
    std::map<Key, std::vector<const Problem*>> found;
    for (const Problem* problem : alone)
        found[key_of(*problem, alike)].push_back(problem);
    std::erase_if(alone, [&](const Problem* problem) {
        return found[key_of(*problem, alike)].size() >= least_to_group;
    });
    for (auto& [key, problems] : found)
        if (problems.size() >= least_to_group)
            groups.push_back({alike, std::move(problems)});
}

struct CellName {
    std::string letters; // empty: the row as a whole
    std::size_t row{0};

    [[nodiscard]] auto key() const { return std::tuple(letters.size(), letters, row); }
};

CellName name_of(const Problem& problem)
{
    const auto end = std::find_if(problem.cell.begin(), problem.cell.end(), is_digit);
    return {std::string(problem.cell.begin(), end), problem.row};
}

std::string in_words(const CellName& first, const CellName& last, Language language)
{
    if (first.row == 0)
        return language == Language::vi ? "cả bảng" : "the whole sheet";
    std::string text = first.letters + std::to_string(first.row);
    if (first.letters.empty())
        text.insert(0, language == Language::vi ? "dòng " : "row ");
    if (last.row > first.row + 1)
        return text + "–" + last.letters + std::to_string(last.row);
    return last.row > first.row ? text + ", " + in_words(last, last, language) : text;
}

// "; đang ghi: "a", "b", …", or nothing.
std::string found_part(const ProblemGroup& group, Language language)
{
    std::string list;
    for (const std::string& found : some_found(group))
        list += (list.empty() ? "" : ", ") + (found.empty() ? "…" : fmt::format("\"{}\"", found));
    return list.empty() ? list
                        : fmt::format("; {}: {}", language == Language::vi ? "đang ghi" : "found", list);
}

// One line for the cause and one for each cell.
std::string itemised(const ProblemGroup& group, Language language)
{
    const bool vi = language == Language::vi;
    const Problem& first = group.first();
    const std::string common = common_words(group).in(language);
    std::string text =
        fmt::format("{}: {} {}", severity_word(first.severity, language), vi ? "bảng" : "sheet", first.sheet);
    if (!first.column.empty())
        text += fmt::format(", {} {}", vi ? "cột" : "column", first.column);
    text += fmt::format(", {} {}: {}\n", group.problems.size(), vi ? "ô" : "cells", common);
    for (const Problem* problem : group.problems) {
        const CellName name = name_of(*problem);
        std::string line = "    " + in_words(name, name, language);
        const std::string& own = problem->what.in(language);
        if (own != common)
            line += ": " + own;
        if (!problem->found.empty())
            line += fmt::format("{}\"{}\"", own == common ? ": " : "; ", problem->found);
        text += on_one_line(line + expected_part(*problem, language)) + '\n';
    }
    return text;
}

// "42 lỗi", or "42 lỗi ở 41 ô (3 nguyên nhân)".
std::string counted(std::span<const ProblemGroup> groups, Severity severity, Language language)
{
    const bool vi = language == Language::vi;
    std::size_t problems = 0;
    std::size_t causes = 0;
    std::set<std::tuple<std::string, std::size_t, std::string>> cells;
    for (const ProblemGroup& group : groups) {
        if (group.first().severity != severity)
            continue;
        ++causes;
        problems += group.problems.size();
        for (const Problem* problem : group.problems)
            cells.emplace(problem->sheet, problem->row, problem->cell);
    }
    const bool error = severity == Severity::error;
    const std::string_view noun = vi ? (error ? "lỗi" : "cảnh báo") : (error ? "errors" : "warnings");
    if (causes == problems)
        return fmt::format("{} {}", problems, noun);
    return vi ? fmt::format("{} {} ở {} ô ({} nguyên nhân)", problems, noun, cells.size(), causes)
              : fmt::format("{} {} in {} cells ({} {})", problems, noun, cells.size(), causes,
                            causes == 1 ? "cause" : "causes");
}

} // namespace

std::vector<ProblemGroup> group(std::span<const Problem> problems)
{
    std::vector<const Problem*> alone;
    for (const Problem& problem : problems)
        alone.push_back(&problem);
    std::vector<ProblemGroup> groups;
    for (const Alike alike : {Alike::in_all, Alike::but_found, Alike::in_kind_only})
        take_repeated(alone, alike, groups);
    for (const Problem* problem : alone)
        groups.push_back({Alike::in_all, {problem}});
    std::sort(groups.begin(), groups.end(),
              [](const ProblemGroup& a, const ProblemGroup& b) { return &a.first() < &b.first(); });
    return groups;
}

Words common_words(const ProblemGroup& group)
{
    const Words& first = group.first().what;
    const bool same = std::all_of(group.problems.begin(), group.problems.end(),
                                  [&](const Problem* problem) { return problem->what.vi == first.vi; });
    return same ? first : Words{kind_of(first.vi), kind_of(first.en)};
}

std::vector<std::string> some_found(const ProblemGroup& group)
{
    std::vector<std::string> shown;
    for (const Problem* problem : group.problems) {
        if (problem->found.empty() || std::find(shown.begin(), shown.end(), problem->found) != shown.end())
            continue;
        if (shown.size() == shown_found) {
            shown.emplace_back();
            break;
        }
        shown.push_back(problem->found);
    }
    return shown;
}

std::string cell_ranges(const ProblemGroup& group, std::size_t from, Language language)
{
    std::vector<CellName> names;
    for (std::size_t i = from; i < group.problems.size(); ++i)
        names.push_back(name_of(*group.problems[i]));
    std::sort(names.begin(), names.end(),
              [](const CellName& a, const CellName& b) { return a.key() < b.key(); });
    std::string text;
    for (std::size_t i = 0; i < names.size();) {
        std::size_t last = i;
        while (last + 1 < names.size() && names[last + 1].letters == names[i].letters &&
               names[last + 1].row <= names[last].row + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + in_words(names[i], names[last], language);
        i = last + 1;
    }
    return text;
}

std::string to_lines(const ProblemGroup& group, Language language)
{
    const Problem& first = group.first();
    const std::size_t others = group.problems.size() - 1;
    if (others == 0)
        return to_line(first, language) + '\n';
    if (group.alike == Alike::in_kind_only)
        return itemised(group, language);
    const bool vi = language == Language::vi;
    const std::string cells = fmt::format("{} {} {} {} ({})", place(first, language), vi ? "và" : "and",
                                          others, vi ? "ô nữa" : "more", cell_ranges(group, 1, language));
    return on_one_line(fmt::format("{}: {}: {}{}{}", severity_word(first.severity, language), cells,
                                   first.what.in(language), found_part(group, language),
                                   expected_part(first, language))) +
           '\n';
}

std::string list_problems(std::span<const Problem> problems, Language language)
{
    const std::vector<ProblemGroup> groups = group(problems);
    std::string text;
    for (const ProblemGroup& each : groups)
        text += to_lines(each, language);
    return text + summary(groups, language) + '\n';
}

std::string summary(std::span<const ProblemGroup> groups, Language language)
{
    return counted(groups, Severity::error, language) + ", " + counted(groups, Severity::warning, language);
}

} // namespace bangvang::office
