// What part of a chart is seen: all of it, or a window that two fingers (or two buttons) make smaller and
// move.
#pragma once

#include "anim/tween.h"

#include <bangvang/base/geometry.h>

namespace bangvang {

// In shares of the whole plot: x from the first column to the last, y from the foot of the axis to its top.
struct ChartWindow {
    double left{0.0};
    double bottom{0.0};
    double size{1.0}; // of each side; 1 is all of it
    friend bool operator==(const ChartWindow&, const ChartWindow&) = default;
};

inline constexpr double most_zoom = 4.0;

// A pure function of what is asked of it and of the time. Points are places in `plot`, on the screen.
class ChartZoom {
public:
    // Two fingers follow at once: the chart stays under them. `by` is how much further apart they are.
    void pinch(float by, Point at, Point moved, const Rect& plot, MonoTime now);
    // One step nearer to `at` or away from it, in a moment.
    void step(bool nearer, Point at, const Rect& plot, MonoTime now);
    // A double tap: near, and back to the whole.
    void toggle(Point at, const Rect& plot, MonoTime now);
    // Moves just so far that the share `x` of the width is seen, with `margin` beside it.
    void show(double x, double margin, MonoTime now);

    [[nodiscard]] ChartWindow window(MonoTime now) const;
    [[nodiscard]] bool moving(MonoTime now) const { return !way_.done(now); }
    [[nodiscard]] bool zoomed() const { return to_.size < 1.0; }
    [[nodiscard]] bool nearest() const { return to_.size <= 1.0 / most_zoom; }

private:
    void go(const ChartWindow& to, MonoTime now, bool at_once);

    ChartWindow from_;
    ChartWindow to_;
    Tween way_{1.0}; // from one to the other
};

} // namespace bangvang
