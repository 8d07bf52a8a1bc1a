// The second monitor of a meeting: there while somebody presents and the monitor is connected, and nothing at
// all otherwise. Whatever happens to it, the room's screen goes on.
#pragma once

#include "shell/desk_window.h"
#include "shell/options.h"
#include "shell/window.h"

#include <spdlog/logger.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct SecondScreenSettings {
    std::string monitor; // by name; empty: there is none
    std::filesystem::path fonts;
    DrawWith draw_with{DrawWith::automatic};
};

// Off: none was asked for. Absent: its monitor is not connected, or switched off. Ready: nobody presents.
// Failed: it could not be opened, or mirrors the room's; it is tried again every ten seconds.
enum class SecondScreenState { off, absent, ready, open, failed };
[[nodiscard]] std::string_view name_of(SecondScreenState state);

// What the room shows, after its frame.
struct RoomScene {
    const Navigation& navigation;
    const PublishedSnapshot& shown;
    bool news{false};
    bool portrait{false};
    bool moves{false};                   // another frame of it is due at once
    ThemeName theme{ThemeName::lacquer}; // of its slides
    Contrast contrast{Contrast::normal};
    MonoTime now{};
    WallTime wall{};
};

// UI thread only.
class SecondScreen {
public:
    // `room` is given the keyboard back when this window goes. Borrowed; all of it outlives this object.
    SecondScreen(SecondScreenSettings settings, Window& room, Waker& waker, spdlog::logger& log)
        : settings_(std::move(settings)), room_(room), waker_(waker), log_(log)
    {}

    // Once in every round of the loop, after the room's frame. Opens and closes the window, draws what has
    // changed, and returns what was touched on it. Opening takes some tenths of a second, so it waits for a
    // moment in which the room is still.
    [[nodiscard]] std::vector<Action> follow(const RoomScene& room);
    // What was typed while this window had the keyboard.
    [[nodiscard]] WindowEvents take_keys() { return window_ ? window_->take_keys() : WindowEvents{}; }
    // When to come round again without an event.
    [[nodiscard]] std::optional<MonoTime> next_change() const { return next_change_; }

    [[nodiscard]] SecondScreenState state() const { return state_; }
    [[nodiscard]] const std::string& monitor() const { return settings_.monitor; }
    [[nodiscard]] std::uint64_t drawn() const { return drawn_ + (window_ ? window_->drawn() : 0); } // frames

private:
    void look(const RoomScene& room);
    void meet(GLFWmonitor* monitor, const RoomScene& room);
    void open(GLFWmonitor* monitor);
    void close(std::string_view why);
    void give_up(std::string_view why, MonoTime now);
    void rest_in(SecondScreenState state, std::string_view why);
    [[nodiscard]] std::vector<Action> draw(const RoomScene& room);

    SecondScreenSettings settings_;
    Window& room_;
    Waker& waker_;
    spdlog::logger& log_;
    SecondScreenState state_{SecondScreenState::off};
    std::optional<MonoTime> next_change_;
    std::optional<MonoTime> wanted_since_; // and not open yet
    std::optional<MonoTime> again_at_;     // the monitor is looked at, or opening is tried again
    bool told_{false};                     // of this talk's failures one line is enough
    std::uint64_t drawn_{0};               // by windows that are gone
    std::unique_ptr<DeskWindow> window_;   // none unless open
};

} // namespace bangvang
