#include "office/problem.h"

#include "office/contract.h"
#include "office/json.h"

#include <algorithm>
#include <tuple>

namespace bangvang::office {

std::string place(const Problem& problem, Language language)
{
    const bool vi = language == Language::vi;
    std::string text = fmt::format("{} {}", vi ? "bảng" : "sheet", problem.sheet);
    if (problem.row > 0)
        text += fmt::format(", {} {}", vi ? "dòng" : "row", problem.row);
    if (!problem.column.empty())
        text += fmt::format(", {} {}", vi ? "cột" : "column", problem.column);
    if (!problem.cell.empty())
        text += fmt::format(" ({})", problem.cell);
    return text;
}

std::string_view severity_word(Severity severity, Language language)
{
    if (severity == Severity::error)
        return language == Language::vi ? "LỖI" : "ERROR";
    return language == Language::vi ? "CẢNH BÁO" : "WARNING";
}

std::string on_one_line(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
}

std::string expected_part(const Problem& problem, Language language)
{
    const std::string& expected = problem.expected.in(language);
    // A question stands for itself: "có phải là NL (…)?"
    if (expected.empty() || expected.ends_with('?'))
        return expected.empty() ? "" : "; " + expected;
    return fmt::format("; {}: {}", language == Language::vi ? "cần ghi" : "expected", expected);
}

std::string to_line(const Problem& problem, Language language)
{
    std::string line = fmt::format("{}: {}: {}", severity_word(problem.severity, language),
                                   place(problem, language), problem.what.in(language));
    if (!problem.found.empty())
        line += fmt::format("; {}: \"{}\"", language == Language::vi ? "đang ghi" : "found", problem.found);
    return on_one_line(line + expected_part(problem, language));
}

std::string to_json(const Problem& problem)
{
    return fmt::format(
        R"({{"severity":{},"sheet":{},"row":{},"column":{},"cell":{},"found":{},"vi":{},"en":{},)"
        R"("expected_vi":{},"expected_en":{}}})",
        json_string(problem.severity == Severity::error ? "error" : "warning"), json_string(problem.sheet),
        problem.row, json_string(problem.column), json_string(problem.cell), json_string(problem.found),
        json_string(problem.what.vi), json_string(problem.what.en), json_string(problem.expected.vi),
        json_string(problem.expected.en));
}

void sort_problems(std::vector<Problem>& problems)
{
    const auto key = [](const Problem& problem) {
        return std::tuple(sheet_order(problem.sheet), problem.row, problem.cell.size(), problem.cell);
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
}

ProblemCount count(const std::vector<Problem>& problems)
{
    const auto errors = static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; }));
    return {errors, problems.size() - errors};
}

} // namespace bangvang::office
