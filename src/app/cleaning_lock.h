// The lock for whoever wipes the glass: until its time is over, or one finger has held the target long
// enough, nothing that touches the glass means anything.
#pragma once

#include "input/gesture.h"

#include <bangvang/base/geometry.h>

#include <optional>
#include <span>

namespace bangvang {

// So long one finger has to hold the target, in its place and alone: no cloth does.
inline constexpr Seconds cleaning_hold_time{3.0};
// While somebody still wipes the lock stays, and then for so long.
inline constexpr Seconds cleaning_quiet_time{2.0};

// A pure function of the events and times fed to it. Times never go back.
class CleaningLock {
public:
    // `time` is how long the lock lasts where nobody touches the glass.
    explicit CleaningLock(Seconds time) : time_(time) {}

    void begin(MonoTime now);
    // `events` in design units, in the order of their times; `hold` is the target as it is drawn. Afterwards
    // the lock may have ended.
    void take(std::span<const PointerEvent> events, MonoTime now, const Rect& hold);

    [[nodiscard]] bool locked() const { return begun_.has_value(); }
    // These only while locked. Until the lock ends by itself, at least 1: whole seconds, and the part of the
    // whole time.
    [[nodiscard]] int seconds_left(MonoTime now) const;
    [[nodiscard]] float part_left(MonoTime now) const;
    // How far the ring of the target has filled, 0..1; 0 while nobody holds it.
    [[nodiscard]] float held(MonoTime now) const;
    // When the picture changes by itself: with every frame while the target is held, else once a second.
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    void note_sign(MonoTime now);
    void follow(const Gesture& gesture, const Rect& hold);
    [[nodiscard]] bool over(MonoTime now) const;
    [[nodiscard]] MonoTime end(MonoTime now) const;

    Seconds time_;
    std::optional<MonoTime> begun_; // none: not locked
    GestureRecognizer gestures_;
    std::optional<MonoTime> touched_;    // last sign of somebody who wipes
    std::optional<MonoTime> held_since_; // the target
};

} // namespace bangvang
