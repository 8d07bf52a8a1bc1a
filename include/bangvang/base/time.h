// The kinds of time this program knows. No clock lives here: `now` is always an argument.
#pragma once

#include <bangvang/base/result.h>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// Steady time for motion and waits; only shell and the sync thread ask the clock for it.
using MonoTime = std::chrono::steady_clock::time_point;
using Duration = std::chrono::nanoseconds;
// Seconds as a floating number, for easing and speeds.
using Seconds = std::chrono::duration<double>;

// A calendar day and a calendar month (proleptic Gregorian, as the sheets mean them).
using Date = std::chrono::year_month_day;
using Month = std::chrono::year_month;

// The earlier of two moments that may never come.
[[nodiscard]] std::optional<MonoTime> earliest(std::optional<MonoTime> a, std::optional<MonoTime> b);

// An instant with the offset from UTC at which people read it; equality and order look at the instant only.
struct WallTime {
    std::chrono::sys_seconds utc{};
    std::chrono::minutes offset{0};

    [[nodiscard]] Date date() const;         // the local calendar day
    [[nodiscard]] int minute_of_day() const; // local, 0..1439
    friend bool operator==(const WallTime& a, const WallTime& b) { return a.utc == b.utc; }
    friend auto operator<=>(const WallTime& a, const WallTime& b) { return a.utc <=> b.utc; }
};

// Strict ISO 8601 readers: "2024-02-29", "2024-09", "2024-10-05T08:00:00+07:00" (or Z). Anything else,
// also a day that does not exist, is invalid_data with what was found.
[[nodiscard]] Result<Date> parse_iso_date(std::string_view text);
[[nodiscard]] Result<Month> parse_iso_month(std::string_view text);
[[nodiscard]] Result<WallTime> parse_iso_time(std::string_view text);

// The inverse: "2024-02-29", "2024-09", "2024-10-05T08:00:00+07:00".
[[nodiscard]] std::string iso(Date date);
[[nodiscard]] std::string iso(Month month);
[[nodiscard]] std::string iso(const WallTime& time);

// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);

// The last calendar day of a month.
[[nodiscard]] Date last_day(Month month);

} // namespace bangvang
