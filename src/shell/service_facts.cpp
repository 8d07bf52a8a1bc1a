#include "shell/service_facts.h"

#include "shell/clock.h"
#include "shell/memory_use.h"
#include "shell/version.h"
#include "sync/start_process.h"
#include "views/format.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

namespace bangvang {

namespace {

constexpr std::chrono::seconds gather_every{1};

ServiceFacts::Phase phase_of(SyncStatus::Phase phase)
{
    switch (phase) {
    case SyncStatus::Phase::starting:
        return ServiceFacts::Phase::starting;
    case SyncStatus::Phase::waiting:
        return ServiceFacts::Phase::waiting;
    case SyncStatus::Phase::reading:
        return ServiceFacts::Phase::reading;
    case SyncStatus::Phase::checking:
        return ServiceFacts::Phase::checking;
    case SyncStatus::Phase::current:
        return ServiceFacts::Phase::current;
    case SyncStatus::Phase::refused:
        return ServiceFacts::Phase::refused;
    case SyncStatus::Phase::unreachable:
        break;
    }
    return ServiceFacts::Phase::unreachable;
}

ServiceFacts::Import::State state_of(ImportStatus::State state)
{
    switch (state) {
    case ImportStatus::State::none:
        return ServiceFacts::Import::State::none;
    case ImportStatus::State::running:
        return ServiceFacts::Import::State::running;
    case ImportStatus::State::taken:
        return ServiceFacts::Import::State::taken;
    case ImportStatus::State::nothing:
        return ServiceFacts::Import::State::nothing;
    case ImportStatus::State::refused:
        return ServiceFacts::Import::State::refused;
    case ImportStatus::State::failed:
        break;
    }
    return ServiceFacts::Import::State::failed;
}

TwoWords words_of(const Reason& reason)
{
    return {reason.vi, reason.en};
}

std::optional<ServiceFacts::Stored> stored_of(const std::optional<StoredFile>& file)
{
    return file ? std::optional(ServiceFacts::Stored{file->epoch, file->sequence, file->digest})
                : std::nullopt;
}

// The hottest of the kernel's zones that says something believable.
std::optional<double> temperature()
{
    std::error_code ignored;
    std::optional<double> hottest;
    for (const auto& zone : std::filesystem::directory_iterator("/sys/class/thermal", ignored)) {
        std::ifstream in(zone.path() / "temp");
        double thousandths = 0.0;
        if (in >> thousandths && thousandths > 0.0 && thousandths < 150'000.0)
            hottest = std::max(hottest.value_or(0.0), thousandths / 1000.0);
    }
    return hottest;
}

using Check = ServiceFacts::Check;

Check yes_or_no(TwoWords label, bool good, TwoWords yes, TwoWords no)
{
    return {std::move(label), good ? std::move(yes) : std::move(no),
            good ? Judgement::good : Judgement::poor};
}

Check clock_check()
{
    // Nobody built this program later than it runs; a battery that died shows 1970 or 2000.
    constexpr std::chrono::sys_days least = std::chrono::year(2024) / 1 / 1;
    const WallTime now = Clock().wall();
    const std::string said = iso(now);
    return yes_or_no({"Đồng hồ", "Clock"}, now.utc > least && now.utc < least + std::chrono::years(50),
                     {said, said}, {said, said});
}

} // namespace

ServiceFacts facts_of(const SyncStatus& status)
{
    ServiceFacts facts;
    facts.phase = phase_of(status.phase);
    facts.last_checked = status.last_checked;
    facts.source = status.source.string();
    if (status.storage_problem)
        facts.problem = words_of(*status.storage_problem);
    if (status.source_problem)
        facts.problem = words_of(*status.source_problem);
    facts.shown = status.shown;
    facts.digest = status.digest;
    facts.signed_by = status.trust.signed_by;
    facts.plain = status.trust.plain;
    facts.keys = status.trust.key_ids;
    facts.previous = stored_of(status.previous);
    facts.set_aside = stored_of(status.set_aside);
    for (auto each = status.refusals.rbegin(); each != status.refusals.rend(); ++each)
        facts.refusals.push_back({each->at, each->file, each->reason.code, words_of(each->reason)});
    facts.import = {state_of(status.import.state), words_of(status.import.reason)};
    return facts;
}

FactsCollector::FactsCollector(Parts parts)
    : p_(std::move(parts)), started_(Clock::mono()),
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

void FactsCollector::watch(bool on)
{
    {
        const std::lock_guard lock(mutex_);
        if (watched_ == on)
            return;
        watched_ = on;
    }
    sleep_.notify_one();
}

void FactsCollector::power_off()
{
    {
        const std::lock_guard lock(mutex_);
        off_asked_ = true;
    }
    sleep_.notify_one();
}

std::shared_ptr<const ServiceFacts> FactsCollector::facts() const
{
    const std::lock_guard lock(mutex_);
    return facts_;
}

void FactsCollector::gather()
{
    auto facts = std::make_shared<ServiceFacts>(facts_of(p_.sync()));
    std::error_code problem;
    const auto space = std::filesystem::space(p_.data, problem);
    facts->memory_bytes = resident_bytes();
    facts->free_bytes = problem ? 0 : space.available;
    facts->celsius = temperature();
    facts->touch_points = p_.touch_points;
    facts->refresh_hz = p_.refresh_hz;
    facts->renderer = p_.renderer;
    facts->running = Clock::mono() - started_;
    facts->version = program_version();
    facts->power = power_;
    const double giga = static_cast<double>(facts->free_bytes) / (1024.0 * 1024.0 * 1024.0);
    const std::string gigabytes = format_number(giga, 1) + " GB";
    const bool writes = ::access(p_.data.c_str(), W_OK | X_OK) == 0;
    const bool reads = facts->phase != ServiceFacts::Phase::unreachable;
    const bool fonts = std::filesystem::exists(p_.share / "fonts", problem);
    facts->checks = {yes_or_no({"Thư mục dữ liệu", "Data folder"}, writes, {"ghi được", "can be written"},
                               {"không ghi được", "cannot be written"}),
                     yes_or_no({"Nguồn số liệu", "Source of the data"}, reads, {"đọc được", "can be read"},
                               {"không đọc được", "cannot be read"}),
                     yes_or_no({"Ổ đĩa trống", "Free disk"}, facts->free_bytes > (std::uint64_t{1} << 30),
                               {gigabytes, gigabytes}, {gigabytes, gigabytes}),
                     clock_check(),
                     {{"Bộ vẽ", "Renderer"}, {p_.renderer, p_.renderer}, Judgement::none},
                     yes_or_no({"Bộ chữ", "Fonts"}, fonts, {"đủ", "complete"}, {"thiếu", "missing"})};
    {
        const std::lock_guard lock(mutex_);
        facts_ = std::move(facts);
    }
    p_.wake();
}

// From a fixed command; where this user may not, the system says so and so do we.
void FactsCollector::switch_off()
{
    power_ = {"Máy không cho phép chương trình tắt máy. Hãy tắt bằng nút nguồn.",
              "This machine does not let the program switch it off. Use its power button."};
    const auto process = start_process(p_.power_off, {});
    int status = 0;
    if (process && ::waitpid(*process, &status, 0) == *process && WIFEXITED(status) &&
        WEXITSTATUS(status) == 0)
        power_ = {"Máy đang tắt.", "The machine is going off."};
}

void FactsCollector::run(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        sleep_.wait(lock, stop, [this] { return watched_ || off_asked_; });
        if (stop.stop_requested())
            return;
        const bool off = std::exchange(off_asked_, false);
        lock.unlock();
        if (off)
            switch_off();
        gather();
        lock.lock();
        sleep_.wait_for(lock, stop, gather_every, [this] { return off_asked_; });
    }
}

} // namespace bangvang
