// The thread that looks for new snapshots, so that the window never touches a file.
#pragma once

#include "sync/files.h"
#include "sync/intake.h"
#include "sync/moment.h"
#include "sync/slot.h"
#include "sync/source.h"
#include "sync/status.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace bangvang {

// Starts in the constructor, stops in the destructor: at once where the source lets go, else by leaving the
// helper behind. `clock` and `on_change` are called on the sync thread: the one must be thread-safe, the
// other should only wake the window. Everything else may be called from any thread.
class Syncer {
public:
    struct Options {
        IntakeOptions intake;
        std::chrono::milliseconds poll{3000};
    };

    // What may break, as tests want it broken.
    struct World {
        std::unique_ptr<Files> files;
        std::unique_ptr<Source> source;
        std::function<Moment()> clock;
        std::function<std::unique_ptr<Source>(const std::filesystem::path&)> open_folder{};
    };

    Syncer(Options options, World world, std::function<void()> on_change);
    ~Syncer();
    Syncer(const Syncer&) = delete;
    Syncer& operator=(const Syncer&) = delete;

    [[nodiscard]] const SnapshotSlot& slot() const { return slot_; }
    [[nodiscard]] SyncStatus status() const { return board_.get(); }
    [[nodiscard]] std::uint64_t refused_now() const { return board_.refused_now(); }

    // The accepted file could not be read as it was accepted: the thread looks at it, and falls back.
    void suspect_accepted_file();

    // What the technician asks for; carried out on the sync thread, soon.
    void order(SyncOrder order);

private:
    void run(const std::stop_token& stop);
    // One call into the intake, with nothing thrown beyond it; wakes the window when there is something new.
    template <class Work> void guarded(Work work);
    [[nodiscard]] std::vector<SyncOrder> take_orders();

    std::chrono::milliseconds poll_;
    World world_;
    std::function<void()> on_change_;
    SnapshotSlot slot_;
    StatusBoard board_;
    Intake intake_;
    std::atomic<bool> suspected_{false};
    std::mutex mutex_;
    std::vector<SyncOrder> orders_; // guarded by mutex_
    std::jthread thread_;           // last: it uses all of the above
};

} // namespace bangvang
