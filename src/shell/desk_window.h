// The window of the presenter's own screen, with everything that draws into it: a renderer, letters,
// ornaments and portraits of its own, since what belongs to one context is nothing in another.
#pragma once

#include "app/presenter_desk.h"
#include "shell/made_window.h"
#include "shell/window_input.h"
#include "sync/slot.h"

#include <bangvang/base/result.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// What the desk shows now.
struct DeskScene {
    const PublishedSnapshot& shown; // that the room sees
    const Navigation& navigation;
    bool news{false};
    bool room_portrait{false};
    bool room_moves{false}; // where drawing here is costly it waits a moment for the room
    ThemeName theme{ThemeName::lacquer};
    Contrast contrast{Contrast::normal};
    MonoTime now{};
    WallTime wall{};
};

struct DeskMeans {
    std::filesystem::path fonts; // the folder of the faces
    DrawWith draw_with{DrawWith::automatic};
};

// UI thread only. Before and after every call the room's contexts, of OpenGL and of Dear ImGui, are the
// current ones.
class DeskWindow {
public:
    // Fills `monitor`. `wake` is called on other threads when there is something new to draw. Nothing that
    // draws, no fonts: an environment error.
    [[nodiscard]] static Result<std::unique_ptr<DeskWindow>>
    open(GLFWmonitor* monitor, const DeskMeans& means, std::function<void()> wake);
    ~DeskWindow();
    DeskWindow(const DeskWindow&) = delete;
    DeskWindow& operator=(const DeskWindow&) = delete;

    // Draws where something has changed; returns what was touched. Never waits for the monitor.
    [[nodiscard]] Result<std::vector<Action>> follow(const DeskScene& scene);
    // Keys and characters that came to this window since the last call.
    [[nodiscard]] WindowEvents take_keys();
    // To the monitor's new mode or place.
    void move_to(const MonitorArea& area);

    [[nodiscard]] bool has_keyboard() const;
    [[nodiscard]] std::optional<MonoTime> next_change() const { return next_change_; }
    [[nodiscard]] std::uint64_t drawn() const { return drawn_; } // frames
    [[nodiscard]] const MonitorArea& area() const { return area_; }

private:
    struct Parts;
    class Current;

    DeskWindow(const MadeWindow& made, const MonitorArea& area);
    void place() const;
    void collect_events();
    [[nodiscard]] bool must_wait(const DeskScene& scene);
    [[nodiscard]] Result<DeskOutput> draw(const DeskScene& scene, const DeskLook& look, PixelSize size);

    MadeWindow made_;
    MonitorArea area_;
    WindowInput input_;
    WindowEvents keys_;                   // not taken yet
    std::vector<PointerEvent> pointers_;  // not drawn yet
    std::atomic<bool> arrived_{false};    // an ornament or a portrait, from another thread
    std::optional<MonoTime> next_change_; // of the picture by itself
    std::filesystem::path portraits_of_;
    std::uint64_t drawn_{0};
    Duration cost_{};                       // of the last frame that was drawn
    std::optional<MonoTime> waiting_since_; // for a room that moves
    std::unique_ptr<Parts> parts_;          // none until it is open
};

} // namespace bangvang
