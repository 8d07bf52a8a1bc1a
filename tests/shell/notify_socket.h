// The service manager's end of sd_notify: a datagram socket, and what was said to it.
#pragma once

#include "shell/file_handle.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace bangvang {

class NotifySocket {
public:
    // Listens at `path`, which others than the owner may write to.
    explicit NotifySocket(const std::filesystem::path& path);
    [[nodiscard]] bool listening() const { return socket_.valid(); }
    // The next message; empty when none comes in time.
    [[nodiscard]] std::string next(std::chrono::milliseconds wait);
    // All that come until `wait` has passed.
    [[nodiscard]] std::vector<std::string> during(std::chrono::milliseconds wait);

private:
    FileHandle socket_;
};

} // namespace bangvang
