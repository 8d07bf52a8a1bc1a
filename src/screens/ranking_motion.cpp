#include "screens/ranking_motion.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::size_t podium_places = 3;
constexpr std::size_t most_staggers = 12; // a list has no more rows in view; what is below sets out with them

std::optional<std::size_t> place_of(std::span<const RankingRow> rows, std::string_view code)
{
    const auto found = std::ranges::find(rows, code, &RankingRow::code);
    return found == rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

std::string change_word(const std::optional<int>& movement)
{
    return movement ? std::to_string(*movement) : std::string();
}

ValueName part_name(const RankingRow& row, std::size_t part)
{
    return value_name(value_name("part", row.code), part);
}

ValueName history_name(const RankingRow& row, std::size_t step)
{
    return value_name(value_name("history", row.code), step);
}

int stagger_of(std::size_t index)
{
    return static_cast<int>(std::min(index, most_staggers));
}

void aim_figures(Aims& aims, const RankingRow& row, int stagger)
{
    aims.values.push_back(
        {.name = value_name("total", row.code), .to = row.total, .motion = motion::count_up, .enter = 0.0});
    for (std::size_t part = 0; part < row.score.points.size(); ++part)
        aims.values.push_back({.name = part_name(row, part),
                               .to = row.score.points[part],
                               .motion = motion::bar_grow,
                               .place = stagger,
                               .from = 0.0,
                               .enter = 0.0});
    aims.values.push_back({.name = value_name("bonus", row.code),
                           .to = row.score.adjustment,
                           .motion = motion::bar_grow,
                           .place = stagger,
                           .from = 0.0,
                           .enter = 0.0});
    for (std::size_t i = 0; i < row.history.size(); ++i)
        if (row.history[i])
            aims.values.push_back(
                {.name = history_name(row, i), .to = *row.history[i], .motion = motion::bar_grow});
}

// A row that was not there comes up from below the last one.
void aim_place(Aims& aims, const RankingRow& row, std::size_t index, std::span<const RankingRow> before)
{
    const int stagger = stagger_of(index);
    const auto old = place_of(before, row.code);
    const bool rises = !before.empty() && old.value_or(before.size()) > index;
    aims.values.push_back({.name = value_name("slot", row.code),
                           .to = static_cast<double>(index),
                           .motion = motion::list_reorder,
                           .place = stagger,
                           .from = static_cast<double>(std::max(before.size(), index + 1))});
    aims.values.push_back({.name = value_name("lift", row.code),
                           .to = 0.0,
                           .motion = motion::list_reorder,
                           .place = stagger,
                           .via = rises ? std::optional(1.0) : std::nullopt});
    aims.words.push_back({.name = value_name("rank", row.code),
                          .to = std::to_string(row.rank),
                          .motion = motion::list_reorder,
                          .place = stagger});
    aims.words.push_back({.name = value_name("change", row.code),
                          .to = change_word(row.movement),
                          .motion = motion::list_reorder,
                          .place = stagger});
}

// Blocks that exchange meet half way between their heights; who comes from the list comes from one step below
// the third.
void aim_podium(Aims& aims, std::span<const RankingRow> rows, std::span<const RankingRow> before)
{
    for (std::size_t place = 0; place < std::min(rows.size(), podium_places); ++place) {
        const std::size_t old =
            std::min(place_of(before, rows[place].code).value_or(podium_places), podium_places);
        const bool other = place < before.size() && old != place;
        aims.values.push_back(
            {.name = value_name("podium.height", place),
             .to = static_cast<double>(place),
             .motion = motion::list_reorder,
             .via = other ? std::optional(static_cast<double>(place + old) / 2.0) : std::nullopt});
        aims.words.push_back(
            {.name = value_name("podium", place), .to = rows[place].code, .motion = motion::list_reorder});
        aims.words.push_back({.name = value_name("medal", place),
                              .to = std::to_string(rows[place].rank),
                              .motion = motion::list_reorder});
    }
}

// A row that has a part in the window of `count` rows.
void place(std::vector<PlacedRow>& placed, std::size_t index, double slot, std::size_t count)
{
    const auto last = static_cast<double>(count);
    if (slot > -1.0 && slot < last)
        placed.push_back({index, static_cast<float>(slot),
                          static_cast<float>(std::clamp(std::min(slot + 1.0, last - slot), 0.0, 1.0))});
}

bool rises(const PlacedRow& row, double first)
{
    return row.slot > static_cast<float>(static_cast<double>(row.index) - first);
}

} // namespace

bool has_moved(std::span<const RankingRow> rows, std::span<const RankingRow> before, std::string_view code)
{
    return !before.empty() && place_of(rows, code) != place_of(before, code);
}

Aims ranking_aims(const RankingView& view, std::span<const RankingRow> before)
{
    Aims aims;
    for (const auto& [name, to] : {std::pair{"stack", view.stack_max},
                                   {"history.low", view.spark_low},
                                   {"history.high", view.spark_high}})
        aims.values.push_back({.name = name, .to = to, .motion = motion::bar_grow});
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        aim_figures(aims, view.rows[i], stagger_of(i));
        aim_place(aims, view.rows[i], i, before);
    }
    aim_podium(aims, view.rows, before);
    return aims;
}

std::vector<PlacedRow> rows_in_view(std::span<const RankingRow> rows, const Moving& moving, double first,
                                    std::size_t count)
{
    std::vector<PlacedRow> placed;
    if (!moving.any()) { // every row stands in its place: of ten thousand only these are looked at
        const double from = std::clamp(std::floor(first), 0.0, static_cast<double>(rows.size()));
        const auto begin = static_cast<std::size_t>(from);
        const std::size_t end = std::min(rows.size(), begin + count + 1);
        for (std::size_t i = begin; i < end; ++i)
            place(placed, i, static_cast<double>(i) - first, count);
        return placed;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double slot = moving.value(value_name("slot", rows[i].code), static_cast<double>(i)) - first;
        place(placed, i, slot, count);
    }
    std::ranges::stable_partition(placed, [&](const PlacedRow& row) { return !rises(row, first); });
    return placed;
}

OnPodium on_podium(std::span<const RankingRow> rows, std::span<const RankingRow> before, const Moving& moving,
                   std::size_t place)
{
    const Moving::Label label = moving.label(value_name("podium", place), rows[place].code);
    const auto height =
        static_cast<float>(moving.value(value_name("podium.height", place), static_cast<double>(place)));
    if (const auto now = place_of(rows, label.text))
        return {rows[*now], label.alpha, height};
    const auto gone = place_of(before, label.text);
    return {gone ? before[*gone] : rows[place], label.alpha, height};
}

std::string moving_total(const RankingRow& row, const Moving& moving)
{
    return moving.number(value_name("total", row.code), row.total, row.total_text);
}

GroupedScore moving_score(const RankingRow& row, const Moving& moving)
{
    GroupedScore score = row.score;
    for (std::size_t part = 0; moving.any() && part < score.points.size(); ++part)
        score.points[part] = moving.value(part_name(row, part), score.points[part]);
    score.adjustment = moving.value(value_name("bonus", row.code), score.adjustment);
    return score;
}

MovingHistory moving_history(const RankingView& view, const RankingRow& row, const Moving& moving)
{
    MovingHistory history{.totals = row.history,
                          .low = moving.value("history.low", view.spark_low),
                          .high = moving.value("history.high", view.spark_high)};
    for (std::size_t i = 0; moving.any() && i < history.totals.size(); ++i)
        if (auto& total = history.totals[i])
            total = moving.value(history_name(row, i), *total);
    return history;
}

MovingChange moving_change(const RankingRow& row, const Moving& moving)
{
    const std::string settled = change_word(row.movement);
    const Moving::Label label = moving.late_label(value_name("change", row.code), settled);
    return {whole_number(label.text), label.alpha};
}

} // namespace bangvang
