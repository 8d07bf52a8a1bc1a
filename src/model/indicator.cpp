#include <bangvang/model/indicator.h>

#include <bangvang/model/snapshot.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <tuple>

namespace bangvang {

namespace {

// A gap smaller than this many percentage points, either way, counts as on track.
constexpr double on_track_band = 2.0;
// Two months say too little about a year.
constexpr int first_forecast_month = 3;
// A range narrower than one percent would promise a certainty that no figure of the economy has.
constexpr double least_deviation = 0.01;

std::size_t index_of(int month)
{
    return static_cast<std::size_t>(month - 1);
}
int month_of(const Reading& reading)
{
    return static_cast<int>(static_cast<unsigned>(reading.month.month()));
}

// One year's readings of one indicator, by binary search: the table is sorted by indicator, month.
std::span<const Reading> readings_of(const Snapshot& snapshot, Ref<Indicator> indicator, int year)
{
    const auto key = [](const Reading& row) {
        return std::tuple(row.indicator, static_cast<int>(row.month.year()));
    };
    const auto& rows = snapshot.readings;
    const auto wanted = std::tuple(indicator, year);
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Reading& row) { return key(row) < wanted; });
    const auto last =
        std::partition_point(first, rows.end(), [&](const Reading& row) { return key(row) == wanted; });
    return {first, last};
}

std::optional<double> target_of(const Snapshot& snapshot, Ref<Indicator> indicator, int year)
{
    for (const Target& target : snapshot.targets)
        if (target.indicator == indicator && target.year == year)
            return target.value;
    return std::nullopt;
}

MonthlyValues monthly_values(std::span<const Reading> readings)
{
    MonthlyValues values;
    for (const Reading& reading : readings)
        values[index_of(month_of(reading))] = reading.value;
    return values;
}

// Sums from January. A month without a figure ends the sums until a published cumulative takes them up again:
// a sum with a hole in it would understate the year.
MonthlyValues running_values(std::span<const Reading> readings)
{
    MonthlyValues sums;
    for (const Reading& reading : readings) {
        const int month = month_of(reading);
        std::optional<double> before = month == 1 ? std::optional{0.0} : sums[index_of(month - 1)];
        if (before)
            before = *before + reading.value;
        sums[index_of(month)] = reading.cumulative ? reading.cumulative : before;
    }
    return sums;
}

MonthlyValues year_to_date(Measure measure, std::span<const Reading> readings)
{
    return measure == Measure::level ? monthly_values(readings) : running_values(readings);
}

std::optional<int> last_known(const MonthlyValues& values, int until)
{
    for (int month = until; month >= 1; --month)
        if (values[index_of(month)])
            return month;
    return std::nullopt;
}

// Forgets the months after `month`.
MonthlyValues until(MonthlyValues values, int month)
{
    std::fill(values.begin() + month, values.end(), std::nullopt);
    return values;
}

PaceCurve straight_line(PaceBasis basis)
{
    PaceCurve curve;
    curve.basis = basis;
    for (int month = 1; month <= 12; ++month)
        curve.share[index_of(month)] = month / 12.0;
    return curve;
}

// The readings that a progress is made of: this year's through the month, and last year's behind the pace.
DataState weakest_state(std::span<const Reading> this_year, int month, std::span<const Reading> last_year)
{
    DataState weakest = DataState::official;
    for (const Reading& reading : this_year)
        if (month_of(reading) <= month)
            weakest = std::max(weakest, reading.state);
    for (const Reading& reading : last_year)
        weakest = std::max(weakest, reading.state);
    return weakest;
}

// True when more of the way from the base to the target is better. It is not where the target is a limit: a
// ceiling of an indicator of which less is better, or a floor of one of which more is better.
bool nearer_is_better(Direction direction, double base, double target)
{
    return (target > base) == (direction == Direction::more);
}

bool is_reached(Direction direction, double value, double target)
{
    return direction == Direction::more ? value >= target : value <= target;
}

void add_plan(Progress& p, Direction direction, const PaceCurve& curve)
{
    if (!p.target || !p.base)
        return;
    const double span = *p.target - *p.base;
    for (std::size_t i = 0; i < 12; ++i)
        p.plan[i] = *p.base + span * curve.share[i];
    p.plan_percent = curve.share[index_of(p.month)] * 100.0;
    if (span == 0.0)
        return;
    p.percent = (p.value - *p.base) / span * 100.0;
    const double ahead = *p.percent - *p.plan_percent;
    p.gap = nearer_is_better(direction, *p.base, *p.target) ? ahead : -ahead;
    p.pace = *p.gap > on_track_band ? Pace::ahead : *p.gap < -on_track_band ? Pace::behind : Pace::on_track;
}

void add_needed(Progress& p, const Indicator& indicator)
{
    if (!p.target || p.month >= 12)
        return;
    // A ceiling on a sum is used up, not reached: what is left for each month is worth saying until it is
    // gone.
    const bool is_budget = indicator.measure == Measure::cumulative && indicator.direction == Direction::less;
    const Direction towards = is_budget ? Direction::more : indicator.direction;
    if (!is_reached(towards, p.value, *p.target))
        p.needed_per_month = (*p.target - p.value) / (12 - p.month);
}

void add_same_period(Progress& p)
{
    const auto before = p.last_year[index_of(p.month)];
    if (before && *before > 0.0)
        p.same_period_percent = p.value / *before * 100.0;
}

// Mean of |found - implied| / |implied| over the months that have both.
double mean_deviation(const MonthlyValues& found, const MonthlyValues& implied)
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        if (!found[i] || !implied[i] || *implied[i] == 0.0)
            continue;
        sum += std::abs(*found[i] - *implied[i]) / std::abs(*implied[i]);
        ++count;
    }
    // No deviation is taken for more than the whole: the remainder never turns its sign.
    return std::clamp(count == 0 ? 0.0 : sum / count, least_deviation, 1.0);
}

Forecast around(double value, double remainder, double deviation)
{
    const double a = value + remainder * (1.0 - deviation);
    const double b = value + remainder * (1.0 + deviation);
    return {std::min(a, b), value + remainder, std::max(a, b)};
}

// What each month so far would have been, had the value come about exactly along the curve.
MonthlyValues implied_months(double value, int month, const PaceCurve& curve)
{
    MonthlyValues implied;
    const double so_far = curve.share[index_of(month)];
    for (std::size_t i = 0; i < static_cast<std::size_t>(month); ++i)
        implied[i] = value * (curve.share[i] - (i == 0 ? 0.0 : curve.share[i - 1])) / so_far;
    return implied;
}

std::optional<Forecast> sum_forecast(const Progress& p, const PaceCurve& curve)
{
    const double share = curve.share[index_of(p.month)];
    if (share <= 0.0)
        return std::nullopt;
    return around(p.value, p.value / share - p.value,
                  mean_deviation(p.monthly, implied_months(p.value, p.month, curve)));
}

// A level moves by steps; the remaining months are taken to make the mean step each.
std::optional<Forecast> level_forecast(const Progress& p)
{
    if (!p.base)
        return std::nullopt;
    const double step = (p.value - *p.base) / p.month;
    MonthlyValues steps;
    MonthlyValues implied;
    std::optional<double> before = p.base;
    for (std::size_t i = 0; i < static_cast<std::size_t>(p.month); ++i) {
        implied[i] = step;
        if (before && p.monthly[i])
            steps[i] = *p.monthly[i] - *before;
        before = p.monthly[i];
    }
    return around(p.value, step * (12 - p.month), mean_deviation(steps, implied));
}

void add_forecast(Progress& p, Measure measure, const PaceCurve& curve)
{
    if (p.month < first_forecast_month || p.month >= 12)
        return;
    p.forecast = measure == Measure::level ? level_forecast(p) : sum_forecast(p, curve);
}

} // namespace

PaceCurve pace_curve(const MonthlyValues& last_year_monthly)
{
    PaceCurve curve = straight_line(PaceBasis::straight_line);
    double total = 0.0;
    for (const auto& month : last_year_monthly) {
        if (!month)
            return curve;
        total += *month;
    }
    if (total <= 0.0)
        return curve;
    curve.basis = PaceBasis::seasonal;
    double running = 0.0;
    for (std::size_t i = 0; i < 12; ++i) {
        running += *last_year_monthly[i];
        curve.share[i] = running / total;
    }
    return curve;
}

std::optional<int> latest_month(const Snapshot& snapshot, Ref<Indicator> indicator, int year)
{
    const auto readings = readings_of(snapshot, indicator, year);
    if (readings.empty())
        return std::nullopt;
    return month_of(readings.back());
}

std::optional<Progress> progress(const Snapshot& snapshot, Ref<Indicator> ref, int year,
                                 std::optional<int> month)
{
    const Indicator& indicator = snapshot[ref];
    const auto this_year = readings_of(snapshot, ref, year);
    const auto before = readings_of(snapshot, ref, year - 1);
    const bool is_level = indicator.measure == Measure::level;

    Progress p;
    p.indicator = ref;
    p.year = year;
    p.cumulative = year_to_date(indicator.measure, this_year);
    const auto known = last_known(p.cumulative, std::clamp(month.value_or(12), 0, 12));
    if (!known)
        return std::nullopt;
    p.month = *known;
    p.cumulative = until(p.cumulative, p.month);
    p.monthly = until(monthly_values(this_year), p.month);
    p.last_year = year_to_date(indicator.measure, before);
    p.value = *p.cumulative[index_of(p.month)];
    p.target = target_of(snapshot, ref, year);
    p.base = is_level ? p.last_year[11] : std::optional{0.0};
    p.state = weakest_state(this_year, p.month, before);

    const PaceCurve curve =
        is_level ? straight_line(PaceBasis::level_from_base) : pace_curve(monthly_values(before));
    p.basis = curve.basis;
    add_plan(p, indicator.direction, curve);
    add_needed(p, indicator);
    add_same_period(p);
    add_forecast(p, indicator.measure, curve);
    if (!is_level)
        p.base.reset(); // a sum starts from nothing, which is no base to speak of
    return p;
}

} // namespace bangvang
