#include "ui/axis.h"

#include "views/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace {

constexpr int max_ticks = 4;       // above the lowest one
constexpr double head_room = 0.04; // of the span, so that the highest point does not touch the edge

Axis axis_with_step(double lowest, double highest, double step)
{
    Axis axis;
    axis.step = step;
    axis.low = std::floor(lowest / step + 1e-9) * step;
    axis.high = highest + (highest - lowest) * head_room;
    axis.decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    return axis;
}

// As many places as the step needs: 1 for 2,5.
int decimals_of(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 9 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10.0)
        ++decimals;
    return decimals;
}

// From zero in three equal steps, the last of them at the top or just above the highest value.
Axis axis_from_zero(double highest)
{
    constexpr double steps = 3.0;
    constexpr double over_top = 0.02; // of the highest value, above the last line
    const double least = highest * (1.0 - over_top) / steps;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    Axis axis;
    for (const double digit : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
        axis.step = digit * decade;
        if (axis.step >= least)
            break;
    }
    axis.low = 0.0;
    axis.high = std::max(steps * axis.step, highest * (1.0 + head_room));
    axis.decimals = decimals_of(axis.step);
    return axis;
}

bool few_enough(const Axis& axis)
{
    return (axis.high - axis.low) / axis.step < max_ticks + 1;
}

} // namespace

std::vector<double> Axis::ticks() const
{
    std::vector<double> values;
    const double first = std::ceil(low / step - 1e-9) * step; // `low` itself, unless this is part of an axis
    const int count = static_cast<int>(std::floor((high - first) / step + 1e-9));
    for (int i = 0; i <= count; ++i)
        values.push_back(first + step * i);
    return values;
}

Axis make_axis(double lowest, double highest, AxisFloor floor)
{
    if (!std::isfinite(lowest) || !std::isfinite(highest))
        return make_axis(0.0, 1.0, floor);
    double low = std::min(lowest, highest);
    double high = std::max(lowest, highest);
    if (floor == AxisFloor::zero && low >= 0.0 && high > 0.0)
        return axis_from_zero(high);
    if (floor == AxisFloor::zero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low <= std::abs(high) * 1e-9) { // all values equal
        const double room = high == 0.0 ? 1.0 : std::abs(high) * 0.01;
        low = floor == AxisFloor::zero ? std::min(0.0, low) : low - room;
        high += room;
    }
    double decade = std::pow(10.0, std::floor(std::log10(high - low)) - 1.0);
    for (;; decade *= 10.0) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const Axis axis = axis_with_step(low, high, digit * decade);
            if (few_enough(axis))
                return axis;
        }
    }
}

Axis part_of_axis(const Axis& axis, double from, double to)
{
    const double span = axis.high - axis.low;
    Axis part{axis.low + span * from, axis.low + span * to};
    double decade = std::pow(10.0, std::floor(std::log10(part.high - part.low)) - 1.0);
    for (;; decade *= 10.0) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            part.step = digit * decade;
            if (!few_enough(part))
                continue;
            part.decimals = decimals_of(part.step);
            return part;
        }
    }
}

std::string axis_label(double value, int decimals)
{
    return format_number(value, decimals);
}

} // namespace bangvang
