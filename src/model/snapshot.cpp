#include <bangvang/model/snapshot.h>

#include <algorithm>

namespace bangvang {

namespace {

template <class T> std::optional<Ref<T>> find_code(const std::vector<T>& rows, std::string_view code)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const T& each) { return each.code == code; });
    if (row == rows.end())
        return std::nullopt;
    return Ref<T>{static_cast<std::uint32_t>(row - rows.begin())};
}

// An empty optional is less than any date, so the later of the two is simply the greater.
std::optional<Date> later(std::optional<Date> a, std::optional<Date> b)
{
    return std::max(a, b);
}

} // namespace

std::optional<Ref<Block>> find_block(const Snapshot& snapshot, std::string_view code)
{
    return find_code(snapshot.blocks, code);
}

std::optional<Ref<Unit>> find_unit(const Snapshot& snapshot, std::string_view code)
{
    return find_code(snapshot.units, code);
}

std::optional<Ref<Period>> find_period(const Snapshot& snapshot, std::string_view code)
{
    return find_code(snapshot.periods, code);
}

std::optional<Ref<Indicator>> find_indicator(const Snapshot& snapshot, std::string_view code)
{
    return find_code(snapshot.indicators, code);
}

std::optional<Ref<AwardType>> find_award_type(const Snapshot& snapshot, std::string_view code)
{
    return find_code(snapshot.award_types, code);
}

std::optional<Ref<Honoree>> find_honoree(const Snapshot& snapshot, std::string_view code)
{
    const auto& rows = snapshot.honorees;
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), code,
                         [](const Honoree& each, std::string_view key) { return each.code < key; });
    if (row == rows.end() || row->code != code)
        return std::nullopt;
    return Ref<Honoree>{static_cast<std::uint32_t>(row - rows.begin())};
}

bool clock_is_wrong(const Identity& identity, const WallTime& wall)
{
    constexpr std::chrono::minutes tolerance{60}; // between the clocks of the office and the wall
    return wall.utc + tolerance < identity.made_at.utc;
}

std::optional<Date> DataDates::newest() const
{
    return later(later(standings, indicators), honors);
}

DataDates data_dates(const Snapshot& snapshot)
{
    DataDates dates;
    for (const Period& period : snapshot.periods)
        if (period.state == PeriodState::published)
            dates.standings = later(dates.standings, period.until);
    for (const Reading& reading : snapshot.readings)
        dates.indicators = later(dates.indicators, last_day(reading.month));
    for (const Award& award : snapshot.awards)
        if (!award.revoked_on)
            dates.honors = later(dates.honors, award.decided_on);
    return dates;
}

std::optional<Date> as_of(const Snapshot& snapshot)
{
    if (snapshot.campaign.as_of)
        return snapshot.campaign.as_of;
    const DataDates dates = data_dates(snapshot);
    return later(dates.standings, dates.indicators);
}

} // namespace bangvang
