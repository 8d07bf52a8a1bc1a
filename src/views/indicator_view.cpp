#include "views/indicator_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

std::string unit_caption(const Indicator& indicator)
{
    if (indicator.price_basis.empty())
        return indicator.unit;
    return indicator.unit + ", " + indicator.price_basis;
}

std::string pace_caption(const Progress& progress, Language language)
{
    switch (progress.basis) {
    case PaceBasis::seasonal:
        return msg::format(msg::pace_seasonal, language, progress.year - 1);
    case PaceBasis::straight_line:
        return std::string(msg::pace_straight.in(language));
    case PaceBasis::level_from_base:
        return std::string(msg::pace_from_base.in(language));
    }
    return {};
}

// How far the plan says the rest of the year has come by the end of `month` (index), 0 at `from`, 1 in
// December.
double share_of_rest(const MonthlyValues& plan, std::size_t from, std::size_t month)
{
    const bool known = plan[from] && plan[month] && plan[11] && std::abs(*plan[11] - *plan[from]) > 1e-12;
    if (known)
        return (*plan[month] - *plan[from]) / (*plan[11] - *plan[from]);
    return static_cast<double>(month - from) / static_cast<double>(11 - from);
}

void add_forecast(IndicatorView& view, const Progress& now, const Indicator& indicator, Language language)
{
    if (!now.forecast || now.month >= 12)
        return;
    const auto from = static_cast<std::size_t>(now.month - 1);
    for (std::size_t month = from; month < 12; ++month) {
        const double share = share_of_rest(now.plan, from, month);
        const auto along = [&](double end) { return now.value + (end - now.value) * share; };
        view.forecast[month] = along(now.forecast->expected);
        view.forecast_low[month] = along(now.forecast->low);
        view.forecast_high[month] = along(now.forecast->high);
    }
    view.forecast_label =
        msg::format(msg::forecast_value, language, format_number(now.forecast->expected, indicator.decimals));
}

void add_lines(IndicatorView& view, const Progress& now, const Indicator& indicator, Language language)
{
    view.latest = now.month;
    view.decimals = indicator.decimals;
    view.actual = now.cumulative;
    view.plan = now.plan;
    view.last_year = now.last_year;
    view.last_text = format_number(now.value, indicator.decimals);
    if (now.target)
        view.plan_label =
            msg::format(msg::plan_value, language, format_number(*now.target, indicator.decimals));
    if (std::ranges::any_of(now.last_year, [](const auto& value) { return value.has_value(); }))
        view.last_year_label = msg::format(msg::year_series, language, now.year - 1);
    add_forecast(view, now, indicator, language);
}

// Each month alone, and what the plan gives it.
void add_months(IndicatorView& view, const Progress& now)
{
    view.months = now.monthly;
    for (std::size_t month = 0; month < 12; ++month)
        if (now.plan[month])
            view.month_plan[month] = *now.plan[month] - (month > 0 ? now.plan[month - 1].value_or(0.0) : 0.0);
}

// The most telling first: a screen with little room leaves out the last.
void add_details(IndicatorView& view, const Progress& chosen, const Indicator& indicator, Language language)
{
    const auto add = [&](std::string label, std::string value) {
        view.details.push_back({.label = std::move(label), .value = std::move(value)});
    };
    if (chosen.same_period_percent && !view.level)
        add(msg::format(msg::same_period, language, chosen.year - 1),
            format_percent(*chosen.same_period_percent, 1));
    if (chosen.needed_per_month)
        add(std::string(msg::needed_per_month.in(language)),
            format_number(*chosen.needed_per_month, indicator.decimals));
    else if (chosen.target && !view.level && chosen.value >= *chosen.target)
        add(std::string(msg::reached.in(language)), format_percent(chosen.percent.value_or(0.0), 1));
    if (chosen.forecast && chosen.forecast->high > chosen.forecast->low)
        add(std::string(msg::forecast_year.in(language)),
            fmt::format("{} – {}", format_number(chosen.forecast->low, indicator.decimals),
                        format_number(chosen.forecast->high, indicator.decimals)));
    if (chosen.plan_percent)
        add(msg::format(msg::plan_mark_to, language, month_word(chosen.month, language)),
            format_percent(*chosen.plan_percent, 1));
}

std::string state_words(DataState state, Language language)
{
    switch (state) {
    case DataState::official:
        return std::string(msg::official.in(language));
    case DataState::estimate:
        return std::string(msg::estimate.in(language));
    case DataState::illustrative:
        return std::string(msg::illustrative.in(language));
    }
    return {};
}

void add_source(IndicatorView& view, const Snapshot& snapshot, const Progress& chosen, Language language)
{
    const Month month{std::chrono::year(chosen.year),
                      std::chrono::month(static_cast<unsigned>(chosen.month))};
    view.as_of = msg::format(msg::data_to, language, format_date(last_day(month)));
    const auto reading = std::ranges::find_if(snapshot.readings, [&](const Reading& candidate) {
        return candidate.indicator == chosen.indicator && candidate.month == month;
    });
    if (reading == snapshot.readings.end())
        return;
    view.source = state_words(reading->state, language);
    if (!reading->source.empty())
        view.source += ". " + msg::format(msg::source, language, reading->source);
    const auto target = std::ranges::find_if(snapshot.targets, [&](const Target& candidate) {
        return candidate.indicator == chosen.indicator && candidate.year == chosen.year;
    });
    if (target != snapshot.targets.end() && !target->decision.empty())
        view.source += "\n" + msg::format(msg::plan_source, language, target->decision);
}

std::string position_text(const Snapshot& snapshot, Ref<Indicator> indicator, Language language)
{
    return msg::format(msg::indicator_of, language, indicator.index + 1, snapshot.indicators.size());
}

} // namespace

std::string pace_sentence(const Progress& progress, Language language)
{
    if (!progress.pace || !progress.gap)
        return {};
    switch (*progress.pace) {
    case Pace::ahead:
        return msg::format(msg::ahead_by, language, format_number(std::abs(*progress.gap), 1));
    case Pace::behind:
        return msg::format(msg::behind_by, language, format_number(std::abs(*progress.gap), 1));
    case Pace::on_track:
        return msg::format(msg::on_track_by, language, format_signed(*progress.gap, 1));
    }
    return {};
}

IndicatorView indicator_view(const Snapshot& snapshot, const Route& route, Language language)
{
    IndicatorView view;
    const auto ref = find_indicator(snapshot, route.code);
    if (!ref)
        return view;
    const Indicator& indicator = snapshot[*ref];
    view.level = indicator.measure == Measure::level;
    view.position = position_text(snapshot, *ref, language);
    view.unit_caption = unit_caption(indicator);
    view.row = indicator_row(snapshot, *ref, language);
    if (!view.row.progress)
        return view;
    const Progress now = *view.row.progress;
    add_lines(view, now, indicator, language);
    if (!view.level)
        add_months(view, now);
    view.month = route.month >= 1 && route.month <= now.month ? route.month : now.month;
    view.row = indicator_row(snapshot, *ref, language, view.month);
    if (!view.row.progress)
        return view;
    const Progress& chosen = *view.row.progress;
    view.state = chosen.state;
    // The lines go on to the latest month, whichever is chosen.
    view.illustrative = std::max(now.state, chosen.state) == DataState::illustrative;
    view.pace_caption = pace_caption(now, language);
    view.pace_text = pace_sentence(chosen, language);
    view.month_title = msg::format(view.level ? msg::month_end : msg::month_alone, language,
                                   month_word(view.month, language));
    if (const auto& value = now.monthly[static_cast<std::size_t>(view.month - 1)])
        view.month_value = view.level ? with_unit(format_number(*value, indicator.decimals), indicator.unit)
                                      : format_number(*value, indicator.decimals);
    add_details(view, chosen, indicator, language);
    add_source(view, snapshot, chosen, language);
    return view;
}

} // namespace bangvang
