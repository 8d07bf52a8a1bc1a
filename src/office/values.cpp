#include "office/values.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace bangvang::office {
namespace {

void remove_all(std::string& text, std::string_view part)
{
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

bool all_digits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> small_number(std::string_view text, std::size_t min_digits, std::size_t max_digits)
{
    if (!all_digits(text) || text.size() < min_digits || text.size() > max_digits)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.push_back(text);
    return parts;
}

// The digits of "7.872" without their group marks; none where the groups are not of three.
std::optional<std::string> ungroup(std::string_view text, char mark)
{
    const auto groups = split(text, mark);
    std::string digits(groups.front());
    if (!all_digits(groups.front()) || (groups.size() > 1 && (digits.size() > 3 || digits.front() == '0')))
        return std::nullopt;
    for (std::size_t i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3 || !all_digits(groups[i]))
            return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

// An unsigned number whose decimals stand behind `decimal` and whose groups are parted by `group`.
std::optional<double> read_as(std::string_view text, char decimal, char group)
{
    const std::size_t at = text.find(decimal);
    const auto whole = ungroup(text.substr(0, at), group);
    if (!whole)
        return std::nullopt;
    std::string plain = *whole;
    if (at != std::string_view::npos) {
        if (!all_digits(text.substr(at + 1)))
            return std::nullopt;
        plain += '.';
        plain += text.substr(at + 1);
    }
    double value = 0.0;
    const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return parsed.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

std::string without_spaces(std::string_view text)
{
    std::string plain(trim(text));
    // A plain space, U+00A0, U+202F and U+2009 all serve as group marks.
    for (const std::string_view space : {" ", "\u00A0", "\u202F", "\u2009"})
        remove_all(plain, space);
    return plain;
}

// Takes a leading sign off and answers its factor.
double take_sign(std::string& text)
{
    for (const std::string_view minus : {"-", "\u2212", "\u2013"}) {
        if (text.starts_with(minus)) {
            text.erase(0, minus.size());
            return -1.0;
        }
    }
    if (text.starts_with('+'))
        text.erase(0, 1);
    return 1.0;
}

std::optional<Date> make_date(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || !month || !day)
        return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

DecimalMark NumberReadings::proves() const
{
    if (comma && !point)
        return DecimalMark::comma;
    if (point && !comma)
        return DecimalMark::point;
    return DecimalMark::unknown;
}

std::optional<double> NumberReadings::settle(DecimalMark column) const
{
    if (!ambiguous())
        return comma ? comma : point;
    if (column == DecimalMark::unknown)
        return std::nullopt;
    return column == DecimalMark::comma ? comma : point;
}

NumberReadings read_number(std::string_view text)
{
    std::string plain = without_spaces(text);
    if (plain.ends_with('%'))
        plain.pop_back();
    const double sign = take_sign(plain);
    NumberReadings readings{read_as(plain, ',', '.'), read_as(plain, '.', ',')};
    for (auto* reading : {&readings.comma, &readings.point})
        if (*reading)
            **reading *= sign;
    return readings;
}

std::optional<Date> read_date(std::string_view text)
{
    text = trim(text);
    for (const std::string_view midnight : {" 00:00:00", "T00:00:00", " 0:00", " 00:00"})
        if (text.ends_with(midnight))
            text.remove_suffix(midnight.size());
    if (const auto iso = parse_iso_date(text))
        return *iso;
    for (const char mark : {'/', '-', '.'}) {
        const auto parts = split(text, mark);
        if (parts.size() == 3)
            return make_date(small_number(parts[2], 4, 4), small_number(parts[1], 1, 2),
                             small_number(parts[0], 1, 2));
    }
    return std::nullopt;
}

std::optional<Date> date_of_serial(std::string_view text)
{
    const auto days = small_number(text, 5, 5);
    if (!days)
        return std::nullopt;
    const Date date(std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(*days));
    return date.year() >= std::chrono::year(1990) && date.year() < std::chrono::year(2100)
               ? std::optional(date)
               : std::nullopt;
}

std::optional<Month> read_month(std::string_view text)
{
    text = trim(text);
    if (const auto iso = parse_iso_month(text))
        return *iso;
    const auto parts = split(text, '/');
    if (parts.size() != 2)
        return std::nullopt;
    const auto date = make_date(small_number(parts[1], 4, 4), small_number(parts[0], 1, 2), 1);
    return date ? std::optional(Month{date->year(), date->month()}) : std::nullopt;
}

std::optional<int> read_time_of_day(std::string_view text)
{
    std::string plain(trim(text));
    std::replace(plain.begin(), plain.end(), 'h', ':');
    const auto parts = split(plain, ':');
    if (parts.size() < 2 || parts.size() > 3 || (parts.size() == 3 && parts[2] != "00"))
        return std::nullopt;
    const auto hour = small_number(parts[0], 1, 2);
    const auto minute = small_number(parts[1], 2, 2);
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 24 * 60)
        return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<bool> read_yes_no(std::string_view text)
{
    const std::string word = normalize_name(trim(text));
    constexpr std::array<std::string_view, 6> yes{"yes", "có", "co", "x", "true", "1"};
    constexpr std::array<std::string_view, 5> no{"no", "không", "khong", "false", "0"};
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return false;
    return std::nullopt;
}

} // namespace bangvang::office
