#include "sync/syncer.h"

#include <algorithm>
#include <exception>
#include <sys/resource.h>
#include <tuple>
#include <utility>

namespace bangvang {

namespace {

// Somebody stands there and waits for his stick.
constexpr std::chrono::milliseconds import_poll{1000};

// What the window wants to be woken for.
auto visible(const StatusBoard& board)
{
    const SyncStatus status = board.get();
    return std::tuple(status.phase, status.refused_now, status.import.state);
}

} // namespace

Syncer::Syncer(Options options, World world, std::function<void()> on_change)
    : poll_(options.poll), world_(std::move(world)), on_change_(std::move(on_change)),
      intake_(std::move(options.intake), {*world_.files, *world_.source, slot_, board_, world_.open_folder}),
      thread_([this](const std::stop_token& stop) { run(stop); })
{}

Syncer::~Syncer()
{
    thread_.request_stop();
    world_.source->stop();
}

template <class Work> void Syncer::guarded(Work work)
{
    const auto version = slot_.version();
    const auto before = visible(board_);
    try {
        work();
    } catch (const std::exception& error) {
        // Out of memory, in practice: the wall goes on with what it has, and the next step tries again.
        board_.update([&error](SyncStatus& status) {
            status.phase = SyncStatus::Phase::unreachable;
            status.source_problem =
                reason(ReadFailure{ReadFault::kiosk_memory, Error{ErrorCode::environment, error.what()}, {}});
        });
    }
    if (slot_.version() != version || visible(board_) != before)
        on_change_();
}

void Syncer::run(const std::stop_token& stop)
{
    // On Linux the call means this thread alone: where both want the processor, the wall draws first.
    (void)::setpriority(PRIO_PROCESS, 0, 5);
    guarded([this] { intake_.start(world_.clock()); });
    while (!stop.stop_requested()) {
        if (suspected_.exchange(false))
            intake_.suspect();
        for (const SyncOrder order : take_orders())
            guarded([this, order] { intake_.obey(order, world_.clock()); });
        guarded([this] { intake_.step(world_.clock()); });
        world_.source->wait(intake_.importing() ? std::min(poll_, import_poll) : poll_);
    }
}

std::vector<SyncOrder> Syncer::take_orders()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(orders_, {});
}

void Syncer::order(SyncOrder order)
{
    {
        const std::lock_guard lock(mutex_);
        orders_.push_back(order);
    }
    world_.source->nudge();
}

void Syncer::suspect_accepted_file()
{
    suspected_ = true;
    world_.source->nudge();
}

} // namespace bangvang
