#include <bangvang/base/schedule.h>

#include <algorithm>
#include <set>

namespace bangvang {

namespace {

constexpr int day_minutes = 24 * 60;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

unsigned iso_day(Date date)
{
    return std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding();
}

Date day_before(Date date)
{
    return Date(std::chrono::sys_days(date) - std::chrono::days(1));
}

bool begins_on(const Schedule& schedule, const ScheduleRow& row, Date date)
{
    if ((row.first && date < *row.first) || (row.last && date > *row.last) || !row.weekdays.has(date))
        return false;
    if (row.holidays == HolidayRule::as_usual)
        return true;
    const bool holiday = std::ranges::count(schedule.holidays, date) > 0;
    return holiday == (row.holidays == HolidayRule::only);
}

bool applies(const Schedule& schedule, const ScheduleRow& row, Date date, int minute)
{
    const bool over_midnight = row.until_minute <= row.from_minute;
    if (minute >= row.from_minute && (over_midnight || minute < row.until_minute))
        return begins_on(schedule, row, date);
    return over_midnight && minute < row.until_minute && begins_on(schedule, row, day_before(date));
}

// The local minutes of a day at which anything may change.
std::set<int> turning_points(const Schedule& schedule)
{
    std::set<int> minutes{0};
    for (const ScheduleRow& row : schedule.rows) {
        minutes.insert(row.from_minute % day_minutes);
        minutes.insert(row.until_minute % day_minutes);
    }
    return minutes;
}

Error bad_days(std::string_view text)
{
    return {ErrorCode::invalid_data,
            fmt::format("found \"{}\"; days read as 1-5 or 1,3,5 (1 is Monday)", text)};
}

} // namespace

bool Weekdays::has(Date date) const
{
    return (bits_ >> (iso_day(date) - 1U) & 1U) != 0;
}

Result<Weekdays> parse_weekdays(std::string_view text)
{
    if (text.empty())
        return Weekdays::all();
    Weekdays days = Weekdays::none();
    for (std::size_t at = 0; at < text.size();) {
        const bool range = at + 2 < text.size() && text[at + 1] == '-';
        const char first = text[at];
        const char last = range ? text[at + 2] : first;
        if (first < '1' || last > '7' || last < first)
            return tl::unexpected(bad_days(text));
        for (char day = first; day <= last; ++day)
            days.add(static_cast<unsigned>(day - '0'));
        at += range ? 3 : 1;
        const bool ends = at == text.size();
        if (!ends && (text[at] != ',' || at + 1 == text.size()))
            return tl::unexpected(bad_days(text));
        ++at;
    }
    return days;
}

Result<int> parse_time_of_day(std::string_view text)
{
    const bool shaped = text.size() == 5 && text[2] == ':' && is_digit(text[0]) && is_digit(text[1]) &&
                        is_digit(text[3]) && is_digit(text[4]);
    const int hour = shaped ? (text[0] - '0') * 10 + (text[1] - '0') : 25;
    const int minute = shaped ? (text[3] - '0') * 10 + (text[4] - '0') : 0;
    if (minute > 59 || hour * 60 + minute > day_minutes)
        return fail(ErrorCode::invalid_data, "found \"{}\"; a time of day reads as 06:30, up to 24:00", text);
    return hour * 60 + minute;
}

ScheduledLook look_at(const Schedule& schedule, const WallTime& wall)
{
    ScheduledLook look;
    const Date date = wall.date();
    const int minute = wall.minute_of_day();
    for (const ScheduleRow& row : schedule.rows) {
        if (!applies(schedule, row, date, minute))
            continue;
        if (row.theme)
            look.theme = row.theme;
        look.screen_on = row.screen_on.value_or(look.screen_on);
        look.brightness = row.brightness.value_or(look.brightness);
    }
    return look;
}

std::optional<WallTime> next_look_change(const Schedule& schedule, const WallTime& wall)
{
    constexpr int horizon = 8; // days: a week comes round before it
    const ScheduledLook now = look_at(schedule, wall);
    const auto midnight = std::chrono::floor<std::chrono::days>(wall.utc + wall.offset);
    const std::set<int> minutes = turning_points(schedule);
    for (int day = 0; day <= horizon; ++day)
        for (const int minute : minutes) {
            WallTime then = wall;
            then.utc = midnight + std::chrono::days(day) + std::chrono::minutes(minute) - wall.offset;
            if (then > wall && look_at(schedule, then) != now)
                return then;
        }
    return std::nullopt;
}

} // namespace bangvang
