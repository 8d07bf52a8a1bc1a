// The file by which monitoring and `bangvang --status` see a kiosk that runs.
#pragma once

#include "shell/clock.h"
#include "shell/heartbeat.h"
#include "shell/pin_store.h"
#include "sync/status.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <string_view>
#include <thread>

namespace bangvang {

// The name of a phase in status.json and on the control channel.
[[nodiscard]] std::string_view phase_name(SyncStatus::Phase phase);

// Words with their code, or null; so they stand in status.json and on the control channel.
[[nodiscard]] nlohmann::json reason_json(const std::optional<Reason>& reason);
[[nodiscard]] nlohmann::json floor_json(const Floor& floor);
[[nodiscard]] nlohmann::json trust_json(const Trust& trust);
// What the technician took from the wall, or null.
[[nodiscard]] nlohmann::json set_aside_json(const std::optional<StoredFile>& file);

// {"state": "set", "not set", "locked" or "broken", "locked_until": to the minute, or null}
[[nodiscard]] nlohmann::json pin_json(const PinState& pin, const WallTime& now);

// What stands in status.json, but for the heartbeat and the time of writing.
[[nodiscard]] nlohmann::json status_json(const SyncStatus& status);

// Writes FOLDER/status.json whole, when something in it changes and at least every 20 seconds, from a thread
// of its own. Failures are told once to `complain`, from that thread, until writing works again.
class StatusFile {
public:
    struct Parts {
        std::filesystem::path folder;
        std::function<SyncStatus()> status; // thread-safe
        const Heartbeat& heartbeat;
        std::function<void(const Error&)> complain;
        std::function<PinState()> pin{}; // thread-safe; none: nothing is said of a PIN
        nlohmann::json configuration;    // which one is in force; stands there as it is
    };
    explicit StatusFile(Parts parts);
    StatusFile(const StatusFile&) = delete;
    StatusFile& operator=(const StatusFile&) = delete;

private:
    void run(const std::stop_token& stop);
    void write(nlohmann::json body);

    Parts p_;
    bool failing_{false};
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
