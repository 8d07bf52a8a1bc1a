#include <bangvang/model/honor.h>

#include <bangvang/base/text.h>
#include <bangvang/model/snapshot.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace bangvang {

namespace {

bool matches(const Snapshot& snapshot, const HonorFilter& filter, const Award& award)
{
    if (award.revoked_on)
        return false;
    const Honoree& honoree = snapshot[award.honoree];
    return (!filter.kind || honoree.kind == *filter.kind) && (!filter.type || award.type == *filter.type) &&
           (!filter.year || award.year == *filter.year) && (!filter.unit || honoree.unit == filter.unit) &&
           (!filter.level || snapshot[award.type].level == *filter.level);
}

// An award's place: the order of its type first, then the newest.
auto precedence(const Snapshot& snapshot, Ref<Award> ref)
{
    const Award& award = snapshot[ref];
    return std::tuple(snapshot[award.type].order, -award.year,
                      -std::chrono::sys_days{award.decided_on}.time_since_epoch().count());
}

// The awards are sorted by honoree, so each honoree's stand side by side.
std::vector<HonorEntry> gather(const Snapshot& snapshot, const HonorFilter& filter)
{
    std::vector<HonorEntry> entries;
    for (std::uint32_t i = 0; i < snapshot.awards.size(); ++i) {
        const Award& award = snapshot.awards[i];
        if (!matches(snapshot, filter, award))
            continue;
        if (entries.empty() || entries.back().honoree != award.honoree)
            entries.push_back({award.honoree, {}});
        entries.back().awards.push_back(Ref<Award>{i});
    }
    return entries;
}

// Stored keys and our own are bytes of different kinds: one snapshot is sorted by one kind.
bool has_sort_keys(const Snapshot& snapshot)
{
    return std::ranges::none_of(snapshot.honorees, &std::string::empty, &Honoree::sort_key);
}

// A collective has no given name; it stands by its whole name.
std::string own_key(const Honoree& honoree)
{
    return honoree.kind == HonoreeKind::individual ? name_sort_key(honoree.name) : sort_key(honoree.name);
}

std::vector<std::uint32_t> places_of_names(const Snapshot& snapshot)
{
    const bool stored = has_sort_keys(snapshot);
    std::vector<std::string> own;
    for (std::size_t i = 0; !stored && i < snapshot.honorees.size(); ++i)
        own.push_back(own_key(snapshot.honorees[i]));
    std::vector<std::pair<std::string_view, std::uint32_t>> order;
    order.reserve(snapshot.honorees.size());
    for (std::uint32_t i = 0; i < snapshot.honorees.size(); ++i)
        order.emplace_back(stored ? snapshot.honorees[i].sort_key : own[i], i);
    std::ranges::sort(order);
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        places[order[place].second] = place;
    return places;
}

} // namespace

void place_names(Snapshot& snapshot)
{
    snapshot.name_places = places_of_names(snapshot);
}

std::vector<HonorEntry> honor_roll(const Snapshot& snapshot, const HonorFilter& filter, HonorOrder order)
{
    std::vector<HonorEntry> entries = gather(snapshot, filter);
    using Place = std::tuple<std::optional<decltype(precedence(snapshot, {}))>, std::uint32_t, std::size_t>;
    std::vector<Place> places;
    const bool known = snapshot.name_places.size() == snapshot.honorees.size();
    const std::vector<std::uint32_t> worked_out =
        known ? std::vector<std::uint32_t>{} : places_of_names(snapshot);
    const std::vector<std::uint32_t>& names = known ? snapshot.name_places : worked_out;
    places.reserve(entries.size());
    for (HonorEntry& entry : entries) {
        if (entry.awards.size() > 1)
            std::stable_sort(entry.awards.begin(), entry.awards.end(), [&](Ref<Award> a, Ref<Award> b) {
                return precedence(snapshot, a) < precedence(snapshot, b);
            });
        const auto best = order == HonorOrder::award
                              ? std::optional(precedence(snapshot, entry.awards.front()))
                              : std::nullopt;
        places.emplace_back(best, names[entry.honoree.index], places.size());
    }
    std::sort(places.begin(), places.end());
    std::vector<HonorEntry> ordered;
    ordered.reserve(entries.size());
    for (const Place& place : places)
        ordered.push_back(std::move(entries[std::get<std::size_t>(place)]));
    return ordered;
}

std::vector<int> honor_years(const Snapshot& snapshot)
{
    std::set<int, std::greater<>> years;
    for (const Award& award : snapshot.awards)
        if (!award.revoked_on)
            years.insert(award.year);
    return {years.begin(), years.end()};
}

std::vector<std::string> honor_levels(const Snapshot& snapshot)
{
    std::vector<std::string> levels;
    for (const AwardType& type : snapshot.award_types)
        if (!type.level.empty() && std::ranges::find(levels, type.level) == levels.end())
            levels.push_back(type.level);
    return levels;
}

} // namespace bangvang
