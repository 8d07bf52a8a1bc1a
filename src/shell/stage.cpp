#include "shell/stage.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Duration step = std::chrono::milliseconds(50);
constexpr Duration longest_motion = std::chrono::seconds(12);
// A screen that has nothing to do for this long is at rest, even if a clock turns later.
constexpr Duration rest = std::chrono::seconds(2);
// Any instant would do: virtual time begins here, away from zero, which means "never" in some places.
constexpr MonoTime first_instant{std::chrono::hours(1)};

// Attract turns its scenes for ever; a picture of it is one of the slogan unless a scene was named.
Route pinned(Route route)
{
    if (route.place == Place::attract && route.code.empty())
        route.code = "slogan";
    return route;
}

AppSettings app_settings(const StageSettings& settings, const Route& route)
{
    return {.theme = settings.theme,
            .language = settings.language,
            .start = pinned(route),
            .idle_enabled = false,
            .display = {settings.display, settings.display, settings.display}};
}

FrameInput frame_input(const StageSettings& settings, MonoTime now)
{
    return {.now = now,
            .wall = settings.wall,
            .width_px = settings.size.width,
            .height_px = settings.size.height,
            .snapshot = settings.snapshot};
}

FrameOutput settle(App& app, const StageSettings& settings)
{
    const MonoTime end = first_instant + longest_motion;
    MonoTime now = first_instant;
    FrameOutput output = app.frame(frame_input(settings, now));
    while (now < end && output.next_frame && *output.next_frame < now + rest) {
        now = std::max(now + step, *output.next_frame);
        output = app.frame(frame_input(settings, now));
    }
    // Once more: what the last step uploaded or laid out for the first time is there now.
    return app.frame(frame_input(settings, now + step));
}

} // namespace

Result<std::unique_ptr<Stage>> Stage::open(const std::filesystem::path& fonts,
                                           const std::filesystem::path& portraits)
{
    std::unique_ptr<Stage> stage(new Stage());
    stage->fonts_ = BV_TRY(Fonts::load(fonts));
    stage->art_ = std::make_unique<Art>(stage->small_, Baking::at_once);
    stage->portraits_ = std::make_unique<PortraitsAtOnce>(stage->textures_, portraits);
    return stage;
}

Image Stage::draw(const StageSettings& settings, const Route& route)
{
    App app(app_settings(settings, route), {*fonts_, *art_, portraits_.get()});
    const FrameOutput output = settle(app, settings);
    Image image(settings.size.width, settings.size.height);
    rasterize(*output.draw_data, textures_, image, {0, 0, image.width, image.height});
    return image;
}

} // namespace bangvang
