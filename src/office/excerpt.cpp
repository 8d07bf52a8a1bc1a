#include "office/excerpt.h"

#include "base/letters.h"
#include "office/html.h"

#include <algorithm>

namespace bangvang::office {
namespace {

constexpr std::size_t columns_beside = 2;
constexpr std::size_t longest_text = 44; // in letters; the problem itself quotes the whole cell

struct Window {
    std::size_t first{0}; // the columns from here…
    std::size_t end{0};   // …to here, and the column A in any case
    std::size_t all{0};   // how many the sheet has
    std::optional<std::size_t> marked;
};

// "B17" is in column 1.
std::optional<std::size_t> column_of(std::string_view cell)
{
    std::size_t column = 0;
    for (const char c : cell)
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

Window window_around(const Problem& problem, const GridRow& heading, const GridRow* row)
{
    Window window;
    window.marked = column_of(problem.cell);
    const std::size_t at = window.marked.value_or(columns_beside);
    window.all = std::max({heading.cells.size(), row == nullptr ? 0 : row->cells.size(),
                           window.marked ? *window.marked + 1 : 0});
    window.first = at > columns_beside + 1 ? at - columns_beside : 0;
    window.end = std::min(std::max(at, columns_beside) + columns_beside + 1, window.all);
    return window;
}

// Calls `cell(column)` for each column that is shown and `gap()` where some are left out.
template <class Cell, class Gap> void walk(const Window& window, Cell cell, Gap gap)
{
    if (window.first > 0)
        cell(0);
    if (window.first > 1)
        gap();
    for (std::size_t at = window.first; at < window.end; ++at)
        cell(at);
    if (window.end < window.all)
        gap();
}

std::string shortened(std::string_view text)
{
    std::size_t size = 0;
    for (std::size_t n = 0; n < longest_text && size < text.size(); ++n)
        size += first_code_point(text.substr(size)).size;
    return html_quoted(text.substr(0, size)) + (size < text.size() ? "…" : "");
}

std::string row_html(const GridRow& row, const Window& window, bool marked, std::string_view row_class)
{
    std::string html = fmt::format("<tr class=\"{}\"><th scope=\"row\">{}</th>", row_class, row.number);
    walk(
        window,
        [&](std::size_t at) {
            const bool here = marked && window.marked == at;
            html += fmt::format("<td{}>{}</td>", here ? " class=\"here\"" : "",
                                at < row.cells.size() ? shortened(row.cells[at].text) : std::string());
        },
        [&] { html += "<td class=\"gap\">…</td>"; });
    return html + "</tr>\n";
}

std::string letters_html(const Window& window)
{
    std::string html = "<tr class=\"letters\"><td></td>";
    walk(
        window, [&](std::size_t at) { html += fmt::format("<th scope=\"col\">{}</th>", column_letters(at)); },
        [&] { html += "<th class=\"gap\">…</th>"; });
    return html + "</tr>\n";
}

} // namespace

std::string html_excerpt(const Table& table, const Problem& problem)
{
    const GridRow& heading = table.heading();
    const auto found = std::find_if(table.rows().begin(), table.rows().end(),
                                    [&](const GridRow& row) { return row.number == problem.row; });
    const bool in_heading = problem.row == heading.number;
    if (problem.row == 0 || heading.cells.empty() || (!in_heading && found == table.rows().end()))
        return {};
    const GridRow* const row = in_heading ? nullptr : &*found;
    const Window window = window_around(problem, heading, row);
    std::string html = "<div class=\"scroll\"><table class=\"excerpt\">\n" + letters_html(window) +
                       row_html(heading, window, in_heading, "heading");
    if (row != nullptr)
        html += row_html(*row, window, true, "row");
    return html + "</table></div>\n";
}

} // namespace bangvang::office
