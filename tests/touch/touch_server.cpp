#include "touch_server.h"
#include "x11_connection.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XInput2.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/scrnsaver.h>
#include <X11/keysym.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <set>
#include <span>

namespace bangvang {

namespace {

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
{flags}EndSection
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
    Modeline "1920x1080" 148.5 1920 2008 2052 2200 1080 1084 1089 1125 +hsync +vsync
    Modeline "1280x720" 74.25 1280 1390 1430 1650 720 725 730 750 +hsync +vsync
    Modeline "1024x768" 65.0 1024 1048 1184 1344 768 771 777 806 -hsync -vsync
    Modeline "720x1280" 74.25 720 760 800 900 1280 1290 1300 1320 +hsync +vsync
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "{mode}" "1024x768" "720x1280"
        Virtual {desktop}
    EndSubSection
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "keyboard" "CoreKeyboard"
    InputDevice "mouse" "CorePointer"
    {use_touch}
EndSection
)";

constexpr std::string_view touch_device = R"(
Section "InputDevice"
    Identifier "{touch}"
    Driver "inputtest"
    Option "SocketPath" "{folder}/touch"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
EndSection
)";

std::string xorg_program()
{
    const std::string direct = "/usr/lib/xorg/Xorg"; // without the wrapper that wants a console
    return std::filesystem::exists(direct) ? direct : "Xorg";
}

// What a kiosk's own server is told about keys, out of the file that is installed: X takes the first section
// of its flags that it reads and no other.
std::string kiosk_flags()
{
    std::ifstream in(std::filesystem::path(BANGVANG_SOURCE_DIR) / "assets/xorg/20-bangvang-kiosk.conf");
    std::string flags;
    for (std::string line; std::getline(in, line);)
        if (line.find("Option \"") != std::string::npos)
            flags += line + "\n";
    return flags;
}

DisplayServer start(const std::filesystem::path& folder, Fingers fingers, GlassSize size)
{
    const auto file = folder / "xorg.conf";
    std::ofstream out(file);
    std::string use;
    if (fingers == Fingers::ten) {
        out << fmt::format(touch_device, fmt::arg("touch", touch_screen_name),
                           fmt::arg("folder", folder.string()));
        use = fmt::format(R"(InputDevice "{}" "SendCoreEvents")", touch_screen_name);
    }
    out << fmt::format(configuration, fmt::arg("folder", folder.string()), fmt::arg("use_touch", use),
                       fmt::arg("flags", kiosk_flags()),
                       fmt::arg("mode", size == GlassSize::full_hd ? "1920x1080" : "1280x720"),
                       fmt::arg("desktop", size == GlassSize::full_hd ? "1920 1280" : "1280 1280"));
    out.close();
    return start_display_server({xorg_program(), "-config", file.string(), "-configdir", folder.string(),
                                 "-logfile", (folder / "Xorg.log").string(), "-noreset", "-nolisten", "tcp",
                                 "-novtswitch"},
                                folder / "Xorg.out");
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

TouchServer::TouchServer(Fingers fingers, GlassSize size)
    : server_(start(folder_.path(), fingers, size)),
      size_(size == GlassSize::full_hd ? Point{1920, 1080} : Point{1280, 720})
{
    if (name().empty())
        return;
    if (fingers == Fingers::ten)
        connect_touch_screen();
    mouse_ = std::make_unique<InputDevice>(folder_.path() / "mouse");
    REQUIRE(mouse_->ready());
    keyboard_ = std::make_unique<InputDevice>(folder_.path() / "keyboard");
    REQUIRE(keyboard_->ready());
}

void TouchServer::connect_touch_screen()
{
    touch_screen_ = std::make_unique<InputDevice>(folder_.path() / "touch");
    REQUIRE(touch_screen_->ready());
}

Point TouchServer::share(Point at) const
{
    return {at.x / size_.x, at.y / size_.y};
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

// The server has a keyboard map of its own, so it is asked.
void TouchServer::press_key(std::uint32_t symbol)
{
    Display* const display = XOpenDisplay(name().c_str());
    REQUIRE(display != nullptr);
    const KeyCode code = XKeysymToKeycode(display, symbol);
    const KeyCode shift = XKeysymToKeycode(display, XK_Shift_L);
    const bool shifted = XkbKeycodeToKeysym(display, code, 0, 0) != symbol;
    XCloseDisplay(display);
    REQUIRE(code != 0);
    if (shifted)
        keyboard_->key(shift, true);
    keyboard_->key(code, true);
    keyboard_->key(code, false);
    if (shifted)
        keyboard_->key(shift, false);
}

std::vector<TouchServer::TopWindow> TouchServer::windows()
{
    const auto display = connect(name());
    Window root = 0;
    Window parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    std::vector<TopWindow> found;
    XQueryTree(display.get(), DefaultRootWindow(display.get()), &root, &parent, &children, &count);
    for (const Window window : std::span(children, count)) {
        XWindowAttributes is{};
        if (XGetWindowAttributes(display.get(), window, &is) != 0 && is.map_state == IsViewable)
            found.push_back({window, is.x, is.y, is.width, is.height});
    }
    if (children)
        XFree(children);
    return found;
}

std::uint32_t TouchServer::code_of(std::uint32_t symbol)
{
    const auto display = connect(name());
    return XKeysymToKeycode(display.get(), symbol);
}

void TouchServer::hold_shift(bool held)
{
    Display* const display = XOpenDisplay(name().c_str());
    REQUIRE(display != nullptr);
    const KeyCode shift = XKeysymToKeycode(display, XK_Shift_L);
    XCloseDisplay(display);
    keyboard_->key(shift, held);
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

void TouchServer::set_mode(int width_px, int height_px)
{
    const auto display = connect(name());
    const Window root = DefaultRootWindow(display.get());
    XRRScreenResources* const all = XRRGetScreenResources(display.get(), root);
    REQUIRE(all->noutput > 0);
    const std::string wanted = fmt::format("{}x{}", width_px, height_px);
    RRMode mode = 0;
    for (const XRRModeInfo& each : std::span(all->modes, static_cast<std::size_t>(all->nmode)))
        if (each.name == wanted)
            mode = each.id;
    REQUIRE_MESSAGE(mode != 0, log());
    RROutput output = all->outputs[0];
    XRROutputInfo* const info = XRRGetOutputInfo(display.get(), all, output);
    const RRCrtc crtc = info->crtc;
    XRRSetCrtcConfig(display.get(), all, crtc, CurrentTime, 0, 0, 0, RR_Rotate_0, nullptr, 0);
    XRRSetScreenSize(display.get(), root, width_px, height_px, width_px / 4, height_px / 4);
    XRRSetCrtcConfig(display.get(), all, crtc, CurrentTime, 0, 0, mode, RR_Rotate_0, &output, 1);
    XRRFreeOutputInfo(info);
    XRRFreeScreenResources(all);
    XSync(display.get(), False);
    size_ = {static_cast<float>(width_px), static_cast<float>(height_px)};
}

void TouchServer::widen(int width_px, int height_px)
{
    const auto display = connect(name());
    XRRSetScreenSize(display.get(), DefaultRootWindow(display.get()), width_px, height_px, width_px / 4,
                     height_px / 4);
    XSync(display.get(), False);
    size_ = {static_cast<float>(width_px), static_cast<float>(height_px)};
}

void TouchServer::turn_touch_screen()
{
    const auto display = connect(name());
    const int device = device_number(display.get(), touch_screen_name);
    const std::array<float, 9> matrix{-1, 0, 1, 0, -1, 1, 0, 0, 1};
    std::array<unsigned char, sizeof(matrix)> bytes{};
    std::memcpy(bytes.data(), matrix.data(), sizeof(matrix));
    XIChangeProperty(display.get(), device,
                     XInternAtom(display.get(), "Coordinate Transformation Matrix", False),
                     XInternAtom(display.get(), "FLOAT", False), 32, XIPropModeReplace, bytes.data(), 9);
    XSync(display.get(), False);
}

void TouchServer::sleep_monitor(bool asleep)
{
    const auto display = connect(name());
    XForceScreenSaver(display.get(), asleep ? ScreenSaverActive : ScreenSaverReset);
    XSync(display.get(), False);
}

std::size_t TouchServer::colours_on_the_glass()
{
    const auto display = connect(name());
    XImage* const image =
        XGetImage(display.get(), DefaultRootWindow(display.get()), 0, 0, static_cast<unsigned>(size_.x),
                  static_cast<unsigned>(size_.y), AllPlanes, ZPixmap);
    REQUIRE(image);
    std::set<unsigned long> colours;
    for (int y = 0; y < image->height; y += 9)
        for (int x = 0; x < image->width; x += 9)
            colours.insert(XGetPixel(image, x, y));
    XDestroyImage(image);
    return colours.size();
}

void TouchServer::leave_window_manager_behind()
{
    const auto display = connect(name());
    const Window root = DefaultRootWindow(display.get());
    const Window gone = XCreateSimpleWindow(display.get(), root, 0, 0, 1, 1, 0, 0, 0);
    XChangeProperty(display.get(), root, XInternAtom(display.get(), "_NET_SUPPORTING_WM_CHECK", False),
                    XA_WINDOW, 32, PropModeReplace, reinterpret_cast<const unsigned char*>(&gone), 1);
    XDestroyWindow(display.get(), gone);
    XSync(display.get(), False);
}

bool TouchServer::names_a_window_manager()
{
    const auto display = connect(name());
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display.get(), DefaultRootWindow(display.get()),
                       XInternAtom(display.get(), "_NET_SUPPORTING_WM_CHECK", False), 0, 1, False, XA_WINDOW,
                       &type, &format, &count, &rest, &data);
    if (data)
        XFree(data);
    return count > 0;
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
