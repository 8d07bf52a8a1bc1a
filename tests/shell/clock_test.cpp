// The clock that everything below the shell is given, on a machine that has been suspended.
#include "shell/clock.h"

#include <doctest/doctest.h>

#include <fstream>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bangvang;

namespace {

constexpr int cannot = 77;

// In a process for which the machine has slept for fourteen hours: 0 when our clock went on meanwhile.
int look_after_sleep()
{
    if (::unshare(CLONE_NEWTIME) != 0)
        return cannot;
    if (!(std::ofstream("/proc/self/timens_offsets") << "boottime 50400 0\n" << std::flush))
        return cannot;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto gained = Clock::mono() - std::chrono::steady_clock::now();
        ::_exit(gained >= std::chrono::hours(14) ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : cannot;
}

} // namespace

TEST_CASE("the kiosk's clock goes on while the machine is suspended")
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(look_after_sleep());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == cannot)
        MESSAGE("NOT TESTED: this system gives no time namespace, which needs root and Linux 5.6");
    else
        CHECK(WEXITSTATUS(status) == 0);
    const MonoTime one = Clock::mono();
    CHECK(Clock::mono() >= one);
}
