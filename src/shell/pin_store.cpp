#include "shell/pin_store.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>

#include <ctime>

namespace bangvang {

namespace {

using Json = nlohmann::json;
using std::chrono::seconds;

constexpr std::size_t digits = 6;
// About a quarter of a second and 64 MB on a small machine.
constexpr unsigned long long argon_operations = 3;
constexpr std::size_t argon_memory = std::size_t{64} << 20;

std::span<const std::byte> bytes_of(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

seconds seconds_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    const bool number = found != object.end() && found->is_number_integer();
    return number ? seconds(found->get<std::int64_t>()) : seconds(0);
}

std::string text_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool steps_by(std::string_view pin, int step)
{
    for (std::size_t i = 1; i < pin.size(); ++i)
        if ((pin[i] - pin[i - 1] - step) % 10 != 0)
            return false;
    return true;
}

bool repeats(std::string_view pin, std::size_t length)
{
    for (std::size_t i = length; i < pin.size(); ++i)
        if (pin[i] != pin[i - length])
            return false;
    return true;
}

} // namespace

BootTime boot_time()
{
    BootTime result;
    std::ifstream in("/proc/sys/kernel/random/boot_id");
    std::getline(in, result.boot);
    timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        result.since = seconds(now.tv_sec);
    return result;
}

PinHash argon2id()
{
    PinHash hash;
    hash.make = [](std::string_view pin) -> Result<std::string> {
        std::array<char, crypto_pwhash_STRBYTES> text{};
        if (::sodium_init() < 0 ||
            ::crypto_pwhash_str(text.data(), pin.data(), pin.size(), argon_operations, argon_memory) != 0)
            return fail(ErrorCode::environment, "there is no memory to hash a PIN");
        return std::string(text.data());
    };
    hash.matches = [](const std::string& kept, std::string_view pin) {
        return ::sodium_init() >= 0 && ::crypto_pwhash_str_verify(kept.c_str(), pin.data(), pin.size()) == 0;
    };
    return hash;
}

Result<void> judge_pin(std::string_view pin)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (pin.size() != digits || !std::ranges::all_of(pin, is_digit))
        return fail(ErrorCode::usage, "a PIN has exactly {} digits", digits);
    if (steps_by(pin, 1) || steps_by(pin, -1) || repeats(pin, 1) || repeats(pin, 2) || repeats(pin, 3))
        return fail(ErrorCode::usage, "this PIN is too easily guessed: choose one without a pattern");
    return {};
}

Result<std::optional<PinStore::Record>> PinStore::read()
{
    const auto bytes = files_.read(file_);
    if (!bytes && bytes.error().code == ErrorCode::not_found)
        return std::optional<Record>();
    if (!bytes)
        return tl::unexpected(bytes.error());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const Json object = Json::parse(text, nullptr, false);
    const std::string hash = object.is_object() ? text_at(object, "argon2id") : std::string();
    if (hash.empty())
        return fail(ErrorCode::invalid_data, "{} holds no PIN", file_.string());
    const auto errors =
        static_cast<int>(std::clamp<std::int64_t>(seconds_at(object, "errors").count(), 0, pin_tries));
    return std::optional(Record{hash, errors, text_at(object, "boot"), seconds_at(object, "locked_until_s"),
                                std::clamp(seconds_at(object, "left_s"), seconds(0), pin_lock_time)});
}

// As replace_durably(), and for nobody else's eyes from the first byte on.
Result<void> PinStore::write(const Record& record)
{
    const Json object{{"argon2id", record.hash},
                      {"errors", record.errors},
                      {"boot", record.boot},
                      {"locked_until_s", record.locked_until.count()},
                      {"left_s", record.left.count()}};
    const std::string text = object.dump(2) + "\n";
    std::filesystem::path part = file_;
    part += ".part";
    BV_TRY_VOID(files_.write(part, {}));
    BV_TRY_VOID(files_.make_private(part));
    BV_TRY_VOID(files_.write(part, bytes_of(text)));
    if (auto safe = files_.sync(part); !safe) {
        (void)files_.remove(part);
        return safe;
    }
    BV_TRY_VOID(files_.rename(part, file_));
    return files_.sync_folder(file_.parent_path());
}

seconds PinStore::left(const Record& record, const BootTime& now) const
{
    if (record.left == seconds(0))
        return seconds(0);
    if (record.boot != now.boot || record.boot.empty())
        return record.left; // the machine started again
    return std::clamp(record.locked_until - now.since, seconds(0), pin_lock_time);
}

void PinStore::lock(Record& record, seconds time, const BootTime& now)
{
    record.left = time;
    record.boot = now.boot;
    record.locked_until = now.since + time;
}

PinState PinStore::state()
{
    const auto record = read();
    if (!record)
        return {PinState::Kind::broken, 0, {}};
    if (!*record)
        return {};
    const BootTime now = clock_();
    const seconds still = left(**record, now);
    const bool over = still == seconds(0);
    const bool to_note = (*record)->left > seconds(0) &&
                         (over || (*record)->boot != now.boot || (*record)->left - still >= pin_note_time);
    if (to_note) {
        Record noted = **record;
        lock(noted, still, now);
        if (!write(noted))
            return {PinState::Kind::broken, 0, {}};
    }
    if (!over)
        return {PinState::Kind::locked, 0, still};
    const bool all = (*record)->errors >= pin_tries;
    return {PinState::Kind::ready, all ? pin_tries : pin_tries - (*record)->errors, {}};
}

PinVerdict PinStore::check(std::string_view pin)
{
    const auto read_now = read();
    if (!read_now)
        return PinVerdict::broken;
    if (!*read_now)
        return PinVerdict::none_set;
    Record record = **read_now;
    const BootTime now = clock_();
    if (left(record, now) > seconds(0))
        return PinVerdict::locked;
    if (record.errors >= pin_tries)
        record.errors = 0; // the lock is over
    ++record.errors;
    lock(record, record.errors >= pin_tries ? pin_lock_time : seconds(0), now);
    if (!write(record))
        return PinVerdict::broken;
    if (!hash_.matches(record.hash, pin))
        return record.errors >= pin_tries ? PinVerdict::locked : PinVerdict::wrong;
    record.errors = 0;
    lock(record, seconds(0), now);
    (void)write(record); // where that fails the count stays too high, and whoever knows the PIN is in
    return PinVerdict::right;
}

Result<void> PinStore::set(std::string_view pin)
{
    BV_TRY_VOID(judge_pin(pin));
    return write({.hash = BV_TRY(hash_.make(pin))});
}

} // namespace bangvang
