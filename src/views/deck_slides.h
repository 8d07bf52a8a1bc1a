// What each kind of slide says; deck_view.h puts them together.
#pragma once

#include "views/deck_view.h"

#include <cstddef>
#include <string>

namespace bangvang {

// On one slide, in letters that are read from the last row of chairs.
inline constexpr std::size_t deck_rows = 5;

[[nodiscard]] std::size_t ranked_units(const Snapshot& snapshot);
[[nodiscard]] std::size_t judged_indicators(const Snapshot& snapshot); // those with a plan to be held against
[[nodiscard]] std::size_t attention_rows(const Snapshot& snapshot); // of several, those behind: at most two
[[nodiscard]] bool has_movement(const Snapshot& snapshot);          // one of its numbers is known
[[nodiscard]] bool has_movers(const Snapshot& snapshot); // somebody was ranked in the period before
[[nodiscard]] std::string
closing_words(const Snapshot& snapshot); // the motto, else the first slogan in season

[[nodiscard]] Slide title_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide movement_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide podium_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide ranking_slide(const Snapshot& snapshot, int page, Language language);
[[nodiscard]] Slide movers_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide indicators_slide(const Snapshot& snapshot, int page, Language language);
[[nodiscard]] Slide attention_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide honors_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide closing_slide(const Snapshot& snapshot, Language language);
[[nodiscard]] Slide unit_slide(const Snapshot& snapshot, std::string_view code, Language language);
[[nodiscard]] Slide indicator_slide(const Snapshot& snapshot, std::string_view code, Language language);
[[nodiscard]] Slide honoree_slide(const Snapshot& snapshot, std::string_view code, Language language);

} // namespace bangvang
