#include "views/months_view.h"

#include "views/format.h"
#include "views/messages.h"
#include "views/progress_view.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// One side, resolved: what is known of its month.
struct Reported {
    Month month{};
    const Reading* reading{nullptr};      // null: nothing is known of it
    std::optional<double> sum{};          // from January, where no month is missing
    DataState state{DataState::official}; // the weakest of what the figure rests on
};

int number_of(Month month)
{
    return static_cast<int>(static_cast<unsigned>(month.month()));
}

std::string month_label(Month month, Language language)
{
    if (language == Language::en)
        return fmt::format("{} {}", month_word(number_of(month), language), static_cast<int>(month.year()));
    return msg::format(msg::month_long, language, format_month(month));
}

std::string month_in_text(Month month, Language language)
{
    const std::string label = month_label(month, language);
    return language == Language::en ? label : lower_first_letter(label);
}

const Reading* find_reading(const Snapshot& snapshot, Ref<Indicator> indicator, Month month)
{
    const auto found = std::ranges::find_if(snapshot.readings, [&](const Reading& reading) {
        return reading.indicator == indicator && reading.month == month;
    });
    return found == snapshot.readings.end() ? nullptr : &*found;
}

// The newest month of the campaign's year, else the newest of all.
std::optional<Month> newest_month(const Snapshot& snapshot, Ref<Indicator> indicator)
{
    if (const auto latest = latest_month(snapshot, indicator, snapshot.campaign.year))
        return Month{std::chrono::year(snapshot.campaign.year),
                     std::chrono::month(static_cast<unsigned>(*latest))};
    std::optional<Month> newest;
    for (const Reading& reading : snapshot.readings)
        if (reading.indicator == indicator && (!newest || reading.month > *newest))
            newest = reading.month;
    return newest;
}

Reported reported(const Snapshot& snapshot, Ref<Indicator> indicator, Month month)
{
    Reported side{.month = month, .reading = find_reading(snapshot, indicator, month)};
    if (side.reading == nullptr)
        return side;
    side.state = side.reading->state;
    const auto sum = progress(snapshot, indicator, static_cast<int>(month.year()), number_of(month));
    if (sum && sum->month == number_of(month) && snapshot[indicator].measure == Measure::cumulative) {
        side.sum = sum->value;
        side.state = std::max(side.state, sum->state);
    }
    return side;
}

// What is compared in the headline: the sums of the same months in two years, else the months themselves.
enum class Figure { alone, sum };

Figure figure_of(const std::array<Reported, 2>& sides)
{
    const bool sums = sides[0].sum && sides[1].sum && sides[0].month.month() == sides[1].month.month() &&
                      sides[0].month != sides[1].month;
    return sums ? Figure::sum : Figure::alone;
}

std::optional<double> value_of(const Reported& side, Figure figure)
{
    if (figure == Figure::sum)
        return side.sum;
    return side.reading == nullptr ? std::nullopt : std::optional(side.reading->value);
}

// As it is written: what is compared is what everybody can read.
double as_written(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale + (value < 0 ? -1e-9 : 1e-9)) / scale;
}

struct Change {
    double difference{0.0};          // left minus right, in the written digits
    std::optional<double> percent{}; // of the right one; none where that says nothing
};

Change change_between(double left, double right, const Indicator& indicator)
{
    const double from = as_written(right, indicator.decimals);
    Change change{.difference = as_written(as_written(left, indicator.decimals) - from, indicator.decimals)};
    if (from > 0.0 && indicator.unit != "%")
        change.percent = change.difference / from * 100.0;
    return change;
}

// A figure and its unit, never torn apart at the end of a line.
std::string unbroken(const std::string& words)
{
    std::string joined;
    for (const char c : words)
        joined += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return joined;
}

// "592,1 tỷ đồng (+10,9%)", "0,9 điểm %".
std::string amount_words(const Change& change, const Indicator& indicator, bool with_unit_word,
                         Language language)
{
    const std::string number = format_number(std::abs(change.difference), indicator.decimals);
    if (indicator.unit == "%")
        return unbroken(msg::format(msg::percent_points, language, number));
    std::string words = with_unit_word ? unbroken(with_unit(number, indicator.unit)) : number;
    if (change.percent)
        words += " (" + format_signed(*change.percent, 1) + "%)";
    return words;
}

// A later month rises or falls; an earlier one was higher or lower.
const msg::Message& change_message(double difference, bool later)
{
    if (later)
        return difference > 0.0 ? msg::risen_by : msg::fallen_by;
    return difference > 0.0 ? msg::higher_by : msg::lower_by;
}

const msg::Message& brief_message(double difference, bool later)
{
    if (later)
        return difference > 0.0 ? msg::risen_brief : msg::fallen_brief;
    return difference > 0.0 ? msg::higher_brief : msg::lower_brief;
}

// What the figure of a side is, at the beginning of a sentence and inside one.
std::string subject(const Reported& side, Figure figure, bool level, Language language)
{
    const std::string month = month_in_text(side.month, language);
    if (figure == Figure::sum)
        return msg::format(msg::sum_to, language, month);
    return level ? msg::format(msg::level_of, language, month) : month_label(side.month, language);
}

std::string object(const std::array<Reported, 2>& sides, Figure figure, bool level, Language language)
{
    const bool last_year = sides[0].month.month() == sides[1].month.month() &&
                           sides[0].month == sides[1].month + std::chrono::years(1);
    if (last_year)
        return msg::format(msg::same_period_of, language, static_cast<int>(sides[1].month.year()));
    const std::string words = subject(sides[1], figure, level, language);
    return language == Language::vi ? lower_first_letter(words) : words;
}

std::string missing_months(const std::array<Reported, 2>& sides, Language language)
{
    std::string words;
    for (const Reported& side : sides)
        if (side.reading == nullptr)
            words += (words.empty() ? "" : "\n") +
                     msg::format(msg::no_reading_of, language, month_in_text(side.month, language));
    return words;
}

std::string headline(const std::array<Reported, 2>& sides, const Indicator& indicator, Language language)
{
    if (sides[0].month == sides[1].month)
        return std::string(msg::same_month.in(language));
    const Figure figure = figure_of(sides);
    const auto left = value_of(sides[0], figure);
    const auto right = value_of(sides[1], figure);
    if (!left || !right)
        return missing_months(sides, language);
    const bool level = indicator.measure == Measure::level;
    const Change change = change_between(*left, *right, indicator);
    const std::string what = subject(sides[0], figure, level, language);
    const std::string against = object(sides, figure, level, language);
    if (change.difference == 0.0)
        return msg::format(msg::equal_to, language, what, against,
                           with_unit(format_number(*left, indicator.decimals), indicator.unit));
    const bool later = sides[0].month > sides[1].month;
    return msg::format(change_message(change.difference, later), language, what,
                       amount_words(change, indicator, true, language), against);
}

PairedRow paired_row(const std::array<Reported, 2>& sides, Figure figure, const Indicator& indicator,
                     Language language)
{
    PairedRow row{.index = plain_row};
    for (std::size_t i = 0; i < 2; ++i) {
        row.values[i] = value_of(sides[i], figure);
        row.texts[i] = row.values[i] ? format_number(*row.values[i], indicator.decimals) : std::string();
        row.max = std::max(i == 0 ? 1e-6 : row.max, std::abs(row.values[i].value_or(0.0)));
    }
    if (!row.values[0] || !row.values[1])
        return row;
    const Change change = change_between(*row.values[0], *row.values[1], indicator);
    const bool later = sides[0].month > sides[1].month;
    row.verdict = verdict_of(change.difference);
    row.words[0] = change.difference == 0.0 ? std::string(msg::equal.in(language))
                                            : msg::format(brief_message(change.difference, later), language,
                                                          amount_words(change, indicator, false, language));
    return row;
}

void add_rows(MonthsView& view, const std::array<Reported, 2>& sides, const Indicator& indicator,
              Language language)
{
    view.rows.push_back(paired_row(sides, Figure::alone, indicator, language));
    view.rows.back().name = (view.level ? msg::level_title : msg::each_month_alone).in(language);
    if (view.level)
        return;
    view.rows.push_back(paired_row(sides, Figure::sum, indicator, language));
    view.rows.back().name = msg::cumulative_title.in(language);
}

std::string source_words(const Reported& side, Language language)
{
    if (side.reading == nullptr)
        return std::string(msg::no_reading.in(language));
    std::string words(side.state == DataState::official   ? msg::official.in(language)
                      : side.state == DataState::estimate ? msg::estimate.in(language)
                                                          : msg::illustrative.in(language));
    if (!side.reading->source.empty())
        words += ". " + msg::format(msg::source, language, side.reading->source);
    return words;
}

ComparedMonth compared_month(const Reported& side, Figure figure, const Indicator& indicator,
                             Language language)
{
    const bool level = indicator.measure == Measure::level;
    ComparedMonth month{.label = month_label(side.month, language),
                        .figure_label = subject(side, figure, level, language),
                        .figure = value_of(side, figure),
                        .figure_text = {},
                        .estimate_mark = {},
                        .source = source_words(side, language),
                        .year = static_cast<int>(side.month.year()),
                        .month = number_of(side.month)};
    if (month.figure)
        month.figure_text = format_number(*month.figure, indicator.decimals);
    if (month.figure && side.state == DataState::estimate)
        month.estimate_mark = msg::estimate_mark.in(language);
    return month;
}

YearLine year_line(const Snapshot& snapshot, Ref<Indicator> indicator, int year, Language language)
{
    YearLine line{.label = msg::format(msg::year_series, language, year)};
    if (const auto whole = progress(snapshot, indicator, year)) {
        line.values = whole->cumulative;
        line.months = static_cast<std::size_t>(whole->month);
    }
    return line;
}

// One paragraph where both figures are known in the same way.
std::string sources(const std::array<ComparedMonth, 2>& months, Language language)
{
    if (months[0].source == months[1].source)
        return msg::format(msg::both_months, language, months[0].source);
    return msg::format(msg::named, language, months[0].label, months[0].source) + "\n" +
           msg::format(msg::named, language, months[1].label, months[1].source);
}

// Months with a reading, from the newest back.
std::vector<SideChoice> choices(const Snapshot& snapshot, Ref<Indicator> indicator, const Side& side,
                                Language language)
{
    std::vector<SideChoice> all;
    for (auto reading = snapshot.readings.rbegin(); reading != snapshot.readings.rend(); ++reading)
        if (reading->indicator == indicator)
            all.push_back({iso(reading->month), month_label(reading->month, language),
                           iso(reading->month) == side.period});
    return all;
}

std::array<Month, 2> shown_months(const Route& route, Month newest)
{
    const auto chosen = [](const Side& side, Month otherwise) {
        const auto month = parse_iso_month(side.period);
        return month ? *month : otherwise;
    };
    const Month left = chosen(route.sides[0], newest);
    return {left, chosen(route.sides[1], left - std::chrono::years(1))};
}

std::string known(const Snapshot& snapshot, Ref<Indicator> indicator, Month month)
{
    return find_reading(snapshot, indicator, month) != nullptr ? iso(month) : std::string();
}

std::vector<std::array<Side, 2>> columns(const std::array<Month, 2>& months, std::size_t count)
{
    const auto apart = months[0] - months[1];
    const bool together = apart == std::chrono::months(1) || apart == std::chrono::months(12);
    std::vector<std::array<Side, 2>> all;
    for (unsigned month = 1; month <= count; ++month) {
        const Month left = months[0].year() / std::chrono::month(month);
        all.push_back({Side{.period = iso(left)}, Side{.period = iso(together ? left - apart : months[1])}});
    }
    return all;
}

void add_sides(MonthsView& view, const Snapshot& snapshot, Ref<Indicator> indicator,
               const std::array<Month, 2>& months, Language language)
{
    const std::array sides{reported(snapshot, indicator, months[0]),
                           reported(snapshot, indicator, months[1])};
    const Figure figure = figure_of(sides);
    for (std::size_t i = 0; i < 2; ++i) {
        view.sides[i].period = iso(months[i]);
        view.months[i] = compared_month(sides[i], figure, snapshot[indicator], language);
        view.illustrative = view.illustrative || sides[i].state == DataState::illustrative;
    }
    view.headline = headline(sides, snapshot[indicator], language);
    add_rows(view, sides, snapshot[indicator], language);
    view.lines[0] = year_line(snapshot, indicator, view.months[0].year, language);
    if (view.months[0].year != view.months[1].year)
        view.lines[1] = year_line(snapshot, indicator, view.months[1].year, language);
    view.sources = sources(view.months, language);
    view.columns = columns(months, view.lines[0].months);
}

} // namespace

MonthsView months_view(const Snapshot& snapshot, const Route& route, Language language)
{
    MonthsView view;
    const auto ref = find_indicator(snapshot, route.code);
    if (!ref)
        return view;
    const Indicator& indicator = snapshot[*ref];
    view.name = keep_compounds_together(indicator.name);
    view.position =
        msg::format(msg::compare_of, language,
                    msg::format(msg::indicator_of, language, ref->index + 1, snapshot.indicators.size()));
    view.unit_caption = indicator.unit + (indicator.price_basis.empty() ? "" : ", " + indicator.price_basis);
    view.level = indicator.measure == Measure::level;
    view.decimals = indicator.decimals;
    const auto newest = newest_month(snapshot, *ref);
    if (!newest)
        return view;
    view.possible = true;
    const std::array<Month, 2> months = shown_months(route, *newest);
    add_sides(view, snapshot, *ref, months, language);
    view.previous_month = known(snapshot, *ref, months[0] - std::chrono::months(1));
    view.last_year = known(snapshot, *ref, months[0] - std::chrono::years(1));
    if (route.sheet != Sheet::none)
        view.choices =
            choices(snapshot, *ref, view.sides[route.sheet == Sheet::left_period ? 0 : 1], language);
    view.as_of = msg::format(msg::data_to, language, format_date(last_day(std::max(months[0], months[1]))));
    return view;
}

} // namespace bangvang
