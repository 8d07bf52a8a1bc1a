// Units that came, went or are called otherwise.
#include "office/changes.h"

namespace bangvang::office {
namespace {

constexpr ChangeTopic topic = ChangeTopic::units;

std::string block_of(const Snapshot& snapshot, const Unit& unit)
{
    return unit.block ? snapshot[*unit.block].name : std::string("–");
}

void compare_unit(const Snapshot& before, const Unit& old, const Snapshot& after, const Unit& now,
                  std::vector<Change>& result)
{
    const auto say = [&](const Words& words) {
        add_change(result, topic, "changed", now.code,
                   {fmt::format("{}: {}", now.name, words.vi), fmt::format("{}: {}", now.name, words.en)});
    };
    if (old.name != now.name)
        say({fmt::format("trước là “{}”", old.name), fmt::format("was “{}”", old.name)});
    if (old.short_name != now.short_name)
        say({fmt::format("tên gọn “{}” → “{}”", old.short_name, now.short_name),
             fmt::format("short name “{}” → “{}”", old.short_name, now.short_name)});
    if (old.head != now.head)
        say({fmt::format("người đứng đầu “{}” → “{}”", old.head, now.head),
             fmt::format("head “{}” → “{}”", old.head, now.head)});
    const std::string was = block_of(before, old);
    const std::string is = block_of(after, now);
    if (was != is)
        say({fmt::format("khối {} → {}", was, is), fmt::format("block {} → {}", was, is)});
}

} // namespace

void compare_units(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    for (const Unit& unit : after.units)
        if (const auto old = find_unit(before, unit.code))
            compare_unit(before, before[*old], after, unit, result);
        else
            add_change(result, topic, "added", unit.code,
                       {fmt::format("{}: đơn vị mới", unit.name), fmt::format("{}: a new unit", unit.name)});
    std::size_t lost = 0;
    for (const Unit& unit : before.units) {
        if (find_unit(after, unit.code))
            continue;
        ++lost;
        add_change(result, topic, "removed", unit.code,
                   {fmt::format("{}: không còn trên bảng", unit.name),
                    fmt::format("{}: is no longer on the wall", unit.name)});
    }
    if (const auto doubt = doubt_of_loss(lost, before.units.size(), {"đơn vị", "units"})) {
        add_change(result, topic, "removed", "", *doubt);
        result.back().doubt = {"mất từ một nửa trở lên", "half or more is lost"};
    }
}

} // namespace bangvang::office
