// The configuration file: TOML, a handful of keys, every mistake named with its line.
#pragma once

#include "shell/options.h"

#include <string_view>

namespace bangvang {

// Fills what the command line left empty from the file `options.config`, or from the first of the usual
// places that exists ($XDG_CONFIG_HOME/bangvang/bangvang.toml, /etc/bangvang/bangvang.toml). Keys: source,
// data, language, theme, window, monitor, presenter_monitor, site, keys, plain_files, largest_file_mb,
// typing, and the tables [display] with diagonal_inch, distance_m, lower_edge_cm, contrast, large_type,
// reduced_motion, and [idle] with list_s, detail_s, ring_s, cleaning_s. Relative paths count from the file's
// folder. Unknown keys and wrong values are usage errors.
[[nodiscard]] Result<Options> with_configuration(Options options);

// The same from text; `name` and `folder` are the file's.
[[nodiscard]] Result<Options> with_configuration_text(Options options, std::string_view text,
                                                      const std::filesystem::path& file);

} // namespace bangvang
