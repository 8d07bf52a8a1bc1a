#include "shell/touch_x11.h"

#include "shell/clock.h"

#include <X11/extensions/XInput2.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <poll.h>
#include <sys/eventfd.h>

namespace bangvang {

namespace {

using Mask = std::array<unsigned char, XIMaskLen(XI_LASTEVENT)>;

void select_events(Display* display, Window window, int devices, std::initializer_list<int> events)
{
    Mask bits{};
    for (const int event : events)
        XISetMask(bits.data(), event);
    XIEventMask mask{devices, static_cast<int>(bits.size()), bits.data()};
    XISelectEvents(display, window, &mask, 1);
}

// How many fingers a touch screen tells apart; one that does not say has two. None: it is no touch screen.
std::optional<int> points_of(const XIDeviceInfo& device)
{
    const std::span classes(device.classes, static_cast<std::size_t>(device.num_classes));
    for (const XIAnyClassInfo* const each : classes) {
        const auto* const touch = reinterpret_cast<const XITouchClassInfo*>(each);
        if (each->type == XITouchClass && touch->mode == XIDirectTouch)
            return touch->num_touches > 0 ? touch->num_touches : 2;
    }
    return std::nullopt;
}

struct TouchScreens {
    int count{0};
    int points{0};
};

TouchScreens find_touch_screens(Display* display)
{
    int count = 0;
    TouchScreens screens;
    XIDeviceInfo* const devices = XIQueryDevice(display, XIAllDevices, &count);
    if (!devices)
        return screens;
    for (const XIDeviceInfo& device : std::span(devices, static_cast<std::size_t>(count))) {
        const auto points = device.use == XISlavePointer ? points_of(device) : std::nullopt;
        screens.count += points ? 1 : 0;
        screens.points = std::max(screens.points, points.value_or(0));
    }
    XIFreeDeviceInfo(devices);
    return screens;
}

// The server's clock stands still while the machine is suspended, ours does not.
MonoTime time_of(const XIDeviceEvent& event)
{
    const MonoTime server_now = std::chrono::steady_clock::now();
    return server_time(static_cast<std::uint32_t>(event.time), server_now) + (Clock::mono() - server_now);
}

void report_touch(const XIDeviceEvent& event, TouchReport::Kind kind, std::vector<TouchReport>& batch)
{
    batch.push_back({kind,
                     static_cast<std::uint32_t>(event.detail),
                     event.sourceid,
                     {static_cast<float>(event.event_x), static_cast<float>(event.event_y)},
                     time_of(event)});
}

// Pulled out, switched off, or taken away from the pointer: no touch of such a device reaches us any more.
void report_gone(const XIHierarchyEvent& event, std::vector<TouchReport>& batch)
{
    constexpr int gone = XISlaveRemoved | XISlaveDetached | XIDeviceDisabled;
    for (const XIHierarchyInfo& each : std::span(event.info, static_cast<std::size_t>(event.num_info)))
        if ((each.flags & gone) != 0)
            batch.push_back({TouchReport::Kind::device_gone, 0, each.deviceid, {}, Clock::mono()});
}

// True for the end of a touch.
bool report(const XGenericEventCookie& cookie, std::vector<TouchReport>& batch)
{
    switch (cookie.evtype) {
    case XI_TouchBegin:
        report_touch(*static_cast<const XIDeviceEvent*>(cookie.data), TouchReport::Kind::begin, batch);
        return false;
    case XI_TouchUpdate:
        report_touch(*static_cast<const XIDeviceEvent*>(cookie.data), TouchReport::Kind::update, batch);
        return false;
    case XI_TouchEnd:
        report_touch(*static_cast<const XIDeviceEvent*>(cookie.data), TouchReport::Kind::end, batch);
        return true;
    case XI_HierarchyChanged:
        report_gone(*static_cast<const XIHierarchyEvent*>(cookie.data), batch);
        return false;
    default:
        return false;
    }
}

} // namespace

void TouchX11::Close::operator()(XDisplay* display) const
{
    XCloseDisplay(display);
}

Result<std::unique_ptr<TouchX11>> TouchX11::open(const std::string& server, unsigned long window,
                                                 X11Death& death, std::function<void()> wake)
{
    Connection connection(XOpenDisplay(server.c_str()));
    if (!connection)
        return fail(ErrorCode::environment, "the X server {} takes no second connection", server);
    int extension = 0;
    int events = 0;
    int errors = 0;
    if (XQueryExtension(connection.get(), "XInputExtension", &extension, &events, &errors) == 0)
        return fail(ErrorCode::environment, "the X server has no XInput");
    int major = 2;
    int minor = 2;
    if (XIQueryVersion(connection.get(), &major, &minor) != Success || major * 10 + minor < 22)
        return fail(ErrorCode::environment, "the X server has XInput {}.{}, touches need 2.2", major, minor);
    death.watch(connection.get());
    std::unique_ptr<TouchX11> touch(new TouchX11(std::move(connection), extension, std::move(wake)));
    touch->listen(window);
    touch->start();
    return touch;
}

TouchX11::TouchX11(Connection connection, int extension, std::function<void()> wake)
    : connection_(std::move(connection)), extension_(extension), wake_(std::move(wake)),
      quit_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

TouchX11::~TouchX11()
{
    thread_.request_stop();
    const std::uint64_t one = 1;
    static_cast<void>(!::write(quit_.get(), &one, sizeof(one))); // the counter is far from full
}

// All masters at once, not all devices: from those every touch would come twice.
void TouchX11::listen(unsigned long window)
{
    Display* const display = connection_.get();
    select_events(display, window, XIAllMasterDevices, {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd});
    select_events(display, DefaultRootWindow(display), XIAllDevices, {XI_HierarchyChanged});
    const TouchScreens found = find_touch_screens(display);
    screens_ = found.count;
    points_ = found.points;
    hear_screens(DefaultRootWindow(display));
}

void TouchX11::hear_screens(unsigned long root)
{
    int event = 0;
    int error = 0;
    if (XRRQueryExtension(connection_.get(), &event, &error) == 0)
        return;
    screen_event_ = event;
    XRRSelectInput(connection_.get(), root,
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
}

// GLFW hears of it as well and may not have looked yet: whoever asks afterwards looks again.
void TouchX11::note_screens_changed()
{
    screens_changed_ = true;
    wake_();
}

void TouchX11::start()
{
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void TouchX11::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        read_all();
        if (queue_.push(fingers_.translate(batch_)))
            wake_();
        batch_.clear();
        sleep();
    }
}

// A server that loses a device first ends its touches and then says why, without doing anything else in
// between. So its answer to XSync() comes after the reason, and an end that we hand on is really one.
void TouchX11::read_all()
{
    while (read_waiting())
        XSync(connection_.get(), False);
}

bool TouchX11::read_waiting()
{
    Display* const display = connection_.get();
    bool ended = false;
    while (XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (screen_event_ >= 0 &&
            (event.type == screen_event_ + RRScreenChangeNotify || event.type == screen_event_ + RRNotify))
            note_screens_changed();
        XGenericEventCookie& cookie = event.xcookie;
        if (event.type != GenericEvent || cookie.extension != extension_ || !XGetEventData(display, &cookie))
            continue;
        ended |= report(cookie, batch_);
        XFreeEventData(display, &cookie);
    }
    return ended;
}

// Until the server speaks (or dies, which the next reading finds), or the destructor runs.
void TouchX11::sleep()
{
    std::array<pollfd, 2> watched{pollfd{ConnectionNumber(connection_.get()), POLLIN, 0},
                                  pollfd{quit_.get(), POLLIN, 0}};
    while (::poll(watched.data(), watched.size(), -1) < 0)
        continue;
}

} // namespace bangvang
