// What the slides about units share: the period they are about, and a unit as a row.
#pragma once

#include "views/deck_view.h"
#include "views/deck_words.h"

#include <bangvang/model/snapshot.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

// The newest published period.
[[nodiscard]] std::optional<Ref<Period>> deck_period(const Snapshot& snapshot);
[[nodiscard]] std::string as_of_period(const Period& period, Language language);

// A unit's short name, its compounds kept together.
[[nodiscard]] std::string deck_name(const Snapshot& snapshot, Ref<Unit> unit);

[[nodiscard]] std::vector<RankedName> ranked_names(const Snapshot& snapshot, std::span<const Standing> rows);
[[nodiscard]] SlideRow unit_row(const Snapshot& snapshot, const Standing& row, Language language);

// What the ranking rests on, and each of these rows with its points.
void add_basis(Slide& slide, const Period& period, Language language);
void add_rank_facts(Slide& slide, const Snapshot& snapshot, std::span<const Standing> rows,
                    Language language);

} // namespace bangvang
