#include <bangvang/model/rank_gap.h>

#include <algorithm>
#include <cstdlib>

namespace bangvang {

namespace {

// The nearest row with more points than `own`, or with fewer; null without any.
const Standing* nearest(std::span<const Standing> rows, const Standing& own, bool above)
{
    const Standing* found = nullptr;
    for (const Standing& row : rows) {
        const long long distance = hundredths(row.total) - hundredths(own.total);
        if (distance == 0 || (distance > 0) != above)
            continue;
        const bool nearer = found == nullptr || (above ? hundredths(row.total) < hundredths(found->total)
                                                       : hundredths(row.total) > hundredths(found->total));
        if (nearer)
            found = &row;
    }
    return found;
}

} // namespace

std::optional<RankGap> rank_gap(std::span<const Standing> rows, Ref<Unit> unit)
{
    const auto own = std::ranges::find(rows, unit, &Standing::unit);
    if (own == rows.end() || std::ranges::any_of(rows, &Standing::by_council))
        return std::nullopt;
    const bool first = own->rank == 1;
    const Standing* const other = nearest(rows, *own, !first);
    if (other == nullptr)
        return std::nullopt;
    const long long distance = std::abs(hundredths(other->total) - hundredths(own->total));
    return RankGap{.kind = first ? RankGap::Kind::lead : RankGap::Kind::needed,
                   .rank = other->rank,
                   .points = static_cast<double>(distance) / 100.0};
}

} // namespace bangvang
