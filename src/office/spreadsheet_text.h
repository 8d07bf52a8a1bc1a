// A spreadsheet's numbers as text that can be read in one way only.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace bangvang::office {

// What stands for a formula's error where the workbook's reader does not say which one it was.
inline constexpr std::string_view error_value = "#LỖI!";

// "#REF!", "#DIV/0!", "#N/A", "#NAME?", "Err:510": what a spreadsheet shows of a formula that failed.
[[nodiscard]] inline bool is_error_value(std::string_view text)
{
    return text == "#N/A" || text.starts_with("Err:5") ||
           (text.starts_with('#') && text.size() > 2 && text.find(' ') == std::string_view::npos &&
            (text.ends_with('!') || text.ends_with('?')));
}

// Decimal point, no groups, no exponent. Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
[[nodiscard]] inline std::string number_text(double value)
{
    std::string shortest = fmt::format("{:.15g}", value);
    if (shortest.find('e') == std::string::npos)
        return shortest;
    std::string plain = fmt::format("{:.15f}", value);
    plain.erase(plain.find_last_not_of('0') + 1);
    if (plain.ends_with('.'))
        plain.pop_back();
    return plain;
}

} // namespace bangvang::office
