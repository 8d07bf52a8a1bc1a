#include "shell/stage.h"

#include "app/presenter_desk.h"

#include <imgui.h>

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
            .display = {settings.display, settings.display, settings.display},
            .service_open = true};
}

enum class Texts { leave, collect };

FrameInput frame_input(const StageSettings& settings, MonoTime now, Texts texts)
{
    return {.now = now,
            .wall = settings.wall,
            .width_px = settings.size.width,
            .height_px = settings.size.height,
            .snapshot = settings.snapshot,
            .want_texts = texts == Texts::collect};
}

FrameOutput settle(App& app, const StageSettings& settings, Texts texts)
{
    const MonoTime end = first_instant + longest_motion;
    MonoTime now = first_instant;
    FrameOutput output = app.frame(frame_input(settings, now, Texts::leave));
    while (now < end && output.next_frame && *output.next_frame < now + rest) {
        now = std::max(now + step, *output.next_frame);
        output = app.frame(frame_input(settings, now, Texts::leave));
    }
    // Once more: what the last step uploaded or laid out for the first time is there now.
    return app.frame(frame_input(settings, now + step, texts));
}

// Edges are smoothed where pixels are filled. A path has none, and the outermost vertices would only blur it.
class Unsmoothed {
public:
    Unsmoothed() : before_(ImGui::GetStyle())
    {
        ImGuiStyle& style = ImGui::GetStyle();
        style.AntiAliasedFill = false;
        style.AntiAliasedLines = false;
        style.AntiAliasedLinesUseTex = false;
    }
    ~Unsmoothed() { ImGui::GetStyle() = before_; }
    Unsmoothed(const Unsmoothed&) = delete;
    Unsmoothed& operator=(const Unsmoothed&) = delete;

private:
    ImGuiStyle before_;
};

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
    const FrameOutput output = settle(app, settings, Texts::leave);
    Image image(settings.size.width, settings.size.height);
    rasterize(*output.draw_data, textures_, image, {0, 0, image.width, image.height});
    return image;
}

Image Stage::draw_desk(const StageSettings& settings, const Route& slide, bool room_portrait)
{
    App app(app_settings(settings, slide), {*fonts_, *art_, portraits_.get()});
    settle(app, settings, Texts::leave);
    PresenterDesk desk({*fonts_, *art_, portraits_.get()});
    const bool day = settings.theme == ThemeChoice::day;
    const DeskOutput output = desk.frame({.snapshot = settings.snapshot,
                                          .navigation = app.navigation(),
                                          .room_portrait = room_portrait,
                                          .theme = day ? ThemeName::day : ThemeName::lacquer,
                                          .contrast = app.contrast()},
                                         {.now = app.navigation().presenting.began,
                                          .wall = settings.wall,
                                          .width_px = settings.size.width,
                                          .height_px = settings.size.height});
    Image image(settings.size.width, settings.size.height);
    rasterize(*output.draw_data, textures_, image, {0, 0, image.width, image.height});
    return image;
}

void Stage::show(const StageSettings& settings, const Route& route,
                 const std::function<void(const DrawnFrame&)>& use)
{
    const Unsmoothed edges;
    App app(app_settings(settings, route), {*fonts_, *art_, portraits_.get()});
    const FrameOutput output = settle(app, settings, Texts::collect);
    use({*output.draw_data, app.texts(), textures_});
}

const ImDrawData& Stage::frame_of(const Sheet& sheet, std::vector<DrawnText>* texts)
{
    Layout layout = make_layout(sheet.size.width, sheet.size.height);
    layout.width = static_cast<float>(sheet.size.width) / sheet.scale;
    layout.height = static_cast<float>(sheet.size.height) / sheet.scale;
    layout.scale = sheet.scale;
    layout.origin_px = {};
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(sheet.size.width), static_cast<float>(sheet.size.height)};
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();
    fonts_->begin_frame(art_->atlas_pixels());
    HitMap hits;
    Pieces pieces;
    {
        Canvas canvas({.list = *ImGui::GetBackgroundDrawList(),
                       .layout = layout,
                       .theme = theme(sheet.theme),
                       .fonts = *fonts_,
                       .art = *art_,
                       .hits = hits,
                       .pieces = pieces,
                       .texts = texts});
        sheet.paint(canvas);
    }
    ImGui::Render();
    return *ImGui::GetDrawData();
}

Image Stage::draw(const Sheet& sheet)
{
    Image image(sheet.size.width, sheet.size.height);
    rasterize(frame_of(sheet, nullptr), textures_, image, {0, 0, image.width, image.height});
    return image;
}

void Stage::show(const Sheet& sheet, const std::function<void(const DrawnFrame&)>& use)
{
    const Unsmoothed edges;
    std::vector<DrawnText> texts;
    const ImDrawData& data = frame_of(sheet, &texts);
    use({data, texts, textures_});
}

} // namespace bangvang
