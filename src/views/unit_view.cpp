#include "views/unit_view.h"

#include "views/format.h"
#include "views/messages.h"
#include "views/periods.h"
#include "views/score_groups.h"

#include <bangvang/base/text.h>
#include <bangvang/model/rank_gap.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

std::string block_name(const Snapshot& snapshot, const Unit& unit, Language language)
{
    if (!unit.block)
        return {};
    const std::string& name = snapshot[*unit.block].name;
    if (language == Language::en || name.starts_with("Khối"))
        return name;
    return msg::format(msg::block_of, language, lower_first_letter(name));
}

// "tháng 8", or the label of a period that is not a month.
std::string in_sentence(const Period& period, Language language)
{
    if (period.kind == PeriodKind::month)
        return msg::format(
            msg::month_in_text, language,
            month_word(static_cast<int>(static_cast<unsigned>(period.until.month())), language));
    return lower_first_letter(period.label);
}

std::string movement_sentence(int places, const std::string& since, Language language)
{
    if (places == 0)
        return msg::format(msg::unchanged_since, language, since);
    const auto count = static_cast<std::size_t>(std::abs(places));
    return msg::format(places > 0 ? msg::risen_since : msg::fallen_since, count, language, count, since);
}

std::string gap_sentence(const std::optional<RankGap>& gap, Language language)
{
    if (!gap)
        return {};
    const auto& words = gap->kind == RankGap::Kind::lead ? msg::lead_over_rank : msg::needed_for_rank;
    return msg::format(words, language, format_points(gap->points), gap->rank);
}

void add_standing(UnitView& view, const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit,
                  Language language)
{
    const std::vector<Standing> all = standings(snapshot, period);
    view.average_label = msg::format(msg::average_of_units, all.size(), language, all.size());
    const auto own = std::ranges::find(all, unit, &Standing::unit);
    if (own == all.end())
        return;
    view.rank = own->rank;
    view.movement = own->movement();
    view.by_council = own->by_council;
    view.total = own->total;
    view.total_text = format_points(own->total);
    view.gap_text = gap_sentence(rank_gap(all, unit), language);
    if (own->grade)
        view.grade = snapshot[*own->grade].name;
    if (const auto before = previous_period(snapshot, period); view.movement && before)
        view.movement_text =
            movement_sentence(*view.movement, in_sentence(snapshot[*before], language), language);
}

void add_history(UnitView& view, const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit,
                 Language language)
{
    const Period& shown = snapshot[period];
    for (const RankPoint& point :
         rank_history(snapshot, unit, shown.kind, static_cast<int>(shown.until.year()))) {
        if (snapshot[point.period].until > shown.until)
            break;
        view.ranks.push_back(point.rank);
        view.rank_labels.push_back(
            shown.kind == PeriodKind::month
                ? std::to_string(static_cast<unsigned>(snapshot[point.period].until.month()))
                : snapshot[point.period].label);
    }
    const auto& words = shown.kind == PeriodKind::month ? msg::rank_over_months : msg::rank_over_periods;
    view.history_title = msg::format(words, view.ranks.size(), language, view.ranks.size());
}

CriterionRow criterion_row(std::string letter, std::string name, double value, double max, double average)
{
    CriterionRow row{.letter = std::move(letter),
                     .name = keep_compounds_together(name),
                     .value = value,
                     .max = max,
                     .average = average,
                     .value_text = format_points(value),
                     .max_text = {}};
    const bool whole = std::abs(max - std::round(max)) < 1e-9;
    row.max_text = format_number(max, whole ? 0 : 1);
    return row;
}

// Groups where the criteria are more than the five rows that a screen can carry; a single criterion by its
// own name.
void add_criteria(UnitView& view, const Snapshot& snapshot, Ref<Period> period, const Breakdown& own,
                  Language language)
{
    const std::vector<ScoreGroup> groups = score_groups(snapshot, language);
    const std::vector<double> means = criterion_means(snapshot, period);
    for (const ScoreGroup& group : groups) {
        double value = 0.0;
        double average = 0.0;
        for (const std::size_t criterion : group.criteria) {
            value += own.points[criterion].value_or(0.0);
            average += means[criterion];
        }
        const bool single = group.criteria.size() == 1;
        view.criteria.push_back(criterion_row(
            group.letter, single ? snapshot.criteria[group.criteria.front()].name : group.caption, value,
            group.max_points, average));
    }
    view.criteria_title =
        msg::format(msg::criteria_title, groups.size(), language, count_word(groups.size(), language));
}

void add_adjustments(UnitView& view, const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit,
                     const Breakdown& own)
{
    for (const Score& score : snapshot.scores) {
        const Criterion& criterion = snapshot[score.criterion];
        if (score.period != period || score.unit != unit || criterion.kind == CriterionKind::standard)
            continue;
        if (score.points == 0.0 && score.note.empty())
            continue; // the sheet says that there was none
        view.adjustments.push_back(
            {.points = score.points,
             .points_text = format_signed(score.points, 1),
             .reason = keep_compounds_together(score.note.empty() ? criterion.name : score.note)});
    }
    std::ranges::stable_sort(view.adjustments, std::ranges::greater{}, &AdjustmentRow::points);
    view.adjustment_text = format_signed(own.adjustment, 1);
    view.adjustment_negative = own.adjustment < 0.0;
}

} // namespace

UnitView unit_view(const Snapshot& snapshot, const Route& route, Language language)
{
    UnitView view;
    const auto unit = find_unit(snapshot, route.code);
    if (!unit)
        return view;
    view.name = keep_compounds_together(snapshot[*unit].name);
    view.eyebrow = block_name(snapshot, snapshot[*unit], language);
    view.people = honor_cards(snapshot, {.unit = unit});
    const bool persons = !honor_roll(snapshot, {.kind = HonoreeKind::individual, .unit = unit}).empty();
    view.people_board = {.place = Place::honor,
                         .kind = persons ? HonoreeKind::individual : HonoreeKind::collective,
                         .unit = route.code};
    view.illustrative =
        snapshot.campaign.illustrative || std::ranges::any_of(snapshot.honorees, [&](const Honoree& honoree) {
            return honoree.illustrative && honoree.unit == unit;
        });
    const auto period = shown_period(snapshot, route.period);
    if (!period)
        return view;
    view.eyebrow += (view.eyebrow.empty() ? "" : " · ") + period_label(snapshot[*period], language);
    view.as_of = msg::format(msg::data_to, language, format_date(snapshot[*period].until));
    const Breakdown own = breakdown(snapshot, *period, *unit);
    add_standing(view, snapshot, *period, *unit, language);
    add_history(view, snapshot, *period, *unit, language);
    add_criteria(view, snapshot, *period, own, language);
    add_adjustments(view, snapshot, *period, *unit, own);
    return view;
}

} // namespace bangvang
