// One number on its way from here to there, as a value: where it is follows from the time alone.
#pragma once

#include "anim/easing.h"

#include <bangvang/base/time.h>

namespace bangvang {

class Tween {
public:
    // At rest on `value`.
    explicit Tween(double value = 0.0) : from_(value), to_(value) {}
    // A motion of no or negative duration is over at once.
    Tween(double from, double to, MonoTime start, Duration duration, Easing easing = Easing::out)
        : from_(from), to_(to), start_(start), duration_(duration), easing_(easing)
    {}

    // `from` until the start, which may lie ahead (a stagger); `to`, exactly, from the end on.
    [[nodiscard]] double value(MonoTime now) const;
    // How much of the way is done, along its curve, 0..1.
    [[nodiscard]] double share(MonoTime now) const;
    [[nodiscard]] MonoTime end() const { return start_ + duration_; }
    [[nodiscard]] bool done(MonoTime now) const { return now >= end(); }
    [[nodiscard]] double target() const { return to_; }

    // Turns to another end from wherever the value is now, without a jump. The same end again changes
    // nothing, so a screen may call it every frame.
    void retarget(MonoTime now, double to, Duration duration, Easing easing);
    // With the duration and easing it has.
    void retarget(MonoTime now, double to);

private:
    double from_{0.0};
    double to_{0.0};
    MonoTime start_{};
    Duration duration_{0};
    Easing easing_{Easing::out};
};

} // namespace bangvang
