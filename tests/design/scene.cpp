#include "design/scene.h"

#include "support/visit.h"
#include "ui/chrome.h"

namespace bangvang::testing {

namespace {

constexpr MonoTime entered{std::chrono::hours(1)};
constexpr Seconds until_rest{3.0}; // the longest entrance is over, no notice has left yet
constexpr int stale_days = 12;

struct Look {
    const char* landscape;
    const char* portrait; // null: the design has none
    Scene scene;
};

std::vector<Look> looks()
{
    const Route ranking{.place = Place::ranking};
    return {{"01_attract_slogan", "01p_attract_slogan", {{}, {.place = Place::attract, .code = "slogan"}}},
            {"02_attract_standings",
             "02p_attract_standings",
             {{}, {.place = Place::attract, .code = "standings"}}},
            {"03_attract_indicator", "03p_attract_indicator", {{}, {.place = Place::attract, .code = "cn"}}},
            {"04_hub", "04p_hub", {{}, {.place = Place::home}}},
            {"04e_hub_en", nullptr, {{}, {.place = Place::home}, ThemeName::day, Language::en}},
            {"05_rankings", "05p_rankings", {{}, ranking}},
            {"05s_rankings_sonmai", nullptr, {{}, ranking, ThemeName::lacquer}},
            {"06_unit_detail", "06p_unit_detail", {{}, {.place = Place::unit, .code = "NL"}}},
            {"07_indicators", "07p_indicators", {{}, {.place = Place::progress}}},
            {"08_indicator_detail", "08p_indicator_detail", {{}, {.place = Place::indicator, .code = "cn"}}},
            {"08s_indicator_detail_sonmai",
             nullptr,
             {{}, {.place = Place::indicator, .code = "cn"}, ThemeName::lacquer}},
            {"09_honor_gallery", "09p_honor_gallery", {{}, {.place = Place::honor, .year = 2024}}},
            {"10_honoree", "10p_honoree", {{}, {.place = Place::honoree, .code = "CN01"}}},
            {"11_search", "11p_search", {{}, {.place = Place::search, .query = "lo thi b"}}},
            {"12_movements", "12p_movements", {{}, {.place = Place::movements}}},
            {"12b_reader", "12bp_reader", {{}, {.place = Place::reader, .section = 1}}},
            {"15_no_data", "15p_no_data", {{}, ranking}},
            {"15b_stale",
             "15bp_stale",
             {{}, {.place = Place::progress}, ThemeName::day, Language::vi, stale_days}},
            {"15c_refused_toast",
             "15cp_refused_toast",
             {{}, ranking, ThemeName::day, Language::vi, 0, ToastKind::refused}}};
}

// A screen is told where its figures belong when it comes up, and is looked at when they are there.
struct Standing {
    const Scene& scene;
    const Snapshot& snapshot;
    std::unique_ptr<Screen> screen;
    DisplayState display{};
    ToastBar toast{false};

    void draw(Canvas& canvas, MonoTime now)
    {
        const Frame frame{.snapshot = snapshot,
                          .route = scene.route,
                          .language = scene.language,
                          .layout = canvas.layout(),
                          .now = now,
                          .entered = entered,
                          .wall = sample_morning,
                          .freshness = {.stale = scene.days_old > 0, .days_old = scene.days_old},
                          .revision = 1,
                          .arrival = 1,
                          .reduced_motion = false,
                          .display = display};
        if (const auto ground = screen->ground())
            draw_ground(canvas, *ground);
        screen->update(frame, canvas, {});
        screen->draw(frame, canvas);
        toast.draw(canvas, snapshot, scene.language, now);
    }
};

} // namespace

std::vector<Scene> design_scenes()
{
    std::vector<Scene> scenes;
    for (const Look& look : looks())
        for (const char* const name : {look.landscape, look.portrait})
            if (name != nullptr) {
                scenes.push_back(look.scene);
                scenes.back().name = name;
            }
    return scenes;
}

void draw_scene(Headless& headless, const Scene& scene, const Snapshot& snapshot, int width_px, int height_px)
{
    Standing standing{.scene = scene, .snapshot = snapshot, .screen = make_screen(scene.route.place)};
    if (scene.toast)
        standing.toast.show(*scene.toast, entered);
    const ThemeName theme = standing.screen->theme().value_or(scene.theme);
    headless.invalidate();
    for (const MonoTime now : {entered, entered + std::chrono::duration_cast<Duration>(until_rest)})
        headless.draw(
            width_px, height_px, [&](Canvas& canvas) { standing.draw(canvas, now); }, theme);
}

} // namespace bangvang::testing
