// Gathers what the technician's panel tells of this kiosk, on a thread of its own and only while somebody
// looks; and switches the machine off for him.
#pragma once

#include "sync/status.h"
#include "views/service_look.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bangvang {

// The status of the sync thread as the panel tells it.
[[nodiscard]] ServiceFacts facts_of(const SyncStatus& status);

class FactsCollector {
public:
    struct Parts {
        std::filesystem::path data;
        std::filesystem::path share; // where the fonts are
        std::function<SyncStatus()> sync;
        std::function<void()> wake; // when there is something new
        std::string renderer;
        int touch_points{0};
        int refresh_hz{0};
        std::vector<std::string> power_off{"/usr/bin/systemctl", "poweroff", "--no-ask-password"};
    };
    explicit FactsCollector(Parts parts);
    FactsCollector(const FactsCollector&) = delete;
    FactsCollector& operator=(const FactsCollector&) = delete;

    // UI thread; none of them waits. While watched the facts are gathered anew every second.
    void watch(bool on);
    void power_off();
    [[nodiscard]] std::shared_ptr<const ServiceFacts> facts() const;

private:
    void run(const std::stop_token& stop);
    void gather();
    void switch_off();

    Parts p_;
    MonoTime started_;
    TwoWords power_;           // of the thread alone
    mutable std::mutex mutex_; // guards the three below
    std::shared_ptr<const ServiceFacts> facts_;
    bool watched_{false};
    bool off_asked_{false};
    std::condition_variable_any sleep_;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
