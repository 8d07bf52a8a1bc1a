// What the staff may know about the arrival of files: where they come from, what happened, and why not.
#pragma once

#include <bangvang/base/time.h>
#include <bangvang/model/snapshot.h>

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// A file that was not taken, in words for people.
struct Refusal {
    WallTime at{};
    std::string file;
    std::string reason_vi;
    std::string reason_en;
};

struct SyncStatus {
    enum class Phase {
        starting,    // looking into our own store
        waiting,     // no file yet, or one that is still being copied
        reading,     // taking in the bytes
        checking,    // judging them
        current,     // the file there is the one on the wall
        refused,     // the file there was not taken
        unreachable, // no folder, no server, no right to read
    };
    Phase phase{Phase::starting};
    std::filesystem::path source;
    std::filesystem::path accepted_file;  // empty: shown from memory only
    std::optional<Identity> shown;        // which snapshot is on the wall
    std::optional<WallTime> last_checked; // when the source was last looked at
    std::string source_problem;           // the system's words while unreachable
    std::string storage_problem;          // the system's words while this machine cannot save
    std::vector<Refusal> refusals;        // oldest first
};

// How long and how many refusals are remembered.
inline constexpr std::chrono::days refusal_memory{30};
inline constexpr std::size_t max_refusals = 200;

// Appends and forgets what is too old or too many. Pure apart from `refusals`.
void remember(std::vector<Refusal>& refusals, Refusal refusal);

// Any thread may call anything. The sync thread writes, the others copy.
class StatusBoard {
public:
    [[nodiscard]] SyncStatus get() const
    {
        const std::lock_guard lock(mutex_);
        return status_;
    }

    // `change` receives a SyncStatus& and must not call back.
    template <class Change> void update(Change change)
    {
        const std::lock_guard lock(mutex_);
        change(status_);
    }

private:
    mutable std::mutex mutex_;
    SyncStatus status_; // guarded by mutex_
};

} // namespace bangvang
