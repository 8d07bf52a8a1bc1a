// Which configuration a kiosk runs with: its file's, else the last one that was good. A typing mistake or a
// loss of power while somebody edits must not leave the wall dark, nor let in what the file would have
// refused.
#pragma once

#include "shell/options.h"
#include "sync/files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

enum class ConfigSource {
    none,      // there is no file: every value is the usual one
    file,      // the file is right
    last_good, // the file is wrong or gone: the copy of the last good one
    built_in,  // the file is wrong and there never was a good one: usual values, and no source is looked at
};

struct ConfigInForce {
    Options options; // filled
    ConfigSource source{ConfigSource::none};
    std::filesystem::path file;      // where it is looked for; empty: nowhere
    std::optional<Error> problem;    // of the file: "FILE:LINE: KEY …"
    std::optional<std::string> text; // of a good file, for keep_config()
};

// The copy of the last good configuration, in the kiosk's data folder.
inline constexpr std::string_view kept_config_name = "kiosk.good.toml";

// For a kiosk that was not told `--config`. `options` are the command line's. The copy is looked for in
// `--data`, else in the folder that the wrong file still names, else in the usual one. Never fails: what is
// wrong is in `problem`.
[[nodiscard]] ConfigInForce config_in_force(const Options& options, Files& files);

// Writes the copy, safe from a loss of power, unless it holds the same already. Nothing to do without `text`.
// The data folder must be there. Errors are the disk's.
[[nodiscard]] Result<void> keep_config(const ConfigInForce& config, Files& files);

// "file", "last_good", …: as status.json says it.
[[nodiscard]] std::string_view config_source_name(ConfigSource source);
// The problem and what follows from it, in one line for log and service manager; empty where all is well.
[[nodiscard]] std::string config_trouble(const ConfigInForce& config);

} // namespace bangvang
