#include "views/deck_words.h"

#include "views/deck_messages.h"
#include "views/format.h"

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

std::vector<std::string> names_of(std::span<const RankedName> rows)
{
    std::vector<std::string> names;
    for (const RankedName& row : rows)
        names.push_back(row.name);
    return names;
}

std::vector<RankedName> that_moved(std::span<const RankedName> rows, int places)
{
    std::vector<RankedName> moved;
    std::ranges::copy_if(rows, std::back_inserter(moved),
                         [&](const RankedName& row) { return row.movement == places; });
    return moved;
}

// As it is written on the wall: what is equal there is equal here.
std::string gap_digits(double gap)
{
    return format_number(std::abs(gap), 1);
}

// The rows whose gap is written as this one's is.
std::vector<std::string> with_the_same_gap(std::span<const PacedName> rows, const PacedName& like)
{
    std::vector<std::string> names;
    for (const PacedName& row : rows)
        if (row.pace == like.pace && gap_digits(row.gap) == gap_digits(like.gap))
            names.push_back(row.name);
    return names;
}

std::string indicators_in_words(std::span<const std::string> names, Language language)
{
    if (names.size() <= 2)
        return units_in_words(names, language);
    return msg::format(msg::indicator_count, names.size(), language, names.size());
}

std::string all_indicators(std::size_t count, Language language)
{
    return count == 2 ? std::string(msg::both_indicators.in(language))
                      : msg::format(msg::all_indicators, language, count);
}

// "Xuất nhập khẩu vượt 3,1 điểm %", and whoever is written to be as far ahead.
std::string best_of(std::span<const PacedName> rows, const PacedName& best, Language language)
{
    const std::vector<std::string> names = with_the_same_gap(rows, best);
    const msg::Message& words = names.size() == 1 ? msg::gap_ahead : msg::gap_ahead_together;
    return msg::format(words, language, indicators_in_words(names, language), gap_digits(best.gap));
}

std::string kept_finding(std::span<const PacedName> rows, PacedRows which, Language language)
{
    const PacedName& best = *std::ranges::max_element(rows, {}, &PacedName::gap);
    if (rows.size() == 1)
        return best.pace == Pace::ahead ? best_of(rows, best, language)
                                        : msg::format(msg::gap_on_track, language, best.name);
    if (best.pace == Pace::on_track)
        return msg::format(msg::gap_all_on_track, language,
                           which == PacedRows::all
                               ? all_indicators(rows.size(), language)
                               : msg::format(msg::these_indicators, language, rows.size()));
    const msg::Message& words = which == PacedRows::all ? msg::gap_all_kept : msg::gap_these_kept;
    return msg::format(words, language, best_of(rows, best, language));
}

// Several units on one rank; `names` says who, or how many.
std::string shared_finding(const std::string& names, const RankedName& like, Language language)
{
    return like.by_council
               ? msg::format(msg::rank_shared_by_council, language, names, like.rank)
               : msg::format(msg::rank_shared, language, names, like.rank, format_points(like.total));
}

} // namespace

std::string units_in_words(std::span<const std::string> names, Language language)
{
    if (names.size() == 1)
        return names[0];
    if (names.size() == 2)
        return msg::format(msg::both_of, language, names[0], names[1]);
    return msg::format(msg::units_count, names.size(), language, names.size());
}

std::string pace_finding(std::size_t judged, std::size_t behind, Language language)
{
    if (judged == 0)
        return std::string(msg::nothing_yet.in(language));
    if (judged == 1)
        return std::string((behind == 0 ? msg::pace_only_kept : msg::pace_only_behind).in(language));
    if (behind == 0)
        return msg::format(msg::pace_all_kept, language, all_indicators(judged, language));
    if (behind == judged)
        return msg::format(msg::pace_none_kept, language, all_indicators(judged, language));
    return msg::format(msg::pace_some_kept, judged - behind, language, judged - behind, judged);
}

std::string leader_finding(std::span<const RankedName> rows, Language language)
{
    if (rows.empty())
        return std::string(msg::nothing_yet.in(language));
    const RankedName& first = rows.front();
    const auto next =
        std::ranges::find_if(rows, [&](const RankedName& row) { return row.rank != first.rank; });
    const auto leaders = rows.first(static_cast<std::size_t>(next - rows.begin()));
    const std::string names = units_in_words(names_of(leaders), language);
    const bool together = leaders.size() > 1;
    if (first.by_council)
        return msg::format(together ? msg::lead_together_by_council : msg::leads_by_council, language, names);
    if (together)
        return msg::format(msg::lead_together, language, names, format_points(first.total));
    if (next == rows.end())
        return msg::format(msg::only_unit, language, names, format_points(first.total));
    if (next->by_council)
        return msg::format(msg::leads_with, language, names, format_points(first.total));
    return msg::format(msg::leads_by, language, names, format_points(apart(first.total, next->total)));
}

std::string range_finding(std::span<const RankedName> all, std::size_t begin, std::size_t count,
                          Language language)
{
    if (count == 0)
        return std::string(msg::nothing_yet.in(language));
    const auto rows = all.subspan(begin, count);
    const RankedName& first = rows.front();
    const RankedName& last = rows.back();
    if (rows.size() == 1)
        return first.by_council ? msg::format(msg::rank_alone_by_council, language, first.rank, first.name)
                                : msg::format(msg::rank_alone, language, first.rank, first.name,
                                              format_points(first.total));
    if (first.rank == last.rank) {
        const auto sharing = static_cast<std::size_t>(std::ranges::count(all, first.rank, &RankedName::rank));
        const std::string names = sharing == rows.size()
                                      ? units_in_words(names_of(rows), language)
                                      : msg::format(msg::units_count, sharing, language, sharing);
        return shared_finding(names, first, language);
    }
    const auto decided = std::ranges::count(rows, true, &RankedName::by_council);
    if (decided > 0)
        return msg::format(decided == std::ssize(rows) ? msg::ranks_by_council : msg::ranks_partly_by_council,
                           language, first.rank, last.rank);
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
    const int most = rise > 0 ? rise : fall;
    if (most == 0)
        return msg::format(msg::nobody_moved, language, period);
    const std::vector<RankedName> movers = that_moved(rows, most);
    const auto places = static_cast<std::size_t>(std::abs(most));
    const bool alone = movers.size() == 1;
    const msg::Counted& words = rise == 0 ? (alone ? msg::falls_most : msg::fall_most_together)
                                          : (alone ? msg::rises_most : msg::rise_most_together);
    const bool decided = std::ranges::all_of(movers, &RankedName::by_council);
    return msg::format(words, places, language, units_in_words(names_of(movers), language), places,
                       decided ? msg::by_council_words.in(language) : std::string_view(), period);
}

std::string gap_finding(std::span<const PacedName> rows, PacedRows which, Language language)
{
    if (rows.empty())
        return std::string(msg::nothing_yet.in(language));
    const PacedName& worst = *std::ranges::min_element(rows, {}, &PacedName::gap);
    if (worst.pace != Pace::behind)
        return kept_finding(rows, which, language);
    const std::vector<std::string> names = with_the_same_gap(rows, worst);
    const msg::Message& words = names.size() == 1 ? msg::gap_behind : msg::gap_behind_together;
    return msg::format(words, language, indicators_in_words(names, language), gap_digits(worst.gap));
}

std::string attention_finding(std::span<const PacedName> rows, Language language)
{
    const auto behind = std::ranges::count(rows, Pace::behind, &PacedName::pace);
    if (behind == 0)
        return std::string(msg::attention_none.in(language));
    if (behind == 1)
        return msg::format(msg::attention_one, language, rows[0].name);
    return msg::format(msg::attention_two, language, rows[0].name, rows[1].name);
}

std::string honors_finding(std::size_t people, std::size_t groups, int year, Language language)
{
    const std::string persons = msg::format(msg::persons_in_words, people, language, people);
    const std::string collectives = msg::format(msg::groups_in_words, groups, language, groups);
    if (people > 0 && groups > 0)
        return msg::format(msg::honored_in_year, language,
                           msg::format(msg::both_of, language, persons, collectives), year);
    if (people == 0 && groups == 0)
        return msg::format(msg::nobody_honored_in, language, year);
    return msg::format(msg::honored_in_year, language, people > 0 ? persons : collectives, year);
}

} // namespace bangvang
