// Makes the GLFW window, with the best OpenGL that the machine gives or with none.
#pragma once

#include "shell/gl.h"
#include "shell/options.h"

#include <bangvang/base/result.h>

#include <optional>
#include <string>

struct GLFWmonitor;
struct GLFWwindow;

namespace bangvang {

struct MadeWindow {
    GLFWwindow* window{nullptr}; // the caller destroys it
    std::optional<Gl> gl{};      // of its context, which is current; none: the processor draws
    const char* glsl{nullptr};   // the first line of shaders
    const char* kind{nullptr};   // "OpenGL 3.3, EGL", for the log
    std::string drawn_by{};      // "Mesa Intel(R) UHD Graphics 600 (GLK 2)", "the processor"
    bool tells_resets{false};    // the driver says when the card has lost what was on it
};

// How a window comes up. `beside` another one of ours it is not seen until it is shown, and leaves the
// keyboard where it is.
enum class Coming { first, beside };

// `monitor` null: a plain window of `size`; else one without a frame, as large as the monitor, which
// LobbyPlace puts there. The graphics card draws where there is one, through OpenGL 3.3 of EGL (which starts
// in half the time of GLX), the same through the window system's own way, or OpenGL ES 3 of EGL, whichever
// comes first. Else the processor draws, on X11: an OpenGL that the processor plays would draw the same more
// slowly. `draw_with` can ask for either. An environment error says what each way lacked.
[[nodiscard]] Result<MadeWindow> make_window(PixelSize size, GLFWmonitor* monitor,
                                             DrawWith draw_with = DrawWith::automatic,
                                             Coming coming = Coming::first);

// False where the processor draws: then showing a frame does not wait for the monitor, and the loop keeps the
// time.
[[nodiscard]] bool paced_by_monitor(const MadeWindow& made);

// By name; an empty name is the first one that is not called `taken`. An environment error lists the names
// there are.
[[nodiscard]] Result<GLFWmonitor*> find_monitor(const std::string& name, const std::string& taken = {});

struct MonitorArea { // of the desktop, in its pixels
    int x{0};
    int y{0};
    PixelSize size{};
    friend bool operator==(const MonitorArea&, const MonitorArea&) = default;
};
// Whether they have pixels in common, as two monitors have that mirror one another.
[[nodiscard]] bool overlap(const MonitorArea& a, const MonitorArea& b);
// None while it is switched off.
[[nodiscard]] std::optional<MonitorArea> area_of(GLFWmonitor* monitor);

} // namespace bangvang
