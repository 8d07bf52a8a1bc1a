// What the sync thread did, one line in the log for each thing that happened.
#pragma once

#include "sync/status.h"

#include <spdlog/logger.h>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// Compares each status with the one before. One thread.
class SyncLog {
public:
    // Of what was refused before `started` an earlier log tells.
    SyncLog(spdlog::logger& log, const WallTime& started) : log_(log), last_refusal_(started) {}
    void note(const SyncStatus& status);

private:
    void note_problem(const std::optional<Reason>& now, std::string& before, std::string_view over);
    void note_trust(const Trust& trust);
    void note_refusals(const std::vector<Refusal>& refusals);

    spdlog::logger& log_; // outlives this
    std::string shown_;
    std::string source_problem_; // codes; empty: none
    std::string storage_problem_;
    std::string trust_;
    std::size_t dark_portraits_{0};
    bool floor_lowered_{false};
    WallTime last_refusal_;
    std::set<std::string> told_; // of that second
};

} // namespace bangvang
