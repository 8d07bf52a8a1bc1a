// --shot and --tour: pictures of the screens without a window.
#pragma once

#include "shell/options.h"
#include "shell/stage.h"

#include <bangvang/base/result.h>
#include <bangvang/model/snapshot.h>

#include <cstdio>
#include <string>
#include <vector>

namespace bangvang {

// The snapshot that the options name: a file, the newest readable one of a folder, or the sample that ships.
// A missing or foreign file is an error that says so.
struct Source {
    std::filesystem::path file;
    std::shared_ptr<const Snapshot> snapshot;
};
[[nodiscard]] Result<Source> open_source(const std::filesystem::path& source);

// Where the faces lie that ship with the program.
[[nodiscard]] Result<std::filesystem::path> fonts_folder();
// What the options leave open is the sample's: its day, the day theme, Vietnamese, 1920 x 1080.
[[nodiscard]] StageSettings stage_settings(const Options& options, const Source& source);
// A usage error where the snapshot has no such unit, indicator or honoree.
[[nodiscard]] Result<void> check_code(const Snapshot& snapshot, const Route& route);

// Draws options.shot.
[[nodiscard]] Result<void> run_shot(const Options& options);
// Draws every screen, in both orientations, into options.tour; one line on `out` for each picture.
[[nodiscard]] Result<void> run_tour(const Options& options, std::FILE* out);

// One picture of the tour. Names sort in the order in which a visitor meets the screens.
struct TourStop {
    std::string name; // "04-unit-01-NL"
    Route route;
    enum class Data { current, stale, none } data{Data::current};
};
[[nodiscard]] std::vector<TourStop> tour_stops(const Snapshot& snapshot);

} // namespace bangvang
