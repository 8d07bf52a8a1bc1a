#include "second_monitor.h"
#include "x11_connection.h"

#include <doctest/doctest.h>

#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <string_view>

namespace bangvang {

namespace {

struct Destroy {
    void operator()(XImage* image) const { XDestroyImage(image); }
};

std::unique_ptr<XImage, Destroy> picture_of(Display* display)
{
    std::unique_ptr<XImage, Destroy> image(XGetImage(display, DefaultRootWindow(display), SecondMonitor::x, 0,
                                                     SecondMonitor::width, SecondMonitor::height, AllPlanes,
                                                     ZPixmap));
    REQUIRE(image);
    return image;
}

RRMode mode_called(const XRRScreenResources& all, std::string_view name)
{
    for (const XRRModeInfo& mode : std::span(all.modes, static_cast<std::size_t>(all.nmode)))
        if (name == mode.name)
            return mode.id;
    FAIL("the server has no mode ", name);
    return None;
}

} // namespace

SecondMonitor::SecondMonitor(TouchServer& server) : server_(server)
{
    server_.widen(x + width, height);
}

// A null mode turns the output off, which is all that a session does when the cable goes.
void SecondMonitor::set_output(int output, int at_x, const char* mode) const
{
    const auto display = connect(server_.name());
    XRRScreenResources* const all = XRRGetScreenResources(display.get(), DefaultRootWindow(display.get()));
    REQUIRE(all->noutput > output);
    RROutput number = all->outputs[output];
    XRROutputInfo* const info = XRRGetOutputInfo(display.get(), all, number);
    REQUIRE(info->ncrtc > 0);
    const RRMode wanted = mode ? mode_called(*all, mode) : None;
    if (mode && std::ranges::find(std::span(info->modes, static_cast<std::size_t>(info->nmode)), wanted) ==
                    std::span(info->modes, static_cast<std::size_t>(info->nmode)).end())
        XRRAddOutputMode(display.get(), number, wanted);
    CHECK(XRRSetCrtcConfig(display.get(), all, info->crtcs[0], CurrentTime, mode ? at_x : 0, 0, wanted,
                           RR_Rotate_0, mode ? &number : nullptr, mode ? 1 : 0) == Success);
    XRRFreeOutputInfo(info);
    XRRFreeScreenResources(all);
    // The server looks what is connected, as a cable would make it do.
    XRRFreeScreenResources(XRRGetScreenResources(display.get(), DefaultRootWindow(display.get())));
    XSync(display.get(), False);
}

void SecondMonitor::plug()
{
    set_output(1, x, "1024x768");
}

void SecondMonitor::mirror()
{
    set_output(1, 0, "1024x768");
}

void SecondMonitor::unplug()
{
    set_output(1, x, nullptr);
}

void SecondMonitor::plug_first()
{
    set_output(0, 0, "1280x720");
}

void SecondMonitor::unplug_first()
{
    set_output(0, 0, nullptr);
}

std::vector<StandingWindow> SecondMonitor::windows() const
{
    const auto display = connect(server_.name());
    ::Window root = None;
    ::Window parent = None;
    ::Window* children = nullptr;
    unsigned count = 0;
    REQUIRE(XQueryTree(display.get(), DefaultRootWindow(display.get()), &root, &parent, &children, &count));
    std::vector<StandingWindow> found;
    for (const ::Window window : std::span(children, count)) {
        XWindowAttributes is{};
        if (XGetWindowAttributes(display.get(), window, &is) && is.map_state == IsViewable &&
            is.c_class == InputOutput)
            found.push_back({window, is.x, is.y, is.width, is.height});
    }
    if (children)
        XFree(children);
    std::ranges::sort(found, {}, &StandingWindow::x);
    return found;
}

void SecondMonitor::give_keyboard_to(unsigned long window)
{
    const auto display = connect(server_.name());
    XSetInputFocus(display.get(), window, RevertToPointerRoot, CurrentTime);
    XSync(display.get(), False);
}

std::size_t SecondMonitor::picture() const
{
    const auto display = connect(server_.name());
    const auto image = picture_of(display.get());
    const auto bytes = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(height);
    return std::hash<std::string_view>{}({image->data, bytes});
}

std::size_t SecondMonitor::colours() const
{
    const auto display = connect(server_.name());
    const auto image = picture_of(display.get());
    std::set<unsigned long> colours;
    for (int row = 0; row < height; row += 7)
        for (int column = 0; column < width; column += 7)
            colours.insert(XGetPixel(image.get(), column, row));
    return colours.size();
}

} // namespace bangvang
