#include "views/format.h"

#include <array>
#include <cassert>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::string_view minus = "\u2212";

// Whole steps of 10^-decimals nearest to `value`, halves away from zero. The nudge makes a half that binary
// cannot hold exactly (2.675) round as its decimal spelling does.
double rounded_steps(double value, int decimals)
{
    const double steps = std::abs(value) * std::pow(10.0, decimals);
    return std::floor(steps + 0.5 + steps * 1e-12 + 1e-9);
}

std::string grouped(std::string digits)
{
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, '.');
    return digits;
}

// The magnitude of `steps` units of 10^-decimals, without a sign.
SplitNumber split_steps(double steps, int decimals)
{
    std::string digits = fmt::format("{:.0f}", steps);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    const std::size_t whole = digits.size() - places;
    std::string rest = decimals > 0 ? "," + digits.substr(whole) : std::string();
    return {grouped(digits.substr(0, whole)), std::move(rest)};
}

// Two digits where the decree asks for them.
std::string padded(unsigned value, bool pad)
{
    return pad ? fmt::format("{:02}", value) : fmt::format("{}", value);
}

} // namespace

std::string format_number(double value, int decimals)
{
    const SplitNumber split = split_number(value, decimals);
    return split.whole + split.rest;
}

std::string format_signed(double value, int decimals)
{
    const bool positive = value > 0 && rounded_steps(value, decimals) > 0;
    return (positive ? "+" : "") + format_number(value, decimals);
}

std::string format_percent(double value, int decimals)
{
    return format_number(value, decimals) + "%";
}

std::string format_points(double value)
{
    const bool tenths = std::abs(rounded_steps(value, 2) - 10.0 * rounded_steps(value, 1)) < 0.5;
    return format_number(value, tenths ? 1 : 2);
}

std::string format_signed_points(double value)
{
    const bool positive = value > 0 && rounded_steps(value, 2) > 0;
    return (positive ? "+" : "") + format_points(value);
}

SplitNumber split_number(double value, int decimals)
{
    assert(decimals >= 0 && decimals <= 6 && std::isfinite(value));
    const double steps = rounded_steps(value, decimals);
    SplitNumber split = split_steps(steps, decimals);
    if (value < 0 && steps > 0)
        split.whole.insert(0, minus);
    return split;
}

std::string count_word(std::size_t count, Language language)
{
    constexpr std::array vietnamese{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"};
    constexpr std::array english{"One", "Two",   "Three", "Four", "Five",
                                 "Six", "Seven", "Eight", "Nine", "Ten"};
    if (count == 0 || count > vietnamese.size())
        return fmt::format("{}", count);
    return language == Language::vi ? vietnamese[count - 1] : english[count - 1];
}

std::string format_date(Date date)
{
    const auto day = static_cast<unsigned>(date.day());
    const auto month = static_cast<unsigned>(date.month());
    return padded(day, day < 10) + "/" + padded(month, month < 3) + "/" +
           fmt::format("{}", static_cast<int>(date.year()));
}

std::string format_month(Month month)
{
    const auto number = static_cast<unsigned>(month.month());
    return padded(number, number < 3) + "/" + fmt::format("{}", static_cast<int>(month.year()));
}

std::string month_word(int month, Language language)
{
    constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
    if (language == Language::vi || month < 1 || month > 12)
        return fmt::format("{}", month);
    return english[static_cast<std::size_t>(month - 1)];
}

std::string format_clock(const WallTime& time)
{
    const int minute = time.minute_of_day();
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

} // namespace bangvang
