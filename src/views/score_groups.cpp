#include "views/score_groups.h"

#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::size_t most_groups = 5; // the visual language has five colours for criteria

const std::string& group_name(const Criterion& criterion)
{
    return criterion.group.empty() ? criterion.name : criterion.group;
}

ScoreGroup& group_for(std::vector<ScoreGroup>& groups, const Criterion& criterion, Language language)
{
    const auto found = std::ranges::find(groups, group_name(criterion), &ScoreGroup::caption);
    if (found != groups.end())
        return *found;
    if (groups.size() == most_groups) {
        groups.back().caption = msg::other_criteria.in(language);
        return groups.back();
    }
    groups.push_back({.letter = {}, .caption = group_name(criterion), .max_points = 0.0, .criteria = {}});
    return groups.back();
}

std::string letter_of(const Snapshot& snapshot, const ScoreGroup& group, std::size_t position)
{
    const std::string& code = snapshot.criteria[group.criteria.front()].code;
    if (group.criteria.size() == 1 && code.size() <= 2)
        return code;
    return std::string(1, static_cast<char>('A' + position));
}

} // namespace

std::vector<ScoreGroup> score_groups(const Snapshot& snapshot, Language language)
{
    std::vector<ScoreGroup> groups;
    for (std::size_t i = 0; i < snapshot.criteria.size(); ++i) {
        const Criterion& criterion = snapshot.criteria[i];
        if (criterion.kind != CriterionKind::standard)
            continue;
        ScoreGroup& group = group_for(groups, criterion, language);
        group.criteria.push_back(i);
        group.max_points += criterion.max_points;
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].letter = letter_of(snapshot, groups[i], i);
    return groups;
}

GroupedScore grouped_score(const std::vector<ScoreGroup>& groups, const Breakdown& breakdown)
{
    GroupedScore score{.points = {}, .adjustment = breakdown.adjustment, .total = breakdown.total};
    for (const ScoreGroup& group : groups) {
        double sum = 0.0;
        for (const std::size_t criterion : group.criteria)
            sum += breakdown.points[criterion].value_or(0.0);
        score.points.push_back(sum);
    }
    return score;
}

} // namespace bangvang
