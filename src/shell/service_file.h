// service.json in the data folder: what the technician's panel set, above what the configuration says.
#pragma once

#include "nav/service.h"
#include "shell/settings_file.h"

#include <bangvang/base/result.h>

#include <string>
#include <string_view>

namespace bangvang {

// Only what differs from the configuration is written, so that everything else still follows it.
[[nodiscard]] std::string service_text(const ServiceSettings& chosen, const ServiceSettings& installed);
// The same back; a value that cannot be is an invalid-input error that names it.
[[nodiscard]] Result<ServiceSettings> parse_service(std::string_view text, const ServiceSettings& installed);

inline constexpr SettingsFormat<ServiceSettings> service_format{service_text, parse_service};

} // namespace bangvang
