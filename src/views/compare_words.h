// The finding of a comparison of units as one sentence, true to the last digit.
#pragma once

#include <bangvang/base/language.h>

#include <array>
#include <string>
#include <vector>

namespace bangvang {

struct FindingSide {
    std::string name;   // of the unit
    std::string period; // inside a sentence: "tháng 9/2024"
    bool scored{false};
    double total{0.0};
};

// What one criterion adds to the difference of the totals.
struct FindingPart {
    std::string name;   // inside a sentence
    double points{0.0}; // left minus right
};

struct Finding {
    std::array<FindingSide, 2> sides;
    bool same_unit{false};
    bool same_period{false};
    std::vector<FindingPart> parts; // they add up to the difference of the totals
};

// "Văn phòng Sở hơn Thanh tra Sở 2,1 điểm, nhất là nhờ Cải cách hành chính (+1,4)". The reason names the part
// that adds most to the difference, two where they are equal, none where more are; "nhất là" only where there
// are others.
[[nodiscard]] std::string finding_sentence(const Finding& finding, Language language);

// The reason alone: ", nhất là nhờ Cải cách hành chính (+1,4)"; empty where no one or two parts stand out.
[[nodiscard]] std::string reason_words(const std::vector<FindingPart>& parts, double difference,
                                       Language language);

// "Hơn 1,4 điểm", "Kém 0,4 điểm", "Bằng nhau".
[[nodiscard]] std::string points_words(double difference, Language language);

// What two scores differ by, in whole hundredths.
[[nodiscard]] double points_between(double left, double right);

} // namespace bangvang
