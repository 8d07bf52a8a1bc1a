// How other threads get the sleeping frame loop to look again.
#pragma once

#include <mutex>

namespace bangvang {

// Made before the threads that use it and destroyed after them. wake() is for any thread and does nothing
// while no window is open; the window opens and closes it.
class Waker {
public:
    void wake();
    void open();
    void close(); // nobody is inside wake() afterwards

private:
    std::mutex mutex_;
    bool open_{false}; // guarded by mutex_
};

} // namespace bangvang
