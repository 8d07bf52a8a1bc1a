// Ctrl-C and the service manager's stop, as a calm end of the frame loop.
#pragma once

#include "shell/file_handle.h"

#include <atomic>
#include <functional>
#include <thread>

namespace bangvang {

// Made before all other threads, since they inherit that SIGINT and SIGTERM are blocked.
class StopSignals {
public:
    // `on_stop` is called once, from this object's thread, after the flag is set.
    explicit StopSignals(std::function<void()> on_stop);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] const std::atomic<bool>& stop() const { return stop_; }

private:
    void watch();

    std::function<void()> on_stop_;
    std::atomic<bool> stop_{false};
    FileHandle signals_;
    FileHandle quit_; // readable once the destructor runs
    std::jthread thread_;
};

} // namespace bangvang
