// Where the lobby's window stands: on the whole of one monitor, placed by us and not by a window manager,
// which a kiosk has none of.
#pragma once

#include "shell/made_window.h"

#include <spdlog/logger.h>

#include <optional>
#include <string>

struct GLFWwindow;

namespace bangvang {

// UI thread.
class LobbyPlace {
public:
    // `monitor` by name; empty: the first. While it is away the window stands on the first one there is, but
    // never on the one called `taken`, which is the presenter's: then it stays where it was.
    LobbyPlace(GLFWwindow* window, std::string monitor, std::string taken, spdlog::logger& log);

    // Puts the window where it belongs and gives it the keyboard; a line in the log where that changed. False
    // without any monitor: then it stays as it is, until somebody asks again.
    bool follow();
    [[nodiscard]] std::optional<MonitorArea> placed() const { return placed_; }

private:
    GLFWwindow* window_;
    std::string monitor_;
    std::string taken_;
    spdlog::logger& log_; // outlives this
    std::optional<MonitorArea> placed_;
};

} // namespace bangvang
