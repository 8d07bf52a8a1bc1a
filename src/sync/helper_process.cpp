#include "sync/helper_process.h"

#include "snapshot/file_descriptor.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX wants it declared by its user

namespace bangvang {

namespace {

// The helper must not inherit what this thread blocks or ignores.
void set_plain_signals(posix_spawnattr_t& attributes)
{
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

int spawn(pid_t& process, const std::vector<std::string>& command, int theirs)
{
    std::vector<char*> arguments;
    for (const std::string& each : command)
        arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, theirs, STDIN_FILENO);
    set_plain_signals(attributes);
    const int result =
        ::posix_spawn(&process, command.front().c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

} // namespace

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(std::vector<std::string> command)
{
    command.push_back(std::to_string(::getpid()));
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorCode::environment, "making a pair of sockets: {}", system_words(errno));
    const FileDescriptor theirs(ends[1]);
    pid_t process = -1;
    if (const int error = spawn(process, command, theirs.get()); error != 0) {
        ::close(ends[0]);
        return fail(ErrorCode::environment, "starting {}: {}", command.front(), system_words(error));
    }
    return std::unique_ptr<HelperProcess>(new HelperProcess(process, ends[0]));
}

HelperProcess::~HelperProcess()
{
    (void)end_at_once();
    ::close(channel_);
}

bool HelperProcess::reap(std::chrono::milliseconds patience, ProcessEnd& end)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (process_ > 0) {
        int status = 0;
        const pid_t got = ::waitpid(process_, &status, WNOHANG);
        if (got == process_ || (got < 0 && errno != EINTR)) {
            process_ = -1;
            end = got < 0 || !WIFSIGNALED(status) ? ProcessEnd{0, got < 0 ? 0 : WEXITSTATUS(status)}
                                                  : ProcessEnd{WTERMSIG(status), 0};
            return true;
        }
        if (std::chrono::steady_clock::now() >= until)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

std::optional<ProcessEnd> HelperProcess::end()
{
    ProcessEnd end;
    if (reap(std::chrono::milliseconds(200), end))
        return end;
    return end_at_once();
}

std::optional<ProcessEnd> HelperProcess::end_at_once()
{
    ProcessEnd end;
    if (process_ > 0)
        ::kill(process_, SIGKILL);
    if (reap(std::chrono::milliseconds(1000), end)) // a busy machine needs its time to bury a process
        return end;
    return std::nullopt;
}

bool HelperProcess::is_gone()
{
    ProcessEnd ignored;
    return process_ < 0 || reap(std::chrono::milliseconds(0), ignored);
}

} // namespace bangvang
