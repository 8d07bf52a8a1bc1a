// The slides about units: how the movement stands, who leads, everybody, and one unit.
#include "views/deck_messages.h"
#include "views/deck_ranking.h"
#include "views/deck_slides.h"
#include "views/format.h"
#include "views/indicator_view.h"
#include "views/periods.h"
#include "views/progress_view.h"
#include "views/score_groups.h"

#include <bangvang/base/text.h>
#include <bangvang/model/rank_gap.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

std::vector<Standing> newest_ranking(const Snapshot& snapshot)
{
    const auto period = deck_period(snapshot);
    return period ? standings(snapshot, *period) : std::vector<Standing>{};
}

Slide about_period(const Snapshot& snapshot, const Period& period, const msg::Message& eyebrow,
                   Language language)
{
    Slide slide;
    slide.eyebrow = msg::format(eyebrow, language, period_in_sentence(period, language));
    slide.as_of = as_of_period(period, language);
    slide.illustrative = snapshot.campaign.illustrative;
    add_basis(slide, period, language);
    return slide;
}

std::size_t honored_this_year(const Snapshot& snapshot)
{
    return honor_roll(snapshot, {.kind = {}, .type = {}, .year = snapshot.campaign.year, .unit = {}}).size();
}

// How many indicators have a plan to be held against, and which of them are behind it.
struct Paces {
    std::size_t judged{0};
    std::vector<IndicatorRow> behind;
};

Paces paces_of(const ProgressView& progress)
{
    Paces paces;
    for (const IndicatorRow& row : progress.rows) {
        if (!row.progress || !row.progress->pace)
            continue;
        ++paces.judged;
        if (row.progress->pace == Pace::behind)
            paces.behind.push_back(row);
    }
    return paces;
}

// Each number leads to where it comes from; one that is not known is left out.
void add_movement_rows(Slide& slide, const Snapshot& snapshot, const Paces& paces, Language language)
{
    if (const std::size_t units = ranked_units(snapshot); units > 0)
        slide.rows.push_back(
            {.name = msg::format(msg::ranked_in, units, language,
                                 period_in_sentence(snapshot[*deck_period(snapshot)], language)),
             .figure = std::to_string(units),
             .deeper = Route{.place = Place::ranking}});
    if (paces.judged > 0)
        slide.rows.push_back(
            {.name = std::string(msg::indicators_kept.in(language)),
             .figure = fmt::format("{}/{}", paces.judged - paces.behind.size(), paces.judged),
             .deeper = Route{.place = Place::progress}});
    slide.focus = slide.rows.empty() ? 0 : slide.rows.size() - 1;
    if (const std::size_t people = honored_this_year(snapshot); people > 0)
        slide.rows.push_back({.name = msg::format(msg::honored_in, language, snapshot.campaign.year),
                              .figure = std::to_string(people),
                              .deeper = Route{.place = Place::honor, .year = snapshot.campaign.year}});
}

std::string movement_finding(const Snapshot& snapshot, const Paces& paces, Language language)
{
    const std::size_t units = ranked_units(snapshot);
    if (paces.judged > 0 || (units == 0 && honored_this_year(snapshot) == 0))
        return pace_finding(paces.judged, paces.behind.size(), language);
    if (units > 0)
        return msg::format(msg::all_units_ranked, units, language, units);
    return honors_slide(snapshot, language).finding;
}

// "Còn nữa" under the podium: the third rank may be shared with more units than stand there.
void add_sharers(Slide& slide, std::span<const Standing> all, std::size_t shown, Language language)
{
    if (shown >= all.size() || all[shown].rank != all[shown - 1].rank)
        return;
    const int rank = all[shown].rank;
    const auto more = static_cast<std::size_t>(std::ranges::count(all.subspan(shown), rank, &Standing::rank));
    slide.caption = msg::format(msg::more_on_this_rank, more, language, more, rank);
}

// What the unit has for a group of criteria against the average of all, in tenths of a point.
SlideRow group_row(const Snapshot& snapshot, const ScoreGroup& group, const Breakdown& points,
                   std::span<const double> means)
{
    double value = 0.0;
    double mean = 0.0;
    for (const std::size_t criterion : group.criteria) {
        value += points.points[criterion].value_or(0.0);
        mean += means[criterion];
    }
    const double difference = std::round((value - mean) * 10.0) / 10.0;
    const bool single = group.criteria.size() == 1;
    return {.name = keep_compounds_together(single ? snapshot.criteria[group.criteria.front()].name
                                                   : group.caption),
            .figure = format_signed(difference, 1),
            .note = fmt::format("{}/{}", format_points(value), format_points(group.max_points)),
            .bar = difference};
}

void add_group_rows(Slide& slide, const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit,
                    Language language)
{
    const Breakdown points = breakdown(snapshot, period, unit);
    const std::vector<double> means = criterion_means(snapshot, period);
    slide.scale = 0.01;
    for (const ScoreGroup& group : score_groups(snapshot, language)) {
        slide.rows.push_back(group_row(snapshot, group, points, means));
        slide.rows.back().deeper = slide.deeper;
        const double difference = std::abs(*slide.rows.back().bar);
        slide.scale = std::max(slide.scale, difference);
        if (difference > std::abs(*slide.rows[slide.focus].bar))
            slide.focus = slide.rows.size() - 1;
    }
}

// Its rank, what is missing to the next, every group of criteria, and why there was a bonus or a penalty.
void add_unit_facts(Slide& slide, const Snapshot& snapshot, Ref<Period> period, const Standing& own,
                    Language language)
{
    add_basis(slide, snapshot[period], language);
    add_rank_facts(slide, snapshot, std::span(&own, 1), language);
    const auto gap = rank_gap(standings(snapshot, period), own.unit);
    if (gap && gap->kind == RankGap::Kind::needed)
        slide.facts.push_back(
            msg::format(msg::needed_for_rank, language, format_points(gap->points), gap->rank));
    for (const SlideRow& row : slide.rows)
        slide.facts.push_back(fmt::format("{}: {} ({})", row.name, row.note, row.figure));
    for (const Score& score : snapshot.scores)
        if (score.period == period && score.unit == own.unit && !score.note.empty())
            slide.facts.push_back(fmt::format("{}: {}, {}", snapshot[score.criterion].name,
                                              format_signed_points(score.points), score.note));
}

} // namespace

std::optional<Ref<Period>> deck_period(const Snapshot& snapshot)
{
    return shown_period(snapshot, {});
}

std::string as_of_period(const Period& period, Language language)
{
    return msg::format(msg::data_to, language, format_date(period.until));
}

namespace {

// "KH - TC - TH" is one word to a line; a dash never begins one.
std::string with_joined_dashes(std::string name)
{
    constexpr std::string_view dash = " - ";
    constexpr std::string_view joined = "\u00A0-\u00A0";
    for (std::size_t at = name.find(dash); at != std::string::npos; at = name.find(dash, at)) {
        const std::size_t before = name.rfind(' ', at - 1);
        const std::size_t word = at - (before == std::string::npos ? 0 : before + 1);
        const bool initials = word <= 3;
        name.replace(at, dash.size(), initials ? joined : "\u00A0- ");
        at += 1;
    }
    return name;
}

} // namespace

std::string deck_name(const Snapshot& snapshot, Ref<Unit> unit)
{
    return with_joined_dashes(keep_compounds_together(snapshot[unit].short_name));
}

std::vector<RankedName> ranked_names(const Snapshot& snapshot, std::span<const Standing> rows)
{
    std::vector<RankedName> names;
    for (const Standing& row : rows)
        names.push_back({.name = deck_name(snapshot, row.unit),
                         .rank = row.rank,
                         .total = row.total,
                         .by_council = row.by_council,
                         .movement = row.movement().value_or(0)});
    return names;
}

SlideRow unit_row(const Snapshot& snapshot, const Standing& row, Language language)
{
    return {.name = deck_name(snapshot, row.unit),
            .figure = format_points(row.total),
            .figure_unit = std::string(msg::points_unit.in(language)),
            .note = {},
            .rank = row.rank,
            .movement = row.movement(),
            .deeper = deck_route("unit:" + snapshot[row.unit].code)};
}

void add_basis(Slide& slide, const Period& period, Language language)
{
    if (!period.decision.empty())
        slide.facts.push_back(msg::format(msg::fact_basis, language, period.decision));
}

void add_rank_facts(Slide& slide, const Snapshot& snapshot, std::span<const Standing> rows, Language language)
{
    for (const Standing& row : rows) {
        std::string how(row.tied ? msg::fact_shared.in(language) : std::string_view());
        if (row.by_council)
            how += msg::fact_by_council.in(language);
        slide.facts.push_back(msg::format(msg::fact_rank, language, row.rank, snapshot[row.unit].name,
                                          format_points(row.total), how));
    }
}

std::size_t ranked_units(const Snapshot& snapshot)
{
    return newest_ranking(snapshot).size();
}

bool has_movement(const Snapshot& snapshot)
{
    return ranked_units(snapshot) > 0 || judged_indicators(snapshot) > 0 || honored_this_year(snapshot) > 0;
}

Slide movement_slide(const Snapshot& snapshot, Language language)
{
    const ProgressView progress = progress_view(snapshot, language);
    const Paces paces = paces_of(progress);
    Slide slide;
    slide.finding = movement_finding(snapshot, paces, language);
    slide.illustrative = snapshot.campaign.illustrative || progress.illustrative;
    slide.estimated = progress.estimated;
    if (const auto date = as_of(snapshot)) {
        slide.eyebrow = msg::format(msg::standing_of_movement, language, format_date(*date));
        slide.as_of = msg::format(msg::data_to, language, format_date(*date));
    }
    add_movement_rows(slide, snapshot, paces, language);
    if (const std::vector<Standing> all = newest_ranking(snapshot); !all.empty()) {
        add_basis(slide, snapshot[*deck_period(snapshot)], language);
        slide.facts.push_back(leader_finding(ranked_names(snapshot, all), language));
    }
    for (const IndicatorRow& row : paces.behind)
        slide.facts.push_back(row.name + ": " + lower_first_letter(pace_sentence(*row.progress, language)));
    if (!honor_years(snapshot).empty())
        slide.facts.push_back(honors_slide(snapshot, language).finding);
    return slide;
}

Slide podium_slide(const Snapshot& snapshot, Language language)
{
    const std::vector<Standing> all = newest_ranking(snapshot);
    if (all.empty())
        return title_slide(snapshot, language);
    const std::size_t shown = std::min<std::size_t>(all.size(), 3);
    Slide slide = about_period(snapshot, snapshot[*deck_period(snapshot)],
                               shown == 3 ? msg::podium_of : msg::podium_of_few, language);
    slide.finding = leader_finding(ranked_names(snapshot, all), language);
    for (const Standing& row : std::span(all).first(shown))
        slide.rows.push_back(unit_row(snapshot, row, language));
    add_sharers(slide, all, shown, language);
    add_rank_facts(slide, snapshot, std::span(all).first(shown), language);
    if (!slide.caption.empty())
        slide.facts.push_back(slide.caption);
    return slide;
}

Slide ranking_slide(const Snapshot& snapshot, int page, Language language)
{
    const std::vector<Standing> all = newest_ranking(snapshot);
    if (all.empty())
        return title_slide(snapshot, language);
    const std::size_t pages = (all.size() + deck_rows - 1) / deck_rows;
    const std::size_t first =
        (static_cast<std::size_t>(std::clamp(page, 1, static_cast<int>(pages))) - 1) * deck_rows;
    const auto rows = std::span(all).subspan(first, std::min(deck_rows, all.size() - first));
    Slide slide = about_period(snapshot, snapshot[*deck_period(snapshot)], msg::ranking_of, language);
    slide.finding = range_finding(ranked_names(snapshot, all), first, rows.size(), language);
    for (const Standing& row : rows)
        slide.rows.push_back(unit_row(snapshot, row, language));
    slide.scale = std::max(all.front().total, 1.0);
    add_rank_facts(slide, snapshot, rows, language);
    return slide;
}

// Why it stands there: each group of criteria against the average of all.
Slide unit_slide(const Snapshot& snapshot, std::string_view code, Language language)
{
    const auto unit = find_unit(snapshot, code);
    const auto period = deck_period(snapshot);
    if (!unit || !period)
        return title_slide(snapshot, language);
    const std::vector<Standing> all = standings(snapshot, *period);
    const auto own = std::ranges::find(all, *unit, &Standing::unit);
    const std::string name = deck_name(snapshot, *unit);
    Slide slide;
    slide.as_of = as_of_period(snapshot[*period], language);
    slide.illustrative = snapshot.campaign.illustrative;
    slide.deeper = Route{.place = Place::unit, .code = std::string(code)};
    slide.caption = msg::average_word.in(language);
    if (own == all.end()) {
        slide.eyebrow = period_label(snapshot[*period], language);
        slide.finding =
            msg::format(msg::not_scored_in, language, name, period_in_sentence(snapshot[*period], language));
        return slide;
    }
    slide.eyebrow = msg::format(msg::against_average, language, period_label(snapshot[*period], language),
                                msg::format(msg::units_count, all.size(), language, all.size()));
    slide.finding = msg::format(msg::unit_stands, language, name, own->rank, format_points(own->total));
    add_group_rows(slide, snapshot, *period, *unit, language);
    add_unit_facts(slide, snapshot, *period, *own, language);
    return slide;
}

} // namespace bangvang
