// Why a unit stands where it stands: rank and its history, criteria against the average, bonus and penalty,
// people.
#pragma once

#include "nav/navigation.h"
#include "views/honor_view.h"

#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct CriterionRow {
    std::string letter;
    std::string name;
    double value{0.0};
    double max{0.0};
    double average{0.0};    // over the units ranked in the period
    std::string value_text; // "47,4"
    std::string max_text;   // "50"
};

struct AdjustmentRow {
    double points{0.0};
    std::string points_text; // "+1,0", "−0,3"
    std::string reason;      // the note; the criterion's name where there is none
};

struct UnitView {
    std::string name;
    std::string eyebrow;     // "Khối chuyên ngành · Tháng 9/2024"
    std::optional<int> rank; // over all units; none where the unit has no score in the period
    std::optional<int> movement;
    std::string movement_text; // "Tăng 1 bậc từ tháng 8"
    std::string gap_text; // "Cần thêm 1,7 điểm để lên hạng 3"; empty where points do not decide
    double total{0.0};
    std::string total_text;
    std::string grade; // empty without one
    bool by_council{false};
    std::vector<std::optional<int>> ranks; // through the shown period, oldest first
    std::vector<std::string> rank_labels;
    std::string history_title;          // "Thứ hạng qua 9 tháng"
    std::vector<CriterionRow> criteria; // at most five
    std::string criteria_title;         // "5 tiêu chí"
    std::string average_label;          // "trung bình 10 đơn vị"
    std::vector<AdjustmentRow> adjustments;
    std::string adjustment_text; // "+2,2"
    bool adjustment_negative{false};
    std::vector<HonorCard> people;
    Route people_board; // the honour board with all of them
    std::string as_of;
    bool illustrative{false};
};

[[nodiscard]] UnitView unit_view(const Snapshot& snapshot, const Route& route, Language language);

} // namespace bangvang
