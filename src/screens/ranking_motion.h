// Where the figures and the rows of a ranking belong, for the ranking itself and for the leaders on the hub.
#pragma once

#include "ui/moving.h"
#include "views/ranking_view.h"

#include <span>
#include <vector>

namespace bangvang {

// Whether the unit has another place than among the rows that stood there before.
[[nodiscard]] bool has_moved(std::span<const RankingRow> rows, std::span<const RankingRow> before,
                             std::string_view code);

// `before` are the rows that stood there, from which it follows who rises.
[[nodiscard]] Aims ranking_aims(const RankingView& view, std::span<const RankingRow> before);

// A row and how many places below the first of its list it stands now. On its way over an end of the list it
// is shown as far as it is in view.
struct PlacedRow {
    std::size_t index{0}; // in the view
    float slot{0.0F};
    float shown{1.0F}; // 0..1
};
// The rows in view of a list that shows `count` rows from `first` on, those that rise last, so that they are
// drawn above the others. At rest these are the rows in their order.
[[nodiscard]] std::vector<PlacedRow> rows_in_view(std::span<const RankingRow> rows, const Moving& moving,
                                                  double first, std::size_t count);

// Which of the rows stands on the podium's `place` now, and how clearly; `before` knows those who are gone.
struct OnPodium {
    const RankingRow& row;
    float alpha{1.0F};
    float height{0.0F}; // as a place: 0.5 is between the first and the second
};
[[nodiscard]] OnPodium on_podium(std::span<const RankingRow> rows, std::span<const RankingRow> before,
                                 const Moving& moving, std::size_t place);

// What a row's figures are now.
[[nodiscard]] std::string moving_total(const RankingRow& row, const Moving& moving);
[[nodiscard]] GroupedScore moving_score(const RankingRow& row, const Moving& moving);
struct MovingHistory {
    std::vector<std::optional<double>> totals{};
    double low{0.0}, high{1.0}; // the common scale
};
[[nodiscard]] MovingHistory moving_history(const RankingView& view, const RankingRow& row,
                                           const Moving& moving);

// The change of place as it is said now; none where nothing is said.
struct MovingChange {
    std::optional<int> places{};
    float alpha{1.0F};
};
[[nodiscard]] MovingChange moving_change(const RankingRow& row, const Moving& moving);

} // namespace bangvang
