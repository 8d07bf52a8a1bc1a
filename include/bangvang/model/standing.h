// Units, criteria and scores in; totals, ranks, grades and movement out.
#pragma once

#include <bangvang/base/time.h>
#include <bangvang/model/ref.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct Snapshot;

// A competition block (khối thi đua): units are ranked inside it and over all.
struct Block {
    std::string code;
    std::string name;
};

struct Unit {
    std::string code;
    std::string name;
    std::string short_name; // never empty: the office tool fills in the name
    std::optional<Ref<Block>> block;
    std::string kind;
    std::string head;
    std::optional<Date> from;
    std::optional<Date> until;
};

struct Grade {
    std::string code;
    std::string name;
    std::optional<double> min_score; // none: given only by the council
};

enum class PeriodKind { month, quarter, half, nine_months, year };
enum class PeriodState { provisional, published }; // drafts never leave the office

struct Period {
    std::string code;
    std::string label; // "Tháng 9/2024"
    PeriodKind kind{PeriodKind::month};
    Date from{};
    Date until{};
    PeriodState state{PeriodState::published};
    std::string decision;
};

enum class CriterionKind { standard, bonus, penalty };

struct Criterion {
    std::string code; // shown on the key where it has one or two letters
    std::string group;
    std::string name;
    double max_points{0.0};
    CriterionKind kind{CriterionKind::standard};
};

// Points of one unit for one criterion in one period. A penalty is stored as a negative number whichever way
// the sheet wrote it.
struct Score {
    Ref<Period> period;
    Ref<Unit> unit;
    Ref<Criterion> criterion;
    double points{0.0};
    std::string note;
};

// The council's own decision for a unit in a period; it wins over what the points say.
struct CouncilStanding {
    Ref<Period> period;
    Ref<Unit> unit;
    std::optional<int> rank;
    std::optional<Ref<Grade>> grade;
    std::string place;
};

// Hundredths of a point: the finest step of a score sheet, and the number that is compared.
[[nodiscard]] long long hundredths(double points);

// One number to be ranked: `key` is carried through unchanged.
struct Total {
    std::uint32_t key{0};
    double points{0.0};
};

struct Ranked {
    std::uint32_t key{0};
    double points{0.0};
    int rank{0}; // 1-based
};

// Standard competition ranking ("1224"): equal totals share a rank and the next is skipped. Totals are
// compared after rounding to two decimals, the finest step a score sheet has, so that 0.1 + 0.2 ties with
// 0.3. Result is ordered by rank, then by position in `totals`. Pure.
[[nodiscard]] std::vector<Ranked> rank(std::span<const Total> totals);

// One row of a ranking.
struct Standing {
    Ref<Unit> unit;
    double total{0.0};
    int rank{0};                      // inside the chosen scope (one block, or all)
    bool tied{false};                 // shares its rank with another unit
    bool by_council{false};           // the rank comes from the council, not from the points
    std::optional<int> previous_rank; // in the previous published period of the same kind and scope
    std::optional<Ref<Grade>> grade;  // council's, else the highest whose min_score the total reaches

    // Positive: rose. None when the unit was not ranked before.
    [[nodiscard]] std::optional<int> movement() const
    {
        if (!previous_rank)
            return std::nullopt;
        return *previous_rank - rank;
    }
};

// Points of one unit by criterion, in the order of the criteria sheet; none where no score was given.
struct Breakdown {
    std::vector<std::optional<double>> points; // one for each Snapshot::criteria
    double standard{0.0};                      // sum over standard criteria
    double adjustment{0.0};                    // bonus plus (negative) penalty
    double total{0.0};                         // may pass 100: bonus points are real
};

[[nodiscard]] Breakdown breakdown(const Snapshot& snapshot, Ref<Period> period, Ref<Unit> unit);

// The ranking of a period in one block, or over all units where `block` is empty, ordered by rank, then by
// name. Units without any score in the period are not ranked. Movement is against previous_period(). The
// council's rank wins in the overall scope, where units it did not place fill the free places by their
// points; a block's ranking is the overall one without the others, renumbered.
[[nodiscard]] std::vector<Standing> standings(const Snapshot& snapshot, Ref<Period> period,
                                              std::optional<Ref<Block>> block = std::nullopt);

// The period of the same kind that ended last before this one began; published ones only.
[[nodiscard]] std::optional<Ref<Period>> previous_period(const Snapshot& snapshot, Ref<Period> period);

// The newest period on the wall: the one with the latest end; among equals the shortest kind. None without
// any. Provisional periods count only where `with_provisional` says so.
[[nodiscard]] std::optional<Ref<Period>> latest_period(const Snapshot& snapshot,
                                                       bool with_provisional = false);

// Mean points for each criterion over the units ranked in the period, for "trung bình 10 đơn vị".
[[nodiscard]] std::vector<double> criterion_means(const Snapshot& snapshot, Ref<Period> period);

// A unit's rank over all in each month period, oldest first; none where it was not ranked.
struct RankPoint {
    Ref<Period> period;
    std::optional<int> rank;
    std::optional<double> total;
};
[[nodiscard]] std::vector<RankPoint> rank_history(const Snapshot& snapshot, Ref<Unit> unit, PeriodKind kind,
                                                  int year);

} // namespace bangvang
