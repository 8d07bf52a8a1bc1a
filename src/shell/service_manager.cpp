#include "shell/service_manager.h"

#include <fmt/format.h>

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace bangvang {

namespace {

void tell(const std::string& state)
{
    // A manager that cannot be told will notice that by itself, when it hears nothing.
    static_cast<void>(sd_notify(0, state.c_str()));
}

// Half of what it waits, as systemd recommends.
std::optional<Duration> half_of_watchdog()
{
    std::uint64_t wait_us = 0;
    if (sd_watchdog_enabled(0, &wait_us) <= 0)
        return std::nullopt;
    constexpr std::uint64_t a_day_us = 86'400'000'000;
    return std::chrono::microseconds(std::min(wait_us, a_day_us) / 2);
}

} // namespace

ServiceManager::ServiceManager(std::string note) : note_(std::move(note)), longest_sleep_(half_of_watchdog())
{
    if (!note_.empty())
        tell(fmt::format("STATUS={}", note_));
}

void ServiceManager::ready()
{
    if (!std::exchange(ready_, true))
        tell("READY=1");
}

bool ServiceManager::proof_due(MonoTime now) const
{
    return longest_sleep_ && (!last_proof_ || now - *last_proof_ >= *longest_sleep_ / 2);
}

void ServiceManager::alive(MonoTime now)
{
    if (!proof_due(now))
        return;
    last_proof_ = now;
    tell("WATCHDOG=1");
}

void ServiceManager::say(std::string_view words)
{
    std::string all = note_.empty() ? std::string(words) : fmt::format("{}; {}", note_, words);
    if (all == said_)
        return;
    said_ = std::move(all);
    tell(fmt::format("STATUS={}", said_));
}

void ServiceManager::stopping()
{
    tell("STOPPING=1");
}

} // namespace bangvang
