// How many points lie between a unit and another rank: what is missing to the next better one, and for the
// first what it leads by.
#pragma once

#include <bangvang/model/standing.h>

#include <optional>
#include <span>

namespace bangvang {

struct RankGap {
    enum class Kind {
        needed, // with so many points more the unit has this rank, shared where others have that total
                // already
        lead    // the unit is first, so many points before this rank
    };
    Kind kind{Kind::needed};
    int rank{0};
    double points{0.0}; // above 0, whole hundredths: exactly what the totals that were compared differ by
};

// `rows` are one ranking, in any order. None for a unit that is not ranked, or alone, or first together with
// all others, and wherever the council has placed somebody: there points do not decide. Pure.
[[nodiscard]] std::optional<RankGap> rank_gap(std::span<const Standing> rows, Ref<Unit> unit);

} // namespace bangvang
