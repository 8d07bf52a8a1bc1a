#include "touch_server.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <X11/extensions/XInput2.h>
#include <X11/extensions/scrnsaver.h>

#include <algorithm>
#include <fstream>
#include <span>

namespace bangvang {

namespace {

constexpr int width = 1280;
constexpr int height = 720;
constexpr const char* touch_screen_name = "touch";
// As in XI2.h, and as the driver takes them.
constexpr std::uint32_t touch_begin = XI_TouchBegin;
constexpr std::uint32_t touch_update = XI_TouchUpdate;
constexpr std::uint32_t touch_end = XI_TouchEnd;

// A screen without a monitor and devices without wires, and nothing of the machine's own.
constexpr std::string_view configuration = R"(
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
    Option "AutoAddGPU" "false"
    Option "DontVTSwitch" "true"
EndSection
Section "InputDevice"
    Identifier "{touch}"
    Driver "inputtest"
    Option "SocketPath" "{folder}/touch"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
EndSection
Section "InputDevice"
    Identifier "mouse"
    Driver "inputtest"
    Option "SocketPath" "{folder}/mouse"
    Option "DeviceType" "PointerAbsolute"
EndSection
Section "InputDevice"
    Identifier "keyboard"
    Driver "inputtest"
    Option "SocketPath" "{folder}/keyboard"
    Option "DeviceType" "Keyboard"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0-1000.0
    VertRefresh 5.0-200.0
    Modeline "{width}x{height}" 74.25 1280 1390 1430 1650 720 725 730 750 +hsync +vsync
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "{width}x{height}"
        Virtual {width} {height}
    EndSubSection
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "keyboard" "CoreKeyboard"
    InputDevice "mouse" "CorePointer"
    InputDevice "{touch}" "SendCoreEvents"
EndSection
)";

std::string xorg_program()
{
    const std::string direct = "/usr/lib/xorg/Xorg"; // without the wrapper that wants a console
    return std::filesystem::exists(direct) ? direct : "Xorg";
}

DisplayServer start(const std::filesystem::path& folder)
{
    const auto file = folder / "xorg.conf";
    std::ofstream(file) << fmt::format(configuration, fmt::arg("folder", folder.string()),
                                       fmt::arg("touch", touch_screen_name), fmt::arg("width", width),
                                       fmt::arg("height", height));
    return start_display_server({xorg_program(), "-config", file.string(), "-configdir", folder.string(),
                                 "-logfile", (folder / "Xorg.log").string(), "-noreset", "-nolisten", "tcp",
                                 "-novtswitch"},
                                folder / "Xorg.out");
}

Point share(Point at)
{
    return {at.x / static_cast<float>(width), at.y / static_cast<float>(height)};
}

struct Close {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

std::unique_ptr<Display, Close> connect(const std::string& name)
{
    std::unique_ptr<Display, Close> display(XOpenDisplay(name.c_str()));
    REQUIRE(display);
    return display;
}

int device_number(Display* display, std::string_view name)
{
    int count = 0;
    XIDeviceInfo* const devices = XIQueryDevice(display, XIAllDevices, &count);
    int number = -1;
    for (const XIDeviceInfo& device : std::span(devices, static_cast<std::size_t>(count)))
        if (name == device.name)
            number = device.deviceid;
    XIFreeDeviceInfo(devices);
    return number;
}

} // namespace

TouchServer::TouchServer() : server_(start(folder_.path()))
{
    if (name().empty())
        return;
    connect_touch_screen();
    mouse_ = std::make_unique<InputDevice>(folder_.path() / "mouse");
    REQUIRE(mouse_->ready());
}

void TouchServer::connect_touch_screen()
{
    touch_screen_ = std::make_unique<InputDevice>(folder_.path() / "touch");
    REQUIRE(touch_screen_->ready());
}

std::uint32_t TouchServer::free_slot() const
{
    std::uint32_t slot = 0;
    while (std::ranges::any_of(fingers_, [&](const auto& each) { return each.second.slot == slot; }))
        ++slot;
    return slot;
}

void TouchServer::down(int finger, Point at)
{
    const std::uint32_t slot = free_slot();
    fingers_[finger] = {slot, at};
    touch_screen_->touch(slot, touch_begin, share(at));
}

void TouchServer::move(int finger, Point at)
{
    fingers_.at(finger).at = at;
    touch_screen_->touch(fingers_.at(finger).slot, touch_update, share(at));
}

void TouchServer::up(int finger)
{
    const Finger last = fingers_.at(finger);
    touch_screen_->touch(last.slot, touch_end, share(last.at));
    fingers_.erase(finger);
}

void TouchServer::tap(Point at)
{
    constexpr int finger = 1000;
    down(finger, at);
    up(finger);
}

void TouchServer::click(Point at)
{
    mouse_->move_pointer(share(at));
    mouse_->button(true);
    mouse_->button(false);
}

void TouchServer::unplug_touch_screen()
{
    switch_touch_screen(false);
    touch_screen_.reset();
    fingers_.clear();
}

void TouchServer::plug_touch_screen()
{
    switch_touch_screen(true);
    connect_touch_screen();
}

// What the server does when a device goes, without a device that could go.
void TouchServer::switch_touch_screen(bool on)
{
    const auto display = connect(name());
    const int device = device_number(display.get(), touch_screen_name);
    REQUIRE(device >= 0);
    unsigned char value = on ? 1 : 0;
    XIChangeProperty(display.get(), device, XInternAtom(display.get(), "Device Enabled", False),
                     XInternAtom(display.get(), "INTEGER", False), 8, XIPropModeReplace, &value, 1);
    XSync(display.get(), False);
}

void TouchServer::blank_after(int seconds)
{
    const auto display = connect(name());
    XSetScreenSaver(display.get(), seconds, 0, PreferBlanking, DefaultExposures);
    XSync(display.get(), False);
}

bool TouchServer::blank()
{
    const auto display = connect(name());
    XScreenSaverInfo info{};
    REQUIRE(XScreenSaverQueryInfo(display.get(), DefaultRootWindow(display.get()), &info) != 0);
    return info.state == ScreenSaverOn;
}

} // namespace bangvang
