// The slides about units: how the movement stands, who leads, everybody, who moved, and one unit.
#include "views/compare_words.h"
#include "views/deck_slides.h"
#include "views/deck_words.h"
#include "views/format.h"
#include "views/messages.h"
#include "views/periods.h"
#include "views/progress_view.h"
#include "views/score_groups.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace bangvang {

namespace {

std::optional<Ref<Period>> deck_period(const Snapshot& snapshot)
{
    return shown_period(snapshot, {});
}

std::string as_of_period(const Period& period, Language language)
{
    return msg::format(msg::data_to, language, format_date(period.until));
}

std::vector<RankedName> ranked_names(const Snapshot& snapshot, std::span<const Standing> rows)
{
    std::vector<RankedName> names;
    for (const Standing& row : rows)
        names.push_back({.name = keep_compounds_together(snapshot[row.unit].short_name),
                         .rank = row.rank,
                         .total = row.total,
                         .by_council = row.by_council,
                         .movement = row.movement().value_or(0)});
    return names;
}

SlideRow unit_row(const Snapshot& snapshot, const Standing& row, Language language)
{
    const Unit& unit = snapshot[row.unit];
    return {.name = keep_compounds_together(unit.short_name),
            .figure = format_points(row.total),
            .figure_unit = std::string(msg::points_unit.in(language)),
            .note = {},
            .rank = row.rank,
            .movement = row.movement(),
            .deeper = deck_route("unit:" + unit.code)};
}

// What is said about each row, the period's decision first.
void add_ranking_facts(Slide& slide, const Snapshot& snapshot, const Period& period,
                       std::span<const Standing> rows, Language language)
{
    if (!period.decision.empty())
        slide.facts.push_back(msg::format(msg::fact_decision, language, period.decision));
    for (const Standing& row : rows)
        slide.facts.push_back(msg::format(msg::fact_rank, language, row.rank, snapshot[row.unit].name,
                                          format_points(row.total)));
}

Slide about_period(const Snapshot& snapshot, const Period& period, const msg::Message& eyebrow,
                   Language language)
{
    Slide slide;
    slide.eyebrow = msg::format(eyebrow, language, period_in_sentence(period, language));
    slide.as_of = as_of_period(period, language);
    slide.illustrative = snapshot.campaign.illustrative;
    return slide;
}

// How much more the unit has for each group of criteria than the period before.
std::vector<FindingPart> changes(const Snapshot& snapshot, Ref<Unit> unit, Ref<Period> before,
                                 Ref<Period> after, Language language)
{
    const std::vector<ScoreGroup> groups = score_groups(snapshot, language);
    const GroupedScore now = grouped_score(groups, breakdown(snapshot, after, unit));
    const GroupedScore then = grouped_score(groups, breakdown(snapshot, before, unit));
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

// "+2,1 điểm, nhất là nhờ Cải cách hành chính (+1,4)".
std::string mover_note(const Snapshot& snapshot, const Standing& row, Ref<Period> before, Ref<Period> after,
                       Language language)
{
    if (row.by_council)
        return std::string(msg::council_result.in(language));
    const double difference = points_between(breakdown(snapshot, after, row.unit).total,
                                             breakdown(snapshot, before, row.unit).total);
    if (difference == 0.0)
        return std::string(msg::points_same.in(language));
    return msg::format(
        msg::points_changed, language, format_signed_points(difference),
        reason_words(changes(snapshot, row.unit, before, after, language), difference, language));
}

SlideRow mover_row(const Snapshot& snapshot, const Standing& row, Ref<Period> before, Ref<Period> after,
                   Language language)
{
    SlideRow line = unit_row(snapshot, row, language);
    const int places = row.movement().value_or(0);
    line.figure = std::to_string(std::abs(places));
    line.figure_unit = msg::format(msg::places, static_cast<std::size_t>(std::abs(places)), language, "");
    line.figure_unit.erase(0, line.figure_unit.find_first_not_of(' '));
    line.note = mover_note(snapshot, row, before, after, language);
    return line;
}

// The one that rose most and the one that fell most; the better rank of equals.
std::vector<Standing> extremes(std::span<const Standing> rows)
{
    const auto movement = [](const Standing& row) { return row.movement().value_or(0); };
    std::vector<Standing> found;
    const auto up = std::ranges::max_element(rows, {}, movement);
    if (up != rows.end() && movement(*up) > 0)
        found.push_back(*up);
    const auto down = std::ranges::min_element(rows, {}, movement);
    if (down != rows.end() && movement(*down) < 0)
        found.push_back(*down);
    return found;
}

std::size_t honored_this_year(const Snapshot& snapshot)
{
    return honor_roll(snapshot, {.kind = {}, .type = {}, .year = snapshot.campaign.year, .unit = {}}).size();
}

} // namespace

std::size_t ranked_units(const Snapshot& snapshot)
{
    const auto period = deck_period(snapshot);
    return period ? standings(snapshot, *period).size() : 0;
}

bool has_movers(const Snapshot& snapshot)
{
    const auto period = deck_period(snapshot);
    return period && previous_period(snapshot, *period) && !standings(snapshot, *period).empty();
}

// Each number leads to where it comes from; one that is not known is left out.
Slide movement_slide(const Snapshot& snapshot, Language language)
{
    const ProgressView progress = progress_view(snapshot, language);
    std::size_t judged = 0;
    std::size_t behind = 0;
    for (const IndicatorRow& row : progress.rows) {
        judged += row.progress && row.progress->pace ? 1U : 0U;
        behind += row.progress && row.progress->pace == Pace::behind ? 1U : 0U;
    }
    Slide slide;
    slide.finding = pace_finding(judged, behind, language);
    slide.illustrative = snapshot.campaign.illustrative || progress.illustrative;
    slide.estimated = progress.estimated;
    if (const auto date = as_of(snapshot)) {
        slide.eyebrow = msg::format(msg::standing_of_movement, language, format_date(*date));
        slide.as_of = msg::format(msg::data_to, language, format_date(*date));
    }
    if (const auto period = deck_period(snapshot)) {
        const std::size_t units = ranked_units(snapshot);
        if (judged == 0)
            slide.finding = msg::format(msg::all_units_ranked, units, language, units);
        slide.rows.push_back(
            {.name = msg::format(msg::ranked_in, language, period_in_sentence(snapshot[*period], language)),
             .figure = std::to_string(units),
             .deeper = Route{.place = Place::ranking}});
    }
    if (judged > 0)
        slide.rows.push_back({.name = std::string(msg::indicators_kept.in(language)),
                              .figure = fmt::format("{}/{}", judged - behind, judged),
                              .deeper = Route{.place = Place::progress}});
    slide.focus = slide.rows.empty() ? 0 : slide.rows.size() - 1;
    if (const std::size_t people = honored_this_year(snapshot); people > 0)
        slide.rows.push_back({.name = msg::format(msg::honored_in, language, snapshot.campaign.year),
                              .figure = std::to_string(people),
                              .deeper = Route{.place = Place::honor, .year = snapshot.campaign.year}});
    return slide;
}

Slide podium_slide(const Snapshot& snapshot, Language language)
{
    const auto period = deck_period(snapshot);
    if (!period)
        return title_slide(snapshot, language);
    const std::vector<Standing> rows = standings(snapshot, *period);
    Slide slide = about_period(snapshot, snapshot[*period], msg::podium_of, language);
    slide.finding = leader_finding(ranked_names(snapshot, rows), language);
    const std::span<const Standing> first(rows.data(), std::min<std::size_t>(rows.size(), 3));
    for (const Standing& row : first)
        slide.rows.push_back(unit_row(snapshot, row, language));
    add_ranking_facts(slide, snapshot, snapshot[*period], first, language);
    return slide;
}

Slide ranking_slide(const Snapshot& snapshot, int page, Language language)
{
    const auto period = deck_period(snapshot);
    const std::vector<Standing> all = period ? standings(snapshot, *period) : std::vector<Standing>{};
    if (all.empty())
        return title_slide(snapshot, language);
    const std::size_t pages = (all.size() + deck_rows - 1) / deck_rows;
    const std::size_t at = static_cast<std::size_t>(std::clamp(page, 1, static_cast<int>(pages)) - 1);
    const auto rows =
        std::span(all).subspan(at * deck_rows, std::min(deck_rows, all.size() - at * deck_rows));
    Slide slide = about_period(snapshot, snapshot[*period], msg::ranking_of, language);
    slide.finding = range_finding(ranked_names(snapshot, rows), language);
    for (const Standing& row : rows)
        slide.rows.push_back(unit_row(snapshot, row, language));
    slide.scale = std::max(all.front().total, 1.0);
    add_ranking_facts(slide, snapshot, snapshot[*period], rows, language);
    return slide;
}

Slide movers_slide(const Snapshot& snapshot, Language language)
{
    const auto period = deck_period(snapshot);
    const auto before = period ? previous_period(snapshot, *period) : std::nullopt;
    if (!before)
        return title_slide(snapshot, language);
    const std::vector<Standing> rows = standings(snapshot, *period);
    const std::string label = period_in_sentence(snapshot[*period], language);
    Slide slide;
    slide.eyebrow =
        msg::format(msg::movers_of, language, label, period_in_sentence(snapshot[*before], language));
    slide.as_of = as_of_period(snapshot[*period], language);
    slide.illustrative = snapshot.campaign.illustrative;
    slide.finding = mover_finding(ranked_names(snapshot, rows), label, language);
    for (const Standing& row : extremes(rows)) {
        slide.rows.push_back(mover_row(snapshot, row, *before, *period, language));
        const bool rose = row.rank < row.previous_rank.value_or(row.rank);
        slide.facts.push_back(snapshot[row.unit].name + ": " +
                              msg::format(rose ? msg::from_rank_to_rank : msg::from_rank_down, language,
                                          row.previous_rank.value_or(row.rank), row.rank));
        slide.facts.push_back(slide.rows.back().note);
    }
    slide.deeper = Route{.place = Place::ranking};
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
    const std::string name = keep_compounds_together(snapshot[*unit].short_name);
    Slide slide;
    slide.as_of = as_of_period(snapshot[*period], language);
    slide.illustrative = snapshot.campaign.illustrative;
    slide.deeper = Route{.place = Place::unit, .code = std::string(code)};
    const std::string units = msg::format(msg::units_count, all.size(), language, all.size());
    slide.eyebrow =
        msg::format(msg::against_average, language, period_label(snapshot[*period], language), units);
    slide.caption = msg::average_word.in(language);
    slide.finding =
        own == all.end()
            ? msg::format(msg::not_scored_in, language, name, period_in_sentence(snapshot[*period], language))
            : msg::format(msg::unit_stands, language, name, own->rank, format_points(own->total));
    if (own == all.end())
        return slide;
    const std::vector<ScoreGroup> groups = score_groups(snapshot, language);
    const Breakdown points = breakdown(snapshot, *period, *unit);
    const std::vector<double> means = criterion_means(snapshot, *period);
    slide.scale = 0.01;
    for (const ScoreGroup& group : groups) {
        double value = 0.0;
        double mean = 0.0;
        for (const std::size_t criterion : group.criteria) {
            value += points.points[criterion].value_or(0.0);
            mean += means[criterion];
        }
        const double difference = std::round((value - mean) * 10.0) / 10.0;
        const bool single = group.criteria.size() == 1;
        slide.rows.push_back(
            {.name = keep_compounds_together(single ? snapshot.criteria[group.criteria.front()].name
                                                    : group.caption),
             .figure = format_signed(difference, 1),
             .note = fmt::format("{}/{}", format_points(value), format_points(group.max_points)),
             .bar = difference,
             .deeper = slide.deeper});
        slide.scale = std::max(slide.scale, std::abs(difference));
        if (std::abs(difference) > std::abs(slide.rows[slide.focus].bar.value_or(0.0)))
            slide.focus = slide.rows.size() - 1;
    }
    return slide;
}

} // namespace bangvang
