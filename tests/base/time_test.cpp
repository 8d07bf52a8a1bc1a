#include <doctest/doctest.h>

#include <bangvang/base/time.h>

using namespace bangvang;
using namespace std::chrono;

TEST_CASE("of two moments the earlier counts, and one that never comes does not")
{
    const MonoTime soon{std::chrono::seconds(1)};
    const MonoTime later{std::chrono::seconds(2)};
    CHECK(earliest(soon, later) == soon);
    CHECK(earliest(later, soon) == soon);
    CHECK(earliest(std::nullopt, later) == later);
    CHECK(earliest(soon, std::nullopt) == soon);
    CHECK_FALSE(earliest(std::nullopt, std::nullopt));
}

TEST_CASE("a leap day exists in leap years only")
{
    CHECK(parse_iso_date("2024-02-29").value() == Date{year{2024}, month{2}, day{29}});
    CHECK(parse_iso_date("2000-02-29"));
    CHECK_FALSE(parse_iso_date("2023-02-29"));
    CHECK_FALSE(parse_iso_date("1900-02-29"));
}

TEST_CASE("months end where the calendar says")
{
    CHECK(iso(last_day(Month{year{2024}, month{2}})) == "2024-02-29");
    CHECK(iso(last_day(Month{year{2023}, month{2}})) == "2023-02-28");
    CHECK(iso(last_day(Month{year{2024}, month{9}})) == "2024-09-30");
    CHECK(iso(last_day(Month{year{2024}, month{12}})) == "2024-12-31");
}

TEST_CASE("what is no date is refused with what was found")
{
    for (const std::string_view text :
         {"", "2024", "2024-2-9", "29/02/2024", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00",
          "2024-01-01 ", " 2024-01-01", "2024-01-0a", "2024-01-011", "+024-01-01", "0000-01-01",
          "2024/01/01"}) {
        const auto date = parse_iso_date(text);
        REQUIRE_FALSE(date);
        CHECK(date.error().code == ErrorCode::invalid_data);
        CHECK(date.error().message.find(std::string(text)) != std::string::npos);
    }
}

TEST_CASE("a month is a year and a month, nothing more")
{
    CHECK(parse_iso_month("2024-09").value() == Month{year{2024}, month{9}});
    for (const std::string_view text : {"2024-9", "2024-13", "2024-00", "2024-09-01", "09/2024", ""})
        CHECK_FALSE(parse_iso_month(text));
}

TEST_CASE("a time in Lai Chau is seven hours ahead of UTC")
{
    const WallTime time = parse_iso_time("2024-10-05T08:00:00+07:00").value();
    CHECK(time == parse_iso_time("2024-10-05T01:00:00Z").value());
    CHECK(iso(time.date()) == "2024-10-05");
    CHECK(time.minute_of_day() == 8 * 60);
    CHECK(iso(time) == "2024-10-05T08:00:00+07:00");
}

TEST_CASE("the local day is the one people read, not the one in Greenwich")
{
    CHECK(iso(parse_iso_time("2024-01-01T00:30:00+07:00")->date()) == "2024-01-01");
    CHECK(iso(parse_iso_time("2023-12-31T23:30:00-03:30")->date()) == "2023-12-31");
    CHECK(parse_iso_time("2023-12-31T23:30:00-03:30")->minute_of_day() == 23 * 60 + 30);
    CHECK(iso(parse_iso_time("2023-12-31T23:30:00-03:30").value()) == "2023-12-31T23:30:00-03:30");
    CHECK(parse_iso_time("1960-06-01T23:59:59+07:00")->minute_of_day() == 1439);
}

TEST_CASE("a time without offset, or one that no clock shows, is refused")
{
    for (const std::string_view text :
         {"2024-10-05T08:00:00", "2024-10-05 08:00:00Z", "2024-10-05T24:00:00Z", "2024-10-05T08:60:00Z",
          "2024-10-05T08:00:60Z", "2024-10-05T08:00:00+15:00", "2024-10-05T08:00:00+0700",
          "2024-10-05T08:00:00z", "2023-02-29T08:00:00Z", "2024-10-05T08:00Z", "2024-10-05T08:00:00+07:00 "})
        CHECK_FALSE(parse_iso_time(text));
}

TEST_CASE("every day of four years is written and read back")
{
    for (sys_days at = sys_days{year{2023} / 1 / 1}; at < sys_days{year{2027} / 1 / 1}; at += days{1}) {
        const Date date{at};
        REQUIRE(parse_iso_date(iso(date)).value() == date);
    }
}

TEST_CASE("days are counted across leap days and backwards")
{
    const auto day_of = [](std::string_view text) { return parse_iso_date(text).value(); };
    CHECK(days_between(day_of("2024-02-28"), day_of("2024-03-01")) == 2);
    CHECK(days_between(day_of("2023-02-28"), day_of("2023-03-01")) == 1);
    CHECK(days_between(day_of("2024-01-01"), day_of("2025-01-01")) == 366);
    CHECK(days_between(day_of("2024-10-05"), day_of("2024-09-30")) == -5);
}
