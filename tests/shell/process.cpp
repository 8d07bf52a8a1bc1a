#include "process.h"

#include "test_folder.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bangvang {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

std::string name_of(const std::string& variable)
{
    return variable.substr(0, variable.find('='));
}

std::vector<std::string> environment_with(const Environment& changes)
{
    std::vector<std::string> result;
    for (char** variable = environ; *variable; ++variable)
        result.emplace_back(*variable);
    for (const std::string& change : changes) {
        std::erase_if(result, [&](const std::string& old) { return name_of(old) == name_of(change); });
        if (change.find('=') != std::string::npos)
            result.push_back(change);
    }
    return result;
}

pid_t start(std::vector<std::string> command, const Environment& changes, const std::filesystem::path& out,
            const std::filesystem::path& err, int descriptor)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                       0600);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                       0600);
    if (descriptor >= 0)
        ::posix_spawn_file_actions_adddup2(&actions, descriptor,
                                           descriptor); // clears close-on-exec in the child
    std::vector<std::string> environment = environment_with(changes);
    pid_t id = -1;
    if (::posix_spawnp(&id, command.front().c_str(), &actions, nullptr, pointers(command).data(),
                       pointers(environment).data()) != 0)
        id = -1;
    ::posix_spawn_file_actions_destroy(&actions);
    return id;
}

int wait_for(pid_t id)
{
    int status = 0;
    if (id <= 0 || ::waitpid(id, &status, 0) != id || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

} // namespace

ProcessResult run_process(const std::vector<std::string>& command, const Environment& changes)
{
    const TestFolder folder;
    const auto out = folder.path() / "out";
    const auto err = folder.path() / "err";
    const int code = wait_for(start(command, changes, out, err, -1));
    return {code, bytes_of(out), bytes_of(err)};
}

BackgroundProcess::BackgroundProcess(const std::vector<std::string>& command, const Environment& changes,
                                     const std::filesystem::path& log, int descriptor)
    : id_(start(command, changes, log, log, descriptor))
{}

BackgroundProcess::~BackgroundProcess()
{
    if (id_ > 0)
        static_cast<void>(stop());
}

bool BackgroundProcess::running()
{
    int status = 0;
    if (id_ <= 0 || ::waitpid(id_, &status, WNOHANG) == 0)
        return id_ > 0;
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    id_ = -1;
    return false;
}

void BackgroundProcess::kill()
{
    if (id_ <= 0)
        return;
    ::kill(id_, SIGKILL);
    code_ = wait_for(id_);
    id_ = -1;
}

int BackgroundProcess::stop()
{
    if (id_ <= 0)
        return code_;
    ::kill(id_, SIGTERM);
    code_ = wait_for(id_);
    id_ = -1;
    return code_;
}

} // namespace bangvang
