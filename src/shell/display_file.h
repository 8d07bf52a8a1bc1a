// display.json in the data folder: what somebody chose on the page Màn hình, above what the configuration
// says.
#pragma once

#include "shell/settings_file.h"

#include <bangvang/base/display.h>
#include <bangvang/base/result.h>

#include <string>
#include <string_view>

namespace bangvang {

// Only what differs from the configuration is written, so that everything else still follows it.
[[nodiscard]] std::string display_text(const DisplaySettings& chosen, const DisplaySettings& installed);
// The same back; a value that cannot be is an invalid-input error that names it.
[[nodiscard]] Result<DisplaySettings> parse_display(std::string_view text, const DisplaySettings& installed);

inline constexpr SettingsFormat<DisplaySettings> display_format{display_text, parse_display};

} // namespace bangvang
