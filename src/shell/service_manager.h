// What the service manager hears of a kiosk that it started: ready, alive, stopping (sd_notify).
#pragma once

#include <bangvang/base/time.h>

#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// UI thread only. Without a service manager ($NOTIFY_SOCKET) nothing of this does anything.
class ServiceManager {
public:
    // Reads the environment: the socket, and how long the manager waits for a proof of life. `note` stands
    // before whatever say() says: what somebody who asks for the service's state has to know first. May be
    // empty.
    explicit ServiceManager(std::string note = {});

    // How long the frame loop may sleep at most, so that no proof comes late; none where nobody waits for
    // any.
    [[nodiscard]] std::optional<Duration> longest_sleep() const { return longest_sleep_; }

    // The first picture is on the glass. Only the first call tells.
    void ready();
    // Whether it is time for alive(): often enough, not at every frame.
    [[nodiscard]] bool proof_due(MonoTime now) const;
    // The frame loop has just gone round and drawn what there was to draw.
    void alive(MonoTime now);
    // What a technician reads in the service's state; told when it is new.
    void say(std::string_view words);
    void stopping();

private:
    std::string note_;
    std::string said_;
    std::optional<Duration> longest_sleep_;
    std::optional<MonoTime> last_proof_;
    bool ready_{false};
};

} // namespace bangvang
