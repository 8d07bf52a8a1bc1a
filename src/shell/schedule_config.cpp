#include "shell/schedule_config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace bangvang {

namespace {

struct Value {
    const toml::node& node;
    std::string where; // file, line and key
};

Result<std::string> text_of(const Value& value, std::string_view like)
{
    const auto* const text = value.node.as_string();
    if (!text)
        return fail(ErrorCode::usage, "{} wants a text like \"{}\"", value.where, like);
    return text->get();
}

template <class T> Result<T> named(const Value& value, const Result<T>& read)
{
    if (!read)
        return fail(ErrorCode::usage, "{}: {}", value.where, read.error().message);
    return *read;
}

Result<Date> date_of(const Value& value)
{
    if (const auto* const date = value.node.as_date()) {
        const toml::date d = date->get();
        return Date(std::chrono::year(d.year), std::chrono::month(d.month), std::chrono::day(d.day));
    }
    const std::string text = BV_TRY(text_of(value, "2024-09-02"));
    return named(value, parse_iso_date(text));
}

Result<int> time_of(const Value& value)
{
    const std::string text = BV_TRY(text_of(value, "06:30"));
    return named(value, parse_time_of_day(text));
}

// The position of the text among the words.
template <std::size_t count>
Result<std::size_t> word_of(const Value& value, const std::array<std::string_view, count>& words)
{
    const std::string text = BV_TRY(text_of(value, words.front()));
    const auto found = std::ranges::find(words, text);
    if (found == words.end())
        return fail(ErrorCode::usage, "{} is \"{}\", not \"{}\"", value.where, fmt::join(words, "\" or \""),
                    text);
    return static_cast<std::size_t>(found - words.begin());
}

Result<void> days(ScheduleRow& row, const Value& value)
{
    const std::string text = BV_TRY(text_of(value, "1-5"));
    row.weekdays = BV_TRY(named(value, parse_weekdays(text)));
    return {};
}

Result<void> holidays(ScheduleRow& row, const Value& value)
{
    constexpr std::array words{std::string_view("only"), std::string_view("never")};
    const std::size_t word = BV_TRY(word_of(value, words));
    row.holidays = word == 0 ? HolidayRule::only : HolidayRule::never;
    return {};
}

Result<void> theme(ScheduleRow& row, const Value& value)
{
    constexpr std::array words{std::string_view("day"), std::string_view("lacquer")};
    const std::size_t word = BV_TRY(word_of(value, words));
    row.theme = word == 0 ? ScheduledTheme::day : ScheduledTheme::lacquer;
    return {};
}

Result<void> screen(ScheduleRow& row, const Value& value)
{
    constexpr std::array words{std::string_view("on"), std::string_view("off")};
    row.screen_on = BV_TRY(word_of(value, words)) == 0;
    return {};
}

Result<void> brightness(ScheduleRow& row, const Value& value)
{
    const auto percent = value.node.value_exact<std::int64_t>();
    if (!percent || *percent < least_brightness || *percent > 100)
        return fail(ErrorCode::usage, "{} wants a whole number of percent from {} to 100", value.where,
                    least_brightness);
    row.brightness = static_cast<int>(*percent);
    return {};
}

template <std::optional<Date> ScheduleRow::*date> Result<void> day(ScheduleRow& row, const Value& value)
{
    row.*date = BV_TRY(date_of(value));
    return {};
}

template <int ScheduleRow::*minute> Result<void> hour(ScheduleRow& row, const Value& value)
{
    row.*minute = BV_TRY(time_of(value));
    return {};
}

struct RowKey {
    std::string_view name;
    Result<void> (*apply)(ScheduleRow& row, const Value& value);
};

constexpr std::array row_keys{RowKey{"days", days},
                              RowKey{"holidays", holidays},
                              RowKey{"first", day<&ScheduleRow::first>},
                              RowKey{"last", day<&ScheduleRow::last>},
                              RowKey{"from", hour<&ScheduleRow::from_minute>},
                              RowKey{"until", hour<&ScheduleRow::until_minute>},
                              RowKey{"screen", screen},
                              RowKey{"theme", theme},
                              RowKey{"brightness", brightness}};

std::string row_key_names()
{
    std::string names;
    for (const RowKey& key : row_keys)
        names += (names.empty() ? "" : ", ") + std::string(key.name);
    return names;
}

Result<ScheduleRow> row_of(const toml::table& table, const std::string& file)
{
    ScheduleRow row;
    for (const auto& [key, node] : table) {
        const Value value{node, fmt::format("{}:{}: schedule.{}", file, key.source().begin.line, key.str())};
        const auto found = std::ranges::find(row_keys, key.str(), &RowKey::name);
        if (found == row_keys.end())
            return fail(ErrorCode::usage,
                        "{} is not a key of the configuration; the keys of [[schedule]] are {}", value.where,
                        row_key_names());
        BV_TRY_VOID(found->apply(row, value));
    }
    const std::string where = fmt::format("{}:{}: [[schedule]]", file, table.source().begin.line);
    if (!row.screen_on && !row.theme && !row.brightness)
        return fail(ErrorCode::usage, "{} says when, but neither screen, theme nor brightness", where);
    if (row.first && row.last && *row.last < *row.first)
        return fail(ErrorCode::usage, "{}: last is earlier than first", where);
    return row;
}

} // namespace

Result<std::vector<ScheduleRow>> read_schedule(const toml::node& list, const std::string& file,
                                               const std::string& where)
{
    const auto* const tables = list.as_array();
    if (!tables || !tables->is_array_of_tables())
        return fail(ErrorCode::usage, "{} wants tables: [[schedule]]", where);
    std::vector<ScheduleRow> rows;
    for (const toml::node& each : *tables)
        rows.push_back(BV_TRY(row_of(*each.as_table(), file)));
    return rows;
}

Result<std::vector<Date>> read_holidays(const toml::node& list, const std::string& where)
{
    const auto* const days = list.as_array();
    if (!days)
        return fail(ErrorCode::usage, "{} wants a list of dates: [\"2024-09-02\", \"2024-09-03\"]", where);
    std::vector<Date> dates;
    for (const toml::node& each : *days)
        dates.push_back(BV_TRY(date_of({each, where})));
    return dates;
}

} // namespace bangvang
