#include "office/draft.h"

#include "office/importer.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace bangvang::office {
namespace {

using Place = std::tuple<std::string, std::size_t, std::string>;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The model counts the rows of its tables, "mã "VP" đã có ở dòng 1"; the clerk counts those of the sheet.
// What stands in quotation marks is the clerk's own.
std::string in_sheet_rows(std::string_view text, std::string_view word, std::string_view table,
                          const Origins& origins)
{
    std::string result;
    bool quoted = false;
    while (!text.empty()) {
        quoted = quoted != (text.front() == '"');
        if (!quoted && text.starts_with(word) && text.size() > word.size() && is_digit(text[word.size()])) {
            text.remove_prefix(word.size());
            std::size_t number = 0;
            for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1))
                number = number * 10 + static_cast<std::size_t>(text.front() - '0');
            const std::size_t row = number == 0 ? 0 : origins.row(table, number - 1);
            result += fmt::format("{}{}", word, row == 0 ? number : row);
            continue;
        }
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

// Where in the sheets a violation of the model's rules lies.
Problem located(const Violation& violation, const Draft& draft, const Workbook& workbook)
{
    Problem problem{violation.severity,
                    violation.table,
                    0,
                    violation.column,
                    "",
                    {in_sheet_rows(violation.vi, "dòng ", violation.table, draft.origins),
                     in_sheet_rows(violation.en, "row ", violation.table, draft.origins)},
                    "",
                    {}};
    std::string column = violation.column;
    if (violation.table == "campaign") {
        const auto row = draft.campaign_rows.find(violation.column);
        problem.row = row == draft.campaign_rows.end() ? 0 : row->second;
        if (problem.row > 0)
            problem.column = "value";
        column = "value";
    } else {
        problem.row = draft.origins.row(violation.table, violation.row);
    }
    const Table* table = workbook.find(problem.sheet);
    if (table == nullptr || problem.row == 0)
        return problem;
    if (const auto index = find_column(table->sheet().columns, column)) {
        problem.cell = table->cell_name(*index, problem.row);
        problem.found = table->text_at(*index, problem.row);
    }
    return problem;
}

// Sums and gaps between months mean nothing while some months could not be read.
bool is_echo(const Problem& problem, const std::set<std::string>& sheets_with_errors)
{
    return problem.sheet == "readings" && (problem.column == "cumulative" || problem.column == "month") &&
           sheets_with_errors.contains(problem.sheet);
}

} // namespace

void Origins::set(std::string_view table, std::vector<std::size_t> rows)
{
    rows_.insert_or_assign(std::string(table), std::move(rows));
}

std::size_t Origins::row(std::string_view table, std::size_t index) const
{
    const auto found = rows_.find(table);
    return found == rows_.end() || index >= found->second.size() ? 0 : found->second[index];
}

Draft make_draft(const Workbook& workbook, std::vector<Problem>& problems, const PortraitWatch& watch)
{
    Draft draft;
    Importer(workbook, problems, draft, watch).run();
    return draft;
}

void review(const Draft& draft, const Workbook& workbook, std::vector<Problem>& problems)
{
    std::set<Place> known;
    std::set<std::string> sheets_with_errors;
    for (const Problem& problem : problems) {
        known.emplace(problem.sheet, problem.row, problem.column);
        if (problem.severity == Severity::error)
            sheets_with_errors.insert(problem.sheet);
    }
    for (const Violation& violation : check(draft.snapshot)) {
        Problem problem = located(violation, draft, workbook);
        // A sheet that could not be read whole says nothing about the rows that are not there.
        const bool whole_sheet = problem.row == 0 && sheets_with_errors.contains(problem.sheet);
        if (!whole_sheet && !is_echo(problem, sheets_with_errors) &&
            !known.contains({problem.sheet, problem.row, problem.column}))
            problems.push_back(std::move(problem));
    }
}

void Importer::run()
{
    campaign();
    slogans();
    movements();
    document();
    milestones();
    blocks();
    units();
    grades();
    periods();
    criteria();
    scores();
    standings();
    indicators();
    targets();
    readings();
    award_types();
    honorees();
    awards();
    playlist();
}

} // namespace bangvang::office
