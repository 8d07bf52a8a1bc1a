#include "app/hours.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Duration stays_lit = std::chrono::minutes(1);   // after the last sign of somebody
constexpr Duration looks_again = std::chrono::minutes(1); // whether the clock was set

bool nobody(const Navigation& navigation)
{
    return navigation.top().place == Place::attract && !navigation.presenting.on;
}

} // namespace

void Hours::pass_time(const WallTime& wall, MonoTime now, const Snapshot* snapshot)
{
    const bool wrong = snapshot && clock_is_wrong(snapshot->identity, wall);
    const auto minute = std::chrono::floor<std::chrono::minutes>(wall.utc);
    if (minute == minute_ && wrong == clock_wrong_)
        return;
    minute_ = minute;
    clock_wrong_ = wrong;
    look_ = clock_wrong_ ? ScheduledLook{} : look_at(schedule_, wall);
    change_.reset();
    if (schedule_.rows.empty() && !clock_wrong_)
        return;
    change_ = now + looks_again;
    if (const auto next = clock_wrong_ ? std::nullopt : next_look_change(schedule_, wall))
        change_ = std::min(*change_, now + std::chrono::duration_cast<Duration>(next->utc - wall.utc));
}

bool Hours::dark(const Navigation& navigation, MonoTime now) const
{
    return !look_.screen_on && nobody(navigation) && now >= navigation.touched_at + stays_lit;
}

std::optional<MonoTime> Hours::next_change(const Navigation& navigation, MonoTime now) const
{
    const MonoTime falls = navigation.touched_at + stays_lit;
    if (!look_.screen_on && nobody(navigation) && now < falls)
        return earliest(change_, falls);
    return change_;
}

} // namespace bangvang
