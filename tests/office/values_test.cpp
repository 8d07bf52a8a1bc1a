#include "office/values.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::places;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

TEST_CASE("a number is read the way people write it")
{
    const auto value = [](std::string_view text) { return read_number(text).settle(DecimalMark::unknown); };
    CHECK(value("7872.7") == 7872.7);
    CHECK(value("7.872,7") == 7872.7);
    CHECK(value("7872,7") == 7872.7);
    CHECK(value("7,872.7") == 7872.7);
    CHECK(value("1.234.567") == 1234567);
    CHECK(value("1 234,5") == 1234.5);
    CHECK(value("1\u00A0234,5") == 1234.5);
    CHECK(value("96,8%") == 96.8);
    CHECK(value("96,8 %") == 96.8);
    CHECK(value("-0,3") == -0.3);
    CHECK(value("\u22120,3") == -0.3);
    CHECK(value("+2") == 2);
    CHECK(value("0.125") == 0.125);
    CHECK(value("12345") == 12345);
}

TEST_CASE("what is no number is not read as one")
{
    for (const std::string_view text :
         {"", "-", "abc", "1.2.3", "12,34,56", "1.234,5,6", ",5", "5,", "1e5", "0x10", "nan", "1.23.456"})
        CHECK_FALSE(read_number(text).readable());
}

TEST_CASE("103,495 has two readings and none of them is guessed")
{
    const NumberReadings readings = read_number("103,495");
    CHECK(readings.ambiguous());
    CHECK(readings.comma == 103.495);
    CHECK(readings.point == 103495);
    CHECK_FALSE(readings.settle(DecimalMark::unknown));
    CHECK(readings.settle(DecimalMark::comma) == 103.495);
    CHECK(readings.settle(DecimalMark::point) == 103495);
}

TEST_CASE("days are read in the order of this country")
{
    const Date leap_day = std::chrono::year{2024} / 2 / 29;
    for (const std::string_view text : {"2024-02-29", "29/02/2024", "29/2/2024", "29-2-2024", "29.2.2024",
                                        " 29/02/2024 ", "2024-02-29 00:00:00"})
        CHECK(read_date(text) == leap_day);
    for (const std::string_view text :
         {"", "30/02/2024", "2/29/2024", "29/02/24", "29/02", "29 tháng 2", "2024-2-29"})
        CHECK_FALSE(read_date(text));
}

TEST_CASE("months, times and yes or no are read in each of their forms")
{
    CHECK(read_month("2024-09") == std::chrono::year{2024} / 9);
    CHECK(read_month("9/2024") == std::chrono::year{2024} / 9);
    CHECK(read_month("09/2024") == std::chrono::year{2024} / 9);
    CHECK_FALSE(read_month("13/2024"));
    CHECK_FALSE(read_month("Sep-24"));
    CHECK(read_time_of_day("07:30") == 450);
    CHECK(read_time_of_day("7h30") == 450);
    CHECK(read_time_of_day("24:00") == 1440);
    CHECK_FALSE(read_time_of_day("24:01"));
    CHECK_FALSE(read_time_of_day("7"));
    CHECK(read_yes_no("Có") == true);
    CHECK(read_yes_no("YES") == true);
    CHECK(read_yes_no("không") == false);
    CHECK(read_yes_no("no") == false);
    CHECK_FALSE(read_yes_no("có lẽ"));
}

TEST_CASE("a number with two readings is a problem that names both, at its cell")
{
    const auto reviewed = review_sheets({{"targets", "indicator,year,value\nbl,2024,\"103,495\"\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"error targets 2 value C2"});
    const Problem& problem = reviewed.problems.front();
    CHECK(problem.found == "103,495");
    CHECK(problem.expected.vi == "103495 hoặc 103.495");
    CHECK(problem.expected.en == "103495 or 103.495");
}

TEST_CASE("a column that proves its decimal sign settles the numbers with two readings")
{
    const auto comma =
        review_sheets({{"readings", "indicator;month;value\nbl;2024-01;103,495\nbl;2024-02;99,5\n"}});
    CHECK(comma.problems.empty());
    CHECK(comma.draft.snapshot.readings.at(0).value == 103.495);
    const auto point =
        review_sheets({{"readings", "indicator;month;value\nbl;2024-01;103,495\nbl;2024-02;99.5\n"}});
    CHECK(point.problems.empty());
    CHECK(point.draft.snapshot.readings.at(0).value == 103495);
    const auto both = review_sheets(
        {{"readings", "indicator;month;value\nbl;2024-01;103,495\nbl;2024-02;99.5\nbl;2024-03;9,5\n"}});
    CHECK(places(both.problems) == Lines{"error readings 2 value C2"});
}

TEST_CASE("every unreadable cell is listed, in order, with what would be right")
{
    const auto reviewed = review_sheets(
        {{"readings", "indicator,month,value,cumulative,state\nbl,Sep-24,một trăm,x,sai\nbl,2024-02,,,\n"}});
    CHECK(places(reviewed.problems) == Lines{"error readings 2 month B2", "error readings 2 value C2",
                                             "error readings 2 cumulative D2", "error readings 2 state E2",
                                             "error readings 3 value C3"});
    CHECK(reviewed.problems[0].expected.vi == "2024-09 hoặc 9/2024");
    CHECK(reviewed.problems[3].expected.en == "official, estimate, illustrative");
    CHECK(to_line(reviewed.problems[1], Language::vi) ==
          "LỖI: bảng readings, dòng 2, cột value (C2): không đọc được số; đang ghi: \"một trăm\"; cần ghi: "
          "7872,7");
    CHECK(to_line(reviewed.problems[1], Language::en) ==
          "ERROR: sheet readings, row 2, column value (C2): not a number; found: \"một trăm\"; expected: "
          "7872.7");
}
