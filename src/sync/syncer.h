// The thread that looks for new snapshots, so that the window never touches a file.
#pragma once

#include "sync/files.h"
#include "sync/intake.h"
#include "sync/slot.h"
#include "sync/status.h"

#include <bangvang/base/time.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

namespace bangvang {

// Starts in the constructor, stops in the destructor within one step's time. `clock` and `on_change` are
// called on the sync thread: the one must be thread-safe, the other should only wake the window. Everything
// else may be called from any thread.
class Syncer {
public:
    struct Options {
        std::filesystem::path source;      // a snapshot, or a folder in which the newest one counts
        std::filesystem::path data_folder; // the kiosk's own; accepted files are kept here
        std::chrono::milliseconds poll{3000};
    };

    Syncer(Options options, std::unique_ptr<Files> files, std::function<WallTime()> clock,
           std::function<void()> on_change);

    [[nodiscard]] const SnapshotSlot& slot() const { return slot_; }
    [[nodiscard]] SyncStatus status() const { return board_.get(); }

private:
    void run(const std::stop_token& stop);
    // One call into the intake, with nothing thrown beyond it; wakes the window when there is something new.
    template <class Work> void guarded(Work work);

    std::chrono::milliseconds poll_;
    std::unique_ptr<Files> files_;
    std::function<WallTime()> clock_;
    std::function<void()> on_change_;
    SnapshotSlot slot_;
    StatusBoard board_;
    Intake intake_;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
