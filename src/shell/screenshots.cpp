#include "shell/screenshots.h"

#include "shell/png.h"
#include "shell/resources.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang {

namespace {

// The wall clock of pictures without a snapshot; any fixed one would do.
constexpr WallTime quiet_instant{std::chrono::sys_days(std::chrono::year(2024) / 1 / 1),
                                 std::chrono::hours(7)};

bool is_newer(const Snapshot& a, const Snapshot& b)
{
    return std::pair(a.identity.epoch, a.identity.sequence) >
           std::pair(b.identity.epoch, b.identity.sequence);
}

Result<Source> open_file(const std::filesystem::path& file)
{
    Snapshot snapshot = BV_TRY(load_snapshot(file));
    return Source{file, std::make_shared<const Snapshot>(std::move(snapshot))};
}

// In a folder files that cannot be read do not count, as on the kiosk.
Result<Source> open_folder(const std::filesystem::path& folder)
{
    std::error_code problem;
    std::optional<Source> newest;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.path().extension() != ".db")
            continue;
        auto found = open_file(entry.path());
        if (found && (!newest || is_newer(*found->snapshot, *newest->snapshot)))
            newest = *std::move(found);
    }
    if (!newest)
        return fail(ErrorCode::not_found, "no readable snapshot (*.db) lies in {}", folder.string());
    return *std::move(newest);
}

// Well after the office's promise has run out.
StageSettings with_data(StageSettings settings, TourStop::Data data)
{
    if (data == TourStop::Data::none)
        settings.snapshot = nullptr;
    if (data == TourStop::Data::stale)
        settings.wall.utc += std::chrono::days(settings.snapshot->identity.fresh_for_days + 5);
    return settings;
}

PixelSize turned(PixelSize size)
{
    return {size.height, size.width};
}

Result<void> draw_stop(Stage& stage, const StageSettings& settings, const TourStop& stop,
                       const std::filesystem::path& folder, std::FILE* out)
{
    const char* const orientation = settings.size.width >= settings.size.height ? "landscape" : "portrait";
    const std::filesystem::path file = folder / fmt::format("{}-{}.png", stop.name, orientation);
    BV_TRY_VOID(write_png(file, stage.draw(with_data(settings, stop.data), stop.route)));
    fmt::print(out, "{}\n", file.string());
    std::fflush(out);
    return {};
}

} // namespace

Result<std::filesystem::path> fonts_folder()
{
    return BV_TRY(share_folder()) / "fonts";
}

StageSettings stage_settings(const Options& options, const Source& source)
{
    return {.size = options.size.value_or(PixelSize{1920, 1080}),
            .theme = options.theme.value_or(ThemeChoice::automatic),
            .language = options.language.value_or(Language::vi),
            .display = options.display,
            .wall = options.now.value_or(source.snapshot ? source.snapshot->identity.made_at : quiet_instant),
            .snapshot = source.snapshot};
}

Result<void> check_code(const Snapshot& snapshot, const Route& route)
{
    const bool known = (route.place != Place::unit || find_unit(snapshot, route.code)) &&
                       ((route.place != Place::indicator && route.place != Place::months) ||
                        find_indicator(snapshot, route.code)) &&
                       (route.place != Place::honoree || find_honoree(snapshot, route.code));
    if (!known)
        return fail(ErrorCode::usage, "--screen: the snapshot has nothing called {}", screen_name(route));
    return {};
}

Result<Source> open_source(const std::filesystem::path& source)
{
    const std::filesystem::path path = source.empty() ? BV_TRY(share_folder()) / "sample.db" : source;
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) ? open_folder(path) : open_file(path);
}

Result<void> run_shot(const Options& options)
{
    const Route first{.place = options.presenter ? Place::deck : Place::attract};
    const Route route = options.screen.value_or(first);
    Source source = BV_TRY(open_source(options.source));
    BV_TRY_VOID(check_code(*source.snapshot, route));
    const std::filesystem::path fonts = BV_TRY(fonts_folder());
    const auto stage = BV_TRY(Stage::open(fonts, source.file));
    const StageSettings settings = stage_settings(options, source);
    return write_png(options.shot,
                     options.presenter ? stage->draw_desk(settings, route) : stage->draw(settings, route));
}

Result<void> run_tour(const Options& options, std::FILE* out)
{
    const Source source = BV_TRY(open_source(options.source));
    std::error_code problem;
    std::filesystem::create_directories(options.tour, problem);
    if (problem)
        return fail(ErrorCode::environment, "making the folder {}: {}", options.tour.string(),
                    problem.message());
    const std::filesystem::path fonts = BV_TRY(fonts_folder());
    const auto stage = BV_TRY(Stage::open(fonts, source.file));
    StageSettings settings = stage_settings(options, source);
    for (const PixelSize size : {settings.size, turned(settings.size)}) {
        settings.size = size;
        for (const TourStop& stop : tour_stops(*source.snapshot))
            BV_TRY_VOID(draw_stop(*stage, settings, stop, options.tour, out));
    }
    return {};
}

} // namespace bangvang
