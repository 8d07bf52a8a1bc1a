// The slides about indicators: all of them against the plan, those furthest behind, and one alone.
#include "views/deck_messages.h"
#include "views/deck_slides.h"
#include "views/deck_words.h"
#include "views/format.h"
#include "views/indicator_view.h"
#include "views/progress_view.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace bangvang {

namespace {

std::vector<IndicatorRow> judged_rows(const ProgressView& view)
{
    std::vector<IndicatorRow> rows;
    for (const IndicatorRow& row : view.rows)
        if (row.progress && row.progress->gap && row.progress->pace)
            rows.push_back(row);
    return rows;
}

PacedName paced(const IndicatorRow& row)
{
    return {.name = row.short_name, .gap = *row.progress->gap, .pace = *row.progress->pace};
}

std::vector<PacedName> paced_names(std::span<const IndicatorRow> rows)
{
    std::vector<PacedName> names;
    for (const IndicatorRow& row : rows)
        names.push_back(paced(row));
    return names;
}

std::string with_estimate(const IndicatorRow& row)
{
    return row.estimate_mark.empty() ? row.value_text : row.value_text + " " + row.estimate_mark;
}

// "6.001,4 / 7.872,7 tỷ đồng".
std::string value_of_target(const IndicatorRow& row, int month, Language language)
{
    std::string text = with_estimate(row) + " / " + row.target_value + row.target_unit;
    if (row.progress->month != month)
        text += " · " +
                msg::format(msg::month_behind_others, language, month_word(row.progress->month, language));
    return text;
}

// The forecast comes after the year so far was told.
Route indicator_route(const std::string& code)
{
    Route route = deck_route("indicator:" + code);
    route.section = 1;
    return route;
}

SlideRow gap_row(const IndicatorRow& row, int month, Language language)
{
    return {.name = row.short_name,
            .figure = format_signed(*row.progress->gap, 1),
            .note = value_of_target(row, month, language),
            .bar = std::round(*row.progress->gap * 10.0) / 10.0,
            .percent = row.progress->percent,
            .plan = row.progress->plan_percent,
            .deeper = indicator_route(row.code)};
}

Month month_of(const Progress& progress)
{
    return {std::chrono::year(progress.year), std::chrono::month(static_cast<unsigned>(progress.month))};
}

// "tháng 9/2024", "September 2024".
std::string month_in_words(const Progress& progress, Language language)
{
    if (language == Language::vi)
        return msg::format(msg::month_in_text, language, format_month(month_of(progress)));
    return fmt::format("{} {}", month_word(progress.month, language), progress.year);
}

// The value with its unit, and that it is an estimate: "96,6% (ước)".
std::string whole_value(const IndicatorRow& row)
{
    const std::string value = with_unit(row.value_text, row.unit_text);
    return row.estimate_mark.empty() ? value : value + " " + row.estimate_mark;
}

// Where the figure and the plan come from.
void add_sources(Slide& slide, const Snapshot& snapshot, const Progress& progress, Language language)
{
    for (const Target& target : snapshot.targets)
        if (target.indicator == progress.indicator && target.year == progress.year &&
            !target.decision.empty())
            slide.facts.push_back(msg::format(msg::plan_source, language, target.decision));
    for (const Reading& reading : snapshot.readings)
        if (reading.indicator == progress.indicator && reading.month == month_of(progress) &&
            !reading.source.empty())
            slide.facts.push_back(msg::format(msg::source, language, reading.source));
}

void add_facts(Slide& slide, const Snapshot& snapshot, const IndicatorRow& row, Language language)
{
    const Progress& progress = *row.progress;
    slide.facts.push_back(msg::format(msg::fact_value, language, row.name, whole_value(row),
                                      month_in_words(progress, language),
                                      lower_first_letter(row.target_text)));
    const bool level = snapshot[row.indicator].measure == Measure::level;
    if (progress.percent && progress.plan_percent)
        slide.facts.push_back(msg::format(level ? msg::fact_way : msg::fact_percent, language,
                                          row.percent_text, format_number(*progress.plan_percent, 1)));
    if (progress.pace)
        slide.facts.push_back(pace_sentence(progress, language));
    if (progress.same_period_percent && !level)
        slide.facts.push_back(msg::format(msg::same_period, language, progress.year - 1) + ": " +
                              format_percent(*progress.same_period_percent, 1));
    add_sources(slide, snapshot, progress, language);
}

Slide about_progress(const Snapshot& snapshot, const ProgressView& view)
{
    Slide slide;
    slide.as_of = view.as_of;
    slide.illustrative = snapshot.campaign.illustrative || view.illustrative;
    slide.estimated = view.estimated;
    return slide;
}

double largest_gap(std::span<const IndicatorRow> rows)
{
    double largest = 0.1;
    for (const IndicatorRow& row : rows)
        largest = std::max(largest, std::abs(*row.progress->gap));
    return largest;
}

// "0,2 điểm %": what a value differs from its target by; empty where nothing is written of it.
std::string distance(const Indicator& indicator, double difference, Language language)
{
    const std::string digits = format_number(std::abs(difference), indicator.decimals);
    if (digits == format_number(0.0, indicator.decimals))
        return {};
    return indicator.unit == "%" ? digits + " " + std::string(msg::gap_unit.in(language))
                                 : with_unit(digits, indicator.unit);
}

// What each month to come needs, or may have, beside the mean of those so far.
std::string monthly(const Progress& progress, const Indicator& indicator, Language language)
{
    const bool budget = indicator.direction == Direction::less;
    return msg::format(
        budget ? msg::leaves_monthly : msg::needs_monthly, language,
        with_unit(format_number(*progress.needed_per_month, indicator.decimals), indicator.unit),
        format_number(progress.value / progress.month, indicator.decimals));
}

// "Cần 3,2 triệu USD mỗi tháng còn lại, đến nay bình quân 2,1"; of a level, how far it is from its target; of
// a limit that was passed, by how much.
std::string need(const Snapshot& snapshot, const IndicatorRow& row, Language language)
{
    const Progress& progress = *row.progress;
    const Indicator& indicator = snapshot[row.indicator];
    const bool level = indicator.measure == Measure::level;
    const bool less = indicator.direction == Direction::less;
    const double difference = progress.value - progress.target.value_or(progress.value);
    const std::string far = distance(indicator, difference, language);
    const bool missed = less ? difference > 0.0 : difference < 0.0;
    if (!level && progress.needed_per_month)
        return monthly(progress, indicator, language);
    if (far.empty() || !missed)
        return value_of_target(row, progress.month, language);
    const msg::Message& words = !less ? msg::below_target : level ? msg::above_target : msg::limit_passed;
    return msg::format(words, language, far);
}

// Where one is behind: it and the next below its plan, worst first.
std::vector<IndicatorRow> furthest_behind(std::vector<IndicatorRow> rows)
{
    const bool any_behind =
        std::ranges::any_of(rows, [](const IndicatorRow& row) { return row.progress->pace == Pace::behind; });
    const auto below = [](const IndicatorRow& row) { return std::lround(*row.progress->gap * 10.0) < 0; };
    std::erase_if(rows, [&](const IndicatorRow& row) { return !any_behind || !below(row); });
    std::ranges::stable_sort(rows, {}, [](const IndicatorRow& row) { return *row.progress->gap; });
    rows.resize(std::min<std::size_t>(rows.size(), 2));
    return rows;
}

std::size_t told_row(std::span<const IndicatorRow> rows)
{
    const bool any_behind =
        std::ranges::any_of(rows, [](const IndicatorRow& row) { return row.progress->pace == Pace::behind; });
    const auto gap = [](const IndicatorRow& row) { return *row.progress->gap; };
    const auto told =
        any_behind ? std::ranges::min_element(rows, {}, gap) : std::ranges::max_element(rows, {}, gap);
    return static_cast<std::size_t>(told - rows.begin());
}

// Where the month's figure comes from; empty where nobody said.
std::string source_of(const Snapshot& snapshot, Ref<Indicator> indicator, int month)
{
    const Month wanted{std::chrono::year(snapshot.campaign.year),
                       std::chrono::month(static_cast<unsigned>(month))};
    const auto reading = std::ranges::find_if(snapshot.readings, [&](const Reading& candidate) {
        return candidate.indicator == indicator && candidate.month == wanted;
    });
    return reading == snapshot.readings.end() ? std::string() : reading->source;
}

void add_row(Slide& slide, std::string name, const std::string& figure, const std::string& unit)
{
    slide.rows.push_back(
        {.name = std::move(name), .figure = figure, .figure_unit = unit, .deeper = slide.deeper});
}

} // namespace

std::size_t judged_indicators(const Snapshot& snapshot)
{
    return judged_rows(progress_view(snapshot, Language::vi)).size();
}

Slide indicators_slide(const Snapshot& snapshot, int page, Language language)
{
    const ProgressView view = progress_view(snapshot, language);
    const std::vector<IndicatorRow> all = judged_rows(view);
    if (all.empty())
        return title_slide(snapshot, language);
    const std::size_t pages = (all.size() + deck_rows - 1) / deck_rows;
    const std::size_t at = static_cast<std::size_t>(std::clamp(page, 1, static_cast<int>(pages)) - 1);
    const auto rows =
        std::span(all).subspan(at * deck_rows, std::min(deck_rows, all.size() - at * deck_rows));
    Slide slide = about_progress(snapshot, view);
    slide.eyebrow = msg::format(msg::against_plan, rows.size(), language, count_word(rows.size(), language),
                                view.month_label);
    slide.caption = msg::plan_word.in(language);
    slide.finding = gap_finding(paced_names(rows), pages == 1 ? PacedRows::all : PacedRows::some, language);
    slide.scale = largest_gap(all);
    slide.focus = told_row(rows);
    for (const IndicatorRow& row : rows) {
        slide.rows.push_back(gap_row(row, view.month, language));
        add_facts(slide, snapshot, row, language);
    }
    return slide;
}

std::size_t attention_rows(const Snapshot& snapshot)
{
    const std::vector<IndicatorRow> rows = judged_rows(progress_view(snapshot, Language::vi));
    return rows.size() > 1 ? furthest_behind(rows).size() : 0;
}

Slide attention_slide(const Snapshot& snapshot, Language language)
{
    const ProgressView view = progress_view(snapshot, language);
    const std::vector<IndicatorRow> rows = furthest_behind(judged_rows(view));
    if (rows.empty())
        return title_slide(snapshot, language);
    Slide slide = about_progress(snapshot, view);
    slide.scale = largest_gap(rows);
    slide.eyebrow = msg::format(msg::attention_of, language, view.month_label);
    slide.finding = attention_finding(paced_names(rows), language);
    for (const IndicatorRow& row : rows) {
        SlideRow line = gap_row(row, view.month, language);
        line.figure_unit = msg::gap_unit.in(language);
        line.note = need(snapshot, row, language);
        slide.rows.push_back(std::move(line));
        add_facts(slide, snapshot, row, language);
        slide.facts.push_back(slide.rows.back().note);
    }
    return slide;
}

Slide indicator_slide(const Snapshot& snapshot, std::string_view code, Language language)
{
    const auto indicator = find_indicator(snapshot, code);
    if (!indicator)
        return title_slide(snapshot, language);
    const Route route{.place = Place::indicator, .code = std::string(code)};
    const IndicatorView view = indicator_view(snapshot, route, language);
    const IndicatorRow& row = view.row;
    Slide slide;
    slide.deeper = route;
    slide.as_of = view.as_of;
    slide.illustrative = snapshot.campaign.illustrative || view.illustrative;
    slide.estimated = !row.estimate_mark.empty();
    slide.source = source_of(snapshot, *indicator, view.latest);
    slide.year = view;
    slide.eyebrow = row.name + ", " + row.unit_text;
    if (!row.progress) {
        slide.finding = row.short_name + ": " + lower_first_letter(msg::no_reading.in(language));
        return slide;
    }
    const Progress& progress = *row.progress;
    slide.finding = progress.pace
                        ? gap_finding(std::vector{paced(row)}, PacedRows::all, language)
                        : msg::format(msg::value_reached, language, row.short_name, whole_value(row));
    add_row(slide, std::string(msg::actual_to_date.in(language)), with_estimate(row), row.unit_text);
    slide.rows.back().percent = progress.percent;
    slide.rows.back().plan = progress.plan_percent;
    const int decimals = snapshot[*indicator].decimals;
    if (progress.target)
        add_row(slide, row.target_lead, row.target_value, row.unit_text);
    if (progress.needed_per_month)
        add_row(slide, std::string(msg::needed_per_month.in(language)),
                format_number(*progress.needed_per_month, decimals), row.unit_text);
    if (progress.forecast)
        add_row(slide, std::string(msg::forecast_year.in(language)),
                format_number(progress.forecast->expected, decimals), row.unit_text);
    add_facts(slide, snapshot, row, language);
    if (progress.forecast)
        slide.facts.push_back(fmt::format(
            "{}: {} – {}", msg::forecast_year.in(language), format_number(progress.forecast->low, decimals),
            with_unit(format_number(progress.forecast->high, decimals), snapshot[*indicator].unit)));
    return slide;
}

} // namespace bangvang
