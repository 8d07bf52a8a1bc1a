#include "ui/path.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr double pi = std::numbers::pi;

int disc_steps(double radius_px)
{
    const double flat = 0.02; // pixels that a chord may lie inside the circle
    const double half = std::acos(std::max(0.0, 1.0 - flat / std::max(radius_px, flat)));
    return std::clamp(static_cast<int>(std::ceil(pi / half)), 12, 720);
}

Line closed_arc(Vec center, double radius, int steps, bool backwards)
{
    Line line;
    line.reserve(static_cast<std::size_t>(steps));
    for (int i = 0; i < steps; ++i)
        line.push_back(polar(center, radius, (backwards ? -2.0 : 2.0) * pi * i / steps));
    return line;
}

Line without_repeats(std::span<const Vec> line, bool closed)
{
    Line points;
    const auto same = [](Vec a, Vec b) { return std::hypot(a.x - b.x, a.y - b.y) < 1e-6; };
    for (const Vec& p : line)
        if (points.empty() || !same(points.back(), p))
            points.push_back(p);
    while (closed && points.size() > 1 && same(points.front(), points.back()))
        points.pop_back();
    return points;
}

double length(Vec v)
{
    return std::hypot(v.x, v.y);
}
Vec unit(Vec v)
{
    return v * (1.0 / length(v));
}
Vec left_of(Vec direction)
{
    return {direction.y, -direction.x};
}
double cross(Vec a, Vec b)
{
    return a.x * b.y - a.y * b.x;
}
double dot(Vec a, Vec b)
{
    return a.x * b.x + a.y * b.y;
}

// One side of the pen while it walks along the points.
class Side {
public:
    Side(const Pen& pen, Line& out) : pen_(pen), half_(pen.width / 2.0), out_(out) {}

    void corner(Vec before, Vec at, Vec after)
    {
        const Vec in = unit(at - before);
        const Vec out = unit(after - at);
        const double turn = cross(in, out);
        if (std::abs(turn) < 1e-9 && dot(in, out) > 0.0)
            out_.push_back(at + left_of(in) * half_);
        else if (turn > 0.0)
            outer(at, in, out);
        else
            inner(before, at, after, in, out);
    }

    void turn_round(Vec at, Vec in)
    {
        if (pen_.cap == Cap::butt) {
            out_.push_back(at + left_of(in) * half_);
            out_.push_back(at - left_of(in) * half_);
            return;
        }
        fan(at, left_of(in), left_of(in * -1.0));
    }

private:
    // The long way round a corner.
    void outer(Vec at, Vec in, Vec out)
    {
        const Vec middle = left_of(in) + left_of(out);
        const double reach = length(middle) / 2.0; // cosine of half the turn
        if (pen_.join == Join::round)
            return fan(at, left_of(in), left_of(out));
        if (pen_.join == Join::miter && reach > 0.25)
            return out_.push_back(at + unit(middle) * (half_ / reach));
        out_.push_back(at + left_of(in) * half_);
        out_.push_back(at + left_of(out) * half_);
    }

    // Where both offsets meet; through the corner itself where a piece is too short for that.
    void inner(Vec before, Vec at, Vec after, Vec in, Vec out)
    {
        const Vec middle = left_of(in) + left_of(out);
        const double reach = length(middle) / 2.0;
        const double tangent = reach > 1e-6 ? std::sqrt(std::max(0.0, 1.0 - reach * reach)) / reach : 1e9;
        if (half_ * tangent < std::min(length(at - before), length(after - at)))
            return out_.push_back(at + unit(middle) * (half_ / reach));
        out_.push_back(at + left_of(in) * half_);
        out_.push_back(at);
        out_.push_back(at + left_of(out) * half_);
    }

    void fan(Vec at, Vec from, Vec to)
    {
        const double first = std::atan2(from.y, from.x);
        double sweep = std::atan2(to.y, to.x) - first;
        while (sweep < 0.0)
            sweep += 2.0 * pi;
        const int steps = std::max(1, static_cast<int>(std::ceil(sweep / 0.35)));
        for (int i = 0; i <= steps; ++i)
            out_.push_back(polar(at, half_, first + sweep * i / steps));
    }

    const Pen& pen_;
    double half_;
    Line& out_;
};

Line around_open(const Line& points, const Pen& pen)
{
    Line out;
    Side side(pen, out);
    const std::size_t n = points.size();
    for (std::size_t i = 1; i + 1 < n; ++i)
        side.corner(points[i - 1], points[i], points[i + 1]);
    side.turn_round(points[n - 1], unit(points[n - 1] - points[n - 2]));
    for (std::size_t i = n - 2; i > 0; --i)
        side.corner(points[i + 1], points[i], points[i - 1]);
    side.turn_round(points[0], unit(points[0] - points[1]));
    return out;
}

Line along_closed(const Line& points, const Pen& pen)
{
    Line out;
    Side side(pen, out);
    const std::size_t n = points.size();
    for (std::size_t i = 0; i < n; ++i)
        side.corner(points[(i + n - 1) % n], points[i], points[(i + 1) % n]);
    return out;
}

} // namespace

Box bounds(std::span<const Vec> points)
{
    Box box{points.front(), points.front()};
    for (const Vec& p : points) {
        box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
        box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
    }
    return box;
}

Vec polar(Vec center, double radius, double angle)
{
    return {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)};
}

Line arc(Vec center, double radius, double from, double to, int steps)
{
    Line line;
    for (int i = 0; i <= steps; ++i)
        line.push_back(polar(center, radius, from + (to - from) * i / steps));
    return line;
}

Line ellipse_arc(Vec center, double rx, double ry, int points, double from, double to)
{
    Line line;
    for (int i = 0; i < points; ++i) {
        const double a = from + (to - from) * i / (points - 1);
        line.push_back({center.x + rx * std::cos(a), center.y + ry * std::sin(a)});
    }
    return line;
}

Path rectangle(double x, double y, double w, double h)
{
    return Path({{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}});
}

Path rounded_rectangle(double x, double y, double w, double h, double radius)
{
    const double r = std::min({radius, w / 2.0, h / 2.0});
    Line line = arc({x + r, y + r}, r, pi, 1.5 * pi, 12);
    append(line, arc({x + w - r, y + r}, r, 1.5 * pi, 2.0 * pi, 12));
    append(line, arc({x + w - r, y + h - r}, r, 0.0, 0.5 * pi, 12));
    append(line, arc({x + r, y + h - r}, r, 0.5 * pi, pi, 12));
    return Path(std::move(line));
}

Path disc(Vec center, double radius, double scale)
{
    return Path(closed_arc(center, radius, disc_steps(radius * scale), false));
}

Path ring(Vec center, double radius, double width, double scale)
{
    const int steps = disc_steps((radius + width) * scale);
    Path path(closed_arc(center, radius + width / 2.0, steps, false));
    if (radius > width / 2.0)
        path.add(closed_arc(center, radius - width / 2.0, steps, true));
    return path;
}

Path stroke_outline(std::span<const Vec> line, const Pen& pen, bool closed)
{
    Line points = without_repeats(line, closed);
    if (points.size() < 2)
        return pen.cap == Cap::round && !points.empty() ? disc(points.front(), pen.width / 2.0) : Path();
    if (!closed || points.size() == 2)
        return Path(around_open(points, pen));
    Path path(along_closed(points, pen));
    std::reverse(points.begin(), points.end());
    path.add(along_closed(points, pen));
    return path;
}

Line cubic(Vec a, Vec b, Vec c, Vec d, int steps)
{
    Line line;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double u = 1.0 - t;
        line.push_back(a * (u * u * u) + b * (3.0 * u * u * t) + c * (3.0 * u * t * t) + d * (t * t * t));
    }
    return line;
}

void append(Line& line, const Line& more)
{
    line.insert(line.end(), more.begin(), more.end());
}

} // namespace bangvang
