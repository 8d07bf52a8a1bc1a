#include "views/format.h"

#include <doctest/doctest.h>

using namespace bangvang;

TEST_CASE("numbers carry points between thousands and a comma before decimals")
{
    CHECK(format_number(7872.7, 1) == "7.872,7");
    CHECK(format_number(12345678.9, 1) == "12.345.678,9");
    CHECK(format_number(999.95, 1) == "1.000,0");
    CHECK(format_number(0.0, 1) == "0,0");
    CHECK(format_number(9.27, 2) == "9,27");
    CHECK(format_number(1000.0, 0) == "1.000");
    CHECK(format_number(0.05, 2) == "0,05");
}

TEST_CASE("halves round away from zero on the decimal value")
{
    CHECK(format_number(94.25, 1) == "94,3");
    CHECK(format_number(2.675, 2) == "2,68");
    CHECK(format_number(0.15, 1) == "0,2");
    CHECK(format_number(34.2365, 1) == "34,2");
    CHECK(format_number(-3.25, 1) == "\u22123,3");
}

TEST_CASE("negative numbers carry the true minus sign and zero has none")
{
    CHECK(format_number(-3.2, 1) == "\u22123,2");
    CHECK(format_number(-0.04, 1) == "0,0");
    CHECK(format_signed(2.2, 1) == "+2,2");
    CHECK(format_signed(-0.3, 1) == "\u22120,3");
    CHECK(format_signed(0.04, 1) == "0,0");
}

TEST_CASE("percent stands without a space")
{
    CHECK(format_percent(96.8, 1) == "96,8%");
    CHECK(split_number(76.24, 1).whole == "76");
    CHECK(split_number(76.24, 1).rest == ",2");
    CHECK(split_number(-0.5, 1).whole == "\u22120");
}

TEST_CASE("points show a second decimal only where the score has one")
{
    CHECK(format_points(96.4) == "96,4");
    CHECK(format_points(93.25) == "93,25");
    CHECK(format_points(107.0) == "107,0");
    CHECK(format_points(46.1 + 18.8 + 8.9 + 9.2 + 9.2 + 1.0) == "93,2");
}

TEST_CASE("dates pad days below ten and the months one and two")
{
    using namespace std::chrono;
    CHECK(format_date(Date{year(2024), month(2), day(29)}) == "29/02/2024");
    CHECK(format_date(Date{year(2024), month(9), day(30)}) == "30/9/2024");
    CHECK(format_date(Date{year(2024), month(7), day(1)}) == "01/7/2024");
    CHECK(format_date(Date{year(2024), month(12), day(31)}) == "31/12/2024");
    CHECK(format_month(Month{year(2024), month(9)}) == "9/2024");
    CHECK(format_month(Month{year(2024), month(1)}) == "01/2024");
}
