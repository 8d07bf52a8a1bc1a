#include "views/periods.h"

#include "views/format.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

int steps_in_year(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::month:
        return 12;
    case PeriodKind::quarter:
        return 4;
    case PeriodKind::half:
        return 2;
    case PeriodKind::nine_months:
    case PeriodKind::year:
        return 1;
    }
    return 1;
}

// 1-based place of a period among those of its kind in its year, by the month in which it ends.
int step_number(const Period& period)
{
    const int month = static_cast<int>(static_cast<unsigned>(period.until.month()));
    const int months = 12 / steps_in_year(period.kind);
    return (month + months - 1) / months;
}

bool same_series(const Period& a, const Period& b)
{
    return a.kind == b.kind && a.until.year() == b.until.year() && b.state == PeriodState::published;
}

} // namespace

std::optional<Ref<Period>> shown_period(const Snapshot& snapshot, std::string_view code)
{
    if (const auto found = find_period(snapshot, code);
        found && snapshot[*found].state == PeriodState::published)
        return found;
    return latest_period(snapshot);
}

std::string period_label(const Period& period, Language language)
{
    if (language == Language::vi || period.kind != PeriodKind::month)
        return period.label;
    const auto month = static_cast<int>(static_cast<unsigned>(period.until.month()));
    return fmt::format("{} {}", month_word(month, language), static_cast<int>(period.until.year()));
}

std::string period_in_sentence(const Period& period, Language language)
{
    const bool name_of_month = language == Language::en && period.kind == PeriodKind::month;
    const std::string label = period_label(period, language);
    return name_of_month ? label : lower_first_letter(label);
}

std::vector<PeriodStep> period_steps(const Snapshot& snapshot, Ref<Period> shown)
{
    const Period& period = snapshot[shown];
    std::vector<PeriodStep> steps(static_cast<std::size_t>(steps_in_year(period.kind)));
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].number = steps.size() == 1 ? 0 : static_cast<int>(i) + 1;
    for (std::uint32_t i = 0; i < snapshot.periods.size(); ++i) {
        const Period& candidate = snapshot.periods[i];
        if (same_series(period, candidate))
            steps[static_cast<std::size_t>(step_number(candidate) - 1)].period = Ref<Period>{i};
    }
    return steps;
}

std::optional<std::string> next_period_code(const Snapshot& snapshot, Ref<Period> shown)
{
    const std::vector<PeriodStep> steps = period_steps(snapshot, shown);
    const auto current = std::ranges::find(steps, std::optional(shown), &PeriodStep::period);
    if (current == steps.end())
        return std::nullopt;
    const auto next =
        std::find_if(current + 1, steps.end(), [](const PeriodStep& s) { return s.period.has_value(); });
    if (next == steps.end())
        return std::nullopt;
    return snapshot[*next->period].code;
}

std::optional<std::string> first_period_code(const Snapshot& snapshot, Ref<Period> shown)
{
    for (const PeriodStep& step : period_steps(snapshot, shown))
        if (step.period)
            return snapshot[*step.period].code;
    return std::nullopt;
}

} // namespace bangvang
