// Periods that came or went, corrected totals, and how the ranking on the wall moves.
#include "office/changes.h"

#include "views/format.h"

#include <algorithm>

namespace bangvang::office {
namespace {

constexpr ChangeTopic topic = ChangeTopic::standings;

// A period as both snapshots have it.
struct PeriodPair {
    Ref<Period> before;
    Ref<Period> after;
};

std::string decision_words(const Period& period)
{
    return period.decision.empty() ? std::string() : fmt::format(" ({})", period.decision);
}

bool is_published(const Period& period)
{
    return period.state == PeriodState::published;
}

void compare_period(const Period* before, const Period& after, std::vector<Change>& result)
{
    const auto say = [&](std::string_view kind, std::string_view vi, std::string_view en) {
        add_change(result, ChangeTopic::periods, kind, after.code,
                   {fmt::format("{}: {}{}", after.label, vi, decision_words(after)),
                    fmt::format("{}: {}{}", after.label, en, decision_words(after))});
    };
    if ((before == nullptr || !is_published(*before)) && is_published(after))
        return say("published", "được công bố", "is published");
    if (before == nullptr)
        return say("added", "có số tạm tính", "has provisional figures");
    if (is_published(*before) && !is_published(after)) {
        say("removed", "từ công bố trở lại tạm tính", "goes back from published to provisional");
        result.back().doubt = {"kỳ đã công bố bị rút", "a published period is withdrawn"};
        return;
    }
    if (before->label != after.label)
        say("changed", fmt::format("trước là “{}”", before->label), fmt::format("was “{}”", before->label));
    if (before->decision != after.decision)
        say("changed", "đổi quyết định", "has another decision");
}

void compare_periods(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    for (const Period& period : after.periods) {
        const auto old = find_period(before, period.code);
        compare_period(old ? &before[*old] : nullptr, period, result);
    }
    for (const Period& period : before.periods) {
        if (find_period(after, period.code))
            continue;
        add_change(result, ChangeTopic::periods, "removed", period.code,
                   {fmt::format("{}: không còn trên bảng", period.label),
                    fmt::format("{}: is no longer on the wall", period.label)});
        if (is_published(period))
            result.back().doubt = {"kỳ đã công bố bị rút", "a published period is withdrawn"};
    }
}

const Standing* find_standing(const std::vector<Standing>& list, const Snapshot& snapshot,
                              std::string_view unit)
{
    const auto found = std::ranges::find_if(
        list, [&](const Standing& standing) { return snapshot[standing.unit].code == unit; });
    return found == list.end() ? nullptr : &*found;
}

std::string_view rank_kind(int before, int after)
{
    return after < before ? "rose" : after > before ? "fell" : "corrected";
}

Words rank_words(int before, int after)
{
    if (before == after)
        return {fmt::format("giữ hạng {}", after), fmt::format("keeps rank {}", after)};
    const bool up = after < before;
    const int steps = up ? before - after : after - before;
    return {fmt::format("hạng {} → {}, {} {} bậc", before, after, up ? "lên" : "xuống", steps),
            fmt::format("rank {} → {}, {} {}", before, after, up ? "up" : "down", steps)};
}

Words total_words(double before, double after)
{
    if (hundredths(before) == hundredths(after))
        return {fmt::format("{} điểm", format_points(after)), fmt::format("{} points", format_points(after))};
    const std::string step = fmt::format("{} → {}", format_points(before), format_points(after));
    const std::string difference = format_signed_points(after - before);
    return {fmt::format("{} điểm ({})", step, difference), fmt::format("{} points ({})", step, difference)};
}

std::string points_text(const std::optional<double>& points)
{
    return points ? format_points(*points) : std::string("–");
}

// "A1 34,0 → 33,5, B2 – → 10,0": the criteria whose points were corrected.
std::string corrected_criteria(const Snapshot& before, const Breakdown& old, const Snapshot& after,
                               const Breakdown& now)
{
    std::string text;
    for (std::size_t i = 0; i < after.criteria.size(); ++i) {
        const Criterion& criterion = after.criteria[i];
        const auto same = std::ranges::find(before.criteria, criterion.code, &Criterion::code);
        const std::string was =
            points_text(same == before.criteria.end()
                            ? std::nullopt
                            : old.points[static_cast<std::size_t>(same - before.criteria.begin())]);
        const std::string is = points_text(now.points[i]);
        if (was != is)
            text += fmt::format("{}{} {} → {}", text.empty() ? "" : ", ", criterion.code, was, is);
    }
    return text;
}

// The two lists of one ranking, before and after, unit by unit.
class RankingComparison {
public:
    RankingComparison(const Snapshot& before, const Snapshot& after, PeriodPair periods)
        : before_(before), after_(after), periods_(periods), old_(standings(before, periods.before)),
          new_(standings(after, periods.after)),
          same_period_(before[periods.before].code == after[periods.after].code)
    {}

    void tell(std::vector<Change>& result) const
    {
        std::size_t kept = 0;
        for (const Standing& standing : new_)
            if (const Standing* old = find_standing(old_, before_, after_[standing.unit].code))
                kept += tell_both(*old, standing, result) ? 0U : 1U;
            else
                tell_one(standing, after_, "entered", {"vào bảng xếp hạng, nay", "enters the ranking, now"},
                         result);
        tell_left(result);
        if (!same_period_ && kept > 0)
            add_change(result, topic, "changed", "",
                       {fmt::format("{}: {} đơn vị giữ hạng", label(), kept),
                        fmt::format("{}: {} units keep their rank", label(), kept)});
    }

private:
    [[nodiscard]] const std::string& label() const { return after_[periods_.after].label; }

    [[nodiscard]] std::string corrected_points(const Standing& old, const Standing& now) const
    {
        const std::string text = corrected_criteria(before_, breakdown(before_, periods_.before, old.unit),
                                                    after_, breakdown(after_, periods_.after, now.unit));
        return text.empty() ? text : fmt::format("; {}", text);
    }

    void tell_left(std::vector<Change>& result) const
    {
        std::size_t left = 0;
        for (const Standing& standing : old_) {
            if (find_standing(new_, after_, before_[standing.unit].code) != nullptr)
                continue;
            ++left;
            tell_one(standing, before_, "left",
                     {"không còn trong bảng xếp hạng, trước", "leaves the ranking, was"}, result);
        }
        if (const auto doubt = doubt_of_loss(left, old_.size(), {"đơn vị được xếp hạng", "ranked units"})) {
            add_change(
                result, topic, "left", after_[periods_.after].code,
                {fmt::format("{}: {}", label(), doubt->vi), fmt::format("{}: {}", label(), doubt->en)});
            result.back().doubt = {"mất từ một nửa trở lên", "half or more is lost"};
        }
    }

    // False where the wall shows nothing new of it.
    bool tell_both(const Standing& old, const Standing& now, std::vector<Change>& result) const
    {
        const std::string points = same_period_ ? corrected_points(old, now) : std::string();
        const bool same_total = hundredths(old.total) == hundredths(now.total);
        if (old.rank == now.rank && points.empty() && (same_total || !same_period_))
            return false;
        const Unit& unit = after_[now.unit];
        const Words rank = rank_words(old.rank, now.rank);
        const Words total = total_words(old.total, now.total);
        add_change(result, topic, rank_kind(old.rank, now.rank), unit.code,
                   {fmt::format("{}: {}: {}, {}{}", label(), unit.name, rank.vi, total.vi, points),
                    fmt::format("{}: {}: {}, {}{}", label(), unit.name, rank.en, total.en, points)});
        if (same_period_ && hundredths(now.total) < hundredths(old.total))
            result.back().doubt = {"điểm của kỳ đã lên bảng bị giảm",
                                   "a total that is on the wall already falls"};
        return true;
    }

    void tell_one(const Standing& standing, const Snapshot& of, std::string_view kind, const Words& what,
                  std::vector<Change>& result) const
    {
        const Unit& unit = of[standing.unit];
        const std::string total = format_points(standing.total);
        add_change(
            result, topic, kind, unit.code,
            {fmt::format("{}: {}: {} hạng {}, {} điểm", label(), unit.name, what.vi, standing.rank, total),
             fmt::format("{}: {}: {} rank {}, {} points", label(), unit.name, what.en, standing.rank,
                         total)});
    }

    const Snapshot& before_;
    const Snapshot& after_;
    PeriodPair periods_;
    std::vector<Standing> old_;
    std::vector<Standing> new_;
    bool same_period_;
};

// What the wall shows first: from the newest period that was to the newest that is.
void compare_wall(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    const auto was = latest_period(before);
    const auto is = latest_period(after);
    if (!was || !is || before[*was].code == after[*is].code)
        return;
    add_change(result, topic, "changed", after[*is].code,
               {fmt::format("bảng xếp hạng chuyển từ {} sang {}", before[*was].label, after[*is].label),
                fmt::format("the ranking goes from {} to {}", before[*was].label, after[*is].label)});
    if (after[*is].until < before[*was].until)
        result.back().doubt = {"bảng xếp hạng lùi về kỳ cũ hơn", "the ranking goes back to an older period"};
    RankingComparison(before, after, {*was, *is}).tell(result);
}

} // namespace

void compare_scores(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    compare_periods(before, after, result);
    compare_wall(before, after, result);
    for (std::uint32_t i = 0; i < after.periods.size(); ++i)
        if (const auto old = find_period(before, after.periods[i].code))
            RankingComparison(before, after, {*old, Ref<Period>{i}}).tell(result);
}

} // namespace bangvang::office
