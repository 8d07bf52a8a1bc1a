// What the kiosk asks of the X server besides what GLFW does: to say when it dies, and to keep the glass lit.
#pragma once

#include <spdlog/logger.h>

#include <mutex>
#include <optional>
#include <string>

struct GLFWwindow;
using XDisplay = struct _XDisplay; // Xlib's own name, so that its macros stay out of our headers

namespace bangvang {

// GLFW's connection and window; none under Wayland, or with a GLFW built for it alone.
struct X11Window {
    XDisplay* display{nullptr};
    unsigned long window{0};
    std::string server; // as a second connection opens it: ":0"
};
[[nodiscard]] std::optional<X11Window> x11_window(GLFWwindow* window);

// A server that dies leaves nothing to draw on, and Xlib nothing to call: whichever thread notices first
// writes one line to the log and ends the process with exit code 3, so that a supervisor starts the kiosk
// anew. It goes as it would at a loss of power, which the store outlives. Without this Xlib calls exit(), in
// several threads at once.
class X11Death {
public:
    explicit X11Death(spdlog::logger& log) : log_(log) {}
    X11Death(const X11Death&) = delete;
    X11Death& operator=(const X11Death&) = delete;

    // `display` is closed before this object goes.
    void watch(XDisplay* display);

private:
    [[noreturn]] void end();

    spdlog::logger& log_; // outlives this
    std::mutex mutex_;    // held to the end by the first that notices, so that there is one line
};

// A request that the server refuses (a window or device that has just gone) is no reason to end, which is
// what Xlib would do: it is written to the log, the first ten of them. `log` outlives log_no_x11_errors().
// Any thread's connection.
void log_x11_errors(spdlog::logger& log);
void log_no_x11_errors();

// A window manager that died leaves on the root window the name of a window that is gone, and GLFW would wait
// for its answers. True when there was one and it has been cleared. Before GLFW starts.
[[nodiscard]] bool clear_stale_window_manager();

// Waits until the server has answered: it is there, and has done what it was asked so far.
void wait_for_answer(XDisplay* display);

// No screen saver and no sleeping monitor for as long as the connection lasts. The server undoes it by
// itself, however the program ends. False where the server cannot do that.
bool keep_lit(XDisplay* display);

} // namespace bangvang
