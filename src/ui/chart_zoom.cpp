#include "ui/chart_zoom.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr double one_step = 2.0;
constexpr Duration step_time = std::chrono::milliseconds(240);

// A place of the screen in shares of the plot, whose y grows upwards.
struct Shares {
    double x{0.0};
    double y{0.0};
};

Shares shares(Point at, const Rect& plot)
{
    return {static_cast<double>((at.x - plot.x) / plot.w),
            static_cast<double>((plot.bottom() - at.y) / plot.h)};
}

ChartWindow inside(ChartWindow window)
{
    window.size = std::clamp(window.size, 1.0 / most_zoom, 1.0);
    window.left = std::clamp(window.left, 0.0, 1.0 - window.size);
    window.bottom = std::clamp(window.bottom, 0.0, 1.0 - window.size);
    return window;
}

// What lies under `at` stays there.
ChartWindow scaled(const ChartWindow& window, double by, Point at, const Rect& plot)
{
    const Shares under = shares(at, plot);
    const double size = std::clamp(window.size / by, 1.0 / most_zoom, 1.0);
    return inside(
        {window.left + under.x * (window.size - size), window.bottom + under.y * (window.size - size), size});
}

} // namespace

void ChartZoom::pinch(float by, Point at, Point moved, const Rect& plot, MonoTime now)
{
    ChartWindow to = scaled(window(now), static_cast<double>(by), at - moved, plot);
    to.left -= static_cast<double>(moved.x / plot.w) * to.size;
    to.bottom += static_cast<double>(moved.y / plot.h) * to.size;
    go(inside(to), now, true);
}

void ChartZoom::step(bool nearer, Point at, const Rect& plot, MonoTime now)
{
    go(scaled(to_, nearer ? one_step : 1.0 / one_step, at, plot), now, false);
}

void ChartZoom::toggle(Point at, const Rect& plot, MonoTime now)
{
    go(zoomed() ? ChartWindow{} : scaled(to_, one_step, at, plot), now, false);
}

void ChartZoom::show(double x, double margin, MonoTime now)
{
    ChartWindow to = to_;
    to.left = std::clamp(to.left, x + margin - to.size, x - margin);
    go(inside(to), now, false);
}

ChartWindow ChartZoom::window(MonoTime now) const
{
    const double share = way_.value(now);
    const auto between = [share](double from, double to) { return from + (to - from) * share; };
    return {between(from_.left, to_.left), between(from_.bottom, to_.bottom), between(from_.size, to_.size)};
}

void ChartZoom::go(const ChartWindow& to, MonoTime now, bool at_once)
{
    if (to == to_)
        return;
    from_ = window(now);
    to_ = to;
    way_ = at_once ? Tween(1.0) : Tween(0.0, 1.0, now, step_time, Easing::out);
}

} // namespace bangvang
