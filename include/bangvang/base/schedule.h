// When the wall looks how: the hours, weekdays and holidays that the technician sets.
#pragma once

#include <bangvang/base/time.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bangvang {

// Days of the week, from Monday, 1, to Sunday, 7, as ISO 8601 counts them.
class Weekdays {
public:
    [[nodiscard]] static Weekdays all() { return Weekdays(0x7F); }
    [[nodiscard]] static Weekdays none() { return Weekdays(0); }
    void add(unsigned day) { bits_ = static_cast<std::uint8_t>(bits_ | (1U << (day - 1U))); }
    [[nodiscard]] bool has(Date date) const;
    friend bool operator==(const Weekdays&, const Weekdays&) = default;

private:
    explicit Weekdays(std::uint8_t bits) : bits_(bits) {}
    std::uint8_t bits_;
};

// "1-5", "6", "1,3,5-7", as the sheets and the configuration write them; empty: every day. Anything else is
// invalid_data with an example.
[[nodiscard]] Result<Weekdays> parse_weekdays(std::string_view text);

// "06:30" as minutes after midnight, 0..1440; "24:00" is the end of a day.
[[nodiscard]] Result<int> parse_time_of_day(std::string_view text);

enum class HolidayRule { as_usual, only, never };
enum class ScheduledTheme { day, lacquer };

// One line: when, and what then. It belongs to the day on which it begins, also after midnight.
struct ScheduleRow {
    Weekdays weekdays{Weekdays::all()};
    HolidayRule holidays{HolidayRule::as_usual};
    std::optional<Date> first{}; // both included
    std::optional<Date> last{};
    int from_minute{0};
    int until_minute{24 * 60}; // not included; not later than from_minute: on the next day
    std::optional<ScheduledTheme> theme{};
    std::optional<bool> screen_on{};
    std::optional<int> brightness{}; // percent
    friend bool operator==(const ScheduleRow&, const ScheduleRow&) = default;
};
inline constexpr int least_brightness =
    20; // percent: below it nobody reads, and the screen may as well be off

struct Schedule {
    std::vector<ScheduleRow> rows; // where several apply, the last one that says something counts
    std::vector<Date> holidays;
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

struct ScheduledLook {
    std::optional<ScheduledTheme> theme{}; // none: as without a schedule
    bool screen_on{true};
    int brightness{100};
    friend bool operator==(const ScheduledLook&, const ScheduledLook&) = default;
};

// Local time, as `wall` reads it. Pure.
[[nodiscard]] ScheduledLook look_at(const Schedule& schedule, const WallTime& wall);

// When the look is another one, to the minute; none within the next eight days.
[[nodiscard]] std::optional<WallTime> next_look_change(const Schedule& schedule, const WallTime& wall);

} // namespace bangvang
