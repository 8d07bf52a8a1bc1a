#include "screens/following.h"

namespace bangvang {

void Following::aim(const Frame& frame, const Aims& aims)
{
    const Aiming how = aiming(frame);
    tweens_.aim(aims, how == Aiming::enter ? frame.appears : frame.now, how);
    language_ = frame.language;
}

Aiming Following::aiming(const Frame& frame) const
{
    if (frame.reduced_motion)
        return Aiming::jump;
    if (!language_)
        return frame.entrance == Entrance::standing ? Aiming::jump : Aiming::enter;
    return *language_ == frame.language ? Aiming::travel : Aiming::jump;
}

std::optional<MonoTime> Following::next_change(MonoTime now) const
{
    return tweens_.moving(now) ? std::optional(now) : std::nullopt;
}

} // namespace bangvang
