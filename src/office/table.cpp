#include "office/table.h"

#include "office/examples.h"

#include <bangvang/base/text.h>

#include <algorithm>

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

void match_heading(Building& building, const GridRow& heading, std::size_t at)
{
    const auto column = find_column(building.sheet.columns, heading.cells[at].text);
    if (column && building.positions[*column])
        building.report(Severity::error, heading.number, at, std::string(building.sheet.columns[*column].key),
                        {"cột bị lặp lại", "column given twice"}, heading.cells[at].text);
    else if (column)
        building.positions[*column] = at;
}

// After the others have been matched, so that only columns that are not there are suggested.
void report_unknown_heading(const Building& building, const GridRow& heading, std::size_t at)
{
    const std::string& text = heading.cells[at].text;
    if (text.empty() || find_column(building.sheet.columns, text))
        return;
    if (names_personal_data(text))
        return refuse_personal(building, text, heading.number, at);
    std::vector<bool> free;
    for (const auto& position : building.positions)
        free.push_back(!position);
    building.report(Severity::warning, heading.number, at, text,
                    {"cột không có trong quy ước, bị bỏ qua", "unknown column, left out"}, text,
                    suggest_column(building.sheet.columns, text, free));
}

void match_headings(Building& building, const GridRow& heading)
{
    for (std::size_t at = 0; at < heading.cells.size(); ++at)
        match_heading(building, heading, at);
    for (std::size_t at = 0; at < heading.cells.size(); ++at)
        report_unknown_heading(building, heading, at);
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

std::string_view font_name(LegacyFont font)
{
    return font == LegacyFont::tcvn3 ? "TCVN3 (.Vn…)" : "VNI";
}

Words old_font_words(const OldFontCell& cell, OldFonts old_fonts)
{
    const std::string_view font = font_name(cell.read.font);
    if (cell.doubtful)
        return {fmt::format("chữ này có thể là Unicode, cũng có thể là phông cũ {}; giữ nguyên", font),
                fmt::format("this may be Unicode or the old font {}; left as it is", font)};
    if (old_fonts == OldFonts::convert)
        return {fmt::format("chữ gõ bằng phông cũ {} đã được đổi sang Unicode", font),
                fmt::format("typed in the old font {} and converted to Unicode", font)};
    return {fmt::format("chữ gõ bằng phông cũ {}, không phải Unicode", font),
            fmt::format("typed in the old font {}, not in Unicode", font)};
}

void report_old_font(const Building& building, const GridRow& heading, const OldFontCell& cell,
                     OldFonts old_fonts)
{
    const bool harmless = cell.doubtful || old_fonts == OldFonts::convert;
    Words expected{cell.read.meant, cell.read.meant};
    if (cell.doubtful)
        expected = {fmt::format("{} hoặc {}", cell.found, cell.read.meant),
                    fmt::format("{} or {}", cell.found, cell.read.meant)};
    building.report(harmless ? Severity::warning : Severity::error, cell.row, cell.column,
                    heading_of(building, heading, cell.column), old_font_words(cell, old_fonts), cell.found,
                    std::move(expected));
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

Table Table::from_grid(const SheetSpec& sheet, Grid grid, std::vector<Problem>& problems, OldFonts old_fonts)
{
    Building building{sheet, problems, std::vector<std::optional<std::size_t>>(sheet.columns.size())};
    for (GridRow& row : grid)
        compose(row);
    const std::vector<OldFontCell> old_font_cells = find_old_fonts(grid);
    Table table;
    if (!grid.empty()) {
        Grid heading{std::move(grid.front())};
        // What it means decides which columns are there; whether it may stay is said once, at its cell.
        convert_old_fonts(heading, old_font_cells);
        table.heading_ = std::move(heading.front());
        grid.erase(grid.begin());
    }
    if (old_fonts == OldFonts::convert)
        convert_old_fonts(grid, old_font_cells);
    match_headings(building, table.heading_);
    report_missing_columns(building, table.heading_.number);
    std::erase_if(grid, [&](const GridRow& row) { return is_example(row) && leave_out(building, row); });
    for (const OldFontCell& cell : old_font_cells)
        report_old_font(building, table.heading_, cell, old_fonts);
    for (const GridRow& row : grid)
        report_unheaded(building, table.heading_, row);
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

std::string Table::text_at(std::size_t column, std::size_t row) const
{
    const auto at = positions_[column];
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const GridRow& each) { return each.number == row; });
    return at && found != rows_.end() && *at < found->cells.size() ? found->cells[*at].text : std::string();
}

} // namespace bangvang::office
