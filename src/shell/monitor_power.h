// The monitor's own light, switched through the X server (DPMS).
#pragma once

#include <spdlog/logger.h>

#include <chrono>
#include <optional>

using XDisplay = struct _XDisplay;

namespace bangvang {

// UI thread. Going, it leaves the monitor lit and the server's own switching as it was.
class MonitorPower {
public:
    // `display` and `log` outlive this. A server that cannot switch gets one line in the log, and set() does
    // nothing: the picture is black then, and the monitor lit.
    MonitorPower(XDisplay* display, spdlog::logger& log);
    ~MonitorPower();
    MonitorPower(const MonitorPower&) = delete;
    MonitorPower& operator=(const MonitorPower&) = delete;

    // Off: asked for whenever it is not off, since the server lights it at the touch of a mouse. On: asked
    // for until it is. Otherwise it asks the server nothing.
    void set(bool on);

private:
    [[nodiscard]] bool is_on() const;

    XDisplay* display_;
    spdlog::logger& log_;
    bool capable_{false};
    bool was_enabled_{false};   // before us
    std::optional<bool> asked_; // what was asked for last
    bool confirmed_{true};      // and that it came
};

} // namespace bangvang
