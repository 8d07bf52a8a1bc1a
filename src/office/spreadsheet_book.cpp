#include "office/spreadsheet_book.h"

#include "office/spreadsheet_text.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <stdexcept>

namespace bangvang::office {

namespace os = orcus::spreadsheet;

namespace {

constexpr os::row_t most_rows = 1048576;
constexpr os::col_t most_columns = 16384;

// "$AB", 1-based.
os::col_t take_column(std::string_view& text)
{
    os::col_t column = 0;
    if (text.starts_with('$'))
        text.remove_prefix(1);
    while (!text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) &&
           column <= most_columns) {
        column = column * 26 + (std::toupper(static_cast<unsigned char>(text.front())) - 'A' + 1);
        text.remove_prefix(1);
    }
    return column;
}

os::row_t take_row(std::string_view text)
{
    if (text.starts_with('$'))
        text.remove_prefix(1);
    os::row_t row = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), row);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() ? row : 0;
}

} // namespace

std::size_t BookStrings::append(std::string_view text)
{
    strings_.emplace_back(text);
    return strings_.size() - 1;
}

std::size_t BookStrings::commit_segments()
{
    const std::size_t index = append(segments_);
    segments_.clear();
    return index;
}

std::string BookStrings::at(std::size_t index) const
{
    return index < strings_.size() ? strings_[index] : std::string();
}

void BookFormula::set_position(os::row_t row, os::col_t col)
{
    row_ = row;
    column_ = col;
    result_ = {};
    has_result_ = false;
}

void BookFormula::set_result_string(std::string_view value)
{
    has_result_ = true;
    result_ = {.kind = BookCell::Kind::text, .text = std::string(value)};
}

void BookFormula::set_result_value(double value)
{
    has_result_ = true;
    result_ = {.kind = BookCell::Kind::number, .number = value};
}

void BookFormula::set_result_bool(bool value)
{
    has_result_ = true;
    result_ = {.kind = BookCell::Kind::yes_no, .number = value ? 1.0 : 0.0};
}

void BookFormula::commit()
{
    if (!has_result_)
        result_ = {.kind = BookCell::Kind::text, .text = std::string(error_value)};
    sheet_.put(row_, column_, std::move(result_));
    result_ = {};
}

// The format of a cell may have come before its value.
void BookSheet::put(os::row_t row, os::col_t col, BookCell cell)
{
    BookCell& place = rows_[row][col];
    cell.format = place.format;
    place = std::move(cell);
}

void BookSheet::set_auto(os::row_t row, os::col_t col, std::string_view text)
{
    put(row, col, {.kind = BookCell::Kind::text, .text = std::string(text)});
}

void BookSheet::set_string(os::row_t row, os::col_t col, os::string_id_t index)
{
    put(row, col, {.kind = BookCell::Kind::text, .text = strings_.at(index)});
}

void BookSheet::set_value(os::row_t row, os::col_t col, double value)
{
    put(row, col, {.kind = BookCell::Kind::number, .number = value});
}

void BookSheet::set_bool(os::row_t row, os::col_t col, bool value)
{
    put(row, col, {.kind = BookCell::Kind::yes_no, .number = value ? 1.0 : 0.0});
}

void BookSheet::set_date_time(os::row_t row, os::col_t col, int year, int month, int day, int hour,
                              int minute, double second)
{
    const std::chrono::sys_days date(std::chrono::year(year) / month / day);
    const auto days = static_cast<double>((date - calendar_.origin).count());
    const double share = (hour + (minute + second / 60.0) / 60.0) / 24.0;
    put(row, col, {.kind = BookCell::Kind::moment, .number = days + share});
}

void BookSheet::set_format(os::row_t row, os::col_t col, std::size_t format)
{
    rows_[row][col].format = format;
}

void BookSheet::set_format(os::row_t first_row, os::col_t first_col, os::row_t last_row, os::col_t last_col,
                           std::size_t format)
{
    for (auto row = rows_.lower_bound(first_row); row != rows_.end() && row->first <= last_row; ++row)
        for (auto cell = row->second.lower_bound(first_col);
             cell != row->second.end() && cell->first <= last_col; ++cell)
            cell->second.format = format;
}

void BookSheet::fill_down_cells(os::row_t row, os::col_t col, os::row_t count)
{
    const BookCell source = rows_[row][col];
    for (os::row_t below = 1; below <= count; ++below)
        rows_[row + below][col] = source;
}

os::range_size_t BookSheet::get_sheet_size() const
{
    return {most_rows, most_columns};
}

void BookSettings::set_origin_date(int year, int month, int day)
{
    calendar_.origin = std::chrono::sys_days(std::chrono::year(year) / month / day);
}

os::src_address_t BookPositions::resolve_address(std::string_view address)
{
    std::string_view rest = address;
    const os::col_t column = take_column(rest);
    const os::row_t row = take_row(rest);
    if (column < 1 || column > most_columns || row < 1 || row > most_rows)
        throw std::invalid_argument(fmt::format("no cell is called \"{}\"", address)); // as the library asks
    return {0, row - 1, column - 1};
}

os::src_range_t BookPositions::resolve_range(std::string_view range)
{
    const std::size_t colon = range.find(':');
    const os::src_address_t first = resolve_address(range.substr(0, colon));
    return {first, colon == std::string_view::npos ? first : resolve_address(range.substr(colon + 1))};
}

os::iface::import_sheet* Book::append_sheet(os::sheet_t, std::string_view name)
{
    sheets_.push_back(std::make_unique<BookSheet>(name, strings_, settings_.calendar()));
    return sheets_.back().get();
}

os::iface::import_sheet* Book::get_sheet(std::string_view name)
{
    for (const auto& sheet : sheets_)
        if (sheet->name() == name)
            return sheet.get();
    return nullptr;
}

os::iface::import_sheet* Book::get_sheet(os::sheet_t index)
{
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < sheets_.size() ? sheets_[at].get() : nullptr;
}

} // namespace bangvang::office
