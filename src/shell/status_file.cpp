#include "shell/status_file.h"

#include "app/hours.h"

#include "shell/metrics_text.h"
#include "shell/version.h"
#include "shell/whole_file.h"

#include <array>
#include <condition_variable>
#include <mutex>

#include <unistd.h>

namespace bangvang {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds look_every{2};
constexpr std::chrono::seconds write_every{20}; // monitoring is promised 30

WallTime utc_now()
{
    return {std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()), {}};
}

Json utc_or_null(std::int64_t seconds)
{
    if (seconds == 0)
        return nullptr;
    return iso(WallTime{std::chrono::sys_seconds(std::chrono::seconds(seconds)), {}});
}

Json shown(const std::optional<Identity>& identity)
{
    if (!identity)
        return nullptr;
    return {{"id", identity->id},
            {"epoch", identity->epoch},
            {"sequence", identity->sequence},
            {"made_at", iso(identity->made_at)},
            {"fresh_for_days", identity->fresh_for_days}};
}

Json refusals(const std::vector<Refusal>& list)
{
    Json result = Json::array();
    for (const Refusal& refusal : list)
        result.push_back({{"at", iso(refusal.at)},
                          {"file", refusal.file},
                          {"digest", refusal.digest},
                          {"code", refusal.reason.code},
                          {"reason_vi", refusal.reason.vi},
                          {"reason_en", refusal.reason.en}});
    return result;
}

// A screen that nobody opened is left out.
Json usage_json(const Heartbeat& heartbeat)
{
    Json screens = Json::object();
    for (std::size_t i = 0; i < place_count; ++i)
        if (const std::uint64_t count = heartbeat.screens[i]; count > 0)
            screens[screen_name(Route{.place = static_cast<Place>(i)})] = count;
    return {{"touches", heartbeat.touches.load()}, {"screens", std::move(screens)}};
}

// What tells one of many kiosks from the others: the site that it was given, else the machine.
std::string kiosk_name(const std::string& site)
{
    std::array<char, 256> host{};
    if (!site.empty() || ::gethostname(host.data(), host.size() - 1) != 0)
        return site;
    return host.data();
}

} // namespace

std::string_view phase_name(SyncStatus::Phase phase)
{
    switch (phase) {
    case SyncStatus::Phase::starting:
        return "starting";
    case SyncStatus::Phase::waiting:
        return "waiting";
    case SyncStatus::Phase::reading:
        return "reading";
    case SyncStatus::Phase::checking:
        return "checking";
    case SyncStatus::Phase::current:
        return "current";
    case SyncStatus::Phase::refused:
        return "refused";
    case SyncStatus::Phase::unreachable:
        break;
    }
    return "unreachable";
}

nlohmann::json reason_json(const std::optional<Reason>& reason)
{
    if (!reason)
        return nullptr;
    return {{"code", reason->code}, {"vi", reason->vi}, {"en", reason->en}};
}

nlohmann::json floor_json(const Floor& floor)
{
    return {{"epoch", floor.epoch}, {"sequence", floor.sequence}, {"lowered", floor.lowered}};
}

nlohmann::json set_aside_json(const std::optional<StoredFile>& file)
{
    if (!file)
        return nullptr;
    return {{"epoch", file->epoch}, {"sequence", file->sequence}, {"digest", file->digest}};
}

nlohmann::json trust_json(const Trust& trust)
{
    return {{"keys", trust.keys},
            {"site", trust.site},
            {"plain_files", trust.plain_files},
            {"signed_by", trust.signed_by},
            {"plain", trust.plain}};
}

nlohmann::json pin_json(const PinState& pin, const WallTime& now)
{
    const char* const state = pin.kind == PinState::Kind::none_set ? "not set"
                              : pin.kind == PinState::Kind::locked ? "locked"
                              : pin.kind == PinState::Kind::broken ? "broken"
                                                                   : "set";
    Json until;
    if (pin.kind == PinState::Kind::locked)
        until = iso(WallTime{std::chrono::ceil<std::chrono::minutes>(now.utc + pin.locked_for), now.offset});
    return {{"state", state}, {"locked_until", std::move(until)}};
}

nlohmann::json status_json(const SyncStatus& status)
{
    return {{"name", kiosk_name(status.trust.site)},
            {"program", fmt::format("bangvang {}", program_version())},
            {"process", ::getpid()},
            {"snapshot", shown(status.shown)},
            {"sync",
             {{"phase", phase_name(status.phase)},
              {"source", status.source.string()},
              {"last_checked", status.last_checked ? Json(iso(*status.last_checked)) : Json()},
              {"source_problem", reason_json(status.source_problem)},
              {"storage_problem", reason_json(status.storage_problem)},
              {"floor", floor_json(status.floor)},
              {"set_aside", set_aside_json(status.set_aside)},
              {"trust", trust_json(status.trust)},
              {"dark_portraits", status.dark_portraits},
              {"refusals", refusals(status.refusals)}}}};
}

StatusFile::StatusFile(Parts parts)
    : p_(std::move(parts)), thread_([this](const std::stop_token& stop) { run(stop); })
{}

void StatusFile::write(Json body)
{
    body["written_at"] = iso(utc_now());
    body["heartbeat"] = {{"frames_drawn", p_.heartbeat.frames_drawn.load()},
                         {"last_drawn", utc_or_null(p_.heartbeat.last_drawn)},
                         {"last_beat", utc_or_null(p_.heartbeat.last_beat)}};
    body["usage"] = usage_json(p_.heartbeat);
    const std::string text = body.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto written = write_whole_file(p_.folder / "status.json", text).and_then([&] {
        return write_whole_file(p_.folder / "metrics.prom", metrics_text(body));
    });
    if (!written && !failing_)
        p_.complain(written.error());
    failing_ = !written;
}

void StatusFile::run(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any sleep;
    std::unique_lock lock(mutex);
    Json last;
    MonoTime due{};
    while (!stop.stop_requested()) {
        const SyncStatus status = p_.status();
        Json body = status_json(status);
        body["clock_wrong"] = status.shown && clock_is_wrong(*status.shown, utc_now());
        body["configuration"] = p_.configuration;
        if (p_.pin)
            body["pin"] = pin_json(p_.pin(), utc_now());
        Json without_time = body;
        without_time["sync"].erase("last_checked"); // moves at every look: no news by itself
        if (without_time != last || Clock::mono() >= due) {
            last = std::move(without_time);
            due = Clock::mono() + write_every;
            write(std::move(body));
        }
        sleep.wait_for(lock, stop, look_every, [] { return false; });
    }
}

} // namespace bangvang
