#include "nav/idle.h"

#include "nav/present.h"

#include <algorithm>

namespace bangvang {

namespace {

MonoTime after(MonoTime start, Seconds wait)
{
    return start + std::chrono::duration_cast<Duration>(wait);
}

// In attract there is nobody to leave.
bool nobody_here(const Navigation& navigation)
{
    return navigation.top().place == Place::attract;
}

MonoTime ring_begins(const Navigation& navigation, const IdleTimes& idle)
{
    return after(navigation.touched_at, patience(navigation.top().place, idle));
}

// Before a speaker no ring closes.
MonoTime leaves_at(const Navigation& navigation, const IdleTimes& idle)
{
    if (navigation.presenting.on)
        return after(navigation.touched_at, navigation.presenting.by_hand
                                                ? std::min(idle.by_hand, idle.presenting)
                                                : idle.presenting);
    if (const auto closes = service_closes(navigation))
        return *closes;
    return after(ring_begins(navigation, idle), idle.ring);
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
    case Place::deck:
    case Place::pin:
    case Place::service:
        break;
    }
    return idle.list;
}

std::optional<MonoTime> service_closes(const Navigation& navigation)
{
    const Place place = navigation.top().place;
    if (place != Place::pin && place != Place::service)
        return std::nullopt;
    return after(navigation.touched_at, service_time);
}

Navigation touched(Navigation navigation, MonoTime when)
{
    navigation.touched_at = std::max(navigation.touched_at, when);
    return navigation;
}

Navigation keyed(Navigation navigation)
{
    navigation.presenting.by_hand = false;
    return navigation;
}

Navigation tick(Navigation navigation, MonoTime now, const IdleTimes& idle)
{
    if (nobody_here(navigation) || now < leaves_at(navigation, idle))
        return navigation;
    const Route before = navigation.top();
    const std::string slide = slide_shown(navigation);
    navigation.stack.assign(1, Route{.place = Place::attract});
    navigation.language = navigation.home_language;
    navigation.playing = false;
    navigation.reach = false;
    navigation.entered_at = now;
    settle_presenting(navigation, before, slide, now);
    return navigation;
}

std::optional<float> idle_ring(const Navigation& navigation, MonoTime now, const IdleTimes& idle)
{
    const MonoTime start = ring_begins(navigation, idle);
    if (nobody_here(navigation) || navigation.presenting.on || service_closes(navigation) || now < start)
        return std::nullopt;
    return static_cast<float>(std::clamp(Seconds(now - start) / idle.ring, 0.0, 1.0));
}

std::optional<MonoTime> next_idle_change(const Navigation& navigation, MonoTime now, const IdleTimes& idle)
{
    if (nobody_here(navigation))
        return std::nullopt;
    if (navigation.presenting.on || service_closes(navigation))
        return leaves_at(navigation, idle);
    const MonoTime start = ring_begins(navigation, idle);
    return now < start ? start : now; // the closing ring moves with every frame
}

} // namespace bangvang
