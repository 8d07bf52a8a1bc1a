#include "sync/helper.h"

#include "snapshot/durable_file.h"
#include "snapshot/file_descriptor.h"
#include "sync/examine.h"
#include "sync/helper_limits.h"
#include "sync/source_files.h"
#include "sync/wire.h"

#include <bangvang/snapshot/image_header.h>
#include <bangvang/snapshot/reader.h>

#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cstring>
#include <exception>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace bangvang {

namespace {

constexpr int channel = 0;

using wire::Value;

// A hint to look sooner, where the kernel has one to give; shares and remounts give none.
class Hints {
public:
    Hints() : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

    void watch(const std::filesystem::path& source)
    {
        if (watching_ || !inotify_.is_open())
            return;
        constexpr auto finished = IN_CLOSE_WRITE | IN_MOVED_TO;
        const int own = ::inotify_add_watch(inotify_.get(), source.c_str(), finished | IN_ONLYDIR);
        const int parent =
            own >= 0 ? own : ::inotify_add_watch(inotify_.get(), source.parent_path().c_str(), finished);
        watching_ = parent >= 0;
    }

    [[nodiscard]] int descriptor() const { return inotify_.get(); }

    // True where something happened since the last call. After the folder itself went, it is watched anew.
    bool take()
    {
        std::array<char, 4096> events{};
        const ssize_t got = ::read(inotify_.get(), events.data(), events.size());
        for (ssize_t at = 0; at < got;) {
            inotify_event event{};
            std::memcpy(&event, events.data() + at, sizeof event);
            if ((event.mask & IN_IGNORED) != 0)
                watching_ = false;
            at += static_cast<ssize_t>(sizeof event + event.len);
        }
        return got > 0;
    }

private:
    FileDescriptor inotify_;
    bool watching_{false};
};

Fetched failed(Fetched::Outcome outcome, Fault fault, std::string digest = {})
{
    return {.outcome = outcome, .digest = std::move(digest), .fault = std::move(fault)};
}

void tell_progress()
{
    if (!wire::send(channel, {{"busy", true}}))
        ::_exit(0);
}

// Waits for the kiosk's word on a digest.
bool is_wanted(const std::string& digest)
{
    if (!wire::send(channel, {{"digest", digest}}))
        return false;
    wire::Receiver receiver(channel);
    Value answer;
    auto state = receiver.next(answer);
    while (state == wire::Receiver::State::nothing) {
        pollfd ready{channel, POLLIN, 0};
        (void)::poll(&ready, 1, -1);
        state = receiver.next(answer);
    }
    return state == wire::Receiver::State::frame && answer.value("go", false);
}

// Room for the file and for the system's own needs, asked before anything is written.
Result<void> check_room(const std::filesystem::path& folder, std::size_t size)
{
    constexpr std::size_t reserve = std::size_t{8} << 20;
    struct statvfs room {};
    if (::statvfs(folder.c_str(), &room) != 0)
        return {}; // then the writing itself will tell
    if (std::uint64_t{room.f_bavail} * room.f_frsize < size + size / 10 + reserve)
        return fail(ErrorCode::environment, "{}: {} bytes are free, {} are needed", folder.string(),
                    std::uint64_t{room.f_bavail} * room.f_frsize, size + size / 10 + reserve);
    return {};
}

Result<void> stage(const std::filesystem::path& staging, std::span<const std::byte> file)
{
    BV_TRY_VOID(check_room(staging.parent_path(), file.size()));
    auto written = write_file(staging, file);
    if (!written)
        (void)::unlink(staging.c_str());
    return written;
}

Fetched judge_and_stage(const FetchOrder& order, const SourceBytes& bytes, const Fingerprint& print)
{
    const std::string digest = short_name(print.file);
    const auto examined = examine(bytes.file, print, bytes.minisig, order.rules);
    if (!examined)
        return failed(Fetched::Outcome::refused, examined.error(), digest);
    tell_progress();
    if (auto staged = stage(order.staging, bytes.file); !staged) {
        const Error& error = staged.error();
        return failed(
            Fetched::Outcome::storage_failed,
            {error.code == ErrorCode::environment ? disk_full(error.message) : disk_bad(error.message),
             Patience::retry},
            digest);
    }
    return {.outcome = Fetched::Outcome::staged, .digest = digest, .minisig = bytes.minisig};
}

Fetched fetch(const FetchOrder& order)
{
    const auto bytes = read_source(order, tell_progress);
    if (!bytes)
        return bytes.error();
    const Fingerprint print = fingerprint(bytes->file);
    if (!is_wanted(short_name(print.file)) || order.staging.empty())
        return {.outcome = Fetched::Outcome::known, .digest = short_name(print.file)};
    return judge_and_stage(order, *bytes, print);
}

// The portraits of an accepted file through the decoder, for a second at most: a new file must not wait.
Fetched prove(const std::filesystem::path& file, std::int64_t first, const HelperTools& tools)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    std::size_t dark = 0;
    const auto next = each_portrait(file, first, [&](std::span<const std::byte> image) {
        dark += tools.decode(image) ? 0U : 1U;
        tell_progress(); // the largest take a second each on a slow machine
        return std::chrono::steady_clock::now() < end;
    });
    if (!next)
        return failed(Fetched::Outcome::storage_failed, {disk_bad(next.error().message), Patience::retry});
    return {.outcome = Fetched::Outcome::known, .dark_portraits = dark, .next_portrait = *next};
}

template <class Work>
Fetched within_limits(const std::filesystem::path& staging, std::size_t largest, Work work)
{
    limit_work(staging, largest);
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return failed(
            Fetched::Outcome::refused,
            {reason(ReadFailure{ReadFault::kiosk_memory, Error{ErrorCode::environment, "out of memory"}, {}}),
             Patience::retry});
    }
}

Fetched work_on(const Value& request, const HelperTools& tools)
{
    if (request.contains("fetch")) {
        const FetchOrder order = wire::to_order(request.at("fetch"));
        return within_limits(order.staging, order.rules.largest, [&] { return fetch(order); });
    }
    const std::filesystem::path file = request.at("prove").get<std::string>();
    const auto first = request.at("first").get<std::int64_t>();
    return within_limits({}, max_portrait_bytes, [&] { return prove(file, first, tools); });
}

// One request; false ends the process.
bool serve(const Value& request, SourceFiles& files, Hints& hints, const HelperTools& tools)
{
    if (request.contains("look")) {
        const std::filesystem::path source = request.at("look").get<std::string>();
        hints.watch(source);
        return wire::send(channel, wire::to_value(files.look(source)));
    }
    // Foreign bytes are met by a fresh process: what they did to this one dies with it.
    (void)wire::send(channel, {{"fetched", wire::to_value(work_on(request, tools))}});
    return false;
}

void serve_until_done(const HelperTools& tools)
{
    SourceFiles files;
    Hints hints;
    wire::Receiver receiver(channel);
    for (bool more = true; more;) {
        std::array<pollfd, 2> ready{{{channel, POLLIN, 0}, {hints.descriptor(), POLLIN, 0}}};
        (void)::poll(ready.data(), ready.size(), -1);
        if ((ready[1].revents & POLLIN) != 0 && hints.take())
            more = wire::send(channel, {{"hint", true}});
        Value request;
        auto state = receiver.next(request);
        for (; more && state == wire::Receiver::State::frame; state = receiver.next(request))
            more = serve(request, files, hints, tools);
        more = more && state != wire::Receiver::State::closed;
    }
}

} // namespace

int run_helper(const HelperTools& tools, const std::string& kiosk)
{
    give_up_rights(kiosk);
    try {
        serve_until_done(tools);
        return 0;
    } catch (const std::exception&) { // the kiosk sees the end and starts another
        return 3;
    }
}

} // namespace bangvang
