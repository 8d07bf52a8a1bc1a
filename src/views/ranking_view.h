// What the ranking says for one period and one block: podium, rows, key, blocks, stops of the scrubber.
#pragma once

#include "nav/navigation.h"
#include "views/periods.h"
#include "views/score_groups.h"

#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct RankingRow {
    std::string code;
    std::string name; // compounds joined
    std::string short_name;
    int rank{0};
    std::optional<int> movement; // places gained; none where the unit is new
    double total{0.0};
    std::string total_text;
    GroupedScore score;
    std::vector<std::optional<double>> history; // totals of the scrubber's stops up to the shown period
};

struct RankingBlock {
    std::string code; // empty: all units
    std::string name;
};

struct RankingView {
    std::vector<RankingRow> rows; // by rank; the first three stand on the podium
    std::vector<ScoreGroup> groups;
    bool has_bonus{false};
    std::vector<RankingBlock> blocks; // "Tất cả" first; empty where the campaign has no blocks
    std::size_t block{0};             // the chosen one
    std::optional<Ref<Period>> period;
    std::string period_label;       // "Tháng 9/2024"
    std::string period_in_sentence; // "tháng 9/2024"
    std::string history_label;      // "9 tháng"
    std::vector<PeriodStep> steps;
    std::size_t step{0}; // the shown one
    double spark_low{0.0}, spark_high{1.0};
    double stack_max{102.5};
    std::string note;  // the rule of ties or of council ranks, where one of them was applied
    std::string as_of; // "Số liệu đến 30/9/2024"
    bool illustrative{false};
};

// One scale for the sparklines of the first `rows` rows, so that heights compare: what they show with a
// little air.
void set_spark_scale(RankingView& view, std::size_t rows);

[[nodiscard]] RankingView ranking_view(const Snapshot& snapshot, const Route& route, Language language);

} // namespace bangvang
