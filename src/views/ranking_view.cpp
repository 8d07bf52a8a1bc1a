#include "views/ranking_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <limits>
#include <span>

namespace bangvang {

namespace {

std::vector<RankingBlock> blocks_of(const Snapshot& snapshot, Language language)
{
    if (snapshot.blocks.empty())
        return {};
    std::vector<RankingBlock> blocks{{.code = {}, .name = std::string(msg::all_blocks.in(language))}};
    for (const Block& block : snapshot.blocks)
        blocks.push_back({.code = block.code, .name = keep_compounds_together(block.name)});
    return blocks;
}

// Totals of every unit at one stop, so that a row's history is a look-up.
std::vector<std::optional<double>> totals_at(const Snapshot& snapshot, const PeriodStep& step)
{
    std::vector<std::optional<double>> totals(snapshot.units.size());
    if (step.period)
        for (const Standing& standing : standings(snapshot, *step.period))
            totals[standing.unit.index] = standing.total;
    return totals;
}

void add_rows(RankingView& view, const Snapshot& snapshot, std::optional<Ref<Block>> block)
{
    std::vector<std::vector<std::optional<double>>> history;
    for (std::size_t i = 0; i <= view.step && i < view.steps.size(); ++i)
        history.push_back(totals_at(snapshot, view.steps[i]));
    for (const Standing& standing : standings(snapshot, *view.period, block)) {
        const Unit& unit = snapshot[standing.unit];
        RankingRow row{.code = unit.code,
                       .name = keep_compounds_together(unit.name),
                       .short_name = keep_compounds_together(unit.short_name),
                       .rank = standing.rank,
                       .movement = standing.movement(),
                       .total = standing.total,
                       .total_text = format_points(standing.total),
                       .score = grouped_score(view.groups, breakdown(snapshot, *view.period, standing.unit)),
                       .history = {}};
        for (const auto& totals : history)
            row.history.push_back(totals[standing.unit.index]);
        view.rows.push_back(std::move(row));
    }
}

void set_steps(RankingView& view, const Snapshot& snapshot, Language language)
{
    view.steps = period_steps(snapshot, *view.period);
    const auto shown = std::ranges::find(view.steps, view.period, &PeriodStep::period);
    view.step = static_cast<std::size_t>(shown - view.steps.begin());
    const auto published = static_cast<std::size_t>(std::ranges::count_if(
        view.steps.begin(), shown + 1, [](const PeriodStep& step) { return step.period.has_value(); }));
    const PeriodKind kind = snapshot[*view.period].kind;
    view.history_label = msg::format(kind == PeriodKind::month ? msg::month_count : msg::period_count,
                                     published, language, published);
}

std::string rule_note(const std::vector<Standing>& standings, Language language)
{
    if (std::ranges::any_of(standings, &Standing::by_council))
        return std::string(msg::council_result.in(language));
    if (std::ranges::any_of(standings, &Standing::tied))
        return std::string(msg::tie_rule.in(language));
    return {};
}

} // namespace

void set_spark_scale(RankingView& view, std::size_t rows)
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const RankingRow& row : std::span(view.rows).first(std::min(rows, view.rows.size()))) {
        for (const auto& total : row.history) {
            low = std::min(low, total.value_or(low));
            high = std::max(high, total.value_or(high));
        }
    }
    if (low > high)
        return;
    const double air = std::max((high - low) * 0.05, 0.5);
    view.spark_low = low - air;
    view.spark_high = high + air;
}

RankingView ranking_view(const Snapshot& snapshot, const Route& route, Language language)
{
    RankingView view;
    view.groups = score_groups(snapshot, language);
    view.has_bonus = std::ranges::any_of(snapshot.criteria, [](const Criterion& criterion) {
        return criterion.kind != CriterionKind::standard;
    });
    view.blocks = blocks_of(snapshot, language);
    const auto block = find_block(snapshot, route.block);
    view.block = block ? block->index + 1U : 0U;
    view.illustrative = snapshot.campaign.illustrative;
    view.period = shown_period(snapshot, route.period);
    if (!view.period)
        return view;
    const Period& period = snapshot[*view.period];
    view.period_label = keep_compounds_together(period.label);
    view.period_in_sentence = lower_first_letter(view.period_label);
    view.as_of = msg::format(msg::data_to, language, format_date(period.until));
    set_steps(view, snapshot, language);
    add_rows(view, snapshot, block);
    set_spark_scale(view, view.rows.size());
    for (const RankingRow& row : view.rows)
        view.stack_max = std::max(view.stack_max, row.total);
    view.note = rule_note(standings(snapshot, *view.period, block), language);
    return view;
}

} // namespace bangvang
