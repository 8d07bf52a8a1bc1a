// A real X server without a monitor, whose touch screen and mouse a test moves.
#pragma once

#include "kiosk_rig.h"

#include "shell/file_handle.h"

#include <bangvang/base/geometry.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bangvang {

// One connection to Xorg's inputtest driver. The driver takes one client only, for as long as the device is
// on. Its protocol (version 1.1, see inputtestdrv(4)): every message is a 32-bit length, a 32-bit kind and a
// body in the machine's byte order.
class InputDevice {
public:
    explicit InputDevice(const std::filesystem::path& socket);
    [[nodiscard]] bool ready() const { return handle_.valid(); }
    // Positions are shares of the screen, 0 to 1. Every call returns when the server has dealt with the
    // event.
    void touch(std::uint32_t slot, std::uint32_t what, Point share);
    void move_pointer(Point share);
    void button(bool press);
    void key(std::uint32_t code, bool press); // the server's key codes
    void stroke(std::uint32_t code);          // down and up, and nothing is waited for

private:
    void send(std::vector<std::byte> message, Point share, std::uint32_t axes);
    void wait_until_done();
    [[nodiscard]] bool read(std::size_t size);

    FileHandle handle_;
};

enum class Fingers { ten, none };
enum class GlassSize { hd, full_hd }; // 1280 x 720, as fast as tests want it; 1920 x 1080

// Xorg on a display of its own choice, with a mouse, and a touch screen for ten fingers or none.
class TouchServer {
public:
    explicit TouchServer(Fingers fingers = Fingers::ten, GlassSize size = GlassSize::hd);
    [[nodiscard]] const std::string& name() const { return server_.name; } // empty when it did not start
    [[nodiscard]] std::string log() const { return bytes_of(folder_.path() / "Xorg.log"); }

    // Fingers have any numbers; positions are pixels of the screen.
    void down(int finger, Point at);
    void move(int finger, Point at);
    void up(int finger);
    void tap(Point at);
    void click(Point at);
    // The key that has this symbol (XK_Next) goes down and up again, with Shift where it takes that.
    void press_key(std::uint32_t symbol);
    void hold_shift(bool held);
    // A key by its code, and the code of a symbol; 0: none has it.
    void key(std::uint32_t code, bool press) { keyboard_->key(code, press); }
    // Down and up; the server has dealt with it when it has dealt with the next key().
    void stroke(std::uint32_t code) { keyboard_->stroke(code); }
    [[nodiscard]] std::uint32_t code_of(std::uint32_t symbol);
    // What is mapped on the root window, from the bottom.
    struct TopWindow {
        unsigned long id{0};
        int x{0}, y{0}, width{0}, height{0};
        friend bool operator==(const TopWindow&, const TopWindow&) = default;
    };
    [[nodiscard]] std::vector<TopWindow> windows();

    // As if the cable were pulled, and put in again. Fingers on the glass are gone afterwards.
    void unplug_touch_screen();
    void plug_touch_screen();
    // The screen saver, as a session may have set it.
    void blank_after(int seconds);
    [[nodiscard]] bool blank();
    // One of the modes that the monitor has: 1280 x 720, 1024 x 768, 720 x 1280. Fingers count in its pixels.
    void set_mode(int width, int height);
    // A desktop of this size, on which monitors have their places; the first one keeps its mode.
    void widen(int width, int height);
    // Turns what the touch screen says by 180 degrees, as for one that hangs upside down.
    void turn_touch_screen();
    void sleep_monitor(bool asleep);
    // Different colours among some thousand pixels of the root window's picture.
    [[nodiscard]] std::size_t colours_on_the_glass();
    // As a window manager does that dies: its window is gone, the root window still names it.
    void leave_window_manager_behind();
    [[nodiscard]] bool names_a_window_manager();
    void kill() { server_.process->kill(); }

private:
    struct Finger {
        std::uint32_t slot{0};
        Point at{};
    };
    [[nodiscard]] std::uint32_t free_slot() const;
    [[nodiscard]] Point share(Point at) const;
    void connect_touch_screen();
    void switch_touch_screen(bool on);

    TestFolder folder_;
    DisplayServer server_;
    std::unique_ptr<InputDevice> touch_screen_;
    std::unique_ptr<InputDevice> mouse_;
    std::unique_ptr<InputDevice> keyboard_;
    std::map<int, Finger> fingers_;
    Point size_;
};

} // namespace bangvang
