#include "office/changes.h"

#include <utility>

namespace bangvang::office {

void add_change(std::vector<Change>& result, ChangeTopic topic, std::string_view kind,
                const std::string& code, Words words)
{
    result.push_back({topic, kind, code, std::move(words), std::nullopt});
}

std::optional<Words> doubt_of_loss(std::size_t lost, std::size_t before, const Words& what)
{
    // One of two is no loss to wonder at; it happens.
    if (lost < 2 || lost * 2 < before)
        return std::nullopt;
    return Words{fmt::format("{} trong {} {} không còn", lost, before, what.vi),
                 fmt::format("{} of {} {} are gone", lost, before, what.en)};
}

std::vector<Change> changes(const Snapshot& before, const Snapshot& after)
{
    std::vector<Change> result;
    compare_scores(before, after, result);
    compare_indicators(before, after, result);
    compare_honors(before, after, result);
    compare_units(before, after, result);
    compare_texts(before, after, result);
    return result;
}

} // namespace bangvang::office
