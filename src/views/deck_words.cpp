#include "views/deck_words.h"

#include "views/format.h"
#include "views/messages.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace bangvang {

namespace {

// The difference of two totals, in the hundredths that ranks are decided by.
double apart(double a, double b)
{
    return static_cast<double>(std::llabs(hundredths(a) - hundredths(b))) / 100.0;
}

// "A", "A và B", "3 đơn vị".
std::string who(std::span<const std::string> names, Language language)
{
    if (names.size() == 1)
        return names[0];
    if (names.size() == 2)
        return msg::format(msg::both_of, language, names[0], names[1]);
    return msg::format(msg::units_count, names.size(), language, names.size());
}

std::vector<std::string> names_of(std::span<const RankedName> rows)
{
    std::vector<std::string> names;
    for (const RankedName& row : rows)
        names.push_back(row.name);
    return names;
}

std::vector<std::string> that_moved(std::span<const RankedName> rows, int places)
{
    std::vector<std::string> names;
    for (const RankedName& row : rows)
        if (row.movement == places)
            names.push_back(row.name);
    return names;
}

// As it is written on the wall: what is equal there is equal here.
std::string gap_digits(double gap)
{
    return format_number(std::abs(gap), 1);
}

// The rows whose gap is written as the first one's is.
std::vector<std::string> with_the_same_gap(std::span<const PacedName> rows, const PacedName& first)
{
    std::vector<std::string> names;
    for (const PacedName& row : rows)
        if (row.pace == first.pace && gap_digits(row.gap) == gap_digits(first.gap))
            names.push_back(row.name);
    return names;
}

std::string who_of_indicators(std::span<const std::string> names, Language language)
{
    if (names.size() <= 2)
        return who(names, language);
    return msg::format(msg::indicator_count, names.size(), language, names.size());
}

std::string kept_finding(std::span<const PacedName> rows, Language language)
{
    const PacedName& best = *std::ranges::max_element(rows, {}, &PacedName::gap);
    const std::string digits = gap_digits(best.gap);
    if (rows.size() == 1)
        return best.pace == Pace::ahead ? msg::format(msg::gap_ahead, language, best.name, digits)
                                        : msg::format(msg::gap_on_track, language, best.name);
    if (best.pace == Pace::on_track)
        return msg::format(msg::gap_all_on_track, language, rows.size());
    return msg::format(msg::gap_all_kept, language, best.name, digits);
}

} // namespace

std::string pace_finding(std::size_t judged, std::size_t behind, Language language)
{
    if (judged == 0)
        return std::string(msg::nothing_yet.in(language));
    if (judged == 1)
        return std::string((behind == 0 ? msg::pace_only_kept : msg::pace_only_behind).in(language));
    if (behind == 0)
        return msg::format(msg::pace_all_kept, language, judged);
    if (behind == judged)
        return msg::format(msg::pace_none_kept, language, judged);
    return msg::format(msg::pace_some_kept, language, judged - behind, judged);
}

std::string leader_finding(std::span<const RankedName> rows, Language language)
{
    if (rows.empty())
        return std::string(msg::nothing_yet.in(language));
    const RankedName& first = rows.front();
    if (std::ranges::any_of(rows, &RankedName::by_council))
        return msg::format(msg::leads_by_council, language, first.name);
    if (rows.size() == 1)
        return msg::format(msg::leads_with, language, first.name, format_points(first.total));
    const auto next =
        std::ranges::find_if(rows, [&](const RankedName& row) { return row.rank != first.rank; });
    const auto leaders = rows.first(static_cast<std::size_t>(next - rows.begin()));
    if (leaders.size() > 1)
        return msg::format(msg::lead_together, language, who(names_of(leaders), language),
                           format_points(first.total));
    return msg::format(msg::leads_by, language, first.name, format_points(apart(first.total, next->total)));
}

std::string range_finding(std::span<const RankedName> rows, Language language)
{
    if (rows.empty())
        return std::string(msg::nothing_yet.in(language));
    const RankedName& first = rows.front();
    const RankedName& last = rows.back();
    if (rows.size() == 1)
        return msg::format(msg::rank_alone, language, first.rank, first.name, format_points(first.total));
    if (first.rank == last.rank)
        return msg::format(msg::rank_shared, language, who(names_of(rows), language), first.rank,
                           format_points(first.total));
    if (std::ranges::any_of(rows, &RankedName::by_council))
        return msg::format(msg::ranks_by_council, language, first.rank, last.rank);
    return msg::format(msg::ranks_apart, language, first.rank, last.rank,
                       format_points(apart(first.total, last.total)));
}

std::string mover_finding(std::span<const RankedName> rows, const std::string& period, Language language)
{
    int rise = 0;
    int fall = 0;
    for (const RankedName& row : rows) {
        rise = std::max(rise, row.movement);
        fall = std::min(fall, row.movement);
    }
    if (rise == 0 && fall == 0)
        return msg::format(msg::nobody_moved, language, period);
    const int most = rise > 0 ? rise : fall;
    const std::vector<std::string> movers = that_moved(rows, most);
    const auto places = static_cast<std::size_t>(std::abs(most));
    const msg::Counted& words = rise == 0            ? msg::falls_most
                                : movers.size() == 1 ? msg::rises_most
                                                     : msg::rise_most_together;
    return msg::format(words, places, language, who(movers, language), places, period);
}

std::string gap_finding(std::span<const PacedName> rows, Language language)
{
    if (rows.empty())
        return std::string(msg::nothing_yet.in(language));
    const PacedName& worst = *std::ranges::min_element(rows, {}, &PacedName::gap);
    if (worst.pace != Pace::behind)
        return kept_finding(rows, language);
    const std::vector<std::string> names = with_the_same_gap(rows, worst);
    const msg::Message& words = names.size() == 1 ? msg::gap_behind : msg::gap_behind_together;
    return msg::format(words, language, who_of_indicators(names, language), gap_digits(worst.gap));
}

std::string attention_finding(std::span<const PacedName> rows, Language language)
{
    const auto behind = std::ranges::count(rows, Pace::behind, &PacedName::pace);
    if (behind == 0)
        return std::string(msg::attention_none.in(language));
    if (behind == 1 || rows.size() == 1)
        return msg::format(msg::attention_one, language, rows[0].name);
    return msg::format(msg::attention_two, language, rows[0].name, rows[1].name);
}

std::string honors_finding(std::size_t people, std::size_t groups, int year, Language language)
{
    if (people > 0 && groups > 0)
        return msg::format(msg::all_honored, language, people, groups, year);
    if (groups > 0)
        return msg::format(msg::groups_honored, groups, language, groups, year);
    return msg::format(msg::people_honored, people, language, people, year);
}

} // namespace bangvang
