// The product without a window: one settled picture of one screen, by the processor, the same bytes every
// time.
#pragma once

#include "app/app.h"
#include "shell/imgui_session.h"
#include "shell/options.h"
#include "shell/pdf_page.h"
#include "shell/portraits.h"
#include "ui/atlas_textures.h"
#include "ui/raster.h"

#include <bangvang/base/result.h>

#include <filesystem>
#include <functional>
#include <memory>

namespace bangvang {

// What is drawn: everything that a picture depends on.
struct StageSettings {
    PixelSize size{1920, 1080};
    ThemeChoice theme{ThemeChoice::automatic};
    Language language{Language::vi};
    DisplaySettings display{};
    WallTime wall{};
    std::shared_ptr<const Snapshot> snapshot; // null: the quiet screen before the first snapshot
};

// Keeps fonts and baked art between pictures. One at a time, on one thread.
class Stage {
public:
    // `portraits`: the snapshot file that portraits come from; empty for none. An environment error without
    // fonts.
    [[nodiscard]] static Result<std::unique_ptr<Stage>> open(const std::filesystem::path& fonts,
                                                             const std::filesystem::path& portraits);

    // The screen after its motion has come to rest.
    [[nodiscard]] Image draw(const StageSettings& settings, const Route& route);

    // The presenter's own screen beside that slide; `room_portrait`: the shape of the room's.
    [[nodiscard]] Image draw_desk(const StageSettings& settings, const Route& slide,
                                  bool room_portrait = false);

    // The same screen for `use` to look at, with its texts and without smoothed edges: for drawing it by
    // other means.
    void show(const StageSettings& settings, const Route& route,
              const std::function<void(const DrawnFrame&)>& use);

    // Anything else that a canvas can draw, in so many pixels; one unit takes `scale` of them.
    struct Sheet {
        PixelSize size{};
        float scale{1.0F};
        ThemeName theme{ThemeName::day};
        std::function<void(Canvas&)> paint;
    };
    [[nodiscard]] Image draw(const Sheet& sheet);
    void show(const Sheet& sheet, const std::function<void(const DrawnFrame&)>& use);

private:
    Stage() = default;
    const ImDrawData& frame_of(const Sheet& sheet, std::vector<DrawnText>* texts);

    ImGuiSession session_; // first: it goes last
    ImageTextures textures_;
    AtlasTextures small_{textures_};
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Art> art_;
    std::unique_ptr<PortraitsAtOnce> portraits_;
};

} // namespace bangvang
