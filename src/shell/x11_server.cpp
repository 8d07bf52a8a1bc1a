#include "shell/x11_server.h"

#include <X11/Xatom.h>
#include <X11/extensions/scrnsaver.h>

#include <array>
#include <atomic>
#include <memory>

#include <unistd.h>

// From glfw3native.h, which would ask for headers of yet another library. Weak, since they are not there in a
// GLFW that was built for Wayland alone and may stand in for the other one.
extern "C" {
__attribute__((weak)) Display* glfwGetX11Display();
__attribute__((weak)) Window glfwGetX11Window(GLFWwindow* window);
}

namespace bangvang {

namespace {

constexpr int server_died = 3; // as in main.cpp: the machine lacks something

// Instead of Xlib's, which prints two lines of its own.
int say_nothing(Display* /*display*/)
{
    return 0;
}

// Xlib's handler of errors takes no data of ours, and there is one for all connections.
struct ErrorLog {
    static inline std::atomic<spdlog::logger*> log{nullptr};
    static inline std::atomic<int> written{0};
};

int write_error(Display* display, XErrorEvent* error)
{
    constexpr int most = 10;
    spdlog::logger* const log = ErrorLog::log;
    if (!log || ErrorLog::written++ >= most)
        return 0;
    std::array<char, 128> words{};
    XGetErrorText(display, error->error_code, words.data(), static_cast<int>(words.size()));
    log->warn("the X server refused request {}.{}: {}", error->request_code, error->minor_code, words.data());
    return 0;
}

int ignore_error(Display* /*display*/, XErrorEvent* /*error*/)
{
    return 0;
}

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

// The window that a property names; 0 without one. A window that is gone has none.
Window window_in(Display* display, Window window, Atom property)
{
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    const int got = XGetWindowProperty(display, window, property, 0, 1, False, XA_WINDOW, &type, &format,
                                       &count, &rest, &data);
    const Window named = got == Success && data && count == 1 ? *reinterpret_cast<Window*>(data) : 0;
    if (data)
        XFree(data);
    return named;
}

} // namespace

void log_x11_errors(spdlog::logger& log)
{
    ErrorLog::log = &log;
    ErrorLog::written = 0;
    XSetErrorHandler(write_error);
}

void log_no_x11_errors()
{
    ErrorLog::log = nullptr;
}

bool clear_stale_window_manager()
{
    const std::unique_ptr<Display, CloseDisplay> display(XOpenDisplay(nullptr));
    if (!display)
        return false;
    const Window root = DefaultRootWindow(display.get());
    const Atom check = XInternAtom(display.get(), "_NET_SUPPORTING_WM_CHECK", False);
    const Window manager = window_in(display.get(), root, check);
    if (manager == 0)
        return false;
    const auto before = XSetErrorHandler(ignore_error); // a window that is gone is an error
    const bool alive = window_in(display.get(), manager, check) == manager;
    XSync(display.get(), False);
    XSetErrorHandler(before);
    if (alive)
        return false;
    XDeleteProperty(display.get(), root, check);
    XDeleteProperty(display.get(), root, XInternAtom(display.get(), "_NET_SUPPORTED", False));
    XSync(display.get(), False);
    return true;
}

std::optional<X11Window> x11_window(GLFWwindow* window)
{
    if (!glfwGetX11Display || !glfwGetX11Window)
        return std::nullopt;
    Display* const display = glfwGetX11Display();
    if (!display)
        return std::nullopt;
    return X11Window{display, glfwGetX11Window(window), DisplayString(display)};
}

void X11Death::watch(XDisplay* display)
{
    XSetIOErrorHandler(say_nothing);
    XSetIOErrorExitHandler(
        display, [](Display*, void* self) { static_cast<X11Death*>(self)->end(); }, this);
}

void X11Death::end()
{
    mutex_.lock();
    log_.critical("the X server is gone; the kiosk ends, to be started anew with it");
    log_.flush();
    ::_exit(server_died);
}

void wait_for_answer(XDisplay* display)
{
    XSync(display, False);
}

bool keep_lit(XDisplay* display)
{
    int events = 0;
    int errors = 0;
    int major = 1;
    int minor = 1;
    if (XScreenSaverQueryExtension(display, &events, &errors) == 0 ||
        XScreenSaverQueryVersion(display, &major, &minor) == 0 || (major == 1 && minor < 1))
        return false;
    XResetScreenSaver(display);
    XScreenSaverSuspend(display, True);
    XFlush(display);
    return true;
}

} // namespace bangvang
