// The vertical axis of a chart: round steps, at most four of them, from zero unless the chart says otherwise.
#pragma once

#include <string>
#include <vector>

namespace bangvang {

struct Axis {
    double low{0.0};
    double high{1.0};
    double step{1.0};
    int decimals{0}; // what the step needs
    [[nodiscard]] std::vector<double> ticks() const;
    // 0 at `low`, 1 at `high`.
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};

enum class AxisFloor {
    zero,
    data
}; // cumulative figures start at zero; a level may start near its lowest value

// Covers lowest..highest (any order, equal or not finite values included) with a step of 1, 2 or 5 times a
// power of ten and at most four intervals. With AxisFloor::zero the axis contains zero.
[[nodiscard]] Axis make_axis(double lowest, double highest, AxisFloor floor);

// The part of an axis between two of its shares, with steps of its own.
[[nodiscard]] Axis part_of_axis(const Axis& axis, double from, double to);

// "6.000", "96,2", "−3": Vietnamese digits, the same in both languages.
[[nodiscard]] std::string axis_label(double value, int decimals);

} // namespace bangvang
