// The criteria as the wall stacks them: by group, at most five, in the order of the sheet; bonus and penalty
// apart.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <string>
#include <vector>

namespace bangvang {

// One segment of the stacked bar and one line of its key.
struct ScoreGroup {
    std::string letter;  // on the key: the code of its only criterion, else A, B, C …
    std::string caption; // the group's name; the criterion's where it has no group
    double max_points{0.0};
    std::vector<std::size_t> criteria; // positions in Snapshot::criteria
};

// Standard criteria only. Up to five stand for themselves, under their group's name where every one has its
// own; more are stacked by group, and groups beyond the fifth are gathered in the last one, so that the key
// stays readable.
[[nodiscard]] std::vector<ScoreGroup> score_groups(const Snapshot& snapshot, Language language);

// A unit's points for each group (0 where there was no score) and what bonus and penalty add.
struct GroupedScore {
    std::vector<double> points;
    double adjustment{0.0};
    double total{0.0};
};
[[nodiscard]] GroupedScore grouped_score(const std::vector<ScoreGroup>& groups, const Breakdown& breakdown);

} // namespace bangvang
