// From pointer events to what a visitor meant: press, tap, drag, long press. The first finger leads, others
// never press.
#pragma once

#include "input/pointer.h"

#include <optional>
#include <vector>

namespace bangvang {

struct Gesture {
    enum class Kind {
        press,      // a finger came down: show the pressed look
        cancel,     // the device went away: neither a tap nor anything else follows
        tap,        // down and up again in place
        long_press, // held in place; no tap follows
        drag_start, // the finger passed the slop: the press is no tap any more, `delta` counts from where it
                    // began
        drag,       // and moves on
        drag_end,   // and left; `velocity` is what it had, zero where it rested first or the device went away
    };
    Kind kind{Kind::press};
    Point at{};       // now
    Point start{};    // where the finger came down
    Point delta{};    // since the last gesture of this finger
    Point velocity{}; // design units per second, for drag_end
    MonoTime when{};
};

// 24 design units, 7.5 mm on a 27-inch panel: a finger that moves less means what it pressed.
inline constexpr float tap_slop = 24.0F;
inline constexpr Seconds long_press_time{0.6};
// The speed of a finger is that of its last tenth of a second: longer would remember a turn, shorter would
// shake.
inline constexpr Seconds velocity_window{0.1};

// A pure function of the events and times fed to it. Times never go back.
class GestureRecognizer {
public:
    // A long press that was due before the event comes out before it.
    [[nodiscard]] std::vector<Gesture> feed(const PointerEvent& event);
    // Time passing: a long press may be due.
    [[nodiscard]] std::vector<Gesture> tick(MonoTime now);
    // When tick() has something to say, unless an event comes first.
    [[nodiscard]] std::optional<MonoTime> next_deadline() const;
    // True while the leading finger is on the glass.
    [[nodiscard]] bool finger_down() const { return held_.has_value(); }

private:
    enum class Stage { pressed, dragging, long_pressed };
    struct Sample {
        Point at{};
        MonoTime when{};
    };
    struct Held {
        int finger{0};
        Point start{};
        MonoTime since{};
        Point last{}; // of the last gesture
        Stage stage{Stage::pressed};
        std::vector<Sample> recent; // the positions of the velocity window, oldest first
    };
    void down(const PointerEvent& event, std::vector<Gesture>& out);
    void move(const PointerEvent& event, std::vector<Gesture>& out);
    void up(const PointerEvent& event, std::vector<Gesture>& out);
    void cancel(const PointerEvent& event, std::vector<Gesture>& out);
    void remember(const PointerEvent& event);
    [[nodiscard]] Point velocity() const;
    [[nodiscard]] Gesture gesture(Gesture::Kind kind, Point at, MonoTime when);

    std::optional<Held> held_;
};

} // namespace bangvang
