// Awards that came or were withdrawn, and what changes about the people who hold them.
#include "office/changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace bangvang::office {
namespace {

constexpr ChangeTopic topic = ChangeTopic::honors;

// The same award: to the same person, of the same title, for the same year, by the same decision.
using AwardKey = std::tuple<std::string, std::string, int, std::string>;
using Awards = std::map<AwardKey, const Award*>;

// Only what the wall shows: a withdrawn award does not stand.
Awards awards_of(const Snapshot& snapshot)
{
    Awards result;
    for (const Award& award : snapshot.awards)
        if (!award.revoked_on)
            result.emplace(
                AwardKey{snapshot[award.honoree].code, snapshot[award.type].code, award.year, award.decision},
                &award);
    return result;
}

std::string award_text(const Snapshot& snapshot, const Award& award)
{
    const std::string decision = award.decision.empty() ? "" : fmt::format(" ({})", award.decision);
    return fmt::format("{}, {} {}{}", snapshot[award.honoree].name, snapshot[award.type].name, award.year,
                       decision);
}

void tell_award(const Snapshot& snapshot, const Award& award, bool came, std::vector<Change>& result)
{
    const std::string text = award_text(snapshot, award);
    add_change(result, topic, came ? "added" : "removed", snapshot[award.honoree].code,
               came ? Words{fmt::format("thêm: {}", text), fmt::format("added: {}", text)}
                    : Words{fmt::format("rút: {}", text), fmt::format("withdrawn: {}", text)});
}

void compare_awards(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    const Awards old = awards_of(before);
    const Awards now = awards_of(after);
    for (const auto& [key, award] : now)
        if (const auto found = old.find(key); found == old.end())
            tell_award(after, *award, true, result);
        else if (found->second->citation != award->citation)
            add_change(result, topic, "changed", after[award->honoree].code,
                       {fmt::format("đổi lời ghi thành tích: {}", award_text(after, *award)),
                        fmt::format("another citation: {}", award_text(after, *award))});
    std::size_t lost = 0;
    for (const auto& [key, award] : old)
        if (!now.contains(key)) {
            tell_award(before, *award, false, result);
            ++lost;
        }
    if (const auto doubt = doubt_of_loss(lost, old.size(), {"khen thưởng", "awards"})) {
        add_change(result, topic, "removed", "", *doubt);
        result.back().doubt = {"mất từ một nửa trở lên", "half or more is lost"};
    }
}

void compare_person(const Honoree& old, const Honoree& now, std::vector<Change>& result)
{
    const auto say = [&](std::string_view kind, const Words& words) {
        add_change(result, topic, kind, now.code,
                   {fmt::format("{}: {}", now.name, words.vi), fmt::format("{}: {}", now.name, words.en)});
    };
    if (old.name != now.name)
        say("changed", {fmt::format("trước là “{}”", old.name), fmt::format("was “{}”", old.name)});
    if (old.position != now.position)
        say("changed", {fmt::format("chức vụ “{}” → “{}”", old.position, now.position),
                        fmt::format("position “{}” → “{}”", old.position, now.position)});
    if (now.portrait && !old.portrait)
        say("added", {"có ảnh", "has a portrait"});
    if (old.portrait && !now.portrait)
        say("removed", {"ảnh không còn trên bảng", "the portrait is no longer on the wall"});
}

void compare_people(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    std::size_t had = 0;
    std::size_t lost = 0;
    for (const Honoree& old : before.honorees) {
        had += old.portrait ? 1U : 0U;
        const auto found = find_honoree(after, old.code);
        lost += old.portrait && !(found && after[*found].portrait) ? 1U : 0U;
        if (found)
            compare_person(old, after[*found], result);
    }
    if (const auto doubt = doubt_of_loss(lost, had, {"ảnh chân dung", "portraits"})) {
        add_change(result, topic, "removed", "", *doubt);
        result.back().doubt = {"mất từ một nửa trở lên", "half or more is lost"};
    }
}

} // namespace

void compare_honors(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    compare_awards(before, after, result);
    compare_people(before, after, result);
}

} // namespace bangvang::office
