// Stands in for the service manager where none runs, to see a unit's command as the manager would: it gives
// it a notification socket and a watchdog, writes down what it is told, and sends SIGABRT when no proof of
// life comes in time. SIGTERM is passed on. Ends with the command's exit code.
//
//   WATCHDOG_USEC=30000000 service_stand_in SOCKET COMMAND...
#include "notify_socket.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace bangvang;
using Clock = std::chrono::steady_clock;

// SIGTERM lies here, blocked, until it is taken.
sigset_t stop_signal()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    return set;
}

bool stop_asked()
{
    const sigset_t set = stop_signal();
    const timespec at_once{0, 0};
    return sigtimedwait(&set, nullptr, &at_once) == SIGTERM;
}

pid_t start(const char* socket, char** command)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    const sigset_t set = stop_signal();
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    setenv("NOTIFY_SOCKET", socket, 1);
    setenv("WATCHDOG_PID", std::to_string(getpid()).c_str(), 1);
    execv(command[0], command);
    std::perror(command[0]);
    std::exit(127);
}

// The watchdog runs from READY on.
class Watch {
public:
    void hear(const std::string& message)
    {
        std::printf("told: %s\n", message.c_str());
        std::fflush(stdout);
        if (message.find("READY=1") != std::string::npos || message.find("WATCHDOG=1") != std::string::npos)
            last_ = Clock::now();
    }
    bool barks()
    {
        if (!last_ || Clock::now() - *last_ < wait_)
            return false;
        last_.reset();
        return true;
    }

private:
    std::chrono::microseconds wait_{std::atoll(std::getenv("WATCHDOG_USEC"))};
    std::optional<Clock::time_point> last_;
};

int watch(NotifySocket& socket, pid_t child)
{
    using namespace std::chrono_literals;
    Watch watchdog;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (const std::string message = socket.next(100ms); !message.empty())
            watchdog.hear(message);
        if (stop_asked())
            kill(child, SIGTERM);
        if (watchdog.barks()) {
            std::puts("watchdog: no proof of life came in time");
            std::fflush(stdout);
            kill(child, SIGABRT);
        }
    }
    for (std::string message = socket.next(0ms); !message.empty(); message = socket.next(0ms))
        watchdog.hear(message);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3 || !std::getenv("WATCHDOG_USEC"))
        return 2;
    const sigset_t set = stop_signal();
    sigprocmask(SIG_BLOCK, &set, nullptr);
    NotifySocket socket(argv[1]);
    if (!socket.listening())
        return 3;
    const int code = watch(socket, start(argv[1], argv + 2));
    std::printf("ended: %d\n", code);
    return code;
}
