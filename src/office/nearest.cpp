#include "office/nearest.h"

#include "base/letters.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <vector>

namespace bangvang::office {
namespace {

// Long texts are prose, and comparing them would be slow.
constexpr std::size_t longest = 200;

std::u32string code_points(std::string_view text)
{
    std::u32string result;
    while (!text.empty()) {
        const CodePoint letter = first_code_point(text);
        result += letter.value;
        text.remove_prefix(letter.size);
    }
    return result;
}

// "2024-01" and "1/2024" without everything else and without leading zeros: "2024 1", "1 2024".
std::string numbers(std::string_view text)
{
    std::string result;
    bool inside = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside)
            result += ' ';
        const bool leading_zero = c == '0' && (result.empty() || result.back() == ' ');
        if (digit && !leading_zero)
            result += c;
        inside = digit;
    }
    return result;
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    const std::u32string from = code_points(a);
    const std::u32string to = code_points(b);
    const std::size_t width = to.size() + 1;
    std::vector<std::size_t> table((from.size() + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return table[i * width + j]; };
    for (std::size_t i = 0; i <= from.size(); ++i)
        at(i, 0) = i;
    for (std::size_t j = 0; j <= to.size(); ++j)
        at(0, j) = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = at(i - 1, j - 1) + (from[i - 1] == to[j - 1] ? 0 : 1);
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(from.size(), to.size());
}

Nearest::Nearest(std::string_view wanted) : folded_(fold(trim(wanted))), marked_(normalize_name(trim(wanted)))
{}

void Nearest::consider(std::size_t index, std::string_view text)
{
    const std::string folded = fold(text);
    if (folded.empty() || folded_.empty() || std::max(folded.size(), folded_.size()) > longest ||
        numbers(folded) != numbers(folded_))
        return;
    const std::size_t limit = std::min<std::size_t>(2, std::max(length(folded), length(folded_)) / 3);
    const std::size_t letters_apart = edit_distance(folded_, folded);
    if (letters_apart > limit)
        return;
    const Distance distance{letters_apart, edit_distance(marked_, normalize_name(text))};
    if (!least_ || distance < *least_) {
        least_ = distance;
        index_ = index;
        tied_ = false;
    } else if (distance == *least_ && index != index_) {
        tied_ = true;
    }
}

std::optional<std::size_t> Nearest::best() const
{
    return least_ && !tied_ ? std::optional(index_) : std::nullopt;
}

Words did_you_mean(std::string_view key, std::string_view name)
{
    const std::string both =
        name.empty() || name == key ? std::string(key) : fmt::format("{} ({})", key, name);
    return {fmt::format("có phải là {}?", both), fmt::format("did you mean {}?", both)};
}

} // namespace bangvang::office
