// Outlines in double precision and the ways to make them: polygons, discs, rings, arcs and stroked lines.
#pragma once

#include <initializer_list>
#include <span>
#include <vector>

namespace bangvang {

struct Vec {
    double x{0.0};
    double y{0.0};
    friend bool operator==(const Vec&, const Vec&) = default;
    friend constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Vec operator*(Vec a, double k) { return {a.x * k, a.y * k}; }
};

using Line = std::vector<Vec>;

// Closed contours, filled by winding: a hole is a contour that runs the other way.
struct Path {
    std::vector<Line> contours;

    Path() = default;
    explicit Path(Line contour) { contours.push_back(std::move(contour)); }
    void add(Line contour) { contours.push_back(std::move(contour)); }
    void add(const Path& other)
    {
        contours.insert(contours.end(), other.contours.begin(), other.contours.end());
    }
};

struct Box {
    Vec low;
    Vec high;
    [[nodiscard]] double width() const { return high.x - low.x; }
    [[nodiscard]] double height() const { return high.y - low.y; }
};
[[nodiscard]] Box bounds(std::span<const Vec> points);

enum class Join { round, miter, bevel };
enum class Cap { butt, round };
struct Pen {
    double width{2.0};
    Join join{Join::round};
    Cap cap{Cap::butt};
};

// Angles in radians, clockwise on screen from 3 o'clock.
[[nodiscard]] Vec polar(Vec center, double radius, double angle);
// `steps` + 1 points from `from` to `to`.
[[nodiscard]] Line arc(Vec center, double radius, double from, double to, int steps = 48);
[[nodiscard]] Line ellipse_arc(Vec center, double rx, double ry, int points, double from, double to);

[[nodiscard]] Path rectangle(double x, double y, double w, double h);
[[nodiscard]] Path rounded_rectangle(double x, double y, double w, double h, double radius);
// Enough corners that no eye finds one at `scale` device pixels a unit.
[[nodiscard]] Path disc(Vec center, double radius, double scale = 2.0);
[[nodiscard]] Path ring(Vec center, double radius, double width, double scale = 2.0);

// The outline of a line drawn with a pen; a closed line gives a contour on either side.
[[nodiscard]] Path stroke_outline(std::span<const Vec> line, const Pen& pen, bool closed = false);

// Points along a cubic curve, both ends included.
[[nodiscard]] Line cubic(Vec a, Vec b, Vec c, Vec d, int steps);
void append(Line& line, const Line& more);

} // namespace bangvang
