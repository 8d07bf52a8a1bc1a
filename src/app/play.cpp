#include "app/play.h"

#include "views/periods.h"

#include <utility>

namespace bangvang {

Navigation advance_play(Navigation navigation, const Snapshot* snapshot, MonoTime now)
{
    const auto period = snapshot ? shown_period(*snapshot, navigation.top().period) : std::nullopt;
    if (!period) {
        navigation.playing = false;
        return navigation;
    }
    auto next = next_period_code(*snapshot, *period);
    if (!next && navigation.touched_at == now)
        next = first_period_code(*snapshot, *period);
    return play_step_to(std::move(navigation), next, now);
}

} // namespace bangvang
