#include "ui/moving.h"

#include "views/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace bangvang {

namespace {

// Shares of a turn, before and after its middle, in which a word fades and in which none is seen.
constexpr double cross_fade = 0.12;
constexpr double late_fade = 0.12;
constexpr double late_gap = 0.5 - late_fade;

float visible(double turn, double gap, double fade)
{
    return static_cast<float>(std::clamp((std::abs(turn - 0.5) - gap) / fade, 0.0, 1.0));
}

int decimals_of(std::string_view text)
{
    const std::size_t comma = text.find(',');
    return comma == std::string_view::npos ? 0 : static_cast<int>(text.size() - comma - 1);
}

} // namespace

double Moving::value(std::string_view name, double settled) const
{
    return set_ ? set_->value(name, settled, now_) : settled;
}

std::string Moving::number(std::string_view name, double settled, std::string_view settled_text) const
{
    const double now = value(name, settled);
    return now == settled ? std::string(settled_text) : format_number(now, decimals_of(settled_text));
}

MonthlyValues Moving::months(std::string_view name, const MonthlyValues& settled) const
{
    MonthlyValues now = settled;
    for (std::size_t i = 0; set_ && i < now.size(); ++i)
        if (now[i])
            now[i] = value(value_name(name, i + 1), *now[i]);
    return now;
}

Moving::Label Moving::label(std::string_view name, std::string_view settled) const
{
    if (!set_)
        return {settled, 1.0F};
    const TweenSet::Word word = set_->word(name, settled, now_);
    return {word.text, visible(word.turn, 0.0, cross_fade)};
}

Moving::Label Moving::late_label(std::string_view name, std::string_view settled) const
{
    if (!set_)
        return {settled, 1.0F};
    const TweenSet::Word word = set_->word(name, settled, now_);
    return {word.text, visible(word.turn, late_gap, late_fade)};
}

std::optional<int> whole_number(std::string_view word)
{
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

ValueName::ValueName(std::string_view kind, std::string_view code)
{
    append(kind);
    append(".");
    append(code);
}

ValueName::ValueName(std::string_view kind, std::size_t index)
{
    std::array<char, 20> digits{};
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), index).ptr;
    append(kind);
    append(".");
    append({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void ValueName::append(std::string_view part)
{
    const std::size_t taken = std::min(part.size(), letters_.size() - size_);
    std::copy_n(part.data(), taken, letters_.data() + size_);
    size_ += taken;
}

} // namespace bangvang
