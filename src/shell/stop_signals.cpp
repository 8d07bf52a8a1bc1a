#include "shell/stop_signals.h"

#include <array>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

namespace bangvang {

namespace {

sigset_t stop_set()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    return set;
}

FileHandle blocked_signals()
{
    const sigset_t set = stop_set();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return FileHandle(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

} // namespace

StopSignals::StopSignals(std::function<void()> on_stop)
    : on_stop_(std::move(on_stop)), signals_(blocked_signals()),
      quit_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), thread_([this] { watch(); })
{}

StopSignals::~StopSignals()
{
    const std::uint64_t one = 1;
    static_cast<void>(!::write(quit_.get(), &one, sizeof(one))); // the counter is far from full
}

void StopSignals::watch()
{
    std::array<pollfd, 2> watched{pollfd{signals_.get(), POLLIN, 0}, pollfd{quit_.get(), POLLIN, 0}};
    while (::poll(watched.data(), watched.size(), -1) < 0)
        continue;
    if (watched[0].revents == 0)
        return;
    stop_ = true;
    on_stop_();
}

} // namespace bangvang
