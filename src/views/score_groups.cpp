#include "views/score_groups.h"

#include "views/messages.h"

#include <algorithm>
#include <set>

namespace bangvang {

namespace {

constexpr std::size_t most_groups = 5; // the visual language has five colours for criteria

const std::string& group_name(const Criterion& criterion)
{
    return criterion.group.empty() ? criterion.name : criterion.group;
}

std::vector<std::size_t> standard_criteria(const Snapshot& snapshot)
{
    std::vector<std::size_t> standard;
    for (std::size_t i = 0; i < snapshot.criteria.size(); ++i)
        if (snapshot.criteria[i].kind == CriterionKind::standard)
            standard.push_back(i);
    return standard;
}

// A group that holds several criteria says too little about each of them.
bool groups_are_distinct(const Snapshot& snapshot, const std::vector<std::size_t>& criteria)
{
    std::set<std::string_view> names;
    for (const std::size_t criterion : criteria)
        names.insert(group_name(snapshot.criteria[criterion]));
    return names.size() == criteria.size();
}

// One segment for each criterion.
std::vector<ScoreGroup> single_groups(const Snapshot& snapshot, const std::vector<std::size_t>& criteria)
{
    const bool by_group = groups_are_distinct(snapshot, criteria);
    std::vector<ScoreGroup> groups;
    for (const std::size_t criterion : criteria) {
        const Criterion& row = snapshot.criteria[criterion];
        groups.push_back({.letter = {},
                          .caption = by_group ? group_name(row) : row.name,
                          .max_points = row.max_points,
                          .criteria = {criterion}});
    }
    return groups;
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

std::vector<ScoreGroup> gathered_groups(const Snapshot& snapshot, const std::vector<std::size_t>& criteria,
                                        Language language)
{
    std::vector<ScoreGroup> groups;
    for (const std::size_t criterion : criteria) {
        ScoreGroup& group = group_for(groups, snapshot.criteria[criterion], language);
        group.criteria.push_back(criterion);
        group.max_points += snapshot.criteria[criterion].max_points;
    }
    return groups;
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
    const std::vector<std::size_t> criteria = standard_criteria(snapshot);
    std::vector<ScoreGroup> groups = criteria.size() <= most_groups
                                         ? single_groups(snapshot, criteria)
                                         : gathered_groups(snapshot, criteria, language);
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
