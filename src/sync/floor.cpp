#include "sync/floor.h"

#include "snapshot/digest.h"

#include <fmt/format.h>

#include <charconv>
#include <tuple>

namespace bangvang {

namespace {

// A century of files, one an hour.
constexpr std::uint64_t largest_step = 1'000'000;
constexpr std::string_view heading = "bangvang-floor 1\n";

std::optional<std::uint64_t> number(std::string_view digits)
{
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::string checksum(std::string_view text)
{
    return short_name(digest_of(std::as_bytes(std::span(text))));
}

// "name value\n" from the front of the text.
std::optional<std::string_view> take(std::string_view& text, std::string_view name)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos || !line.starts_with(name) || line.substr(name.size(), 1) != " ")
        return std::nullopt;
    text.remove_prefix(end + 1);
    return line.substr(name.size() + 1);
}

} // namespace

Rank rank_above(const Floor& floor, const Identity& offered, std::string_view digest)
{
    if (offered.epoch != floor.epoch)
        return offered.epoch > floor.epoch ? Rank::newer : Rank::older;
    if (offered.sequence < floor.sequence)
        return Rank::older;
    if (offered.sequence > floor.sequence)
        return offered.sequence - floor.sequence > largest_step ? Rank::leap : Rank::newer;
    if (floor.digest.empty())
        return Rank::older; // lowered to this number: the next one is awaited
    return floor.digest == digest ? Rank::repeated : Rank::twice;
}

bool is_above(const Identity& identity, const Floor& floor)
{
    return std::tuple(identity.epoch, identity.sequence) > std::tuple(floor.epoch, floor.sequence);
}

std::string to_text(const FloorRecord& record)
{
    const std::string text =
        fmt::format("{}serial {}\nepoch {}\nsequence {}\ndigest {}\nlowered {}\n", heading, record.serial,
                    record.floor.epoch, record.floor.sequence,
                    record.floor.digest.empty() ? "-" : record.floor.digest, record.floor.lowered ? 1 : 0);
    return text + fmt::format("check {}\n", checksum(text));
}

std::optional<FloorRecord> parse_floor_record(std::string_view text)
{
    if (!text.starts_with(heading))
        return std::nullopt;
    std::string_view rest = text.substr(heading.size());
    const auto serial = number(take(rest, "serial").value_or("-"));
    const auto epoch = number(take(rest, "epoch").value_or("-"));
    const auto sequence = number(take(rest, "sequence").value_or("-"));
    const auto digest = take(rest, "digest");
    const auto lowered = take(rest, "lowered");
    const auto before = text.substr(0, text.size() - rest.size());
    const auto check = take(rest, "check");
    if (!serial || !epoch || !sequence || !digest || !lowered || !check || *check != checksum(before))
        return std::nullopt;
    return FloorRecord{
        {*epoch, *sequence, std::string(*digest == "-" ? std::string_view{} : *digest), *lowered == "1"},
        *serial};
}

std::optional<Floor> parse_floor(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto epoch = number(text.substr(0, colon));
    const auto sequence = number(text.substr(colon + 1));
    if (!epoch || !sequence)
        return std::nullopt;
    return Floor{*epoch, *sequence, {}, true};
}

} // namespace bangvang
