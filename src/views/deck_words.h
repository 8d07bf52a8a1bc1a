// The findings that stand on the slides as titles, each one sentence, true to the last digit.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/model/indicator.h>
#include <bangvang/model/standing.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

// One unit of a ranking, in the order of its rows.
struct RankedName {
    std::string name;
    int rank{0};
    double total{0.0};
    bool by_council{false};
    int movement{0}; // 0 also where it was not ranked before
};

// How many indicators keep their pace: "4 trong 5 chỉ tiêu đúng hoặc vượt tiến độ".
[[nodiscard]] std::string pace_finding(std::size_t judged, std::size_t behind, Language language);

// "Văn phòng Sở dẫn đầu, cách hạng kế tiếp 1,4 điểm"; where the council decided no points are named.
[[nodiscard]] std::string leader_finding(std::span<const RankedName> rows, Language language);

// Of a part of the ranking, from its first row to its last: "Hạng 1 đến 5 cách nhau 3,2 điểm".
[[nodiscard]] std::string range_finding(std::span<const RankedName> rows, Language language);

// "Văn phòng Sở tăng 3 bậc, nhiều nhất tháng 9/2024"; whom it names where several moved alike, and what it
// says where nobody did.
[[nodiscard]] std::string mover_finding(std::span<const RankedName> rows, const std::string& period,
                                        Language language);

// An indicator against its plan.
struct PacedName {
    std::string name;
    double gap{0.0}; // percentage points, positive where better than planned
    Pace pace{Pace::on_track};
};

// "Xuất nhập khẩu chậm 4,9 điểm %"; the best where none is behind.
[[nodiscard]] std::string gap_finding(std::span<const PacedName> rows, Language language);
// Of the one or two that are furthest behind, worst first.
[[nodiscard]] std::string attention_finding(std::span<const PacedName> rows, Language language);

[[nodiscard]] std::string honors_finding(std::size_t people, std::size_t groups, int year, Language language);

} // namespace bangvang
