#include "shell/touch_queue.h"

#include <algorithm>
#include <utility>

namespace bangvang {

namespace {

// A move that is followed by another one of its finger says nothing any more.
void drop_move_before(std::vector<PointerEvent>& events, const PointerEvent& next)
{
    const auto last = std::find_if(events.rbegin(), events.rend(),
                                   [&](const PointerEvent& each) { return each.finger == next.finger; });
    if (last != events.rend() && last->kind == PointerEvent::Kind::move)
        events.erase(std::next(last).base());
}

} // namespace

bool TouchQueue::push(std::span<const PointerEvent> events)
{
    const std::lock_guard lock(mutex_);
    const bool news = events_.empty() && !events.empty();
    for (PointerEvent event : events) {
        if (event.kind == PointerEvent::Kind::move)
            drop_move_before(events_, event);
        if (!events_.empty())
            event.when = std::max(event.when, events_.back().when);
        events_.push_back(event);
    }
    return news;
}

std::vector<PointerEvent> TouchQueue::take()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
}

} // namespace bangvang
