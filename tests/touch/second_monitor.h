// A second monitor of a test's X server, and what stands on both.
#pragma once

#include "touch_server.h"

#include <cstddef>
#include <string>
#include <vector>

namespace bangvang {

// Where a window of a client stands, in pixels of the desktop.
struct StandingWindow {
    unsigned long id{0};
    int x{0};
    int y{0};
    int width{0};
    int height{0};
};

// Xorg's dummy output DUMMY1, 1024 x 768, to the right of DUMMY0. The desktop is as wide as both from the
// start, so that plugging and unplugging moves nothing else.
class SecondMonitor {
public:
    static constexpr int x = 1280;
    static constexpr int width = 1024;
    static constexpr int height = 768;

    explicit SecondMonitor(TouchServer& server);
    void plug();
    void mirror(); // it shows what the first one shows
    void unplug();
    // Of the first monitor, DUMMY0.
    void unplug_first();
    void plug_first();

    // Those that can be seen, from left to right.
    [[nodiscard]] std::vector<StandingWindow> windows() const;
    void give_keyboard_to(unsigned long window);
    // A number for what stands on this monitor; another picture has another one.
    [[nodiscard]] std::size_t picture() const;
    [[nodiscard]] std::size_t colours() const;

private:
    void set_output(int output, int at_x, const char* mode) const;

    TouchServer& server_;
};

} // namespace bangvang
