#include "sync/wire.h"

#include "sync/frame_shape.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bangvang::wire {

namespace {

// Two hundred files with their statements are far below it.
constexpr std::size_t longest_frame = std::size_t{1} << 20;

bool write_all(int channel, const std::vector<std::uint8_t>& bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::send(channel, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += static_cast<std::size_t>(written);
    }
    return true;
}

std::uint32_t length_of(const std::vector<std::uint8_t>& bytes)
{
    std::uint32_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length); // both ends are one program on one machine
    return length;
}

Value to_value(const Reason& reason)
{
    return {{"code", reason.code}, {"vi", reason.vi}, {"en", reason.en}};
}

Reason to_reason(const Value& value)
{
    return {value.at("code").get<std::string>(), value.at("vi").get<std::string>(),
            value.at("en").get<std::string>()};
}

Value to_value(const FileMark& mark)
{
    return {mark.size, mark.device, mark.inode, mark.modified_ns, mark.changed_ns, mark.beside};
}

FileMark to_mark(const Value& value)
{
    return {value.at(0).get<std::uint64_t>(), value.at(1).get<std::uint64_t>(),
            value.at(2).get<std::uint64_t>(), value.at(3).get<std::int64_t>(),
            value.at(4).get<std::int64_t>(),  value.at(5).get<std::uint64_t>()};
}

Value to_value(const ImportRules& rules)
{
    Value keys = Value::array();
    for (const PublicKey& key : rules.acceptance.keys)
        keys.push_back(to_text(key));
    return {{"site", rules.acceptance.site},
            {"keys", std::move(keys)},
            {"plain_files", rules.acceptance.plain_files},
            {"floor", {rules.floor.epoch, rules.floor.sequence, rules.floor.digest, rules.floor.lowered}},
            {"largest", rules.largest}};
}

ImportRules to_rules(const Value& value)
{
    ImportRules rules;
    rules.acceptance.site = value.at("site").get<std::string>();
    rules.acceptance.plain_files = value.at("plain_files").get<bool>();
    for (const Value& text : value.at("keys"))
        if (auto key = parse_public_key(text.get<std::string>()))
            rules.acceptance.keys.push_back(*key);
    const Value& floor = value.at("floor");
    rules.floor = {floor.at(0).get<std::uint64_t>(), floor.at(1).get<std::uint64_t>(),
                   floor.at(2).get<std::string>(), floor.at(3).get<bool>()};
    rules.largest = value.at("largest").get<std::size_t>();
    return rules;
}

Value to_value(const SeenFile& file)
{
    return {{"path", file.path.string()},
            {"mark", to_value(file.mark)},
            {"odd_kind", file.odd_kind},
            {"claim", file.claim ? to_text(*file.claim) : std::string()}};
}

SeenFile to_seen(const Value& value)
{
    SeenFile file{value.at("path").get<std::string>(), to_mark(value.at("mark")),
                  value.at("odd_kind").get<std::string>(), std::nullopt};
    if (auto claim = parse_statement(value.at("claim").get<std::string>()))
        file.claim = *std::move(claim);
    return file;
}

} // namespace

bool send(int channel, const Value& value)
{
    std::vector<std::uint8_t> bytes(4);
    const std::vector<std::uint8_t> body = Value::to_cbor(value);
    const auto length = static_cast<std::uint32_t>(body.size());
    std::memcpy(bytes.data(), &length, sizeof length);
    bytes.insert(bytes.end(), body.begin(), body.end());
    return write_all(channel, bytes);
}

bool Receiver::fill()
{
    pollfd ready{channel_, POLLIN, 0};
    while (::poll(&ready, 1, 0) > 0) {
        std::array<std::uint8_t, 4096> chunk{};
        const ssize_t got = ::read(channel_, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes_.insert(bytes_.end(), chunk.begin(), chunk.begin() + got);
        if (bytes_.size() > longest_frame + 4)
            break;
    }
    return true;
}

Receiver::State Receiver::next(Value& value)
{
    if (!closed_ && !fill())
        closed_ = true;
    if (bytes_.size() < 4)
        return closed_ ? State::closed : State::nothing;
    const std::size_t length = length_of(bytes_);
    if (length > longest_frame)
        return State::closed;
    if (bytes_.size() < 4 + length)
        return closed_ ? State::closed : State::nothing;
    const auto body = bytes_.begin() + 4;
    if (!is_plain_cbor(std::span(bytes_).subspan(4, length)))
        return State::closed;
    value = Value::from_cbor(body, body + static_cast<std::ptrdiff_t>(length), true, false);
    bytes_.erase(bytes_.begin(), body + static_cast<std::ptrdiff_t>(length));
    return value.is_discarded() ? State::closed : State::frame;
}

Value to_value(const FetchOrder& order)
{
    return {{"path", order.path.string()},
            {"mark", to_value(order.mark)},
            {"staging", order.staging.string()},
            {"rules", to_value(order.rules)}};
}

FetchOrder to_order(const Value& value)
{
    return {value.at("path").get<std::string>(), to_mark(value.at("mark")),
            value.at("staging").get<std::string>(), to_rules(value.at("rules"))};
}

Value to_value(const tl::expected<SourceLook, Reason>& look)
{
    if (!look)
        return {{"problem", to_value(look.error())}};
    Value files = Value::array();
    for (const SeenFile& file : look->files)
        files.push_back(to_value(file));
    Value value{{"files", std::move(files)}};
    if (look->remark)
        value["remark"] = to_value(*look->remark);
    return value;
}

tl::expected<SourceLook, Reason> to_look(const Value& value)
{
    if (value.contains("problem"))
        return tl::unexpected(to_reason(value.at("problem")));
    SourceLook look;
    for (const Value& file : value.at("files"))
        look.files.push_back(to_seen(file));
    if (value.contains("remark"))
        look.remark = to_reason(value.at("remark"));
    return look;
}

Value to_value(const Fetched& fetched)
{
    return {{"outcome", static_cast<int>(fetched.outcome)},
            {"digest", fetched.digest},
            {"reason", to_value(fetched.fault.reason)},
            {"patience", static_cast<int>(fetched.fault.patience)},
            {"minisig", fetched.minisig},
            {"dark_portraits", fetched.dark_portraits},
            {"next_portrait", fetched.next_portrait.value_or(-1)}};
}

Fetched to_fetched(const Value& value)
{
    const int outcome = value.at("outcome").get<int>();
    const int patience = value.at("patience").get<int>();
    if (outcome < 0 || outcome > static_cast<int>(Fetched::Outcome::stopped) || patience < 0 ||
        patience > static_cast<int>(Patience::retry))
        return {.outcome = Fetched::Outcome::crashed, .fault = {unsafe(0), Patience::retry}};
    const auto next = value.at("next_portrait").get<std::int64_t>();
    return {static_cast<Fetched::Outcome>(outcome),
            value.at("digest").get<std::string>(),
            Fault{to_reason(value.at("reason")), static_cast<Patience>(patience)},
            value.at("minisig").get<std::string>(),
            value.at("dark_portraits").get<std::size_t>(),
            next < 0 ? std::nullopt : std::optional(next)};
}

} // namespace bangvang::wire
