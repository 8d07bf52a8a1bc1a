#include "views/compare_words.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/model/standing.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// The parts that add most to a difference with this sign; none where it is zero.
std::vector<FindingPart> largest_parts(const std::vector<FindingPart>& parts, double difference)
{
    std::vector<FindingPart> largest;
    for (const FindingPart& part : parts) {
        if (part.points * difference <= 0.0)
            continue;
        const double most = largest.empty() ? 0.0 : std::abs(largest.front().points);
        if (std::abs(part.points) > most)
            largest.clear();
        if (std::abs(part.points) >= most)
            largest.push_back(part);
    }
    return largest;
}

std::string part_words(const FindingPart& part)
{
    return fmt::format("{} ({})", part.name, format_signed_points(part.points));
}

std::string missing_scores(const Finding& finding, Language language)
{
    std::string words;
    for (const FindingSide& side : finding.sides) {
        if (side.scored)
            continue;
        const std::string one = msg::format(msg::not_scored_in, language, side.name, side.period);
        if (one != words)
            words += (words.empty() ? "" : "\n") + one;
    }
    return words;
}

// One unit in two periods.
std::string over_time(const Finding& finding, double difference, Language language)
{
    const auto& [left, right] = finding.sides;
    if (difference == 0.0)
        return msg::format(msg::periods_equal, language, left.name, left.period, right.period,
                           format_points(left.total));
    const auto& words = difference > 0.0 ? msg::period_ahead : msg::period_behind;
    return msg::format(words, language, left.name, left.period, format_points(std::abs(difference)),
                       right.period);
}

// Two units; with their periods where these differ.
std::string between_units(const Finding& finding, double difference, Language language)
{
    const auto named = [&](const FindingSide& side) {
        return finding.same_period ? side.name : fmt::format("{} ({})", side.name, side.period);
    };
    const std::string left = named(finding.sides[0]);
    const std::string right = named(finding.sides[1]);
    if (difference == 0.0)
        return msg::format(msg::units_equal, language, left, right, format_points(finding.sides[0].total));
    const auto& words = difference > 0.0 ? msg::unit_ahead : msg::unit_behind;
    return msg::format(words, language, left, right, format_points(std::abs(difference)));
}

} // namespace

std::string reason_words(const std::vector<FindingPart>& parts, double difference, Language language)
{
    const std::vector<FindingPart> largest = largest_parts(parts, difference);
    if (largest.empty() || largest.size() > 2)
        return {};
    const std::string named =
        largest.size() == 1
            ? part_words(largest[0])
            : msg::format(msg::both_of, language, part_words(largest[0]), part_words(largest[1]));
    const auto others = static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const FindingPart& part) { return part.points != 0.0; }));
    const bool only = others == largest.size();
    const msg::Message& words = difference > 0.0 ? (only ? msg::thanks_to : msg::mostly_thanks_to)
                                                 : (only ? msg::because_of : msg::mostly_because_of);
    return msg::format(words, language, named);
}

std::string finding_sentence(const Finding& finding, Language language)
{
    const auto& [left, right] = finding.sides;
    if (finding.same_unit && finding.same_period)
        return std::string(msg::same_unit_and_period.in(language));
    if (!left.scored || !right.scored)
        return missing_scores(finding, language);
    const double difference = points_between(left.total, right.total);
    const std::string words = finding.same_unit ? over_time(finding, difference, language)
                                                : between_units(finding, difference, language);
    return words + reason_words(finding.parts, difference, language);
}

std::string points_words(double difference, Language language)
{
    if (difference == 0.0)
        return std::string(msg::equal.in(language));
    const auto& words = difference > 0.0 ? msg::points_more : msg::points_fewer;
    return msg::format(words, language, format_points(std::abs(difference)));
}

double points_between(double left, double right)
{
    return static_cast<double>(hundredths(left) - hundredths(right)) / 100.0;
}

} // namespace bangvang
