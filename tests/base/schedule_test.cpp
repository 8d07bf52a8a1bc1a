#include <bangvang/base/schedule.h>

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

WallTime at(const char* text)
{
    return *parse_iso_time(std::string(text) + ":00+07:00");
}

Weekdays days(const char* text)
{
    return *parse_weekdays(text);
}

// Off at night from Monday to Friday, and from Saturday to Monday morning.
Schedule office_hours()
{
    return {.rows = {{.weekdays = days("1-5"),
                      .from_minute = 18 * 60,
                      .until_minute = 6 * 60,
                      .screen_on = false},
                     {.weekdays = days("6-7"), .screen_on = false}},
            .holidays = {}};
}

} // namespace

TEST_CASE("days of the week are read as the sheets write them")
{
    const Date monday = *parse_iso_date("2024-09-30");
    const Date sunday = *parse_iso_date("2024-09-29");
    CHECK(days("").has(sunday));
    CHECK(days("1-5").has(monday));
    CHECK_FALSE(days("1-5").has(sunday));
    CHECK(days("1,3,5-7").has(sunday));
    CHECK(days("7").has(sunday));
    CHECK_FALSE(days("7").has(monday));
    for (const char* const wrong : {"0", "8", "5-1", "1-", "-1", "1,,2", "1,", ",1", "Mon", "1 2", "1-2-3"}) {
        CAPTURE(wrong);
        const auto refused = parse_weekdays(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("1-5") != std::string::npos);
    }
}

TEST_CASE("times of day are read strictly")
{
    CHECK(parse_time_of_day("00:00") == 0);
    CHECK(parse_time_of_day("06:30") == 390);
    CHECK(parse_time_of_day("24:00") == 1440);
    for (const char* const wrong :
         {"", "6:30", "06.30", "06:60", "24:01", "25:00", "06:3", "-6:30", "aa:bb"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_time_of_day(wrong));
    }
}

TEST_CASE("a night belongs to the day on which it begins")
{
    const Schedule schedule = office_hours();
    CHECK(look_at(schedule, at("2024-09-30T06:00")).screen_on); // Monday
    CHECK(look_at(schedule, at("2024-09-30T17:59")).screen_on);
    CHECK_FALSE(look_at(schedule, at("2024-09-30T18:00")).screen_on);
    CHECK_FALSE(look_at(schedule, at("2024-10-01T05:59")).screen_on);
    CHECK(look_at(schedule, at("2024-10-01T06:00")).screen_on);
    // Friday's night ends on Saturday at six, and Saturday is off by its own row.
    CHECK_FALSE(look_at(schedule, at("2024-10-05T05:00")).screen_on);
    CHECK_FALSE(look_at(schedule, at("2024-10-05T12:00")).screen_on);
    // Nothing begins on Sunday that would last into Monday.
    CHECK(look_at(schedule, at("2024-10-07T00:00")).screen_on);
}

TEST_CASE("a row from six to six lasts a whole day from six on")
{
    const Schedule schedule{
        .rows = {{.weekdays = days("1"), .from_minute = 360, .until_minute = 360, .brightness = 50}},
        .holidays = {}};
    CHECK(look_at(schedule, at("2024-09-30T05:59")).brightness == 100);
    CHECK(look_at(schedule, at("2024-09-30T06:00")).brightness == 50);
    CHECK(look_at(schedule, at("2024-10-01T05:59")).brightness == 50);
    CHECK(look_at(schedule, at("2024-10-01T06:00")).brightness == 100);
}

TEST_CASE("later rows speak louder, each for what it says")
{
    const Schedule schedule{.rows = {{.theme = ScheduledTheme::day, .brightness = 80},
                                     {.from_minute = 17 * 60, .theme = ScheduledTheme::lacquer},
                                     {.from_minute = 20 * 60, .brightness = 40}},
                            .holidays = {}};
    CHECK(look_at(schedule, at("2024-09-30T12:00")) ==
          ScheduledLook{.theme = ScheduledTheme::day, .brightness = 80});
    CHECK(look_at(schedule, at("2024-09-30T18:00")) ==
          ScheduledLook{.theme = ScheduledTheme::lacquer, .brightness = 80});
    CHECK(look_at(schedule, at("2024-09-30T21:00")) ==
          ScheduledLook{.theme = ScheduledTheme::lacquer, .brightness = 40});
}

TEST_CASE("holidays are days of their own where a row says so, and dates bound a row on both sides")
{
    const Date feast = *parse_iso_date("2024-09-02"); // a Monday
    const Schedule schedule{
        .rows = {{.holidays = HolidayRule::only, .screen_on = false},
                 {.weekdays = days("1"), .holidays = HolidayRule::never, .brightness = 60},
                 {.first = *parse_iso_date("2024-12-01"),
                  .last = *parse_iso_date("2024-12-31"),
                  .theme = ScheduledTheme::lacquer}},
        .holidays = {feast}};
    CHECK_FALSE(look_at(schedule, at("2024-09-02T10:00")).screen_on);
    CHECK(look_at(schedule, at("2024-09-02T10:00")).brightness == 100);
    CHECK(look_at(schedule, at("2024-09-09T10:00")).screen_on);
    CHECK(look_at(schedule, at("2024-09-09T10:00")).brightness == 60);
    CHECK_FALSE(look_at(schedule, at("2024-11-30T23:59")).theme);
    CHECK(look_at(schedule, at("2024-12-01T00:00")).theme == ScheduledTheme::lacquer);
    CHECK(look_at(schedule, at("2024-12-31T23:59")).theme == ScheduledTheme::lacquer);
    CHECK_FALSE(look_at(schedule, at("2025-01-01T00:00")).theme);
}

TEST_CASE("the next change is the first minute that looks different")
{
    const Schedule schedule = office_hours();
    CHECK(next_look_change(schedule, at("2024-09-30T12:00")) == at("2024-09-30T18:00"));
    CHECK(next_look_change(schedule, at("2024-09-30T18:00")) == at("2024-10-01T06:00"));
    // From Friday evening to Monday nothing changes, though a row ends and others begin.
    CHECK(next_look_change(schedule, at("2024-10-04T18:00")) == at("2024-10-07T00:00"));
    CHECK_FALSE(next_look_change({}, at("2024-09-30T12:00")));
    CHECK_FALSE(next_look_change({.rows = {{.brightness = 50}}, .holidays = {}}, at("2024-09-30T12:00")));
}

TEST_CASE("every minute of two weeks agrees with the changes announced")
{
    const Schedule schedule{
        .rows = {{.weekdays = days("1-5"), .from_minute = 1085, .until_minute = 367, .screen_on = false},
                 {.weekdays = days("6-7"), .from_minute = 100, .until_minute = 99, .brightness = 30},
                 {.holidays = HolidayRule::only, .theme = ScheduledTheme::lacquer}},
        .holidays = {*parse_iso_date("2024-10-03")}};
    WallTime now = at("2024-09-28T00:00");
    auto next = next_look_change(schedule, now);
    ScheduledLook look = look_at(schedule, now);
    int changes = 0;
    for (int minute = 1; minute < 14 * 24 * 60; ++minute) {
        now.utc += std::chrono::minutes(1);
        const ScheduledLook seen = look_at(schedule, now);
        if (next && now >= *next) {
            CHECK(seen != look);
            next = next_look_change(schedule, now);
            ++changes;
        } else {
            CHECK(seen == look);
        }
        look = seen;
    }
    CHECK(changes > 20);
}
