#include <bangvang/base/time.h>

#include <fmt/format.h>

#include <algorithm>

namespace bangvang {

namespace {

// The people of the earth live between -12:00 and +14:00; anything beyond is a slip of the pen.
constexpr int max_offset_minutes = 14 * 60;

// Reads exactly the digits of `text`; none where any other character stands there.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Month> read_month(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    if (!year || !month || *year == 0 || *month < 1 || *month > 12)
        return std::nullopt;
    return Month{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)}};
}

std::optional<Date> read_date(std::string_view text)
{
    if (text.size() != 10 || text[7] != '-')
        return std::nullopt;
    const auto month = read_month(text.substr(0, 7));
    const auto day = digits(text.substr(8, 2));
    if (!month || !day)
        return std::nullopt;
    const Date date = *month / std::chrono::day{static_cast<unsigned>(*day)};
    return date.ok() ? std::optional{date} : std::nullopt;
}

// "08:00" as minutes of a day of `hours` hours.
std::optional<int> read_minutes(std::string_view text, int hours)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3, 2));
    if (!hour || !minute || *hour >= hours || *minute >= 60)
        return std::nullopt;
    return *hour * 60 + *minute;
}

// "Z", "+07:00" or "-03:30".
std::optional<std::chrono::minutes> read_offset(std::string_view text)
{
    if (text == "Z")
        return std::chrono::minutes{0};
    if (text.empty() || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const auto minutes = read_minutes(text.substr(1), 24);
    if (!minutes || *minutes > max_offset_minutes)
        return std::nullopt;
    return std::chrono::minutes{text[0] == '-' ? -*minutes : *minutes};
}

std::optional<WallTime> read_time(std::string_view text)
{
    constexpr std::size_t local_size = std::string_view{"2024-10-05T08:00:00"}.size();
    if (text.size() <= local_size || text[10] != 'T' || text[16] != ':')
        return std::nullopt;
    const auto date = read_date(text.substr(0, 10));
    const auto minutes = read_minutes(text.substr(11, 5), 24);
    const auto seconds = digits(text.substr(17, 2));
    const auto offset = read_offset(text.substr(local_size));
    if (!date || !minutes || !seconds || *seconds >= 60 || !offset)
        return std::nullopt;
    const std::chrono::sys_seconds local = std::chrono::sys_days{*date};
    return WallTime{local + std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds} - *offset,
                    *offset};
}

// What was found, short enough for one line of a report.
std::string_view excerpt(std::string_view text)
{
    return text.substr(0, std::min<std::size_t>(text.size(), 40));
}

} // namespace

std::optional<MonoTime> earliest(std::optional<MonoTime> a, std::optional<MonoTime> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

Date WallTime::date() const
{
    return Date{std::chrono::floor<std::chrono::days>(utc + offset)};
}

int WallTime::minute_of_day() const
{
    const auto local = utc + offset;
    const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(since_midnight).count());
}

Result<Date> parse_iso_date(std::string_view text)
{
    if (const auto date = read_date(text))
        return *date;
    return fail(ErrorCode::invalid_data, "\"{}\" is not a date such as 2024-02-29", excerpt(text));
}

Result<Month> parse_iso_month(std::string_view text)
{
    if (const auto month = read_month(text))
        return *month;
    return fail(ErrorCode::invalid_data, "\"{}\" is not a month such as 2024-09", excerpt(text));
}

Result<WallTime> parse_iso_time(std::string_view text)
{
    if (const auto time = read_time(text))
        return *time;
    return fail(ErrorCode::invalid_data, "\"{}\" is not a time such as 2024-10-05T08:00:00+07:00",
                excerpt(text));
}

std::string iso(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string iso(Month month)
{
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

std::string iso(const WallTime& time)
{
    const auto local = time.utc + time.offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock{local - day};
    const auto offset = std::chrono::abs(time.offset).count();
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso(Date{day}), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), time.offset.count() < 0 ? '-' : '+',
                       offset / 60, offset % 60);
}

int days_between(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date last_day(Month month)
{
    return Date{month / std::chrono::last};
}

} // namespace bangvang
