// Where the lobby's window stands: on the whole of one monitor, placed by us and not by a window manager,
// which a kiosk has none of.
#pragma once

#include "shell/options.h"

#include <spdlog/logger.h>

#include <optional>
#include <string>

struct GLFWwindow;

namespace bangvang {

struct MonitorArea { // of the desktop, in its pixels
    int x{0};
    int y{0};
    PixelSize size{};
    friend bool operator==(const MonitorArea&, const MonitorArea&) = default;
};

// UI thread.
class LobbyPlace {
public:
    // `monitor` by name; empty: the first. While it is away the window stands on the first one there is.
    LobbyPlace(GLFWwindow* window, std::string monitor, spdlog::logger& log);

    // Puts the window where it belongs and gives it the keyboard; a line in the log where that changed. False
    // without any monitor: then it stays as it is, until somebody asks again.
    bool follow();

private:
    GLFWwindow* window_;
    std::string monitor_;
    spdlog::logger& log_; // outlives this
    std::optional<MonitorArea> placed_;
};

} // namespace bangvang
