// What no text of a snapshot may tell about a person: telephone and identity numbers, days of birth.
#include "model/rules.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>

namespace bangvang::rules {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Digits in groups, as in "0912 345 678" and "1.234.567.890".
struct DigitGroups {
    std::vector<std::size_t> sizes;
    std::size_t digits{0};
    bool from_zero{false};
    bool from_84{false}; // the country's prefix, behind a plus sign
    std::size_t end{0};  // the place behind the last digit
};

bool joins_groups(std::string_view text, std::size_t at)
{
    return at + 1 < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == '-') &&
           is_digit(text[at + 1]);
}

// Reads from the digit at `begin` on.
DigitGroups read_groups(std::string_view text, std::size_t begin)
{
    DigitGroups groups;
    groups.from_zero = text[begin] == '0';
    groups.from_84 = begin > 0 && text[begin - 1] == '+' && text.substr(begin).starts_with("84");
    std::size_t at = begin;
    do {
        at += groups.sizes.empty() ? 0U : 1U;
        const std::size_t start = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        groups.sizes.push_back(at - start);
        groups.digits += at - start;
    } while (joins_groups(text, at));
    groups.end = at;
    return groups;
}

// "05-07-2024 15": a day and an hour.
bool begins_with_date(const DigitGroups& groups)
{
    constexpr std::array<std::size_t, 3> date{2, 2, 4};
    return groups.sizes.size() >= date.size() && std::equal(date.begin(), date.end(), groups.sizes.begin());
}

// An identity number has nine or twelve digits in a row. A telephone number has ten from 0 on, or eleven
// where it is a landline's, often in groups. "1.234.567.890 đồng" in a citation is neither.
bool is_private(const DigitGroups& groups)
{
    const auto in_row = [&](std::size_t digits) {
        return std::find(groups.sizes.begin(), groups.sizes.end(), digits) != groups.sizes.end();
    };
    const bool telephone = groups.from_zero && groups.sizes.front() > 1 &&
                           (groups.digits == 10 || groups.digits == 11) && !begins_with_date(groups);
    const bool abroad = groups.from_84 && (groups.digits == 11 || groups.digits == 12);
    return in_row(9) || in_row(12) || telephone || abroad;
}

bool has_private_number(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const DigitGroups groups = read_groups(text, at);
        if (is_private(groups))
            return true;
        at = groups.end;
    }
    return false;
}

// Folding is slow, and hardly any text speaks of birth.
bool says_sinh(std::string_view text)
{
    constexpr std::string_view word = "sinh";
    const auto same = [](char a, char b) { return (a | 0x20) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

// Whether a number stands behind the words, as in "ngày sinh: 3/4/1980".
bool has_number_after(std::string_view text, std::string_view words)
{
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t next = text.find_first_not_of(" :.,-", at + words.size());
        if (next != std::string_view::npos && is_digit(text[next]))
            return true;
    }
    return false;
}

// "sinh ngày 3/4/1980", "ngày sinh: 3/4/1980", "sinh năm 1980"; but "học sinh năm 2024" speaks of pupils and
// "kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh" of what everybody knows.
bool has_birth_date(std::string_view text)
{
    if (!says_sinh(text))
        return false;
    const std::string folded = fold(text);
    return has_number_after(folded, "sinh ngay") || has_number_after(folded, "ngay sinh") ||
           has_number_after(folded, "nam sinh") || folded.find("sinh nam 19") != std::string::npos;
}

} // namespace

void require_discretion(Report& report, const Place& at, std::string_view text)
{
    if (has_private_number(text))
        report.error(at, "có dãy số giống số điện thoại hoặc số căn cước; hãy xóa",
                     "holds what looks like a phone or identity number; remove it");
    if (has_birth_date(text))
        report.error(at, "có ngày sinh hoặc năm sinh; hãy xóa", "holds a date or year of birth; remove it");
}

} // namespace bangvang::rules
