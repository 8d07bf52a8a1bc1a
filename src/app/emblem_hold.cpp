#include "app/emblem_hold.h"

#include <algorithm>
#include <numbers>

namespace bangvang {

namespace {

Duration time_of(Seconds seconds)
{
    return std::chrono::duration_cast<Duration>(seconds);
}

} // namespace

bool EmblemHold::take(std::span<const PointerEvent> events, MonoTime now, const std::optional<Rect>& emblem)
{
    for (const PointerEvent& event : events)
        for (const Gesture& gesture : gestures_.feed(event))
            follow(gesture, emblem);
    for (const Gesture& gesture : gestures_.tick(now))
        follow(gesture, emblem);
    if (!emblem)
        since_.reset();
    if (!since_ || now < *since_ + time_of(emblem_hold_time))
        return false;
    forget();
    return true;
}

// A press that stays what it is; one that moves, leaves, or is joined by another finger is none.
void EmblemHold::follow(const Gesture& gesture, const std::optional<Rect>& emblem)
{
    if (gesture.kind == Gesture::Kind::press && emblem && emblem->contains(gesture.start))
        since_ = gesture.when;
    else if (gesture.kind != Gesture::Kind::long_press)
        since_.reset();
}

void EmblemHold::forget()
{
    gestures_ = {};
    since_.reset();
}

void EmblemHold::draw(Canvas& canvas, const Rect& emblem, MonoTime now) const
{
    if (!since_ || now < *since_ + time_of(emblem_quiet_time))
        return;
    const Seconds held = now - *since_ - time_of(emblem_quiet_time);
    const auto part = static_cast<float>(std::clamp(held / (emblem_hold_time - emblem_quiet_time), 0.0, 1.0));
    const auto piece = canvas.piece("emblem.hold");
    constexpr float top = -std::numbers::pi_v<float> / 2.0F;
    canvas.arc(emblem.center(), emblem.w / 2.0F + 8.0F, top, top + 2.0F * std::numbers::pi_v<float> * part,
               canvas.theme().gold, 6.0F);
}

std::optional<MonoTime> EmblemHold::next_change(MonoTime now) const
{
    if (!since_)
        return std::nullopt;
    return std::max(now, *since_ + time_of(emblem_quiet_time));
}

} // namespace bangvang
