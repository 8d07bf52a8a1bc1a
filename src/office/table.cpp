#include "office/table.h"

#include "office/examples.h"
#include "office/legacy.h"

#include <bangvang/base/text.h>

namespace bangvang::office {
namespace {

// What from_grid() is doing, so that its steps can report without a dozen parameters.
struct Building {
    const SheetSpec& sheet;
    std::vector<Problem>& problems;
    std::vector<std::optional<std::size_t>> positions;

    void report(Severity severity, std::size_t row, std::size_t column, std::string name, Words what,
                std::string found = {}, Words expected = {}) const
    {
        problems.push_back({severity, std::string(sheet.key), row, std::move(name),
                            fmt::format("{}{}", column_letters(column), row), std::move(what),
                            std::move(found), std::move(expected)});
    }
};

void refuse_personal(const Building& building, const std::string& heading, std::size_t row, std::size_t at)
{
    building.report(
        Severity::error, row, at, heading,
        {"cột dữ liệu cá nhân (ngày sinh, số định danh, điện thoại) không được đưa lên bảng; hãy xóa cột",
         "personal data (birth date, identity or telephone number) is not allowed; delete the column"});
}

void match_heading(Building& building, const std::string& heading, std::size_t row, std::size_t at)
{
    const auto column = find_column(building.sheet.columns, heading);
    if (!column && names_personal_data(heading))
        refuse_personal(building, heading, row, at);
    else if (!column && !heading.empty())
        building.report(Severity::warning, row, at, heading,
                        {"cột không có trong quy ước, bị bỏ qua", "unknown column, left out"}, heading);
    else if (column && building.positions[*column])
        building.report(Severity::error, row, at, std::string(building.sheet.columns[*column].key),
                        {"cột bị lặp lại", "column given twice"}, heading);
    else if (column)
        building.positions[*column] = at;
}

void report_missing_columns(const Building& building, std::size_t heading_row)
{
    for (std::size_t i = 0; i < building.positions.size(); ++i) {
        const ColumnSpec& column = building.sheet.columns[i];
        if (!column.required || building.positions[i])
            continue;
        building.problems.push_back({Severity::error,
                                     std::string(building.sheet.key),
                                     heading_row,
                                     std::string(column.key),
                                     "",
                                     {"thiếu cột bắt buộc", "required column missing"},
                                     "",
                                     {fmt::format("{} hoặc {}", column.key, column.vi),
                                      fmt::format("{} or {}", column.key, column.vi)}});
    }
}

std::string heading_of(const Building& building, const GridRow& heading, std::size_t at)
{
    for (std::size_t i = 0; i < building.positions.size(); ++i)
        if (building.positions[i] == at)
            return std::string(building.sheet.columns[i].key);
    return at < heading.cells.size() ? heading.cells[at].text : std::string();
}

void report_legacy(const Building& building, const GridRow& heading, const GridRow& row, std::size_t at)
{
    const auto legacy = recognise_legacy(row.cells[at].text);
    if (!legacy)
        return;
    const std::string_view font = legacy->font == LegacyFont::tcvn3 ? "TCVN3 (.Vn…)" : "VNI";
    building.report(Severity::error, row.number, at, heading_of(building, heading, at),
                    {fmt::format("chữ gõ bằng phông cũ {}, không phải Unicode", font),
                     fmt::format("typed in the old font {}, not in Unicode", font)},
                    row.cells[at].text, {legacy->meant, legacy->meant});
}

void report_unheaded(const Building& building, const GridRow& heading, const GridRow& row)
{
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        if ((at >= heading.cells.size() || heading.cells[at].empty()) && !row.cells[at].empty())
            building.report(Severity::warning, row.number, at, "",
                            {"ô nằm ngoài các cột có tiêu đề, bị bỏ qua", "cell under no heading, left out"},
                            row.cells[at].text);
}

// An example that no longer says what the template wrote may be somebody's figures.
bool leave_out(const Building& building, const GridRow& row)
{
    const auto written = example_row(building.sheet.key);
    bool same = true;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto at = building.positions[i];
        const std::string_view found =
            at && *at < row.cells.size() ? row.cells[*at].text : std::string_view();
        const bool month = building.sheet.columns[i].kind == CellKind::month && found.ends_with("-01");
        same = same && (month ? found.substr(0, found.size() - 3) : found) == written[i];
    }
    if (!same)
        building.report(
            Severity::warning, row.number, 0, std::string(building.sheet.columns.front().key),
            {"dòng ví dụ đã bị sửa và vẫn bị bỏ qua; nếu là số liệu thật, hãy xóa “VD:”",
             "the example row was changed and is still left out; if it holds real figures, delete \"VD:\""},
            row.cells.front().text);
    return true;
}

void compose(GridRow& row)
{
    for (GridCell& cell : row.cells)
        if (auto composed = to_nfc(trim(cell.text)))
            cell.text = std::move(*composed);
}

} // namespace

DecimalMark settle_column(const std::vector<GridRow>& rows, std::size_t position)
{
    DecimalMark mark = DecimalMark::unknown;
    for (const GridRow& row : rows) {
        // A spreadsheet's own number says nothing about how people type.
        if (position >= row.cells.size() || row.cells[position].exact)
            continue;
        const DecimalMark proved = read_number(row.cells[position].text).proves();
        if (proved == DecimalMark::unknown)
            continue;
        if (mark != DecimalMark::unknown && mark != proved)
            return DecimalMark::unknown;
        mark = proved;
    }
    return mark;
}

Table Table::from_grid(const SheetSpec& sheet, Grid grid, std::vector<Problem>& problems)
{
    Building building{sheet, problems, std::vector<std::optional<std::size_t>>(sheet.columns.size())};
    GridRow heading = grid.empty() ? GridRow{1, {}} : std::move(grid.front());
    if (!grid.empty())
        grid.erase(grid.begin());
    compose(heading);
    for (std::size_t at = 0; at < heading.cells.size(); ++at)
        match_heading(building, heading.cells[at].text, heading.number, at);
    report_missing_columns(building, heading.number);
    std::erase_if(grid, [&](GridRow& row) {
        compose(row);
        return is_example(row) && leave_out(building, row);
    });
    for (GridRow& row : grid) {
        for (std::size_t at = 0; at < row.cells.size(); ++at)
            report_legacy(building, heading, row, at);
        report_unheaded(building, heading, row);
    }
    Table table;
    table.sheet_ = &sheet;
    table.rows_ = std::move(grid);
    table.positions_ = std::move(building.positions);
    for (const auto& position : table.positions_)
        table.marks_.push_back(position ? settle_column(table.rows_, *position) : DecimalMark::unknown);
    return table;
}

Table Table::empty(const SheetSpec& sheet)
{
    Table table;
    table.sheet_ = &sheet;
    table.positions_.resize(sheet.columns.size());
    table.marks_.resize(sheet.columns.size(), DecimalMark::unknown);
    return table;
}

std::string Table::cell_name(std::size_t column, std::size_t row) const
{
    return positions_[column] ? fmt::format("{}{}", column_letters(*positions_[column]), row) : std::string();
}

} // namespace bangvang::office
