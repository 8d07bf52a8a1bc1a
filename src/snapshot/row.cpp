#include "snapshot/row.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bangvang {

namespace {

// Beyond any column of the schema; a second fence behind its CHECKs.
constexpr std::size_t max_text_bytes = 64U << 10;

} // namespace

void Row::complain(const std::string& what)
{
    if (!problem_)
        problem_ = fmt::format("column {}: {}", statement_.name(column_), what);
}

bool Row::take(ColumnType type)
{
    ++column_;
    if (problem_)
        return false;
    if (statement_.type(column_) != type)
        complain("the value is missing or of the wrong kind");
    return !problem_;
}

bool Row::skip_null()
{
    if (problem_ || statement_.type(column_ + 1) != ColumnType::null)
        return false;
    ++column_;
    return true;
}

std::string Row::text()
{
    if (!take(ColumnType::text))
        return {};
    const std::string_view text = statement_.text(column_);
    if (text.size() > max_text_bytes)
        complain(fmt::format("a text of {} bytes", text.size()));
    else if (!is_valid_utf8(text))
        complain("the text is not valid UTF-8");
    else if (!is_nfc(text))
        complain("the text is not in composed form (NFC)");
    return problem_ ? std::string{} : std::string(text);
}

int Row::integer()
{
    if (!take(ColumnType::integer))
        return 0;
    const std::int64_t value = statement_.integer(column_);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        complain(fmt::format("the number {} is out of range", value));
        return 0;
    }
    return static_cast<int>(value);
}

std::uint64_t Row::count()
{
    if (!take(ColumnType::integer))
        return 0;
    const std::int64_t value = statement_.integer(column_);
    if (value < 0)
        complain(fmt::format("the number {} is negative", value));
    return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

bool Row::flag()
{
    const int value = integer();
    if (value != 0 && value != 1)
        complain(fmt::format("{} stands where 0 or 1 is expected", value));
    return value == 1;
}

double Row::real()
{
    if (!take(ColumnType::real))
        return 0.0;
    const double value = statement_.real(column_);
    if (!std::isfinite(value))
        complain("the number is not finite");
    return value;
}

Date Row::date()
{
    const auto value = parse_iso_date(text());
    if (!value)
        complain(value.error().message);
    return value.value_or(Date{});
}

Month Row::month()
{
    const auto value = parse_iso_month(text());
    if (!value)
        complain(value.error().message);
    return value.value_or(Month{});
}

WallTime Row::time()
{
    const auto value = parse_iso_time(text());
    if (!value)
        complain(value.error().message);
    return value.value_or(WallTime{});
}

std::span<const std::byte> Row::blob()
{
    if (!take(ColumnType::blob))
        return {};
    return statement_.blob(column_);
}

std::optional<int> Row::optional_integer()
{
    if (skip_null())
        return std::nullopt;
    return integer();
}

std::optional<double> Row::optional_real()
{
    if (skip_null())
        return std::nullopt;
    return real();
}

std::optional<Date> Row::optional_date()
{
    if (skip_null())
        return std::nullopt;
    return date();
}

std::size_t Row::word_index(std::span<const std::string_view> words)
{
    if (!take(ColumnType::text))
        return 0;
    const auto found = std::find(words.begin(), words.end(), statement_.text(column_));
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    complain("an unknown word");
    return 0;
}

std::uint32_t Row::code_index(const Codes& codes)
{
    if (!take(ColumnType::text))
        return 0;
    const auto found = codes.find(std::string(statement_.text(column_)));
    if (found != codes.end())
        return found->second;
    complain("names a row that does not exist");
    return 0;
}

} // namespace bangvang
