#include "views/compare_view.h"

#include "views/compare_words.h"
#include "views/format.h"
#include "views/messages.h"
#include "views/periods.h"
#include "views/score_groups.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// One side, resolved: which unit in which period, and how it stands there.
struct Standpoint {
    Ref<Unit> unit{};
    Ref<Period> period{};
    std::optional<Standing> standing{}; // none without a score
    GroupedScore score{};
};

std::optional<Ref<Period>> published(const Snapshot& snapshot, std::string_view code)
{
    const auto found = find_period(snapshot, code);
    const bool shown = found && snapshot[*found].state == PeriodState::published;
    return shown ? found : std::nullopt;
}

// The row before the unit's, the one after it for the first; the first of all for a unit without a rank.
std::optional<Ref<Unit>> neighbour(const std::vector<Standing>& rows, Ref<Unit> unit)
{
    const auto own = std::ranges::find(rows, unit, &Standing::unit);
    if (own == rows.end())
        return rows.empty() ? std::nullopt : std::optional(rows.front().unit);
    if (own != rows.begin())
        return std::prev(own)->unit;
    return rows.size() > 1 ? std::optional(std::next(own)->unit) : std::nullopt;
}

// Another unit for the right side, else the left one a period earlier.
void choose_right(const Snapshot& snapshot, const Route& route, const Standpoint& left, Standpoint& right)
{
    const auto period = published(snapshot, route.sides[1].period);
    right.period = period.value_or(left.period);
    right.unit = left.unit;
    if (const auto unit = find_unit(snapshot, route.sides[1].code)) {
        right.unit = *unit;
        return;
    }
    if (const auto other = neighbour(standings(snapshot, right.period), left.unit))
        right.unit = *other;
    else if (!period)
        right.period = previous_period(snapshot, left.period).value_or(left.period);
}

std::optional<std::array<Standpoint, 2>> standpoints(const Snapshot& snapshot, const Route& route)
{
    const auto period = shown_period(snapshot, route.sides[0].period);
    if (!period || snapshot.units.empty())
        return std::nullopt;
    std::array<Standpoint, 2> both;
    both[0].period = *period;
    const auto rows = standings(snapshot, *period);
    const Ref<Unit> first = rows.empty() ? Ref<Unit>{0} : rows.front().unit;
    both[0].unit = find_unit(snapshot, route.sides[0].code).value_or(first);
    choose_right(snapshot, route, both[0], both[1]);
    return both;
}

void add_scores(const Snapshot& snapshot, const std::vector<ScoreGroup>& groups, Standpoint& side)
{
    const auto rows = standings(snapshot, side.period);
    if (const auto own = std::ranges::find(rows, side.unit, &Standing::unit); own != rows.end())
        side.standing = *own;
    side.score = grouped_score(groups, breakdown(snapshot, side.period, side.unit));
}

std::string standing_text(const Snapshot& snapshot, const std::optional<Standing>& standing,
                          Language language)
{
    if (!standing)
        return std::string(msg::not_scored.in(language));
    if (standing->by_council)
        return std::string(msg::council_result.in(language));
    if (!standing->grade)
        return {};
    return msg::format(msg::named, language, msg::grade.in(language), snapshot[*standing->grade].name);
}

ComparedUnit compared_unit(const Snapshot& snapshot, const Standpoint& side, Language language)
{
    ComparedUnit unit{.name = keep_compounds_together(snapshot[side.unit].name),
                      .short_name = keep_compounds_together(snapshot[side.unit].short_name),
                      .period_label = period_label(snapshot[side.period], language),
                      .rank = {},
                      .total_text = {},
                      .standing_text = standing_text(snapshot, side.standing, language)};
    if (side.standing) {
        unit.rank = side.standing->rank;
        unit.total = side.standing->total;
        unit.total_text = format_points(unit.total);
    }
    return unit;
}

// What both sides have of one thing, and the difference in words where both are scored.
void add_values(PairedRow& row, const std::array<Standpoint, 2>& sides, std::array<double, 2> values,
                Language language)
{
    for (std::size_t i = 0; i < 2; ++i) {
        if (!sides[i].standing)
            continue;
        row.values[i] = values[i];
        row.texts[i] = row.index == bonus_row ? format_signed_points(values[i]) : format_points(values[i]);
    }
    if (!row.values[0] || !row.values[1])
        return;
    const double difference = points_between(values[0], values[1]);
    row.verdict = verdict_of(difference);
    row.words = {points_words(difference, language), points_words(-difference, language)};
}

std::string group_name(const Snapshot& snapshot, const ScoreGroup& group)
{
    const bool single = group.criteria.size() == 1;
    return keep_compounds_together(single ? snapshot.criteria[group.criteria.front()].name : group.caption);
}

void add_criteria(CompareView& view, const Snapshot& snapshot, const std::vector<ScoreGroup>& groups,
                  const std::array<Standpoint, 2>& sides, Language language)
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double max = groups[i].max_points;
        const bool whole = std::abs(max - std::round(max)) < 1e-9;
        PairedRow row{.letter = groups[i].letter,
                      .index = static_cast<int>(i),
                      .name = group_name(snapshot, groups[i]),
                      .most = msg::format(msg::at_most, language, format_number(max, whole ? 0 : 1)),
                      .max = std::max(max, 0.01)};
        add_values(row, sides, {sides[0].score.points[i], sides[1].score.points[i]}, language);
        view.rows.push_back(std::move(row));
    }
}

void add_adjustments(CompareView& view, const Snapshot& snapshot, const std::array<Standpoint, 2>& sides,
                     Language language)
{
    const auto adjusts = [](const Criterion& c) { return c.kind != CriterionKind::standard; };
    if (std::ranges::none_of(snapshot.criteria, adjusts))
        return;
    const std::array values{sides[0].score.adjustment, sides[1].score.adjustment};
    PairedRow row{.index = bonus_row,
                  .name = std::string(msg::bonus_and_penalty.in(language)),
                  .max = std::max({std::abs(values[0]), std::abs(values[1]), 1.0})};
    add_values(row, sides, values, language);
    view.rows.push_back(std::move(row));
}

std::string headline(const CompareView& view, const Snapshot& snapshot,
                     const std::array<Standpoint, 2>& sides, Language language)
{
    Finding finding{.sides = {},
                    .same_unit = sides[0].unit == sides[1].unit,
                    .same_period = sides[0].period == sides[1].period,
                    .parts = {}};
    for (std::size_t i = 0; i < 2; ++i)
        finding.sides[i] = {.name = view.units[i].name,
                            .period = period_in_sentence(snapshot[sides[i].period], language),
                            .scored = sides[i].standing.has_value(),
                            .total = view.units[i].total};
    for (const PairedRow& row : view.rows) {
        const std::string name =
            row.index == bonus_row ? std::string(msg::bonus_and_penalty_in_text.in(language)) : row.name;
        finding.parts.push_back({name, points_between(row.values[0].value_or(0), row.values[1].value_or(0))});
    }
    return finding_sentence(finding, language);
}

bool left_is_open(Sheet sheet)
{
    return sheet == Sheet::left_unit || sheet == Sheet::left_period;
}

// What the open sheet offers: units as the office lists them, periods from the newest back.
std::vector<SideChoice> choices(const Snapshot& snapshot, Sheet sheet, const std::array<Side, 2>& sides,
                                Language language)
{
    std::vector<SideChoice> all;
    const Side& side = sides[left_is_open(sheet) ? 0 : 1];
    if (sheet == Sheet::left_unit || sheet == Sheet::right_unit)
        for (const Unit& unit : snapshot.units)
            all.push_back({unit.code, keep_compounds_together(unit.name), unit.code == side.code});
    if (sheet == Sheet::left_period || sheet == Sheet::right_period)
        for (auto period = snapshot.periods.rbegin(); period != snapshot.periods.rend(); ++period)
            if (period->state == PeriodState::published)
                all.push_back({period->code, period_label(*period, language), period->code == side.period});
    return all;
}

} // namespace

CompareView compare_view(const Snapshot& snapshot, const Route& route, Language language)
{
    CompareView view;
    view.illustrative = snapshot.campaign.illustrative;
    auto sides = standpoints(snapshot, route);
    if (!sides)
        return view;
    view.possible = true;
    const std::vector<ScoreGroup> groups = score_groups(snapshot, language);
    for (std::size_t i = 0; i < 2; ++i) {
        Standpoint& side = (*sides)[i];
        add_scores(snapshot, groups, side);
        view.sides[i] = {.code = snapshot[side.unit].code, .period = snapshot[side.period].code};
        view.units[i] = compared_unit(snapshot, side, language);
    }
    add_criteria(view, snapshot, groups, *sides, language);
    add_adjustments(view, snapshot, *sides, language);
    view.headline = headline(view, snapshot, *sides, language);
    view.choices = choices(snapshot, route.sheet, view.sides, language);
    const Date until = std::max(snapshot[(*sides)[0].period].until, snapshot[(*sides)[1].period].until);
    view.as_of = msg::format(msg::data_to, language, format_date(until));
    return view;
}

} // namespace bangvang
