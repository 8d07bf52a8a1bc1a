// The technician's knock: one finger that holds the emblem for three seconds, in its place and alone.
#pragma once

#include "input/gesture.h"
#include "ui/canvas.h"

#include <bangvang/base/geometry.h>

#include <optional>
#include <span>

namespace bangvang {

inline constexpr Seconds emblem_hold_time{3.0};
// Nothing shows before: a visitor who touches the emblem learns nothing.
inline constexpr Seconds emblem_quiet_time{1.0};

// A pure function of the events and times fed to it. Times never go back.
class EmblemHold {
public:
    // `events` in design units, in the order of their times; `emblem` as it is drawn, none where it is not.
    // True once when it was held long enough.
    [[nodiscard]] bool take(std::span<const PointerEvent> events, MonoTime now,
                            const std::optional<Rect>& emblem);
    // Fingers that are on the glass already mean nothing here.
    void forget();
    // A ring that closes round the emblem.
    void draw(Canvas& canvas, const Rect& emblem, MonoTime now) const;
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    void follow(const Gesture& gesture, const std::optional<Rect>& emblem);

    GestureRecognizer gestures_;
    std::optional<MonoTime> since_;
};

} // namespace bangvang
