#include "app/calendar.h"

#include <algorithm>

namespace bangvang {

Freshness judge_freshness(const Snapshot& snapshot, const std::optional<Date>& data_day, const WallTime& wall)
{
    const int days = std::max(days_between(snapshot.identity.made_at.date(), wall.date()), 0);
    const bool complete = data_day && *data_day >= snapshot.campaign.ends_on;
    return {.stale = !complete && days > snapshot.identity.fresh_for_days, .days_old = days};
}

MonoTime next_midnight(const WallTime& wall, MonoTime now)
{
    const auto local = wall.utc + wall.offset;
    const auto midnight = std::chrono::ceil<std::chrono::days>(local + std::chrono::seconds(1));
    return now + std::chrono::duration_cast<Duration>(midnight - local);
}

} // namespace bangvang
