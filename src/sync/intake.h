// Every decision about arriving files, one step at a time and without a thread or a clock of its own.
#pragma once

#include "sync/files.h"
#include "sync/reasons.h"
#include "sync/slot.h"
#include "sync/status.h"
#include "sync/store.h"
#include "sync/watch.h"

#include <bangvang/base/time.h>

#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

// What is on the wall stays until something newer has passed every check; whatever else happens is said in
// the status and changes nothing. One thread calls; what the constructor receives must outlive it.
class Intake {
public:
    Intake(Files& files, std::filesystem::path source, std::filesystem::path data_folder, SnapshotSlot& slot,
           StatusBoard& board);

    // Shows the newest stored generation that still proves itself, else the one before it. Call once, first.
    void start(WallTime now);

    // One look at the source, and what follows from it.
    void step(WallTime now);

private:
    struct Candidate {
        std::filesystem::path path;
        std::vector<std::byte> bytes;
        std::string digest;
        std::shared_ptr<const Snapshot> snapshot;
    };

    [[nodiscard]] bool restore(const Generation& generation, WallTime now);
    void judge_due(const std::vector<std::filesystem::path>& due, WallTime now);
    // The file's bytes as a snapshot; none where it was refused, is known already, or must be read again
    // later.
    [[nodiscard]] std::optional<Candidate> take(const std::filesystem::path& path, WallTime now);
    [[nodiscard]] std::optional<std::vector<std::byte>> read_at_rest(const std::filesystem::path& path);
    void handle(const std::filesystem::path& path, const std::string& digest, const ReadFailure& failure,
                WallTime now);
    // True where the candidate may go on the wall.
    [[nodiscard]] bool is_newer(const Candidate& candidate, WallTime now);
    void accept(const Candidate& candidate);
    void publish(std::shared_ptr<const Snapshot> snapshot, const std::string& digest,
                 std::filesystem::path file);
    void refuse(const std::filesystem::path& file, const std::string& digest, const Reason& reason,
                WallTime now);
    void report_unreachable(const Error& error);
    // The phase while nothing at the source has changed.
    [[nodiscard]] SyncStatus::Phase resting_phase() const;
    void set_phase(SyncStatus::Phase phase);

    Files& files_;
    std::filesystem::path source_;
    Store store_;
    Watch watch_;
    SnapshotSlot& slot_;
    StatusBoard& board_;
    std::shared_ptr<const Snapshot> current_;
    std::string current_digest_;
    std::set<std::string> refused_; // digests that need no second look
    bool last_was_refused_{false};
};

} // namespace bangvang
