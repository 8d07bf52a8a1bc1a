// What the command line asked for, after the configuration file has filled the gaps.
#pragma once

#include "app/app.h"

#include "snapshot/acceptance.h"
#include "sync/floor.h"

#include <bangvang/base/result.h>
#include <bangvang/base/time.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

struct PixelSize {
    int width{0};
    int height{0};
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

// What draws the frames. Automatic: the graphics card where there is one.
enum class DrawWith { automatic, graphics_card, processor };

// Empty means: not given. The defaults are applied by whoever uses the value.
struct Options {
    std::filesystem::path source;
    std::filesystem::path data;
    std::filesystem::path config;
    std::optional<Language> language;
    std::optional<ThemeChoice> theme;
    std::optional<PixelSize> window; // none: full screen
    std::string monitor;
    std::string presenter_monitor; // never the room's; empty: no second screen
    bool presenter{false};         // --shot draws the second screen
    std::optional<DrawWith> draw_with;
    std::optional<Route> screen;
    std::optional<WallTime> now;
    std::filesystem::path control;
    std::filesystem::path shot;
    std::filesystem::path tour;
    std::filesystem::path export_to; // a PDF, or a folder for pictures
    std::vector<Route> screens;      // its pages
    std::optional<PixelSize> size;
    bool status{false};
    bool check_config{false};
    bool set_pin{false};              // of the service panel
    std::optional<Floor> lower_floor; // the technician lets older snapshots in again
    // From the configuration file alone, which belongs to root: what a file must prove.
    AcceptanceRules acceptance;
    std::optional<int> largest_file_mb;
    std::optional<typing::Method> typing; // of a real keyboard
    DisplaySettings display;              // the screen as it hangs, until its own page says otherwise
    std::vector<std::filesystem::path> export_folders{}; // where somebody who presents may write pages
    bool pixel_orbit{true};                              // the picture wanders by a pixel or two
    Schedule schedule{};                                 // hours, weekdays and holidays
    std::vector<std::filesystem::path> import_folders{}; // where a technician's stick may appear
    std::string published_address{};                     // where phones find the same figures; empty: nowhere
    VisitTimes times; // how long the wall waits for a visitor, and for who wipes it
};

// Where to go on: run with the options, or print this text and be done (--help, --version).
struct CommandLine {
    Options options;
    std::optional<std::string> print;
};

// `arguments` without the program's name. A wrong use is a usage error that names the option. Reads no file.
[[nodiscard]] Result<CommandLine> parse_command_line(std::span<const std::string> arguments);

// The room and its presenter never share a monitor: an error that names both. Also what the configuration
// file adds is held to it.
[[nodiscard]] Result<void> check_monitors(const Options& options);

// One value each, shared with the configuration file; `what` names it in the error.
[[nodiscard]] Result<PixelSize> parse_size(std::string_view what, std::string_view text);
[[nodiscard]] Result<Language> parse_language(std::string_view what, std::string_view text);
[[nodiscard]] Result<DrawWith> parse_draw_with(std::string_view what, std::string_view text);
[[nodiscard]] Result<ThemeChoice> parse_theme(std::string_view what, std::string_view text);

} // namespace bangvang
