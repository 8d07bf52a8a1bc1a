// The kiosk itself: everything that runs while the wall is lit, put together.
#pragma once

#include "shell/config_in_force.h"

#include <bangvang/base/result.h>

#include <spdlog/logger.h>

namespace bangvang {

// How a run ended that did not fail.
enum class KioskEnd {
    stopped,
    restart // somebody asked for it at the panel: whoever started the program starts it again
};

// Returns when the plain window is closed or the program is told to stop. No display and the like are
// environment errors. What is wrong with the configuration goes to the log, the status and the service
// manager. UI thread; `log` is used from several threads.
[[nodiscard]] Result<KioskEnd> run_kiosk(const ConfigInForce& config, spdlog::logger& log);

// What this program is started with, before the kiosk's process number, to be its helper (sync/helper.h).
inline constexpr std::string_view helper_option = "--import";

} // namespace bangvang
