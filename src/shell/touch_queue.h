// Where the touch thread leaves what fingers did until the next frame takes it.
#pragma once

#include "input/pointer.h"

#include <mutex>
#include <span>
#include <vector>

namespace bangvang {

// Any thread. Of a finger's moves between two frames the newest counts; no down, up or cancel is ever lost.
class TouchQueue {
public:
    // True when nothing waited before: the frame loop does not know yet.
    [[nodiscard]] bool push(std::span<const PointerEvent> events);
    [[nodiscard]] std::vector<PointerEvent> take();

private:
    std::mutex mutex_;
    std::vector<PointerEvent> events_; // guarded by mutex_; times never go back
};

} // namespace bangvang
