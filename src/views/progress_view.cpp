#include "views/progress_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

std::string part_name(const Indicator& indicator, Language language)
{
    constexpr std::string_view introduced = "Trong đó";
    if (indicator.name.starts_with(introduced))
        return keep_compounds_together(indicator.name);
    return keep_compounds_together(msg::format(msg::of_which, language, lower_first_letter(indicator.name)));
}

std::string after_number(const std::string& unit)
{
    return unit == "%" ? unit : " " + unit;
}

// "Từ 95,9% lên" for a level that has a base, "Mục tiêu" for the rest.
std::string target_lead(const Indicator& indicator, const Progress& progress, Language language)
{
    if (indicator.measure == Measure::level && progress.base) {
        const std::string base = with_unit(format_number(*progress.base, indicator.decimals), indicator.unit);
        const auto& words = *progress.target >= *progress.base ? msg::from_to : msg::from_down_to;
        std::string whole = msg::format(words, language, base, "");
        whole.resize(whole.find_last_not_of(' ') + 1);
        return whole;
    }
    std::string whole = msg::format(msg::target_value, language, "");
    whole.resize(whole.find_last_not_of(' ') + 1);
    return whole;
}

void add_target(IndicatorRow& row, const Indicator& indicator, Language language)
{
    if (!row.progress || !row.progress->target) {
        row.target_lead = msg::no_target.in(language);
        row.target_text = row.target_lead;
        return;
    }
    row.target_lead = target_lead(indicator, *row.progress, language);
    row.target_value = format_number(*row.progress->target, indicator.decimals);
    row.target_unit = after_number(indicator.unit);
    row.target_text = row.target_lead + " " + row.target_value + row.target_unit;
}

// Every indicator once: those that stand alone in the order of the sheet, each followed by its parts.
std::vector<Ref<Indicator>> reading_order(const Snapshot& snapshot)
{
    std::vector<Ref<Indicator>> order;
    const auto add_parts = [&](auto&& self, Ref<Indicator> whole) -> void {
        order.push_back(whole);
        for (std::uint32_t i = 0; i < snapshot.indicators.size(); ++i)
            if (snapshot.indicators[i].parent == whole)
                self(self, Ref<Indicator>{i});
    };
    for (std::uint32_t i = 0; i < snapshot.indicators.size(); ++i)
        if (!snapshot.indicators[i].parent)
            add_parts(add_parts, Ref<Indicator>{i});
    return order;
}

void note_state(ProgressView& view, const IndicatorRow& row)
{
    if (!row.progress)
        return;
    view.month = std::max(view.month, row.progress->month);
    view.illustrative |= row.progress->state == DataState::illustrative;
    view.estimated |= !row.estimate_mark.empty();
}

bool is_estimate(const Snapshot& snapshot, const Progress& progress)
{
    const std::chrono::year year(progress.year);
    return std::ranges::any_of(snapshot.readings, [&](const Reading& reading) {
        return reading.indicator == progress.indicator && reading.state == DataState::estimate &&
               reading.month.year() == year &&
               static_cast<int>(static_cast<unsigned>(reading.month.month())) <= progress.month;
    });
}

} // namespace

std::string with_unit(const std::string& number, const std::string& unit)
{
    return number + after_number(unit);
}

IndicatorRow indicator_row(const Snapshot& snapshot, Ref<Indicator> ref, Language language, int month)
{
    const Indicator& indicator = snapshot[ref];
    IndicatorRow row;
    row.indicator = ref;
    row.code = indicator.code;
    row.part = indicator.parent.has_value();
    row.name = row.part ? part_name(indicator, language) : keep_compounds_together(indicator.name);
    row.short_name = keep_compounds_together(indicator.short_name);
    row.unit_text = indicator.unit;
    row.progress =
        progress(snapshot, ref, snapshot.campaign.year, month > 0 ? std::optional(month) : std::nullopt);
    if (row.progress) {
        row.value_text = format_number(row.progress->value, indicator.decimals);
        if (is_estimate(snapshot, *row.progress))
            row.estimate_mark = msg::estimate_mark.in(language);
        if (row.progress->percent)
            row.percent_text = format_number(*row.progress->percent, 1);
    }
    add_target(row, indicator, language);
    return row;
}

ProgressView progress_view(const Snapshot& snapshot, Language language)
{
    ProgressView view;
    view.year = snapshot.campaign.year;
    for (const Ref<Indicator> indicator : reading_order(snapshot)) {
        view.rows.push_back(indicator_row(snapshot, indicator, language));
        note_state(view, view.rows.back());
    }
    if (view.month > 0) {
        const Month month{std::chrono::year(view.year),
                          std::chrono::month(static_cast<unsigned>(view.month))};
        view.month_label = language == Language::vi
                               ? msg::format(msg::month_in_text, language, format_month(month))
                               : fmt::format("{} {}", month_word(view.month, language), view.year);
        view.as_of = msg::format(msg::data_to, language, format_date(last_day(month)));
    }
    return view;
}

} // namespace bangvang
