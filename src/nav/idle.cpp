#include "nav/idle.h"

#include <algorithm>

namespace bangvang {

namespace {

MonoTime after(MonoTime start, Seconds wait)
{
    return start + std::chrono::duration_cast<Duration>(wait);
}

// In attract there is nobody to leave, and before a speaker nothing may change by itself.
bool never_idle(const Navigation& navigation)
{
    return navigation.presenting || navigation.top().place == Place::attract;
}

MonoTime ring_begins(const Navigation& navigation, const IdleTimes& idle)
{
    return after(navigation.touched_at, patience(navigation.top().place, idle));
}

} // namespace

Seconds patience(Place place, const IdleTimes& idle)
{
    switch (place) {
    case Place::unit:
    case Place::indicator:
    case Place::honoree:
    case Place::reader:
    case Place::compare:
    case Place::months:
    case Place::display: // a technician holds a ruler against the glass
        return idle.detail;
    case Place::attract:
    case Place::home:
    case Place::ranking:
    case Place::progress:
    case Place::honor:
    case Place::movements:
    case Place::search:
    case Place::notice:
        break;
    }
    return idle.list;
}

Navigation touched(Navigation navigation, MonoTime when)
{
    navigation.touched_at = std::max(navigation.touched_at, when);
    return navigation;
}

Navigation tick(Navigation navigation, MonoTime now, const IdleTimes& idle)
{
    if (never_idle(navigation) || now < after(ring_begins(navigation, idle), idle.ring))
        return navigation;
    navigation.stack.assign(1, Route{.place = Place::attract});
    navigation.language = navigation.home_language;
    navigation.playing = false;
    navigation.reach = false;
    navigation.entered_at = now;
    return navigation;
}

std::optional<float> idle_ring(const Navigation& navigation, MonoTime now, const IdleTimes& idle)
{
    const MonoTime start = ring_begins(navigation, idle);
    if (never_idle(navigation) || now < start)
        return std::nullopt;
    return static_cast<float>(std::clamp(Seconds(now - start) / idle.ring, 0.0, 1.0));
}

std::optional<MonoTime> next_idle_change(const Navigation& navigation, MonoTime now, const IdleTimes& idle)
{
    if (never_idle(navigation))
        return std::nullopt;
    const MonoTime start = ring_begins(navigation, idle);
    return now < start ? start : now; // the closing ring moves with every frame
}

} // namespace bangvang
