#include "office/row.h"

#include "office/nearest.h"
#include "office/spreadsheet_text.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace bangvang::office {
namespace {

// A run of white space, also U+00A0 and line breaks, as one space.
std::string one_line(std::string_view text)
{
    std::string result;
    bool space = false;
    while (!text.empty()) {
        const bool wide = text.starts_with("\u00A0");
        if (wide || std::string_view(" \t\n").find(text.front()) != std::string_view::npos) {
            space = true;
        } else {
            if (space && !result.empty())
                result += ' ';
            space = false;
            result += text.front();
        }
        text.remove_prefix(wide ? 2 : 1);
    }
    return result;
}

std::string plain(double value)
{
    return fmt::format("{}", value);
}

// Both readings of "103,495", written so that each can be read in one way only.
Words both_readings(const NumberReadings& readings)
{
    return {fmt::format("{} hoặc {}", plain(*readings.point), plain(*readings.comma)),
            fmt::format("{} or {}", plain(*readings.point), plain(*readings.comma))};
}

Words list_of(std::span<const Choice> choices)
{
    Words list;
    for (const Choice& choice : choices) {
        list.vi += fmt::format("{}{} ({})", list.vi.empty() ? "" : ", ", choice.key, choice.vi);
        list.en += fmt::format("{}{}", list.en.empty() ? "" : ", ", choice.key);
    }
    return list;
}

// The one word that is nearly this one, else all of them.
Words meant_choice(std::string_view word, std::span<const Choice> choices)
{
    Nearest nearest(word);
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (const std::string_view known : {choices[i].key, choices[i].vi})
            nearest.consider(i, known);
    const auto best = nearest.best();
    return best ? did_you_mean(choices[*best].key, choices[*best].vi) : list_of(choices);
}

Words how_named(NamedBy by)
{
    switch (by) {
    case NamedBy::similar_code:
        return {"mã khác chữ hoa, chữ thường hoặc dấu cách", "the code differs in case or spaces"};
    case NamedBy::name:
        return {"ghi tên thay cho mã", "a name where the code is expected"};
    case NamedBy::similar_name:
        return {"tên khác chữ hoa, dấu cách hoặc cách đặt dấu thanh, được coi là một",
                "the name differs in case, spaces or tone placement and is taken as the same"};
    case NamedBy::code:
        break;
    }
    return {};
}

} // namespace

std::size_t Row::column(std::string_view key) const
{
    const auto& columns = table_->sheet().columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ColumnSpec& c) { return c.key == key; });
    assert(found != columns.end());
    return static_cast<std::size_t>(found - columns.begin());
}

GridCell Row::raw(std::size_t column) const
{
    const auto at = table_->position(column);
    return at && *at < cells_->cells.size() ? cells_->cells[*at] : GridCell{};
}

Row::Cell Row::cell(std::string_view key)
{
    const std::size_t index = column(key);
    GridCell found = raw(index);
    Cell cell{index, &table_->sheet().columns[index], std::move(found.text), found.exact};
    if (!cell.text.empty() || !cell.spec->required)
        return cell;
    // A missing column was reported once, at the heading.
    if (table_->position(index))
        report(Severity::error, index, {"ô bắt buộc đang trống", "required cell is empty"}, {});
    ok_ = false;
    return cell;
}

void Row::report(Severity severity, std::size_t column, Words what, Words expected)
{
    ok_ = ok_ && severity != Severity::error;
    problems_->push_back({severity, std::string(table_->sheet().key), number(),
                          std::string(table_->sheet().columns[column].key),
                          table_->cell_name(column, number()), std::move(what), raw(column).text,
                          std::move(expected)});
}

void Row::error(std::string_view key, Words what, Words expected)
{
    report(Severity::error, column(key), std::move(what), std::move(expected));
}

void Row::warn(std::string_view key, Words what, Words expected)
{
    report(Severity::warning, column(key), std::move(what), std::move(expected));
}

template <class T>
std::optional<T> Row::expect(const Cell& cell, std::optional<T> value, Words what, Words example)
{
    if (!cell.text.empty() && !value && !refuse_error_value(cell))
        report(Severity::error, cell.column, std::move(what), std::move(example));
    return value;
}

bool Row::refuse_error_value(const Cell& cell)
{
    if (!is_error_value(cell.text))
        return false;
    report(Severity::error, cell.column,
           {"công thức trong ô đang báo lỗi", "the formula of this cell has failed"}, {});
    return true;
}

std::string Row::text(std::string_view key)
{
    const Cell here = cell(key);
    refuse_error_value(here);
    if (here.exact && read_date(here.text))
        report(Severity::warning, here.column,
               {"bảng tính đã tự đổi ô này thành ngày", "the spreadsheet has turned this cell into a date"},
               {"định dạng ô là Văn bản rồi gõ lại", "format the cell as Text and type it again"});
    return one_line(here.text);
}

std::string Row::paragraphs(std::string_view key)
{
    std::string result;
    std::string_view rest;
    const Cell here = cell(key);
    refuse_error_value(here);
    for (rest = here.text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const std::string line = one_line(rest.substr(0, end)); !line.empty())
            result += (result.empty() ? "" : "\n") + line;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

std::optional<double> Row::number(std::string_view key)
{
    const Cell here = cell(key);
    const NumberReadings readings = read_number(here.text);
    const auto value = readings.settle(here.exact ? DecimalMark::point : table_->decimal_mark(here.column));
    if (!value && readings.ambiguous()) {
        report(Severity::error, here.column,
               {"số có thể đọc theo hai cách", "the number can be read in two ways"},
               both_readings(readings));
        return std::nullopt;
    }
    return expect(here, value, {"không đọc được số", "not a number"}, {"7872,7", "7872.7"});
}

std::optional<int> Row::integer(std::string_view key)
{
    const Cell here = cell(key);
    const NumberReadings readings = read_number(here.text);
    std::optional<int> value;
    // Of two readings only the one without decimals can be meant.
    for (const auto& reading : {readings.comma, readings.point})
        if (reading && std::abs(*reading) < 1e9 && std::floor(*reading) == *reading)
            value = static_cast<int>(*reading);
    return expect(here, value, {"không phải số nguyên", "not a whole number"},
                  {"số không có phần lẻ", "a number without decimals"});
}

std::optional<Date> Row::date(std::string_view key)
{
    const Cell here = cell(key);
    const auto serial = here.exact ? date_of_serial(here.text) : std::nullopt;
    const Words example = serial ? Words{iso(*serial) + ", nếu ô được định dạng là ngày",
                                         iso(*serial) + ", were the cell formatted as a date"}
                                 : Words{"29/02/2024 hoặc 2024-02-29", "29/02/2024 or 2024-02-29"};
    return expect(here, read_date(here.text), {"không đọc được ngày", "not a date"}, example);
}

std::optional<Month> Row::month(std::string_view key)
{
    const Cell here = cell(key);
    // A spreadsheet keeps "9/2024" as the first day of that month.
    const auto day = here.exact ? read_date(here.text) : std::nullopt;
    const auto month = day ? std::optional(Month{day->year(), day->month()}) : read_month(here.text);
    return expect(here, month, {"không đọc được tháng", "not a month"},
                  {"2024-09 hoặc 9/2024", "2024-09 or 9/2024"});
}

std::optional<int> Row::time_of_day(std::string_view key)
{
    const Cell here = cell(key);
    return expect(here, read_time_of_day(here.text), {"không đọc được giờ", "not a time of day"},
                  {"07:30", "07:30"});
}

std::optional<bool> Row::yes_no(std::string_view key)
{
    const Cell here = cell(key);
    return expect(here, read_yes_no(here.text), {"không phải có hoặc không", "neither yes nor no"},
                  {"có hoặc không", "yes or no"});
}

std::optional<std::size_t> Row::choice(std::string_view key)
{
    const Cell here = cell(key);
    const std::string word = normalize_name(here.text);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < here.spec->choices.size(); ++i)
        if (word == here.spec->choices[i].key || fold(word) == fold(here.spec->choices[i].vi))
            found = i;
    return expect(here, found, {"từ này không có trong danh sách", "not one of the words of this column"},
                  found ? Words{} : meant_choice(here.text, here.spec->choices));
}

std::optional<std::size_t> Row::reference(std::string_view key, const Lookup& lookup)
{
    const Cell here = cell(key);
    const auto found = lookup.find(one_line(here.text));
    if (found && found->by != NamedBy::code)
        report(Severity::warning, here.column, how_named(found->by),
               {lookup.code(found->index), lookup.code(found->index)});
    const SheetSpec* target = find_sheet(here.spec->refers_to);
    if (lookup.empty() && target->required && !here.text.empty()) {
        ok_ = false; // that the whole sheet is missing or unreadable has been said already
        return std::nullopt;
    }
    if (found)
        return found->index;
    const std::string codes = lookup.some_codes();
    expect(here, found,
           {fmt::format("không có trong bảng {}", here.spec->refers_to),
            fmt::format("no such row in sheet {}", here.spec->refers_to)},
           lookup.suggestion(one_line(here.text)).value_or(Words{codes, codes}));
    return std::nullopt;
}

} // namespace bangvang::office
