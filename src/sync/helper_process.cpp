#include "sync/helper_process.h"

#include "snapshot/file_descriptor.h"
#include "sync/start_process.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bangvang {

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(std::vector<std::string> command)
{
    command.push_back(std::to_string(::getpid()));
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorCode::environment, "making a pair of sockets: {}", system_words(errno));
    const FileDescriptor theirs(ends[1]);
    const auto process = start_process(command, {.input = theirs.get()});
    if (!process) {
        ::close(ends[0]);
        return tl::unexpected(process.error());
    }
    return std::unique_ptr<HelperProcess>(new HelperProcess(*process, ends[0]));
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
