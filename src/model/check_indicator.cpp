// Indicators, their targets and readings: above all, months and published sums that must agree.
#include "model/rules.h"

#include <cmath>
#include <tuple>

namespace bangvang::rules {

namespace {

// Far beyond any province's economy, in any unit.
constexpr double largest = 1e15;

// A chain of parents longer than the table is a circle.
bool is_circle(const Snapshot& snapshot, Ref<Indicator> start)
{
    std::optional<Ref<Indicator>> at = start;
    for (std::size_t steps = 0; at && holds(*at, snapshot.indicators); ++steps) {
        if (steps > snapshot.indicators.size())
            return true;
        at = snapshot[*at].parent;
    }
    return false;
}

void part_of(const Snapshot& snapshot, std::size_t i, Report& report)
{
    const Indicator& row = snapshot.indicators[i];
    const Place at{"indicators", i, "parent"};
    if (!require_ref(report, at, row.parent, snapshot.indicators) || !row.parent)
        return;
    const Indicator& parent = snapshot[*row.parent];
    if (is_circle(snapshot, Ref<Indicator>{static_cast<std::uint32_t>(i)}))
        report.error(at, fmt::format("\"{}\" là một phần của chính nó", row.code),
                     fmt::format("\"{}\" is a part of itself", row.code));
    else if (parent.unit != row.unit)
        report.warning(
            at, fmt::format("đơn vị tính \"{}\" khác với \"{}\" của chỉ tiêu lớn", row.unit, parent.unit),
            fmt::format("unit \"{}\" differs from its whole's, \"{}\"", row.unit, parent.unit));
}

void indicators(const Snapshot& snapshot, Report& report)
{
    require_codes(report, "indicators", snapshot.indicators);
    for (std::size_t i = 0; i < snapshot.indicators.size(); ++i) {
        const Indicator& row = snapshot.indicators[i];
        require_text(report, {"indicators", i, "name"}, row.name);
        require_text(report, {"indicators", i, "short_name"}, row.short_name);
        require_text(report, {"indicators", i, "unit"}, row.unit);
        require_between(report, {"indicators", i, "decimals"}, row.decimals, 0, 4);
        require_ref(report, {"indicators", i, "responsible"}, row.responsible, snapshot.units);
        part_of(snapshot, i, report);
    }
}

void targets(const Snapshot& snapshot, Report& report)
{
    const auto key = [](const Target& row) { return std::tuple(row.indicator, row.year); };
    for (std::size_t i = 0; i < snapshot.targets.size(); ++i) {
        const Target& row = snapshot.targets[i];
        const Place at{"targets", i, "value"};
        const bool known =
            require_ref(report, {"targets", i, "indicator"}, row.indicator, snapshot.indicators);
        require_year(report, {"targets", i, "year"}, row.year);
        require_between(report, at, row.value, -largest, largest);
        if (known && snapshot[row.indicator].measure == Measure::cumulative && row.value <= 0.0)
            report.error(at, fmt::format("thấy {}; kế hoạch cộng dồn phải lớn hơn 0", vi_number(row.value)),
                         fmt::format("found {}; the plan of a sum must be above 0", en_number(row.value)));
        if (i > 0)
            require_sorted(report, {"targets", i, "year"}, compare(key(snapshot.targets[i - 1]), key(row)),
                           "chỉ tiêu, năm", "indicator, year");
    }
}

int month_of(const Reading& row)
{
    return static_cast<int>(static_cast<unsigned>(row.month.month()));
}

bool row_is_sound(const Snapshot& snapshot, std::size_t i, Report& report)
{
    const Reading& row = snapshot.readings[i];
    const bool known = require_ref(report, {"readings", i, "indicator"}, row.indicator, snapshot.indicators);
    const bool month = row.month.ok();
    if (!month)
        report.error({"readings", i, "month"}, "tháng không có trên lịch", "is no month of the calendar");
    const bool value = require_finite(report, {"readings", i, "value"}, row.value);
    const bool sum =
        !row.cumulative || require_finite(report, {"readings", i, "cumulative"}, *row.cumulative);
    if (month)
        require_year(report, {"readings", i, "month"}, static_cast<int>(row.month.year()));
    if (value)
        require_between(report, {"readings", i, "value"}, row.value, -largest, largest);
    return known && month && value && sum;
}

void disagreement(const Reading& row, std::size_t i, double months, Report& report)
{
    report.error(
        {"readings", i, "cumulative"},
        fmt::format("lũy kế ghi {} nhưng cộng các tháng đến {:02}/{} được {}; hai số phải khớp",
                    vi_number(*row.cumulative), month_of(row), static_cast<int>(row.month.year()),
                    vi_number(months)),
        fmt::format("the cumulative figure is {} but the months through {} add up to {}; they must agree",
                    en_number(*row.cumulative), iso(row.month), en_number(months)));
}

void gap(const Reading& row, std::size_t i, int missing, Report& report)
{
    report.warning(
        {"readings", i, "month"},
        fmt::format("thiếu tháng {:02}/{}; chưa cộng được lũy kế đến {:02}/{} nếu không ghi sẵn", missing,
                    static_cast<int>(row.month.year()), month_of(row), static_cast<int>(row.month.year())),
        fmt::format("month {} before {} is missing; without a cumulative figure the sum cannot be known",
                    missing, iso(row.month)));
}

// The months of one year of one indicator, added up as they come.
struct Addition {
    double sum{0.0};
    bool known{true}; // no month is missing since January or since the last published sum
    int months{0};    // how many roundings are in the sum
    int next{1};      // the month that should come now
};

// Takes one month in and compares where a sum was published. Half a unit of the last decimal may be lost to
// rounding in each month that was added.
void add_month(Addition& year, const Reading& row, std::size_t i, int decimals, Report& report)
{
    const bool follows = month_of(row) == year.next;
    if (!follows && year.known && !row.cumulative)
        gap(row, i, year.next, report);
    year.known = year.known && follows;
    year.next = month_of(row) + 1;
    year.sum += row.value;
    ++year.months;
    if (!row.cumulative)
        return;
    const double tolerance = 0.5 * std::pow(10.0, -decimals) * year.months + 1e-9 * std::abs(year.sum);
    if (!year.known)
        year = {*row.cumulative, true, 1,
                year.next}; // it takes the addition up again, with a rounding of its own
    else if (std::abs(year.sum - *row.cumulative) > tolerance)
        disagreement(row, i, year.sum, report);
}

void agreements(const Snapshot& snapshot, Report& report)
{
    const auto& rows = snapshot.readings;
    Addition year;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Reading& row = rows[i];
        const bool same =
            i > 0 && rows[i - 1].indicator == row.indicator && rows[i - 1].month.year() == row.month.year();
        if (!same)
            year = {};
        const Indicator& indicator = snapshot[row.indicator];
        if (indicator.measure == Measure::cumulative)
            add_month(year, row, i, indicator.decimals, report);
    }
}

// A part that passes its whole in the same month was mistyped in one of the two.
void parts(const Snapshot& snapshot, Report& report)
{
    std::map<std::tuple<Ref<Indicator>, Month>, double> values;
    for (const Reading& row : snapshot.readings)
        values.emplace(std::tuple(row.indicator, row.month), row.value);
    for (std::size_t i = 0; i < snapshot.readings.size(); ++i) {
        const Reading& row = snapshot.readings[i];
        const auto& parent = snapshot[row.indicator].parent;
        if (!parent || snapshot[row.indicator].measure != Measure::cumulative)
            continue;
        const auto whole = values.find(std::tuple(*parent, row.month));
        if (whole != values.end() && row.value > whole->second)
            report.warning({"readings", i, "value"},
                           fmt::format("phần \"{}\" là {} lớn hơn tổng {}", snapshot[row.indicator].code,
                                       vi_number(row.value), vi_number(whole->second)),
                           fmt::format("the part \"{}\" is {}, more than its whole, {}",
                                       snapshot[row.indicator].code, en_number(row.value),
                                       en_number(whole->second)));
    }
}

void readings(const Snapshot& snapshot, Report& report)
{
    const auto key = [](const Reading& row) { return std::tuple(row.indicator, row.month); };
    bool sound = true;
    for (std::size_t i = 0; i < snapshot.readings.size(); ++i) {
        const Reading& row = snapshot.readings[i];
        sound = row_is_sound(snapshot, i, report) && sound;
        if (i == 0)
            continue;
        const int order = compare(key(snapshot.readings[i - 1]), key(row));
        require_sorted(report, {"readings", i, "month"}, order, "chỉ tiêu, tháng", "indicator, month");
        sound = order < 0 && sound;
    }
    if (!sound)
        return;
    agreements(snapshot, report);
    parts(snapshot, report);
}

} // namespace

void check_indicator(const Snapshot& snapshot, Report& report)
{
    indicators(snapshot, report);
    targets(snapshot, report);
    readings(snapshot, report);
}

} // namespace bangvang::rules
