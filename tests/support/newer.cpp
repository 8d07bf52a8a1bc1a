#include "support/newer.h"

#include <algorithm>
#include <array>

namespace bangvang::testing {

namespace {

void add_points(Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit, double points)
{
    const auto score = std::ranges::find_if(snapshot.scores, [&](const Score& row) {
        return row.period == period && row.unit == unit && row.criterion.index == 0;
    });
    score->points += points;
}

} // namespace

std::shared_ptr<const Snapshot> newer_figures(const Snapshot& snapshot)
{
    auto newer = std::make_shared<Snapshot>(snapshot);
    ++newer->identity.sequence;
    newer->identity.made_at.utc += std::chrono::hours(1);
    constexpr std::array changes{-3.1, 0.2, 0.0, 1.0, 0.0, -2.0, 0.4, 2.5};
    const Ref<Period> newest{static_cast<std::uint32_t>(snapshot.periods.size() - 1)};
    const std::vector<Standing> before = standings(snapshot, newest);
    for (std::size_t i = 0; i < std::min(before.size(), changes.size()); ++i)
        add_points(*newer, newest, before[i].unit, changes[i]);
    for (Reading& reading : newer->readings)
        if (static_cast<int>(reading.month.year()) == snapshot.campaign.year) {
            const bool level = snapshot[reading.indicator].measure == Measure::level;
            reading.value *= level ? 1.001 : 1.02;
            if (reading.cumulative)
                *reading.cumulative *= 1.02;
        }
    return newer;
}

} // namespace bangvang::testing
