#include "sync/start_process.h"

#include "snapshot/file_descriptor.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX wants it declared by its user

namespace bangvang {

namespace {

class Attributes {
public:
    Attributes()
    {
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&value_);
        posix_spawnattr_setsigmask(&value_, &none);
        posix_spawnattr_setsigdefault(&value_, &all);
        posix_spawnattr_setflags(&value_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&value_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    [[nodiscard]] const posix_spawnattr_t* get() const { return &value_; }

private:
    posix_spawnattr_t value_{};
};

class FileActions {
public:
    explicit FileActions(const ChildStreams& streams)
    {
        posix_spawn_file_actions_init(&value_);
        if (streams.input < 0)
            posix_spawn_file_actions_addopen(&value_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        give(streams.input, STDIN_FILENO);
        give(streams.output, STDOUT_FILENO);
        give(streams.error, STDERR_FILENO);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&value_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &value_; }

private:
    void give(int ours, int theirs)
    {
        if (ours >= 0)
            posix_spawn_file_actions_adddup2(&value_, ours, theirs);
    }
    posix_spawn_file_actions_t value_{};
};

} // namespace

Result<pid_t> start_process(const std::vector<std::string>& command, const ChildStreams& streams)
{
    std::vector<char*> arguments;
    for (const std::string& each : command)
        arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    pid_t process = -1;
    const int problem = ::posix_spawn(&process, command.front().c_str(), FileActions(streams).get(),
                                      Attributes().get(), arguments.data(), environ);
    if (problem != 0)
        return fail(ErrorCode::environment, "starting {}: {}", command.front(), system_words(problem));
    return process;
}

} // namespace bangvang
