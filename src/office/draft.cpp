#include "office/draft.h"

#include "office/importer.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace bangvang::office {
namespace {

using Place = std::tuple<std::string, std::size_t, std::string>;

// Where in the sheets a violation of the model's rules lies.
Problem located(const Violation& violation, const Draft& draft, const Workbook& workbook)
{
    Problem problem{
        violation.severity, violation.table, 0, violation.column, "", {violation.vi, violation.en}, "", {}};
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
    if (const auto index = find_column(table->sheet().columns, column))
        problem.cell = table->cell_name(*index, problem.row);
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
