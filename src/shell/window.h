// The window on the glass: full screen in the lobby, a plain one on a desk.
#pragma once

#include "shell/glfw_session.h"
#include "shell/lobby_place.h"
#include "shell/made_window.h"
#include "shell/monitor_power.h"
#include "shell/options.h"
#include "shell/touch_x11.h"
#include "shell/waker.h"
#include "shell/window_input.h"
#include "shell/x11_server.h"

#include <bangvang/base/result.h>

#include <memory>
#include <optional>
#include <string>

namespace bangvang {

struct WindowSettings {
    std::optional<PixelSize> size; // a plain window; none: the whole monitor, without frame and cursor
    std::string monitor;           // by name; empty: the first one
    std::string taken{};           // the presenter's monitor, which the room never takes
    DrawWith draw_with{DrawWith::automatic};
};

// One at a time, on the thread that made it (the UI thread).
class Window {
public:
    // `waker` works from here to the destructor. No display, no such monitor, or nothing that draws: an
    // environment error. The context, where it has one, is current afterwards. `log` is told what was opened
    // and how it is touched.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowSettings& settings, Waker& waker,
                                                              spdlog::logger& log);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // What a renderer is made for.
    [[nodiscard]] const MadeWindow& made() const { return made_; }
    [[nodiscard]] PixelSize size() const; // in pixels; 0 x 0 while iconified

    // Sleeps until something happens, wake() is called, or the time has come.
    void wait_until(MonoTime time);
    // What fingers, mouse and keys did since the last call.
    [[nodiscard]] WindowEvents take_events();
    // What draws, by its own name, and how many fingers are told apart (0: as a mouse).
    [[nodiscard]] const std::string& renderer_name() const { return made_.drawn_by; }
    [[nodiscard]] int touch_points() const;
    [[nodiscard]] int refresh_hz() const; // of the first monitor; 0: unknown
    // True once after the window system lost the picture.
    [[nodiscard]] bool take_exposed() { return input_.take_exposed(); }
    // The graphics card was reset, and everything on it is lost: textures, programs, the picture. Nothing of
    // this process draws again. Never true where the driver cannot tell.
    [[nodiscard]] bool graphics_lost() const;
    // Switches the monitor on or off, where the window system can. To be called with every frame: what
    // something else switched in the meantime is put right, and a monitor that stays dark goes to the log.
    void light(bool on);
    // What it fills of the desktop; none for a plain window.
    [[nodiscard]] std::optional<MonitorArea> full_screen_area() const;
    // The keyboard comes back to it.
    void take_keyboard();
    // Returns when the window system has answered, which one that hangs never does. At once under Wayland.
    void wait_for_answer();
    // Only a plain window can be closed: nobody leaves the lobby's full screen by a key.
    [[nodiscard]] bool closed() const;

private:
    Window(std::unique_ptr<GlfwSession> session, const MadeWindow& made, const WindowSettings& settings,
           Waker& waker, spdlog::logger& log);
    [[nodiscard]] std::string describe() const;
    void meet_x11(spdlog::logger& log);

    X11Death death_;                       // first: it watches connections to their ends
    std::unique_ptr<GlfwSession> session_; // goes after everything of the window
    MadeWindow made_;
    bool full_screen_;
    Waker& waker_; // outlives the window
    WindowInput input_;
    std::optional<LobbyPlace> place_;   // none for a plain window
    std::optional<MonitorPower> power_; // none for a plain window, and where nobody can switch it
    bool screens_changed_{false};       // and the window has not followed yet
    std::unique_ptr<TouchX11> touch_;   // null: fingers come as a mouse, where they come at all
};

} // namespace bangvang
