// From pointer events to what a visitor meant: press, tap, long press, drag, pinch. The first finger leads,
// others never press.
#pragma once

#include "input/pointer.h"

#include <optional>
#include <vector>

namespace bangvang {

struct Gesture {
    enum class Kind {
        press,       // a finger came down: show the pressed look
        cancel,      // a second finger came, the device went away, or it rests: no tap follows
        tap,         // down and up again in place; also after a long press
        long_press,  // held in place until now
        drag_start,  // the finger passed the slop: the press is no tap any more, `delta` counts from where it
                     // began
        drag,        // and moves on
        drag_end,    // and left; `velocity` is what it had, zero where it rested first or another finger came
        pinch_start, // a second finger is there: `at` is the middle between the two
        pinch,       // they move: `delta` of the middle, `scale` of the distance
        pinch_end,
    };
    Kind kind{Kind::press};
    Point at{};       // now
    Point start{};    // where the finger, or the middle of two, came down
    Point delta{};    // since the last gesture of this finger, or of these two
    Point velocity{}; // design units per second, for drag_end
    MonoTime when{};
    int taps{1};       // tap: the second of two quick ones in one place is 2, and so on
    float scale{1.0F}; // pinch: the distance of the fingers to that at the last gesture
};

// 24 design units, 7.5 mm on a 27-inch panel: a finger that moves less means what it pressed.
inline constexpr float tap_slop = 24.0F;
inline constexpr Seconds long_press_time{0.6};
// What lies still on the glass for so long (a bag, somebody's back) is nobody who waits for an answer.
inline constexpr Seconds rest_time{10.0};
// Nor is it anybody at all once it has lain there for so long without moving by more than a finger trembles.
inline constexpr Seconds lean_time{180.0};
// Two taps in one place are a pair when the second ends within this time after the first.
inline constexpr Seconds tap_pair_time{0.4};
// A third contact within this time after the second is a palm, and no pinch.
inline constexpr Seconds palm_time{0.15};
// Beside a finger that came or moved within this time another one means nothing of its own.
inline constexpr Seconds awake_time{1.0};
// The speed of a finger is that of its last tenth of a second: longer would remember a turn, shorter would
// shake.
inline constexpr Seconds velocity_window{0.1};

// A pure function of the events and times fed to it. Times never go back.
class GestureRecognizer {
public:
    // What was due before the event comes out before it.
    [[nodiscard]] std::vector<Gesture> feed(const PointerEvent& event);
    // Time passing: a long press may be due, or a finger has rested for too long.
    [[nodiscard]] std::vector<Gesture> tick(MonoTime now);
    // When tick() has something to say, unless an event comes first.
    [[nodiscard]] std::optional<MonoTime> next_deadline() const;
    // True while a finger leads, or two pinch. What only rests on the glass does not count.
    [[nodiscard]] bool finger_down() const { return lead_.has_value() || pinch_.has_value(); }
    // The last sign of somebody: `now` while a finger is on the glass, also one that rests, but not what
    // leans there for longer than lean_time. None where nothing is on the glass.
    [[nodiscard]] std::optional<MonoTime> last_sign(MonoTime now) const;

private:
    enum class Stage { pressed, long_pressed, dragging };
    struct Contact { // any finger on the glass
        int finger{0};
        Point at{};
        Point still{};    // where it came to stand
        MonoTime moved{}; // by more than it trembles; or came down
    };
    struct Sample {
        Point at{};
        MonoTime when{};
    };
    struct Lead {
        int finger{0};
        Point start{};
        MonoTime since{};
        MonoTime moved{};
        Point last{}; // of the last gesture
        Stage stage{Stage::pressed};
        std::vector<Sample> recent; // the positions of the velocity window, oldest first
    };
    struct Pinch {
        int first{0};
        int second{0};
        Point start{};
        MonoTime since{};
        Point middle{}; // of the last gesture
        float distance{0.0F};
    };
    struct Tapped { // the last tap
        Point at{};
        MonoTime when{};
        int count{0};
    };
    void down(const PointerEvent& event, std::vector<Gesture>& out);
    void move(const PointerEvent& event, std::vector<Gesture>& out);
    void lift(const PointerEvent& event, std::vector<Gesture>& out); // up or cancel
    void lead_moves(const PointerEvent& event, std::vector<Gesture>& out);
    void lead_lifts(const PointerEvent& event, std::vector<Gesture>& out);
    void stop_lead(MonoTime when, std::vector<Gesture>& out);
    void begin_pinch(const PointerEvent& event, std::vector<Gesture>& out);
    void follow_pinch(MonoTime when, std::vector<Gesture>& out);
    void end_pinch(MonoTime when, std::vector<Gesture>& out);
    void remember(const PointerEvent& event);
    [[nodiscard]] Contact* contact(int finger);
    [[nodiscard]] Point place_of(int finger);
    [[nodiscard]] bool beside_awake(MonoTime now) const;
    [[nodiscard]] bool pinches(int finger) const;
    [[nodiscard]] std::optional<MonoTime> rest_deadline() const;
    [[nodiscard]] int count_tap(Point at, MonoTime when);
    [[nodiscard]] Point velocity() const;
    [[nodiscard]] Gesture gesture(Gesture::Kind kind, Point at, MonoTime when);

    std::vector<Contact> contacts_;
    std::optional<Lead> lead_;   // one of the contacts
    std::optional<Pinch> pinch_; // two of them; never beside a lead
    Tapped tapped_;
};

} // namespace bangvang
