// The slide about who rose and who fell, and why.
#include "views/compare_words.h"
#include "views/deck_messages.h"
#include "views/deck_ranking.h"
#include "views/deck_slides.h"
#include "views/format.h"
#include "views/periods.h"
#include "views/score_groups.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace bangvang {

namespace {

// The ranking and the one before it.
struct TwoRankings {
    Ref<Period> before;
    Ref<Period> after;
    std::vector<Standing> then;
    std::vector<Standing> now;
};

// None where nobody was ranked in both.
std::optional<TwoRankings> two_rankings(const Snapshot& snapshot)
{
    const auto period = deck_period(snapshot);
    const auto before = period ? previous_period(snapshot, *period) : std::nullopt;
    if (!before)
        return std::nullopt;
    TwoRankings both{*before, *period, standings(snapshot, *before), standings(snapshot, *period)};
    const auto known = [](const Standing& row) { return row.previous_rank.has_value(); };
    return std::ranges::any_of(both.now, known) ? std::optional(std::move(both)) : std::nullopt;
}

const Standing* row_of(std::span<const Standing> rows, Ref<Unit> unit)
{
    const auto found = std::ranges::find(rows, unit, &Standing::unit);
    return found == rows.end() ? nullptr : &*found;
}

int places_of(const Standing& row)
{
    return row.movement().value_or(0);
}

// How many points a unit has more than before.
double gain(const Snapshot& snapshot, const TwoRankings& both, Ref<Unit> unit)
{
    return points_between(breakdown(snapshot, both.after, unit).total,
                          breakdown(snapshot, both.before, unit).total);
}

bool decided_before(const TwoRankings& both, Ref<Unit> unit)
{
    const Standing* const row = row_of(both.then, unit);
    return row && row->by_council;
}

// How much more the unit has for each group of criteria than the period before.
std::vector<FindingPart> changes(const Snapshot& snapshot, Ref<Unit> unit, const TwoRankings& both,
                                 Language language)
{
    const std::vector<ScoreGroup> groups = score_groups(snapshot, language);
    const GroupedScore now = grouped_score(groups, breakdown(snapshot, both.after, unit));
    const GroupedScore then = grouped_score(groups, breakdown(snapshot, both.before, unit));
    std::vector<FindingPart> parts;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool single = groups[i].criteria.size() == 1;
        const std::string& name =
            single ? snapshot.criteria[groups[i].criteria.front()].name : groups[i].caption;
        parts.push_back({keep_compounds_together(name), points_between(now.points[i], then.points[i])});
    }
    parts.push_back({std::string(msg::bonus_and_penalty_in_text.in(language)),
                     points_between(now.adjustment, then.adjustment)});
    return parts;
}

// The units that one unit passed, or that passed it.
struct Crossing {
    std::vector<std::string> by_points; // whose points moved further the other way
    bool by_council{false};             // some did not move by their points
    bool unranked{false};               // some were ranked in one of the two periods alone
};

Crossing crossing(const Snapshot& snapshot, const TwoRankings& both, const Standing& row)
{
    const bool rose = places_of(row) > 0;
    const std::vector<Standing>& ahead = rose ? both.then : both.now;
    const std::vector<Standing>& other = rose ? both.now : both.then;
    const int own_ahead = rose ? *row.previous_rank : row.rank;
    const int own_other = rose ? row.rank : *row.previous_rank;
    const double own = gain(snapshot, both, row.unit);
    Crossing found;
    for (const Standing& one : ahead) {
        const Standing* const again = row_of(other, one.unit);
        if (one.rank >= own_ahead || (again && again->rank < own_other))
            continue; // not ahead there, or ahead both times
        const bool decided = again && (one.by_council || again->by_council);
        const double further = again ? gain(snapshot, both, one.unit) - own : 0.0;
        if (!again)
            found.unranked = true;
        else if (decided || (rose ? further >= 0.0 : further <= 0.0))
            found.by_council = true;
        else
            found.by_points.push_back(deck_name(snapshot, one.unit));
    }
    return found;
}

// Why a unit rose without more points, or fell without fewer: only what is true of every unit that it passed
// or that passed it.
std::string despite(const Snapshot& snapshot, const TwoRankings& both, const Standing& row, Language language)
{
    const bool rose = places_of(row) > 0;
    const Crossing crossed = crossing(snapshot, both, row);
    if (crossed.by_council)
        return std::string(msg::council_moved_others.in(language));
    if (crossed.unranked)
        return std::string((rose ? msg::others_left : msg::others_came).in(language));
    if (crossed.by_points.empty())
        return {};
    const bool same = gain(snapshot, both, row.unit) == 0.0;
    const msg::Message& words =
        rose ? (same ? msg::while_lost : msg::but_lost_more) : (same ? msg::while_won : msg::but_won_more);
    return msg::format(words, language, units_in_words(crossed.by_points, language));
}

// "+2,1 điểm, nhất là nhờ Cải cách hành chính (+1,4)"; "−0,4 điểm, nhưng Thanh tra Sở giảm nhiều hơn".
std::string mover_note(const Snapshot& snapshot, const TwoRankings& both, const Standing& row,
                       Language language)
{
    if (row.by_council)
        return std::string(msg::council_result.in(language));
    const double difference = gain(snapshot, both, row.unit);
    const bool as_expected = (places_of(row) > 0) == (difference > 0.0) && difference != 0.0;
    const std::string why =
        decided_before(both, row.unit) ? std::string(msg::council_before.in(language))
        : as_expected ? reason_words(changes(snapshot, row.unit, both, language), difference, language)
                      : despite(snapshot, both, row, language);
    if (difference == 0.0)
        return msg::format(msg::points_same, language, why);
    return msg::format(msg::points_changed, language, format_signed_points(difference), why);
}

SlideRow mover_row(const Snapshot& snapshot, const TwoRankings& both, const Standing& row, Language language)
{
    SlideRow line = unit_row(snapshot, row, language);
    const int places = std::abs(places_of(row));
    line.figure = std::to_string(places);
    line.figure_unit = msg::format(msg::places, static_cast<std::size_t>(places), language, "");
    line.figure_unit.erase(0, line.figure_unit.find_first_not_of(' '));
    line.note = mover_note(snapshot, both, row, language);
    return line;
}

// Everybody who moved by so many places, the better rank first.
std::vector<Standing> that_moved(std::span<const Standing> rows, int places)
{
    std::vector<Standing> moved;
    std::ranges::copy_if(rows, std::back_inserter(moved),
                         [&](const Standing& row) { return places != 0 && places_of(row) == places; });
    return moved;
}

// Who rose most, then who fell most.
struct Extremes {
    std::vector<Standing> up;
    std::vector<Standing> down;
};

Extremes extremes(std::span<const Standing> rows)
{
    int rise = 0;
    int fall = 0;
    for (const Standing& row : rows) {
        rise = std::max(rise, places_of(row));
        fall = std::min(fall, places_of(row));
    }
    return {that_moved(rows, rise), that_moved(rows, fall)};
}

// The two that are shown: both whom the finding names, else one that rose and one that fell.
std::vector<Standing> shown_movers(const Extremes& most)
{
    const std::vector<Standing>& named = most.up.empty() ? most.down : most.up;
    if (named.size() == 2)
        return named;
    std::vector<Standing> shown;
    for (const std::vector<Standing>* const rows : {&most.up, &most.down})
        if (!rows->empty())
            shown.push_back(rows->front());
    return shown;
}

std::string mover_fact(const Snapshot& snapshot, const Standing& row, Language language)
{
    return snapshot[row.unit].name + ": " +
           msg::format(places_of(row) > 0 ? msg::rank_up : msg::rank_down, language, *row.previous_rank,
                       row.rank);
}

} // namespace

bool has_movers(const Snapshot& snapshot)
{
    return two_rankings(snapshot).has_value();
}

Slide movers_slide(const Snapshot& snapshot, Language language)
{
    const auto both = two_rankings(snapshot);
    if (!both)
        return title_slide(snapshot, language);
    const Period& period = snapshot[both->after];
    const std::string label = period_in_sentence(period, language);
    Slide slide;
    slide.eyebrow =
        msg::format(msg::movers_of, language, label, period_in_sentence(snapshot[both->before], language));
    slide.as_of = as_of_period(period, language);
    slide.illustrative = snapshot.campaign.illustrative;
    slide.finding = mover_finding(ranked_names(snapshot, both->now), label, language);
    slide.deeper = Route{.place = Place::ranking};
    const Extremes most = extremes(both->now);
    for (const Standing& row : shown_movers(most))
        slide.rows.push_back(mover_row(snapshot, *both, row, language));
    add_basis(slide, period, language);
    for (const std::vector<Standing>* const rows : {&most.up, &most.down})
        for (const Standing& row : *rows)
            slide.facts.push_back(mover_fact(snapshot, row, language) + ". " +
                                  mover_note(snapshot, *both, row, language));
    return slide;
}

} // namespace bangvang
