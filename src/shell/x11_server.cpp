#include "shell/x11_server.h"

#include <X11/extensions/scrnsaver.h>

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

} // namespace

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
