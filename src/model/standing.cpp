#include <bangvang/model/standing.h>

#include <bangvang/base/text.h>
#include <bangvang/model/snapshot.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace bangvang {

namespace {

// The scores of one period, found by binary search because the table is sorted by period, unit, criterion.
std::span<const Score> scores_of(const Snapshot& snapshot, Ref<Period> period)
{
    const auto& rows = snapshot.scores;
    const auto first = std::lower_bound(rows.begin(), rows.end(), period,
                                        [](const Score& row, Ref<Period> key) { return row.period < key; });
    const auto last = std::upper_bound(first, rows.end(), period,
                                       [](Ref<Period> key, const Score& row) { return key < row.period; });
    return {first, last};
}

std::span<const Score> scores_of(const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit)
{
    const auto rows = scores_of(snapshot, period);
    const auto first = std::lower_bound(rows.begin(), rows.end(), unit,
                                        [](const Score& row, Ref<Unit> key) { return row.unit < key; });
    const auto last = std::upper_bound(first, rows.end(), unit,
                                       [](Ref<Unit> key, const Score& row) { return key < row.unit; });
    return {first, last};
}

// One total for each unit with a score in the period; the unit's index is the key.
std::vector<Total> totals_of(const Snapshot& snapshot, Ref<Period> period)
{
    std::vector<Total> totals;
    for (const Score& score : scores_of(snapshot, period)) {
        if (totals.empty() || totals.back().key != score.unit.index)
            totals.push_back({score.unit.index, 0.0});
        totals.back().points += score.points;
    }
    return totals;
}

using CouncilRows = std::map<Ref<Unit>, const CouncilStanding*>;

CouncilRows council_of(const Snapshot& snapshot, Ref<Period> period)
{
    CouncilRows rows;
    for (const CouncilStanding& row : snapshot.council)
        if (row.period == period)
            rows.emplace(row.unit, &row);
    return rows;
}

std::optional<int> council_rank(const CouncilRows& council, Ref<Unit> unit)
{
    const auto row = council.find(unit);
    return row == council.end() ? std::nullopt : row->second->rank;
}

// The places that the council has given out, as a list of those still free. Two units on one place take that
// place and the next, as the rule 1-2-2-4 has it.
std::vector<int> free_places(std::vector<int> taken_ranks, std::size_t count)
{
    std::sort(taken_ranks.begin(), taken_ranks.end());
    std::vector<int> taken;
    for (const int rank : taken_ranks)
        taken.push_back(taken.empty() ? rank : std::max(rank, taken.back() + 1));
    std::vector<int> places;
    for (int place = 1; places.size() < count; ++place)
        if (!std::binary_search(taken.begin(), taken.end(), place))
            places.push_back(place);
    return places;
}

// Units that the council did not place fill the free places in the order of their points.
void rank_the_rest(std::vector<Standing>& rows)
{
    std::vector<Total> totals;
    std::vector<int> taken;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].by_council)
            taken.push_back(rows[i].rank);
        else
            totals.push_back({static_cast<std::uint32_t>(i), rows[i].total});
    }
    const auto places = free_places(std::move(taken), totals.size());
    for (const Ranked& ranked : rank(totals))
        rows[ranked.key].rank = places[static_cast<std::size_t>(ranked.rank - 1)];
}

// Keeps the units of one block and numbers them anew; equal ranks stay equal.
void keep_block(const Snapshot& snapshot, Ref<Block> block, std::vector<Standing>& rows)
{
    std::erase_if(rows, [&](const Standing& row) { return snapshot[row.unit].block != block; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Standing& a, const Standing& b) { return a.rank < b.rank; });
    int previous = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int overall = rows[i].rank;
        rows[i].rank = i > 0 && overall == previous ? rows[i - 1].rank : static_cast<int>(i) + 1;
        previous = overall;
    }
}

// Ranks only: what a comparison with an earlier period needs. In no particular order.
std::vector<Standing> ranks_of(const Snapshot& snapshot, Ref<Period> period, std::optional<Ref<Block>> block)
{
    const CouncilRows council = council_of(snapshot, period);
    std::vector<Standing> rows;
    for (const Total& total : totals_of(snapshot, period)) {
        Standing row;
        row.unit = Ref<Unit>{total.key};
        row.total = total.points;
        const auto given = council_rank(council, row.unit);
        row.by_council = given.has_value();
        row.rank = given.value_or(0);
        rows.push_back(row);
    }
    rank_the_rest(rows);
    if (block)
        keep_block(snapshot, *block, rows);
    return rows;
}

// The highest grade whose threshold the total reaches; thresholds are compared as ranks are, in hundredths.
std::optional<Ref<Grade>> grade_by_points(const Snapshot& snapshot, double total)
{
    std::optional<Ref<Grade>> best;
    for (std::uint32_t i = 0; i < snapshot.grades.size(); ++i) {
        const auto& min_score = snapshot.grades[i].min_score;
        if (!min_score || hundredths(total) < hundredths(*min_score))
            continue;
        if (!best || *min_score > *snapshot[*best].min_score)
            best = Ref<Grade>{i};
    }
    return best;
}

void add_grades(const Snapshot& snapshot, Ref<Period> period, std::vector<Standing>& rows)
{
    const CouncilRows council = council_of(snapshot, period);
    for (Standing& row : rows) {
        const auto decided = council.find(row.unit);
        if (decided != council.end() && decided->second->grade)
            row.grade = decided->second->grade;
        else
            row.grade = grade_by_points(snapshot, row.total);
    }
}

void add_previous_ranks(const Snapshot& snapshot, Ref<Period> period, std::optional<Ref<Block>> block,
                        std::vector<Standing>& rows)
{
    const auto previous = previous_period(snapshot, period);
    if (!previous)
        return;
    std::map<Ref<Unit>, int> ranks;
    for (const Standing& row : ranks_of(snapshot, *previous, block))
        ranks.emplace(row.unit, row.rank);
    for (Standing& row : rows)
        if (const auto found = ranks.find(row.unit); found != ranks.end())
            row.previous_rank = found->second;
}

void order_by_rank_and_name(const Snapshot& snapshot, std::vector<Standing>& rows)
{
    std::map<Ref<Unit>, std::string> keys;
    for (const Standing& row : rows)
        keys.emplace(row.unit, sort_key(snapshot[row.unit].name));
    std::sort(rows.begin(), rows.end(), [&](const Standing& a, const Standing& b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const auto order = keys.at(a.unit).compare(keys.at(b.unit));
        return order != 0 ? order < 0 : a.unit < b.unit;
    });
}

void mark_ties(std::vector<Standing>& ordered)
{
    for (std::size_t i = 1; i < ordered.size(); ++i)
        if (ordered[i].rank == ordered[i - 1].rank)
            ordered[i].tied = ordered[i - 1].tied = true;
}

} // namespace

long long hundredths(double points)
{
    return std::llround(points * 100.0);
}

std::vector<Ranked> rank(std::span<const Total> totals)
{
    std::vector<Ranked> rows;
    rows.reserve(totals.size());
    for (const Total& total : totals)
        rows.push_back({total.key, total.points, 0});
    std::stable_sort(rows.begin(), rows.end(), [](const Ranked& a, const Ranked& b) {
        return hundredths(a.points) > hundredths(b.points);
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool ties = i > 0 && hundredths(rows[i].points) == hundredths(rows[i - 1].points);
        rows[i].rank = ties ? rows[i - 1].rank : static_cast<int>(i) + 1;
    }
    return rows;
}

Breakdown breakdown(const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit)
{
    Breakdown result;
    result.points.resize(snapshot.criteria.size());
    for (const Score& score : scores_of(snapshot, period, unit)) {
        result.points[score.criterion.index] = score.points;
        const bool standard = snapshot[score.criterion].kind == CriterionKind::standard;
        (standard ? result.standard : result.adjustment) += score.points;
    }
    result.total = result.standard + result.adjustment;
    return result;
}

std::vector<Standing> standings(const Snapshot& snapshot, Ref<Period> period, std::optional<Ref<Block>> block)
{
    std::vector<Standing> rows = ranks_of(snapshot, period, block);
    add_grades(snapshot, period, rows);
    add_previous_ranks(snapshot, period, block, rows);
    order_by_rank_and_name(snapshot, rows);
    mark_ties(rows);
    return rows;
}

std::optional<Ref<Period>> previous_period(const Snapshot& snapshot, Ref<Period> period)
{
    const Period& current = snapshot[period];
    std::optional<Ref<Period>> best;
    for (std::uint32_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& other = snapshot.periods[i];
        const bool counts = other.state == PeriodState::published && other.kind == current.kind;
        if (counts && other.until < current.from && (!best || other.until > snapshot[*best].until))
            best = Ref<Period>{i};
    }
    return best;
}

std::optional<Ref<Period>> latest_period(const Snapshot& snapshot, bool with_provisional)
{
    std::optional<Ref<Period>> best;
    for (std::uint32_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& period = snapshot.periods[i];
        if (period.state != PeriodState::published && !with_provisional)
            continue;
        const bool newer = !best || period.until > snapshot[*best].until;
        if (newer || (period.until == snapshot[*best].until && period.kind < snapshot[*best].kind))
            best = Ref<Period>{i};
    }
    return best;
}

std::vector<double> criterion_means(const Snapshot& snapshot, Ref<Period> period)
{
    std::vector<double> sums(snapshot.criteria.size(), 0.0);
    for (const Score& score : scores_of(snapshot, period))
        sums[score.criterion.index] += score.points;
    const auto units = totals_of(snapshot, period).size();
    for (double& sum : sums)
        sum = units == 0 ? 0.0 : sum / static_cast<double>(units);
    return sums;
}

std::vector<RankPoint> rank_history(const Snapshot& snapshot, Ref<Unit> unit, PeriodKind kind, int year)
{
    std::vector<RankPoint> history;
    for (std::uint32_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& period = snapshot.periods[i];
        const bool counts = period.state == PeriodState::published && period.kind == kind;
        if (!counts || static_cast<int>(period.until.year()) != year)
            continue;
        RankPoint point{Ref<Period>{i}, std::nullopt, std::nullopt};
        const auto rows = ranks_of(snapshot, point.period, std::nullopt);
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const Standing& r) { return r.unit == unit; });
        if (row != rows.end()) {
            point.rank = row->rank;
            point.total = row->total;
        }
        history.push_back(point);
    }
    return history;
}

} // namespace bangvang
