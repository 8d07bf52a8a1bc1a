#include "sync/helper_source.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace bangvang {

namespace {

using Clock = std::chrono::steady_clock;
using wire::Value;

void raise(int event)
{
    const std::uint64_t one = 1;
    (void)!::write(event, &one, sizeof one);
}

void lower(int event)
{
    std::uint64_t count = 0;
    (void)!::read(event, &count, sizeof count);
}

int milliseconds_until(Clock::time_point end)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

Fetched machine_fault(Reason reason, const std::string& digest)
{
    return {.outcome = Fetched::Outcome::source_failed,
            .digest = digest,
            .fault = {std::move(reason), Patience::retry}};
}

// Signals that a limit or a person sends say nothing about the file; the others are a parser's crash.
bool is_crash(int signal)
{
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE ||
           signal == SIGABRT || signal == SIGSYS || signal == SIGTRAP;
}

Reason ran_short(ReadFault fault, std::string_view what)
{
    return reason(ReadFailure{fault, Error{ErrorCode::environment, std::string(what)}, {}});
}

} // namespace

HelperSource::HelperSource(Options options)
    : options_(std::move(options)), stop_event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      nudge_event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

HelperSource::~HelperSource()
{
    helper_.reset();
    ::close(stop_event_);
    ::close(nudge_event_);
}

void HelperSource::stop()
{
    raise(stop_event_);
}

void HelperSource::nudge()
{
    raise(nudge_event_);
}

bool HelperSource::is_stopped() const
{
    pollfd stopped{stop_event_, POLLIN, 0};
    return ::poll(&stopped, 1, 0) > 0;
}

Result<void> HelperSource::ensure_helper()
{
    constexpr std::size_t most_stuck = 3;
    std::erase_if(stuck_, [](const auto& each) { return each->is_gone(); });
    if (stuck_.size() >= most_stuck)
        return fail(ErrorCode::environment, "{} of them hang in the kernel", stuck_.size());
    if (!helper_)
        helper_ = BV_TRY(HelperProcess::start(options_.command));
    return {};
}

void HelperSource::drop_helper()
{
    if (helper_ && !helper_->end_at_once())
        stuck_.push_back(std::move(helper_));
    helper_.reset();
}

// Whether the helper's channel can be read before `end`; `other` and the stop end the wait, too.
bool HelperSource::ready_before(Clock::time_point end, int other)
{
    std::array<pollfd, 3> ready{
        {{helper_ ? helper_->channel() : -1, POLLIN, 0}, {stop_event_, POLLIN, 0}, {other, POLLIN, 0}}};
    (void)::poll(ready.data(), ready.size(), milliseconds_until(end));
    return (ready[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && ready[1].revents == 0;
}

HelperSource::Heard HelperSource::hear_before(Value& value, Clock::time_point end)
{
    for (;;) {
        switch (helper_->receiver().next(value)) {
        case wire::Receiver::State::frame:
            return Heard::frame;
        case wire::Receiver::State::closed:
            return Heard::closed;
        case wire::Receiver::State::nothing:
            break;
        }
        if (ready_before(end, -1))
            continue;
        if (is_stopped())
            return Heard::stopped;
        if (Clock::now() >= end)
            return Heard::silence;
    }
}

HelperSource::Heard HelperSource::hear(Value& value)
{
    const auto last = Clock::now() + options_.longest;
    for (;;) {
        const Heard heard = hear_before(value, std::min(last, Clock::now() + options_.silence));
        if (heard != Heard::frame)
            return heard;
        if (value.contains("hint"))
            hinted_ = true;
        else if (!value.contains("busy"))
            return heard;
        if (Clock::now() >= last)
            return Heard::silence;
    }
}

tl::expected<SourceLook, Reason> HelperSource::look()
{
    if (auto there = ensure_helper(); !there)
        return tl::unexpected(no_helper(there.error().message));
    if (!wire::send(helper_->channel(), {{"look", options_.source.string()}})) {
        drop_helper();
        return tl::unexpected(no_helper("it ended by itself"));
    }
    Value value;
    const Heard heard = hear(value);
    if (heard == Heard::frame) {
        try {
            return wire::to_look(value);
        } catch (const Value::exception&) { // nothing that a helper of ours says
        }
    }
    drop_helper();
    return tl::unexpected(heard == Heard::silence ? no_answer() : no_helper("it ended by itself"));
}

Fetched HelperSource::lost(Heard how, const std::string& digest)
{
    if (how == Heard::stopped || how == Heard::silence) {
        drop_helper();
        return how == Heard::stopped ? Fetched{} : machine_fault(no_answer(), digest);
    }
    const auto end = helper_->end();
    drop_helper();
    if (end && is_crash(end->signal))
        return {.outcome = Fetched::Outcome::crashed,
                .digest = digest,
                .fault = {unsafe(end->signal), Patience::retry}};
    if (end && end->signal == SIGXCPU)
        return machine_fault(ran_short(ReadFault::kiosk_time, "the helper's processor time is used up"),
                             digest);
    return machine_fault(ran_short(ReadFault::kiosk_memory, "the helper was ended from outside"), digest);
}

Fetched HelperSource::hear_verdict(const std::function<bool(const std::string&)>& wanted)
{
    std::string digest;
    for (;;) {
        Value value;
        const Heard heard = hear(value);
        if (heard != Heard::frame)
            return lost(heard, digest);
        if (value.contains("fetched"))
            return wire::to_fetched(value.at("fetched"));
        digest = value.at("digest").get<std::string>();
        if (!wire::send(helper_->channel(), {{"go", wanted(digest)}}))
            return lost(Heard::closed, digest);
    }
}

Fetched HelperSource::order(const Value& request, const std::function<bool(const std::string&)>& wanted)
{
    if (is_stopped())
        return {};
    if (auto there = ensure_helper(); !there)
        return machine_fault(no_helper(there.error().message), {});
    if (!wire::send(helper_->channel(), request)) {
        drop_helper();
        return machine_fault(no_helper("it ended by itself"), {});
    }
    try {
        Fetched fetched = hear_verdict(wanted);
        drop_helper(); // it ends after one file
        return fetched;
    } catch (const Value::exception&) { // nothing that a helper of ours says: it was taken over
        drop_helper();
        return {.outcome = Fetched::Outcome::crashed, .fault = {unsafe(0), Patience::retry}};
    }
}

Fetched HelperSource::fetch(const FetchOrder& fetch, const std::function<bool(const std::string&)>& wanted)
{
    return order({{"fetch", wire::to_value(fetch)}}, wanted);
}

Fetched HelperSource::prove(const std::filesystem::path& accepted_file, std::int64_t first)
{
    return order({{"prove", accepted_file.string()}, {"first", first}},
                 [](const std::string&) { return true; });
}

void HelperSource::wait(std::chrono::milliseconds most)
{
    const auto end = Clock::now() + most;
    while (!hinted_ && Clock::now() < end) {
        const bool spoke = ready_before(end, nudge_event_);
        Value value;
        if (!spoke)
            break;
        if (helper_->receiver().next(value) == wire::Receiver::State::closed)
            drop_helper();
        else if (value.contains("hint"))
            hinted_ = true;
    }
    hinted_ = false;
    lower(nudge_event_);
}

} // namespace bangvang
