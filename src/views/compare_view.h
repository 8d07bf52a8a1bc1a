// Two units in one period, or one unit in two, or both: totals, ranks, every criterion, and the finding in
// one sentence.
#pragma once

#include "nav/navigation.h"
#include "views/compared.h"

#include <bangvang/model/snapshot.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct ComparedUnit {
    std::string name;
    std::string short_name;   // for where little room is
    std::string period_label; // "Tháng 9/2024"
    std::optional<int> rank;  // over all units; none where the unit has no score in the period
    double total{0.0};
    std::string total_text;    // empty without a score
    std::string standing_text; // "Xếp loại: Tốt", "Chưa chấm điểm", or that the council decided
};

struct CompareView {
    bool possible{false};      // there is a unit and a published period at all
    std::array<Side, 2> sides; // what is shown, whatever the route left open
    std::array<ComparedUnit, 2> units;
    std::string headline;
    std::vector<PairedRow> rows;     // at most five criteria, then bonus and penalty
    std::vector<SideChoice> choices; // of the sheet that is open
    std::string as_of;               // of the later period
    bool illustrative{false};
};

// Where the route names no unit, the left one is the first of the period, the right one the neighbour above
// the left (below it for the first), and without any other unit the same one a period earlier.
[[nodiscard]] CompareView compare_view(const Snapshot& snapshot, const Route& route, Language language);

} // namespace bangvang
