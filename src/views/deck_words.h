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

// "A", "A và B", "3 đơn vị".
[[nodiscard]] std::string units_in_words(std::span<const std::string> names, Language language);

// How many indicators keep their pace: "4 trong 5 chỉ tiêu đúng hoặc vượt tiến độ".
[[nodiscard]] std::string pace_finding(std::size_t judged, std::size_t behind, Language language);

// "Văn phòng Sở dẫn đầu, cách hạng kế tiếp 1,4 điểm"; no points are named where the council decided, and no
// distance to one that the council has placed.
[[nodiscard]] std::string leader_finding(std::span<const RankedName> rows, Language language);

// Of a part of the ranking, `count` rows from `first` on: "Hạng 1 đến 5 cách nhau 3,2 điểm". Whoever shares
// their rank counts wherever he stands.
[[nodiscard]] std::string range_finding(std::span<const RankedName> all, std::size_t first, std::size_t count,
                                        Language language);

// "Văn phòng Sở tăng 3 bậc, nhiều nhất trong tháng 9/2024"; whom it names where several moved alike, what it
// says where nobody rose, and that the council decided where it did for all who are named.
[[nodiscard]] std::string mover_finding(std::span<const RankedName> rows, const std::string& period,
                                        Language language);

// An indicator against its plan.
struct PacedName {
    std::string name;
    double gap{0.0}; // percentage points, positive where better than planned
    Pace pace{Pace::on_track};
};

// Whether the rows are all indicators there are, or those of one slide among several.
enum class PacedRows { all, some };

// "Xuất nhập khẩu chậm 4,9 điểm %"; the best where none is behind.
[[nodiscard]] std::string gap_finding(std::span<const PacedName> rows, PacedRows which, Language language);
// Of the one or two that are furthest behind, worst first.
[[nodiscard]] std::string attention_finding(std::span<const PacedName> rows, Language language);

[[nodiscard]] std::string honors_finding(std::size_t people, std::size_t groups, int year, Language language);

} // namespace bangvang
