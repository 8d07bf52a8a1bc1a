#include "screens/following.h"

namespace bangvang {

void Following::aim(const Frame& frame, const Aims& aims)
{
    const bool arrived = arrival_ != 0 && arrival_ != frame.arrival;
    arrival_ = frame.arrival;
    tweens_.aim(aims, frame.now, arrived && !frame.reduced_motion ? Aiming::travel : Aiming::jump);
}

std::optional<MonoTime> Following::next_change(MonoTime now) const
{
    return tweens_.moving(now) ? std::optional(now) : std::nullopt;
}

} // namespace bangvang
