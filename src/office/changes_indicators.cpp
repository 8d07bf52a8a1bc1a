// Figures that moved, came, were corrected or withdrawn, and plans that changed.
#include "office/changes.h"

#include "views/format.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bangvang::office {
namespace {

constexpr ChangeTopic topic = ChangeTopic::indicators;

// A slip of a decimal sign or of a unit ("tỷ" for "triệu") is at least this large.
constexpr double slip = 10.0;

bool is_slip(double before, double after)
{
    if (before == 0.0 || after == 0.0)
        return false;
    const double ratio = std::abs(after / before);
    return ratio >= slip || ratio <= 1.0 / slip;
}

Words slip_words(double before, double after, int decimals)
{
    const bool more = std::abs(after) > std::abs(before);
    const double times = more ? after / before : before / after;
    const std::string number = format_number(std::abs(times), 1);
    const std::string from = format_number(before, decimals);
    return {fmt::format("{} {} lần so với {}", more ? "lớn gấp" : "nhỏ đi", number, from),
            fmt::format("{} times {} than {}", number, more ? "larger" : "smaller", from)};
}

Words state_words(DataState state)
{
    switch (state) {
    case DataState::estimate:
        return {"ước tính", "estimate"};
    case DataState::illustrative:
        return {"minh họa", "illustrative"};
    case DataState::official:
        break;
    }
    return {"chính thức", "official"};
}

using Readings = std::map<Month, const Reading*>;

Readings readings_of(const Snapshot& snapshot, Ref<Indicator> indicator)
{
    Readings result;
    for (const Reading& reading : snapshot.readings)
        if (reading.indicator == indicator)
            result.emplace(reading.month, &reading);
    return result;
}

// One indicator, as both snapshots have it.
class IndicatorComparison {
public:
    IndicatorComparison(const Snapshot& before, Ref<Indicator> old, const Snapshot& after, Ref<Indicator> now,
                        std::vector<Change>& result)
        : before_(before), old_(old), after_(after), now_(now), indicator_(after[now]), result_(result)
    {}

    void tell()
    {
        tell_itself();
        tell_progress();
        tell_targets();
        tell_readings();
    }

private:
    void say(std::string_view kind, const Words& words, std::optional<Words> doubt = std::nullopt)
    {
        result_.push_back({topic,
                           kind,
                           indicator_.code,
                           {fmt::format("{}: {}", indicator_.name, words.vi),
                            fmt::format("{}: {}", indicator_.name, words.en)},
                           std::move(doubt)});
    }
    [[nodiscard]] std::string number(double value) const { return format_number(value, indicator_.decimals); }
    [[nodiscard]] std::string amount(double value) const
    {
        return fmt::format("{} {}", number(value), indicator_.unit);
    }

    void tell_itself()
    {
        const Indicator& old = before_[old_];
        if (old.name != indicator_.name)
            say("changed", {fmt::format("trước là “{}”", old.name), fmt::format("was “{}”", old.name)});
        if (old.unit != indicator_.unit)
            say("changed", {fmt::format("đơn vị tính {} → {}", old.unit, indicator_.unit),
                            fmt::format("counted in {} → {}", old.unit, indicator_.unit)});
        if (old.measure != indicator_.measure || old.direction != indicator_.direction)
            say("changed", {"đổi cách tính", "is counted in another way"});
    }

    // What the wall's bar says: the running figure, its month and its share of the plan.
    void tell_progress()
    {
        const auto old = progress(before_, old_, before_.campaign.year);
        const auto now = progress(after_, now_, after_.campaign.year);
        if (!now) {
            if (old)
                say("removed", {"không còn số thực hiện của năm", "has no figures of the year any more"},
                    Words{"số đã lên bảng bị mất", "figures that are on the wall are gone"});
            return;
        }
        if (!old)
            return say("added", {fmt::format("có số thực hiện: {}", figure(*now)),
                                 fmt::format("has figures: {}", figure(*now))});
        if (figure(*old) == figure(*now) && percent(*old) == percent(*now))
            return;
        const std::string step = fmt::format("{} → {}", figure(*old), figure(*now));
        const std::string share = fmt::format("{} → {}", percent(*old), percent(*now));
        say("moved",
            {fmt::format("{}; {} kế hoạch", step, share), fmt::format("{}; {} of the plan", step, share)},
            doubt_of(*old, *now));
    }

    // "5.996,0 tỷ đồng (9/2024)"
    [[nodiscard]] std::string figure(const Progress& of) const
    {
        const auto month = std::chrono::year(of.year) / of.month;
        return fmt::format("{} ({})", amount(of.value), format_month(month));
    }
    [[nodiscard]] static std::string percent(const Progress& of)
    {
        return of.percent ? format_percent(*of.percent, 1) : std::string("–");
    }
    [[nodiscard]] std::optional<Words> doubt_of(const Progress& old, const Progress& now) const
    {
        if (old.year != now.year)
            return std::nullopt;
        if (now.month < old.month)
            return Words{"số liệu lùi về tháng trước đó", "the figures go back to an earlier month"};
        if (indicator_.measure == Measure::cumulative && now.value < old.value)
            return Words{"số lũy kế giảm", "a running total falls"};
        return std::nullopt;
    }

    void tell_targets()
    {
        for (const Target& now : after_.targets)
            if (now.indicator == now_)
                tell_target(find_target(before_, old_, now.year), now);
        for (const Target& old : before_.targets)
            if (old.indicator == old_ && find_target(after_, now_, old.year) == nullptr)
                say("removed",
                    {fmt::format("kế hoạch {} không còn", old.year),
                     fmt::format("the plan of {} is gone", old.year)},
                    Words{"kế hoạch bị mất", "a plan is gone"});
    }
    static const Target* find_target(const Snapshot& snapshot, Ref<Indicator> indicator, int year)
    {
        const auto found = std::ranges::find_if(snapshot.targets, [&](const Target& target) {
            return target.indicator == indicator && target.year == year;
        });
        return found == snapshot.targets.end() ? nullptr : &*found;
    }
    void tell_target(const Target* old, const Target& now)
    {
        if (old == nullptr)
            return say("added", {fmt::format("kế hoạch {}: {}", now.year, amount(now.value)),
                                 fmt::format("plan of {}: {}", now.year, amount(now.value))});
        if (number(old->value) == number(now.value))
            return;
        const std::string step = fmt::format("{} → {}", number(old->value), amount(now.value));
        say("corrected",
            {fmt::format("kế hoạch {}: {}", now.year, step), fmt::format("plan of {}: {}", now.year, step)},
            slip_doubt(old->value, now.value));
    }

    void tell_readings()
    {
        const Readings old = readings_of(before_, old_);
        const Readings now = readings_of(after_, now_);
        for (const auto& [month, reading] : now)
            if (const auto found = old.find(month); found != old.end())
                tell_corrected(*found->second, *reading);
            else
                tell_new(*reading, now);
        for (const auto& [month, reading] : old)
            if (!now.contains(month))
                say("removed",
                    {fmt::format("tháng {}: không còn số", format_month(month)),
                     fmt::format("{}: the figure is gone", format_month(month))},
                    Words{"số đã lên bảng bị mất", "a figure that is on the wall is gone"});
    }
    void tell_corrected(const Reading& old, const Reading& now)
    {
        const std::string month = format_month(now.month);
        if (number(old.value) != number(now.value)) {
            const std::string step = fmt::format("{} → {}", number(old.value), amount(now.value));
            say("corrected", {fmt::format("tháng {}: {}", month, step), fmt::format("{}: {}", month, step)},
                slip_doubt(old.value, now.value));
        }
        if (old.state != now.state) {
            const Words was = state_words(old.state);
            const Words is = state_words(now.state);
            say("changed", {fmt::format("tháng {}: {} → {}", month, was.vi, is.vi),
                            fmt::format("{}: {} → {}", month, was.en, is.en)});
        }
    }
    // A new month is measured by the others that the sheet has: the nearest that is not nought.
    void tell_new(const Reading& now, const Readings& all)
    {
        const std::string month = format_month(now.month);
        const auto here = all.find(now.month);
        const Reading* neighbour = nullptr;
        if (here != all.begin())
            neighbour = std::prev(here)->second;
        else if (std::next(here) != all.end())
            neighbour = std::next(here)->second;
        say("added",
            {fmt::format("tháng {}: {}", month, amount(now.value)),
             fmt::format("{}: {}", month, amount(now.value))},
            neighbour != nullptr ? slip_doubt(neighbour->value, now.value) : std::nullopt);
    }
    [[nodiscard]] std::optional<Words> slip_doubt(double before, double after) const
    {
        return is_slip(before, after) ? std::optional(slip_words(before, after, indicator_.decimals))
                                      : std::nullopt;
    }

    const Snapshot& before_;
    Ref<Indicator> old_;
    const Snapshot& after_;
    Ref<Indicator> now_;
    const Indicator& indicator_;
    std::vector<Change>& result_;
};

} // namespace

void compare_indicators(const Snapshot& before, const Snapshot& after, std::vector<Change>& result)
{
    for (std::uint32_t i = 0; i < after.indicators.size(); ++i) {
        const Indicator& indicator = after.indicators[i];
        if (const auto old = find_indicator(before, indicator.code))
            IndicatorComparison(before, *old, after, {i}, result).tell();
        else
            add_change(result, topic, "added", indicator.code,
                       {fmt::format("{}: chỉ tiêu mới", indicator.name),
                        fmt::format("{}: a new indicator", indicator.name)});
    }
    for (const Indicator& indicator : before.indicators) {
        if (find_indicator(after, indicator.code))
            continue;
        add_change(result, topic, "removed", indicator.code,
                   {fmt::format("{}: không còn trên bảng", indicator.name),
                    fmt::format("{}: is no longer on the wall", indicator.name)});
        result.back().doubt = {"một chỉ tiêu bị mất", "an indicator is gone"};
    }
}

} // namespace bangvang::office
