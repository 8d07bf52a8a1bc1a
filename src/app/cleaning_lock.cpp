#include "app/cleaning_lock.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

Duration time_of(Seconds seconds)
{
    return std::chrono::duration_cast<Duration>(seconds);
}

} // namespace

// Fingers that are on the glass already are not known: what they do next means nothing.
void CleaningLock::begin(MonoTime now)
{
    begun_ = now;
    gestures_ = {};
    touched_.reset();
    held_since_.reset();
}

void CleaningLock::take(std::span<const PointerEvent> events, MonoTime now, const Rect& hold)
{
    for (const PointerEvent& event : events) {
        note_sign(event.when);
        if (over(event.when))
            return begun_.reset();
        for (const Gesture& gesture : gestures_.feed(event))
            follow(gesture, hold);
        note_sign(event.when);
    }
    note_sign(now);
    if (over(now))
        return begun_.reset();
    for (const Gesture& gesture : gestures_.tick(now))
        follow(gesture, hold);
}

void CleaningLock::note_sign(MonoTime now)
{
    touched_ = std::max(touched_, gestures_.last_sign(now));
}

// Only a press that stays what it is holds: one that moves, leaves, or is joined by another finger does not.
void CleaningLock::follow(const Gesture& gesture, const Rect& hold)
{
    if (gesture.kind == Gesture::Kind::press && hold.contains(gesture.start))
        held_since_ = gesture.when;
    else if (gesture.kind != Gesture::Kind::long_press)
        held_since_.reset();
}

bool CleaningLock::over(MonoTime now) const
{
    return held(now) >= 1.0F || now >= end(now);
}

MonoTime CleaningLock::end(MonoTime now) const
{
    const MonoTime planned = *begun_ + time_of(time_);
    return touched_ ? std::max(planned, std::min(*touched_, now) + time_of(cleaning_quiet_time)) : planned;
}

int CleaningLock::seconds_left(MonoTime now) const
{
    return std::max(1, static_cast<int>(std::ceil(Seconds(end(now) - now).count())));
}

float CleaningLock::part_left(MonoTime now) const
{
    return std::clamp(static_cast<float>(Seconds(seconds_left(now)) / time_), 0.0F, 1.0F);
}

float CleaningLock::held(MonoTime now) const
{
    return held_since_
               ? std::clamp(static_cast<float>(Seconds(now - *held_since_) / cleaning_hold_time), 0.0F, 1.0F)
               : 0.0F;
}

std::optional<MonoTime> CleaningLock::next_change(MonoTime now) const
{
    if (!locked())
        return std::nullopt;
    if (held_since_)
        return now;
    return end(now) - time_of(Seconds(seconds_left(now) - 1));
}

} // namespace bangvang
