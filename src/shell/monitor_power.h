// The monitor's own light, switched through the X server (DPMS).
#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <optional>

using XDisplay = struct _XDisplay;

namespace bangvang {

// What switches. UI thread.
class PowerSwitch {
public:
    virtual ~PowerSwitch() = default;
    [[nodiscard]] virtual bool is_on() const = 0;
    virtual void ask(bool on) = 0; // it may follow a little later, or not
    virtual void give_back() = 0;  // the server switches by itself again, if it did before
};

// The X server's; null where it cannot switch. `display` outlives it.
[[nodiscard]] std::unique_ptr<PowerSwitch> dpms_switch(XDisplay* display);

// Keeps the monitor as it is wanted. UI thread. Going, it leaves the monitor lit.
class MonitorPower {
public:
    // Null: one line in the log, and set() does nothing: by the schedule the picture is black then, and the
    // monitor lit. `log` outlives this.
    MonitorPower(std::unique_ptr<PowerSwitch> power, spdlog::logger& log);
    ~MonitorPower();
    MonitorPower(const MonitorPower&) = delete;
    MonitorPower& operator=(const MonitorPower&) = delete;

    // Off: asked for whenever it is not off, since the server lights it at the touch of a mouse. On: asked
    // for until it is. Otherwise nobody is asked anything.
    void set(bool on);

private:
    std::unique_ptr<PowerSwitch> power_;
    spdlog::logger& log_;
    std::optional<bool> asked_; // what was asked for last
    bool confirmed_{true};      // and that it came
};

} // namespace bangvang
