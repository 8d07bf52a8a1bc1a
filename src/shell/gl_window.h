// Makes the GLFW window with the best OpenGL that the machine gives.
#pragma once

#include "shell/options.h"

#include <bangvang/base/result.h>

#include <optional>
#include <string>

struct GLFWmonitor;
struct GLFWwindow;

namespace bangvang {

struct GlWindow {
    GLFWwindow* window{nullptr}; // its context is current; the caller destroys it
    const char* glsl{nullptr};   // the first line of shaders
    const char* kind{nullptr};   // "OpenGL 3.3 (EGL)", for the log
    bool tells_resets{false};    // the driver says when the card has lost what was on it
};

// How a window comes up. `beside` another one of ours it is not seen until it is shown, and leaves the
// keyboard where it is.
enum class Coming { first, beside };

// `monitor` null: a plain window of `size`; else one without a frame, as large as the monitor, which
// LobbyPlace puts there. Tries, in this order: OpenGL 3.3 through EGL (starts in half the
// time of GLX), the same through the window system's own way, OpenGL ES 3 through EGL.
[[nodiscard]] Result<GlWindow> make_gl_window(PixelSize size, GLFWmonitor* monitor,
                                              Coming coming = Coming::first);

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
