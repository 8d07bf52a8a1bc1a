// From what a touch screen reports to the fingers that the lobby knows.
#pragma once

#include "input/pointer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace bangvang {

// One report about one touch, or about the device that made it.
struct TouchReport {
    enum class Kind { begin, update, end, device_gone };
    Kind kind{Kind::update};
    std::uint32_t touch{0}; // unique as long as the window system runs; none for device_gone
    int device{0};
    Point at{}; // pixels of the window
    MonoTime when{};
};

// One thread.
class TouchFingers {
public:
    // `batch` is what was reported up to now since the last call. A touch that ends together with its device
    // did not leave the glass by itself: it is cancelled, for nobody meant anything by it.
    [[nodiscard]] std::vector<PointerEvent> translate(std::span<const TouchReport> batch);

private:
    struct Finger {
        std::uint32_t touch{0};
        int device{0};
        int number{0};
        Point last{};
    };
    [[nodiscard]] int free_number() const;
    void begin(const TouchReport& report, std::vector<PointerEvent>& out);
    void follow(const TouchReport& report, PointerEvent::Kind as, std::vector<PointerEvent>& out);
    void lose_device(const TouchReport& report, std::vector<PointerEvent>& out);

    std::vector<Finger> fingers_; // on the glass
};

// When something happened that the X server stamped with its clock of milliseconds, which starts anew every
// 49.7 days. A server that does not count as we do, say on another machine, is answered with `now`.
[[nodiscard]] MonoTime server_time(std::uint32_t milliseconds, MonoTime now);

} // namespace bangvang
