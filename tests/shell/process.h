// Runs a real program and keeps what it wrote, as a script would.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bangvang {

struct ProcessResult {
    int code{-1}; // exit code; -1 when a signal ended it
    std::string out;
    std::string err;
};

using Environment = std::vector<std::string>; // "NAME=value" to set, "NAME" to remove

// Waits for the end.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& command,
                                        const Environment& changes = {});

// A program that runs until this object goes (SIGTERM, then waited for).
class BackgroundProcess {
public:
    // Where `descriptor` is not negative, the child inherits it.
    BackgroundProcess(const std::vector<std::string>& command, const Environment& changes,
                      const std::filesystem::path& log, int descriptor = -1);
    ~BackgroundProcess();
    BackgroundProcess(const BackgroundProcess&) = delete;
    BackgroundProcess& operator=(const BackgroundProcess&) = delete;

    [[nodiscard]] bool running();
    [[nodiscard]] int stop(); // SIGTERM; the exit code
    void kill();              // SIGKILL, as a loss of power would
    [[nodiscard]] pid_t id() const { return id_; }

private:
    pid_t id_{-1};
    int code_{-1};
};

} // namespace bangvang
