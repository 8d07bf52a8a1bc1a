#include "shell/export_job.h"

#include "shell/export.h"
#include "shell/route_words.h"
#include "snapshot/file_descriptor.h"
#include "views/page_view.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX wants it declared by its user

namespace bangvang {

namespace {

constexpr int look_every_ms = 100; // whether somebody gave up

struct Pipe {
    FileDescriptor ours;
    FileDescriptor theirs;
};

Result<Pipe> make_pipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(ErrorCode::environment, "making a pipe: {}", std::strerror(errno));
    return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

std::string_view theme_word(ThemeChoice theme)
{
    return theme == ThemeChoice::day ? "day" : theme == ThemeChoice::lacquer ? "lacquer" : "auto";
}

std::string listed(const std::vector<Route>& routes)
{
    std::string words;
    for (const Route& route : routes)
        words += (words.empty() ? "" : ",") + route_words(route);
    return words;
}

std::vector<std::string> command_of(const ExportRequest& request)
{
    std::string target = export_target(request).string();
    if (request.kind == ExportKind::pictures)
        target += '/';
    std::vector<std::string> command{request.program.empty() ? "/proc/self/exe" : request.program.string(),
                                     "--export",
                                     target,
                                     "--source",
                                     request.snapshot_file.string(),
                                     "--screens",
                                     listed(request.routes),
                                     "--lang",
                                     request.language == Language::vi ? "vi" : "en",
                                     "--theme",
                                     std::string(theme_word(request.theme)),
                                     "--size",
                                     fmt::format("{}x{}", request.size.width, request.size.height),
                                     "--now",
                                     iso(request.wall)};
    if (!request.config.empty())
        command.insert(command.end(), {"--config", request.config.string()});
    return command;
}

// The child blocks and ignores nothing that this thread does, and reads from nobody.
Result<pid_t> spawn(const std::vector<std::string>& command, int out, int error)
{
    std::vector<char*> arguments;
    for (const std::string& each : command)
        arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = -1;
    const int problem =
        ::posix_spawn(&process, command.front().c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return fail(ErrorCode::environment, "starting {}: {}", command.front(), std::strerror(problem));
    return process;
}

// What can be read now, or within a moment; none at the end.
std::optional<std::string> read_some(int descriptor)
{
    pollfd ready{descriptor, POLLIN, 0};
    if (::poll(&ready, 1, look_every_ms) <= 0)
        return std::string();
    std::array<char, 512> bytes{};
    const ssize_t got = ::read(descriptor, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR)
        return std::string();
    return got > 0 ? std::optional(std::string(bytes.data(), static_cast<std::size_t>(got))) : std::nullopt;
}

// The exit code; -1 where a signal ended it.
int wait_for(pid_t process)
{
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// All that comes until the process ends. One that neither speaks nor ends is killed: its disk may be dead.
std::string last_words(int descriptor, pid_t process)
{
    constexpr int patience = 100; // looks: ten seconds, and the slowest page takes three
    std::string text;
    int silent = 0;
    while (const auto more = read_some(descriptor)) {
        text += *more;
        silent = more->empty() ? silent + 1 : 0;
        if (silent == patience)
            ::kill(process, SIGKILL);
    }
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

// What a process leaves that was killed in the middle of writing.
void remove_rests(const ExportRequest& request, pid_t process)
{
    std::error_code ignored;
    std::filesystem::path part = export_target(request);
    if (request.kind == ExportKind::pdf)
        part += fmt::format(".{}.part", process);
    else
        part /= fmt::format(".export.{}.part", process);
    std::filesystem::remove_all(part, ignored);
}

} // namespace

std::filesystem::path export_target(const ExportRequest& request)
{
    const std::string name = export_name(*request.snapshot, request.routes);
    return request.folder / (request.kind == ExportKind::pdf ? name + ".pdf" : name);
}

ExportJob::ExportJob(ExportRequest request, std::function<void()> wake)
    : request_(std::move(request)),
      wake_(std::move(wake)), state_{.done = 0, .total = static_cast<int>(request_.routes.size())},
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

ExportState ExportJob::state() const
{
    const std::lock_guard lock(mutex_);
    return state_;
}

void ExportJob::run(const std::stop_token& stop)
{
    auto result = export_to_end(stop);
    {
        const std::lock_guard lock(mutex_);
        state_.result = std::move(result);
    }
    wake_();
}

// "2/5".
void ExportJob::note(std::string_view line)
{
    int done = 0;
    if (std::from_chars(line.data(), line.data() + line.size(), done).ec != std::errc())
        return;
    {
        const std::lock_guard lock(mutex_);
        state_.done = done;
    }
    wake_();
}

// Giving up closes the pipe: the process cannot tell its next page any more, removes what it has begun and
// ends.
Result<std::filesystem::path> ExportJob::export_to_end(const std::stop_token& stop)
{
    Pipe out = BV_TRY(make_pipe());
    Pipe error = BV_TRY(make_pipe());
    const pid_t process = BV_TRY(spawn(command_of(request_), out.theirs.get(), error.theirs.get()));
    (void)out.theirs.close();
    (void)error.theirs.close();
    std::string lines;
    auto more = read_some(out.ours.get());
    for (; more && !stop.stop_requested(); more = read_some(out.ours.get())) {
        lines += *more;
        for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n')) {
            note(lines.substr(0, end));
            lines.erase(0, end + 1);
        }
    }
    (void)out.ours.close();
    const std::string said = last_words(error.ours.get(), process);
    const int code = wait_for(process);
    if (code < 0)
        remove_rests(request_, process);
    if (code == 0)
        return export_target(request_);
    if (stop.stop_requested())
        return fail(ErrorCode::timeout, "the export was given up; nothing was written");
    return fail(code == 1 ? ErrorCode::invalid_data : ErrorCode::environment, "{}",
                said.empty() ? fmt::format("the export to {} ended without a word", request_.folder.string())
                             : said);
}

} // namespace bangvang
