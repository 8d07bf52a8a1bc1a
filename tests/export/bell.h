// Waiting for what another thread does.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace bangvang::testing {

// Waits for word from another thread.
class Bell {
public:
    void ring()
    {
        const std::lock_guard lock(mutex_);
        ++rings_;
        rung_.notify_all();
    }
    // `condition` is asked after each ring, and may wait for whoever rings.
    template <class Condition> bool until(Condition condition)
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (int seen = rings(); !condition(); seen = rings()) {
            std::unique_lock lock(mutex_);
            if (!rung_.wait_until(lock, deadline, [&] { return rings_ != seen; }))
                return condition();
        }
        return true;
    }

private:
    [[nodiscard]] int rings()
    {
        const std::lock_guard lock(mutex_);
        return rings_;
    }

    std::mutex mutex_;
    std::condition_variable rung_;
    int rings_{0};
};

} // namespace bangvang::testing
