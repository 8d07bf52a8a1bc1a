// One helper process, from the kiosk's side: started, spoken to, killed, and never waited for.
#pragma once

#include "sync/wire.h"

#include <bangvang/base/result.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace bangvang {

// How a process ended.
struct ProcessEnd {
    int signal{0}; // 0: by itself
    int code{0};
};

// Killed when this goes, unless the kernel holds it. One thread: the one that started it, since the helper
// dies with that thread.
class HelperProcess {
public:
    // `command` is the program with its arguments, to which this process's number is added; the channel
    // becomes its standard input.
    [[nodiscard]] static Result<std::unique_ptr<HelperProcess>> start(std::vector<std::string> command);
    ~HelperProcess();
    HelperProcess(const HelperProcess&) = delete;
    HelperProcess& operator=(const HelperProcess&) = delete;

    [[nodiscard]] int channel() const { return channel_; }
    [[nodiscard]] wire::Receiver& receiver() { return receiver_; }
    // Gives it a moment to end by itself, then kills it. None: even that does not end it now, since the
    // kernel holds it in a call (a dead share); ask is_gone() again later.
    [[nodiscard]] std::optional<ProcessEnd> end();
    [[nodiscard]] std::optional<ProcessEnd> end_at_once();
    [[nodiscard]] bool is_gone();

private:
    HelperProcess(pid_t process, int channel) : process_(process), channel_(channel), receiver_(channel) {}
    [[nodiscard]] bool reap(std::chrono::milliseconds patience, ProcessEnd& end);

    pid_t process_;
    int channel_;
    wire::Receiver receiver_;
};

} // namespace bangvang
