#include "office/spreadsheet.h"

#include "office/ods_reader.h"
#include "office/spreadsheet_book.h"
#include "office/spreadsheet_text.h"

#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace bangvang::office {
namespace {

std::string time_text(double day)
{
    const auto minutes = static_cast<long>(std::lround(day * 24.0 * 60.0));
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

// Spreadsheets count days from 30 December 1899 (which takes in their leap year of 1900), or from 1904.
std::string moment_text(double days, const BookCalendar& calendar)
{
    constexpr double last = 2958465.0; // 31 December 9999
    if (!(days >= 0.0 && days <= last))
        return number_text(days);
    if (days < 1.0)
        return time_text(days);
    const std::chrono::sys_days day =
        std::chrono::sys_days(calendar.origin) + std::chrono::days(static_cast<int>(std::floor(days)));
    const std::chrono::year_month_day date(day);
    std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (const double rest = days - std::floor(days); rest > 1e-6)
        text += " " + time_text(rest);
    return text;
}

GridCell grid_cell(const BookCell& cell, const Book& book)
{
    switch (cell.kind) {
    case BookCell::Kind::text:
        return {cell.text, false};
    case BookCell::Kind::yes_no:
        return {cell.number != 0.0 ? "true" : "false", true};
    case BookCell::Kind::moment:
        return {moment_text(cell.number, book.calendar()), true};
    case BookCell::Kind::number:
        break;
    }
    switch (book.shown_as(cell.format)) {
    case ShownAs::moment:
        return {moment_text(cell.number, book.calendar()), true};
    case ShownAs::percent:
        return {number_text(cell.number * 100.0) + "%", true};
    case ShownAs::number:
        break;
    }
    return {number_text(cell.number), true};
}

bool is_blank(const GridCell& cell)
{
    return cell.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Grid grid_of(const BookSheet& sheet, const Book& book)
{
    Grid grid;
    for (const auto& [number, cells] : sheet.rows()) {
        GridRow row{static_cast<std::size_t>(number) + 1, {}};
        for (const auto& [column, cell] : cells) {
            GridCell filled = grid_cell(cell, book);
            if (is_blank(filled))
                continue;
            row.cells.resize(static_cast<std::size_t>(column) + 1);
            row.cells.back() = std::move(filled);
        }
        if (!row.cells.empty())
            grid.push_back(std::move(row));
    }
    return grid;
}

std::vector<NamedGrid> read_xlsx(std::string_view bytes)
{
    Book book;
    orcus::orcus_xlsx(&book).read_stream(bytes);
    std::vector<NamedGrid> grids;
    for (const auto& sheet : book.sheets())
        grids.push_back({sheet->name(), grid_of(*sheet, book)});
    return grids;
}

} // namespace

Result<std::vector<NamedGrid>> read_spreadsheet(std::span<const std::byte> bytes)
{
    const std::string_view stream(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto* const start = reinterpret_cast<const unsigned char*>(bytes.data());
    try {
        if (orcus::orcus_xlsx::detect(start, bytes.size()))
            return read_xlsx(stream);
        if (orcus::orcus_ods::detect(start, bytes.size()))
            return read_ods(stream);
    } catch (const std::exception& error) { // the library's way to say that a file is damaged
        return fail(ErrorCode::invalid_data, "a damaged workbook: {}", error.what());
    }
    return fail(ErrorCode::invalid_data, "neither an .xlsx nor an .ods workbook");
}

} // namespace bangvang::office
