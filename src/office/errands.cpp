#include "office/errands.h"

#include "snapshot/file_descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace bangvang::office {
namespace {

constexpr std::size_t at_once = 8;

struct Running {
    std::size_t index;
    pid_t process;
    FileDescriptor results;
    std::string text{};
    bool ended{false};
};

void write_all(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return;
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

[[noreturn]] void run_here(const Errand& errand, int results)
{
    try {
        write_all(results, errand());
        ::_exit(0);
    } catch (const std::exception&) { // out of memory and its like
        ::_exit(1);
    }
}

std::optional<Running> start(std::size_t index, const Errand& errand)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    const pid_t process = ::fork();
    if (process == 0)
        run_here(errand, writing.get());
    if (process < 0)
        return std::nullopt;
    return Running{index, process, std::move(reading)};
}

// False at the end of what it has to say.
bool hear(Running& running)
{
    std::array<char, 4096> part{};
    const ssize_t got = ::read(running.results.get(), part.data(), part.size());
    if (got > 0)
        running.text.append(part.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && errno == EINTR);
}

std::optional<std::string> ending(Running& running)
{
    int status = 0;
    while (::waitpid(running.process, &status, 0) < 0)
        if (errno != EINTR)
            return std::nullopt;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return std::move(running.text);
}

// One second of listening to all of them; true where one had something to say.
bool listen(std::vector<Running>& all, const ErrandEnd& on_end)
{
    std::vector<pollfd> ears;
    for (const Running& running : all)
        ears.push_back({running.ended ? -1 : running.results.get(), POLLIN, 0});
    if (::poll(ears.data(), ears.size(), 1000) <= 0)
        return false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (ears[i].revents == 0 || hear(all[i]))
            continue;
        all[i].ended = true;
        on_end(all[i].index, ending(all[i]));
    }
    return true;
}

// What hangs in the kernel dies when the kernel lets go of it; nobody waits for that.
void leave_behind(std::vector<Running>& all, const ErrandEnd& on_end)
{
    for (Running& running : all) {
        if (running.ended)
            continue;
        ::kill(running.process, SIGKILL);
        ::waitpid(running.process, nullptr, WNOHANG);
        on_end(running.index, std::nullopt);
    }
}

} // namespace

void run_errands(std::span<const Errand> errands, std::chrono::seconds patience, const ErrandEnd& on_end)
{
    for (std::size_t first = 0; first < errands.size(); first += at_once) {
        std::vector<Running> running;
        for (std::size_t i = first; i < std::min(first + at_once, errands.size()); ++i)
            if (auto started = start(i, errands[i]))
                running.push_back(std::move(*started));
            else
                on_end(i, std::nullopt);
        std::chrono::seconds waited{0};
        while (waited < patience && !std::ranges::all_of(running, &Running::ended))
            waited += std::chrono::seconds(listen(running, on_end) ? 0 : 1);
        leave_behind(running, on_end);
    }
}

} // namespace bangvang::office
