#include "shell/pin_keeper.h"

#include "shell/clock.h"

#include <sodium.h>

#include <string_view>
#include <utility>

namespace bangvang {

namespace {

// So soon a PIN that the technician's command has set is known, and the end of a lock.
constexpr std::chrono::seconds look_every{2};

PinReport::Kind kind_of(PinState::Kind kind)
{
    switch (kind) {
    case PinState::Kind::none_set:
        return PinReport::Kind::none_set;
    case PinState::Kind::ready:
        return PinReport::Kind::ready;
    case PinState::Kind::locked:
        return PinReport::Kind::locked;
    case PinState::Kind::broken:
        break;
    }
    return PinReport::Kind::broken;
}

} // namespace

PinKeeper::PinKeeper(std::unique_ptr<Files> files, std::filesystem::path folder, PinHash hash,
                     std::function<void()> wake)
    : files_(std::move(files)), store_(*files_, std::move(folder), std::move(hash), boot_time),
      wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); })
{}

PinKeeper::~PinKeeper()
{
    thread_.request_stop();
    thread_.join();
    if (waiting_)
        ::sodium_memzero(waiting_->digits.data(), waiting_->digits.size());
}

void PinKeeper::offer(PinAttempt attempt)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_ = attempt;
    }
    ::sodium_memzero(attempt.digits.data(), attempt.digits.size());
    sleep_.notify_one();
}

PinReport PinKeeper::report() const
{
    const std::lock_guard lock(mutex_);
    return report_;
}

PinState PinKeeper::state() const
{
    const std::lock_guard lock(mutex_);
    return state_;
}

// The end of a lock is told once; between two looks it moves with the clock and is no news.
void PinKeeper::publish(const PinState& state, PinReport::Kind kind)
{
    {
        const std::lock_guard lock(mutex_);
        const bool same_lock = kind == PinReport::Kind::locked && report_.kind == kind;
        const PinReport before = report_;
        report_.kind = kind;
        report_.tries_left = state.tries_left;
        if (!same_lock)
            report_.locked_until = Clock::mono() + state.locked_for;
        state_ = state;
        if (report_ == before)
            return;
    }
    wake_();
}

// What was said of the last attempt stays until something else is true.
void PinKeeper::look()
{
    const PinState now = store_.state();
    PinReport::Kind kind = kind_of(now.kind);
    {
        const std::lock_guard lock(mutex_);
        const bool said = report_.kind == PinReport::Kind::wrong || report_.kind == PinReport::Kind::open;
        if (kind == PinReport::Kind::ready && said && now.tries_left == report_.tries_left)
            kind = report_.kind;
    }
    publish(now, kind);
}

void PinKeeper::check(PinAttempt attempt)
{
    const PinVerdict verdict = store_.check({attempt.digits.data(), attempt.digits.size()});
    ::sodium_memzero(attempt.digits.data(), attempt.digits.size());
    const PinState now = store_.state();
    PinReport::Kind kind = kind_of(now.kind);
    if (verdict == PinVerdict::right)
        kind = PinReport::Kind::open;
    else if (verdict == PinVerdict::wrong && kind == PinReport::Kind::ready)
        kind = PinReport::Kind::wrong;
    else if (verdict == PinVerdict::broken)
        kind = PinReport::Kind::broken;
    {
        const std::lock_guard lock(mutex_);
        report_.attempt = attempt.number;
        report_.kind = PinReport::Kind::checking; // so that even the same words are news
    }
    publish(now, kind);
}

void PinKeeper::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<PinAttempt> attempt;
        {
            std::unique_lock lock(mutex_);
            attempt = std::exchange(waiting_, {});
        }
        if (attempt) {
            check(*attempt);
            ::sodium_memzero(attempt->digits.data(), attempt->digits.size());
        } else {
            look();
        }
        std::unique_lock lock(mutex_);
        sleep_.wait_for(lock, stop, look_every, [this] { return waiting_.has_value(); });
    }
}

} // namespace bangvang
