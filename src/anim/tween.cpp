#include "anim/tween.h"

namespace bangvang {

double Tween::value(MonoTime now) const
{
    if (done(now))
        return to_;
    const double share = Seconds(now - start_) / Seconds(duration_);
    return from_ + (to_ - from_) * ease(easing_, share);
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
