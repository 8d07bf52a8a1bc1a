// The configuration file: TOML, a handful of keys, every mistake named with its line.
#pragma once

#include "shell/options.h"

#include <string_view>

namespace bangvang {

// The file that counts: `options.config`, else the first of the usual places that exists
// ($XDG_CONFIG_HOME/bangvang/kiosk.toml, /etc/bangvang/kiosk.toml), else the last of them.
[[nodiscard]] std::filesystem::path config_file(const Options& options);

// Its text. not_found where there is no file; a usage error where it cannot be read, or where there is
// nothing in it at all, which is what a loss of power leaves of a file that was being saved.
[[nodiscard]] Result<std::string> read_config_file(const std::filesystem::path& file);

// Fills what the command line left empty from the file that counts; without one the options stay as they are.
// Keys: source, data, language, theme, window, monitor, presenter_monitor, site, keys, plain_files,
// largest_file_mb, export_folders, published_address, pixel_orbit, holidays, typing, the tables [[schedule]],
// [display] with diagonal_inch, distance_m, lower_edge_cm, contrast, large_type, reduced_motion, and [idle]
// with list_s, detail_s, ring_s, presenting_s, cleaning_s. Relative paths count from the file's folder.
// Unknown keys and wrong values are usage errors, and so is a `--config` that is not there.
[[nodiscard]] Result<Options> with_configuration(Options options);

// The same from text; `name` and `folder` are the file's.
[[nodiscard]] Result<Options> with_configuration_text(Options options, std::string_view text,
                                                      const std::filesystem::path& file);

// What a text, wrong elsewhere, says of `data`; empty where it says nothing that can be read.
[[nodiscard]] std::filesystem::path data_named_in(std::string_view text, const std::filesystem::path& file);

} // namespace bangvang
