#include "anim/tween.h"

namespace bangvang {

double Tween::share(MonoTime now) const
{
    return done(now) ? 1.0 : ease(easing_, Seconds(now - start_) / Seconds(duration_));
}

double Tween::value(MonoTime now) const
{
    return done(now) ? to_ : from_ + (to_ - from_) * share(now);
}

void Tween::retarget(MonoTime now, double to, Duration duration, Easing easing)
{
    if (to == to_)
        return;
    *this = Tween(value(now), to, now, duration, easing);
}

void Tween::retarget(MonoTime now, double to)
{
    retarget(now, to, duration_, easing_);
}

} // namespace bangvang
