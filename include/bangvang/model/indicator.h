// Economic indicators against their plan: percent, seasonal pace, what is still needed, and a forecast with a
// range.
#pragma once

#include <bangvang/base/time.h>
#include <bangvang/model/campaign.h>
#include <bangvang/model/ref.h>
#include <bangvang/model/standing.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

enum class Measure { cumulative, level }; // sums up over the year | a state at a date
enum class Direction { more, less };      // more is better | less is better

struct Indicator {
    std::string code;
    std::string name;
    std::string short_name; // never empty: the office tool fills in the name
    std::string unit;       // "tỷ đồng", "%", "triệu USD"
    int decimals{1};
    Measure measure{Measure::cumulative};
    Direction direction{Direction::more};
    std::optional<Ref<Indicator>> parent; // "trong đó": part of that one
    std::optional<Ref<Unit>> responsible;
    std::string price_basis;
    std::string source;
};

struct Target {
    Ref<Indicator> indicator;
    int year{0};
    double value{0.0};
    std::string decision;
};

// One month of one indicator. `value` is the month's own amount (cumulative kind) or the level at its end.
// `cumulative` is the sum from January through this month as published, where the sheet gives it.
struct Reading {
    Ref<Indicator> indicator;
    Month month{};
    double value{0.0};
    std::optional<double> cumulative;
    DataState state{DataState::official};
    std::string source;
};

enum class Pace { ahead, on_track, behind };
enum class PaceBasis { seasonal, straight_line, level_from_base };

// A month's figures of one year, index 0 = January. None where there is no reading.
using MonthlyValues = std::array<std::optional<double>, 12>;

struct Forecast {
    double low{0.0};
    double expected{0.0};
    double high{0.0};
};

// Everything the wall says about one indicator in one year, as of one month.
struct Progress {
    Ref<Indicator> indicator;
    int year{0};
    int month{0};                  // 1..12: the last month taken in
    double value{0.0};             // cumulative through `month`, or the level at its end
    std::optional<double> target;  // the year's plan
    std::optional<double> base;    // level kind: the level at the end of last year
    std::optional<double> percent; // of plan; level kind: (value - base) / (target - base), both times 100
    std::optional<double> plan_percent; // where the plan should be at the end of `month`
    std::optional<double> gap;          // percentage points, positive when better than planned
    std::optional<Pace> pace;           // > +2 ahead, < -2 behind, else on track
    PaceBasis basis{PaceBasis::straight_line};
    std::optional<double> same_period_percent; // value / the same months last year * 100
    std::optional<double>
        needed_per_month;             // (target - value) / months left; none after December or when reached
    std::optional<Forecast> forecast; // end of year; hidden before month 3, none for month 12
    DataState state{DataState::official}; // the weakest state among the readings used
    MonthlyValues monthly;                // this year, month by month
    MonthlyValues cumulative;             // this year, running (level: the levels)
    MonthlyValues last_year;              // last year, running (level: the levels)
    MonthlyValues plan;                   // target times the share expected by each month
};

// The share of a year that is expected by the end of each month, 0..1, index 0 = January.
struct PaceCurve {
    std::array<double, 12> share{};
    PaceBasis basis{PaceBasis::straight_line};
};

// Seasonal: last year's running total over last year's total, used when last year has all twelve months and a
// positive total. Else a straight line, month/12.
[[nodiscard]] PaceCurve pace_curve(const MonthlyValues& last_year_monthly);

// The last month of `year` that has a reading for the indicator, 1..12.
[[nodiscard]] std::optional<int> latest_month(const Snapshot& snapshot, Ref<Indicator> indicator, int year);

// Progress as of `month` (default: the latest). None where the year has no reading up to that month.
//
// Formulas (the header is their home; tests work them out by hand from the published figures):
//   value              = the published cumulative figure where the sheet gives one, else the sum of the
//   months since
//                        January; a month that is missing ends the sum, and `month` falls back to the last
//                        known
//   percent            = value / target * 100                            (cumulative)
//                      = (value - base) / (target - base) * 100          (level; none where the target is the
//                      base)
//   plan_percent       = share(month) * 100                              (cumulative, pace_curve)
//                      = month / 12 * 100                                (level: steady from base to target)
//   gap                = percent - plan_percent; the other way round where the target is a limit and not a
//   goal: a
//                        ceiling (Direction::less and target above base) or a floor (more and target below
//                        base). A sum's base is 0, so a sum of which less is better always has a ceiling
//   needed_per_month   = (target - value) / (12 - month); under a ceiling on a sum, what may still come each
//   month forecast.expected  = value / share(month) with a seasonal curve; value * 12 / month on a straight
//   line forecast range     : expected remainder times (1 -/+ d), d = the mean absolute relative deviation of
//   this
//                        year's months so far from the level that the curve and the value imply, 0.01 to 1
//   level forecast     : value + (value - base) / month * (12 - month), same range rule on the monthly steps
// Percent of plan and of the same period are the two ratios that the department's own nine-month reports
// give.
[[nodiscard]] std::optional<Progress> progress(const Snapshot& snapshot, Ref<Indicator> indicator, int year,
                                               std::optional<int> month = std::nullopt);

} // namespace bangvang
