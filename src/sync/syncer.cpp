#include "sync/syncer.h"

#include <condition_variable>
#include <exception>
#include <mutex>

namespace bangvang {

Syncer::Syncer(Options options, std::unique_ptr<Files> files, std::function<WallTime()> clock,
               std::function<void()> on_change)
    : poll_(options.poll), files_(std::move(files)), clock_(std::move(clock)),
      on_change_(std::move(on_change)),
      intake_(*files_, std::move(options.source), std::move(options.data_folder), slot_, board_),
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

template <class Work> void Syncer::guarded(Work work)
{
    const auto version = slot_.version();
    const auto phase = board_.get().phase;
    try {
        work();
    } catch (const std::exception& error) {
        // Out of memory, in practice: the wall goes on with what it has, and the next step tries again.
        board_.update([&error](SyncStatus& status) {
            status.phase = SyncStatus::Phase::unreachable;
            status.source_problem = error.what();
        });
    }
    if (slot_.version() != version || board_.get().phase != phase)
        on_change_();
}

void Syncer::run(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    guarded([this] { intake_.start(clock_()); });
    while (!stop.stop_requested()) {
        guarded([this] { intake_.step(clock_()); });
        wake.wait_for(lock, stop, poll_, [] { return false; });
    }
}

} // namespace bangvang
