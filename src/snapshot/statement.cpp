#include <bangvang/snapshot/statement.h>

#include "snapshot/digest.h"

#include <bangvang/snapshot/schema.h>

#include <algorithm>
#include <charconv>

namespace bangvang {

namespace {

constexpr std::string_view format_name = "bangvang";
constexpr std::string_view this_format = "bangvang1";
constexpr std::size_t longest = 1000; // a whole statement has about 300

// Takes "name=value" words from the front of a line, in the one order there is.
class Words {
public:
    explicit Words(std::string_view text) : rest_(text) {}

    std::string_view next()
    {
        const auto space = rest_.find(' ');
        const std::string_view word = rest_.substr(0, space);
        rest_ = space == std::string_view::npos ? std::string_view{} : rest_.substr(space + 1);
        return word;
    }

    Result<std::string_view> value(std::string_view name)
    {
        const std::string_view word = next();
        if (!word.starts_with(name) || word.substr(name.size(), 1) != "=")
            return fail(ErrorCode::invalid_data, "the statement lacks {}= or has it in another place", name);
        return word.substr(name.size() + 1);
    }

    template <class Number> Result<Number> number(std::string_view name)
    {
        const std::string_view digits = BV_TRY(value(name));
        return whole_number<Number>(name, digits);
    }

    template <class Number> static Result<Number> whole_number(std::string_view name, std::string_view digits)
    {
        Number number{};
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (problem != std::errc{} || end != digits.data() + digits.size())
            return fail(ErrorCode::invalid_data, "the statement's {} is no number", name);
        return number;
    }

private:
    std::string_view rest_;
};

// ISO 8601 days, P7D.
Result<int> days(std::string_view text)
{
    if (text.size() < 3 || text.front() != 'P' || text.back() != 'D')
        return fail(ErrorCode::invalid_data, "the statement's fresh= is no number of days");
    return Words::whole_number<int>("fresh", text.substr(1, text.size() - 2));
}

Result<void> check_format(std::string_view word)
{
    if (word == this_format)
        return {};
    if (word.starts_with(format_name))
        return fail(ErrorCode::unsupported, "the statement is of a newer form than {}", this_format);
    return fail(ErrorCode::invalid_data, "the statement does not begin with {}", this_format);
}

Result<Statement> parse_fields(std::string_view text)
{
    Words words(text);
    BV_TRY_VOID(check_format(words.next()));
    Statement statement;
    const auto site = BV_TRY(words.value("site"));
    statement.site = site == "-" ? std::string_view{} : site;
    statement.epoch = BV_TRY(words.number<std::uint64_t>("epoch"));
    statement.sequence = BV_TRY(words.number<std::uint64_t>("seq"));
    statement.size = BV_TRY(words.number<std::uint64_t>("size"));
    const auto digits = BV_TRY(words.value("blake2b"));
    const auto digest = digest_from_hex(digits);
    if (!digest)
        return fail(ErrorCode::invalid_data, "the statement's blake2b is no digest");
    statement.blake2b = *digest;
    statement.schema = BV_TRY(words.number<int>("schema"));
    (void)BV_TRY(words.value("app")); // compared with the rest, below
    const auto created = BV_TRY(words.value("created"));
    statement.created = BV_TRY(parse_iso_time(created));
    const auto fresh = BV_TRY(words.value("fresh"));
    statement.fresh_for_days = BV_TRY(days(fresh));
    return statement;
}

} // namespace

bool is_site_name(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && name != "-" &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

std::string to_text(const Statement& statement)
{
    return fmt::format(
        "{} site={} epoch={} seq={} size={} blake2b={} schema={} app={:08x} created={} fresh=P{}D",
        this_format, statement.site.empty() ? "-" : statement.site, statement.epoch, statement.sequence,
        statement.size, hex(statement.blake2b), statement.schema, snapshot_application_id,
        iso(statement.created), statement.fresh_for_days);
}

Result<Statement> parse_statement(std::string_view text)
{
    if (text.size() > longest)
        return fail(ErrorCode::invalid_data, "a statement of {} bytes", text.size());
    const Statement statement = BV_TRY(parse_fields(text));
    if (!statement.site.empty() && !is_site_name(statement.site))
        return fail(ErrorCode::invalid_data, "the statement's site is no name of a site");
    // One statement, one text: no second spelling can carry the same signature's meaning.
    if (to_text(statement) != text)
        return fail(ErrorCode::invalid_data, "the statement is not in its one agreed form");
    return statement;
}

} // namespace bangvang
