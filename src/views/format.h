// Numbers and dates as Vietnamese readers write them, the same in both languages: 7.872,7 and 30/9/2024.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/base/time.h>

#include <string>

namespace bangvang {

// Digits grouped by points, decimals after a comma, minus U+2212. Rounds half away from zero on the decimal
// value (94,25 -> 94,3), and never says "−0,0".
[[nodiscard]] std::string format_number(double value, int decimals);

// With a sign: "+2,2", "−0,3", "0,0".
[[nodiscard]] std::string format_signed(double value, int decimals);

// "96,8%", without a space.
[[nodiscard]] std::string format_percent(double value, int decimals);

// A total of points: one decimal, two where the value needs them (93,25).
[[nodiscard]] std::string format_points(double value);

// The same with a sign: "+1,4", "−0,35".
[[nodiscard]] std::string format_signed_points(double value);

// The whole and the fractional part of a number, for a large integer with a small rest: {"76", ",2"}.
struct SplitNumber {
    std::string whole;
    std::string rest;
};
[[nodiscard]] SplitNumber split_number(double value, int decimals);

// A count as the beginning of a title: "Năm", "Five"; digits above ten.
[[nodiscard]] std::string count_word(std::size_t count, Language language);

// Days below 10 and the months 1 and 2 carry a zero, as decree 30/2020/NĐ-CP has it: 29/02/2024, 30/9/2024.
[[nodiscard]] std::string format_date(Date date);

// "9/2024", "02/2024".
[[nodiscard]] std::string format_month(Month month);

// What stands for a month in a sentence of the language: "9", "September".
[[nodiscard]] std::string month_word(int month, Language language);

// "08:30".
[[nodiscard]] std::string format_clock(const WallTime& time);

} // namespace bangvang
