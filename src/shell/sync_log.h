// What the sync thread did, one line in the log for each thing that happened.
#pragma once

#include "sync/status.h"

#include <spdlog/logger.h>

#include <cstddef>
#include <optional>
#include <string>

namespace bangvang {

// Compares each status with the one before. One thread.
class SyncLog {
public:
    explicit SyncLog(spdlog::logger& log) : log_(log) {}
    void note(const SyncStatus& status);

private:
    spdlog::logger& log_; // outlives this
    std::string shown_;
    std::string source_problem_;
    std::string storage_problem_;
    std::optional<WallTime> last_refusal_;
};

} // namespace bangvang
