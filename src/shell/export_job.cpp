#include "shell/export_job.h"

#include "shell/export.h"
#include "shell/route_words.h"
#include "snapshot/file_descriptor.h"
#include "sync/start_process.h"
#include "views/page_view.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

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

std::vector<std::string> command_of(const ExportRequest& request, const std::filesystem::path& target)
{
    std::vector<std::string> command{request.program.empty() ? "/proc/self/exe" : request.program.string(),
                                     "--export",
                                     target.string() + (request.kind == ExportKind::pictures ? "/" : ""),
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
void remove_rests(std::filesystem::path part, ExportKind kind, pid_t process)
{
    std::error_code ignored;
    if (kind == ExportKind::pdf)
        part += fmt::format(".{}.part", process);
    else
        part /= fmt::format(".export.{}.part", process);
    std::filesystem::remove_all(part, ignored);
}

bool takes_files(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

std::string named(const std::vector<std::filesystem::path>& folders)
{
    std::string names;
    for (const std::filesystem::path& each : folders)
        names += (names.empty() ? "" : ", ") + each.string();
    return names;
}

// A stick is there or not when it is wanted: nothing is kept of the last time.
Result<std::filesystem::path> export_target(const ExportRequest& request)
{
    const auto folder = std::ranges::find_if(request.folders, takes_files);
    if (folder == request.folders.end())
        return fail(ErrorCode::not_found, "no folder is there that takes files: {}",
                    request.folders.empty() ? "none is allowed" : named(request.folders));
    const std::string name = export_name(*request.snapshot, request.routes);
    return *folder / (request.kind == ExportKind::pdf ? name + ".pdf" : name);
}

} // namespace

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
    const std::filesystem::path target = BV_TRY(export_target(request_));
    Pipe out = BV_TRY(make_pipe());
    Pipe error = BV_TRY(make_pipe());
    const pid_t process = BV_TRY(start_process(command_of(request_, target),
                                               {.output = out.theirs.get(), .error = error.theirs.get()}));
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
        remove_rests(target, request_.kind, process);
    if (code == 0)
        return target;
    if (stop.stop_requested())
        return fail(ErrorCode::timeout, "the export was given up; nothing was written");
    return fail(code == 1 ? ErrorCode::invalid_data : ErrorCode::environment, "{}",
                said.empty() ? fmt::format("the export to {} ended without a word", target.string()) : said);
}

} // namespace bangvang
