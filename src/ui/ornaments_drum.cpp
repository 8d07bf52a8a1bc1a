#include "ui/ornaments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double full = 2.0 * pi;

// A bird of length one that flies towards -x, seen from above: one concave contour.
constexpr std::array<Vec, 38> bird_body{{
    {0, .015},     {.20, -.035},  {.235, -.062}, {.27, -.066}, {.30, -.10},  {.36, -.155}, {.47, -.20},
    {.405, -.135}, {.355, -.075}, {.345, -.045}, {.42, -.03},  {.50, -.045}, {.545, -.13}, {.62, -.23},
    {.72, -.31},   {.70, -.21},   {.715, -.12},  {.70, -.045}, {.76, -.035}, {.88, -.075}, {1, -.10},
    {.965, -.03},  {.975, .015},  {.965, .06},   {1, .13},     {.88, .10},   {.76, .06},   {.70, .06},
    {.715, .13},   {.70, .21},    {.715, .30},   {.62, .22},   {.545, .125}, {.49, .055},  {.40, .045},
    {.32, .03},    {.27, .035},   {.215, .03},
}};
constexpr Vec bird_eye{.252, -.018};
constexpr double bird_eye_radius = .019;
using Slit = std::array<Vec, 2>;
constexpr std::array<Slit, 2> tail_slits{{{{{.74, .005}, {.96, -.035}}}, {{{.74, .02}, {.96, .055}}}}};
constexpr std::array<Slit, 4> wing_slits{{{{{.56, -.05}, {.665, -.22}}},
                                          {{{.62, -.05}, {.69, -.16}}},
                                          {{{.56, .06}, {.665, .215}}},
                                          {{{.62, .06}, {.69, .15}}}}};

// One drum face: concentric bands, given in parts of its radius.
class Drum {
public:
    Drum(Painter& painter, Vec center, double radius, const DrumLook& look)
        : painter_(painter), center_(center), radius_(radius), look_(look),
          hair_(std::max(1.2, radius / 300.0)), line_(look.line.alpha(static_cast<float>(look.alpha))),
          fill_(look.fill.alpha(static_cast<float>(look.alpha)))
    {}

    void star()
    {
        painter_.polygon(star_outline(center_, 14, .262 * radius_, .088 * radius_),
                         look_.star.alpha(static_cast<float>(look_.alpha)));
    }

    // Three nested V strokes between every pair of rays.
    void chevrons()
    {
        Path path;
        for (int i = 0; i < 14; ++i)
            for (int j = 0; j < 3; ++j) {
                const double middle = -pi / 2.0 + (i + .5) * full / 14.0;
                const double spread = full / 28.0 * (.50 - .16 * j);
                const Line v{at(.262, middle - spread), at(.13 + .042 * j, middle),
                             at(.262, middle + spread)};
                path.add(stroke_outline(v, {hair_}));
            }
        painter_.fill(path, line_);
    }

    void circle(double r, double width = 1.0) { painter_.ring(center_, r * radius_, hair_ * width, line_); }

    void ladder(double inner, double outer, int count)
    {
        Path path;
        for (int i = 0; i < count; ++i) {
            const double a = i * full / count;
            path.add(stroke_outline(Line{at(inner, a), at(outer, a)}, {hair_}));
        }
        painter_.fill(path, line_);
    }

    void teeth(double foot, double tip, int count)
    {
        painter_.fill(saw_teeth(center_, foot * radius_, tip * radius_, count), fill_);
    }

    // Circles with a dot, each tied to the next: from the outside of one to the inside of its neighbour.
    void tied_circles(double r, int count, double size)
    {
        Path lines;
        Path dots;
        for (int i = 0; i < count; ++i) {
            const double a = i * full / count;
            const double next = (i + 1) * full / count;
            lines.add(ring(at(r, a), size * radius_, hair_, painter_.scale()));
            lines.add(stroke_outline(Line{at(r + size, a), at(r - size, next)}, {hair_}));
            dots.add(disc(at(r, a), size * .34 * radius_, painter_.scale()));
        }
        painter_.fill(lines, line_);
        painter_.fill(dots, fill_);
    }

    void flock(double r, int count, double part_of_pitch, double tallness, double turn)
    {
        const double length = full * r * radius_ / count * part_of_pitch;
        for (int i = 0; i < count; ++i)
            bird({r * radius_, i * full / count + turn, length, length * tallness});
    }

private:
    struct Perch {
        double ring;
        double angle;
        double length;
        double height;
    };

    [[nodiscard]] Vec at(double r, double angle) const { return polar(center_, r * radius_, angle); }

    // Bent to the ring: x runs along the circle, against the clock; y becomes radius.
    [[nodiscard]] Vec bent(Vec p, const Perch& perch) const
    {
        return polar(center_, perch.ring - p.y * perch.height,
                     perch.angle + (p.x - .5) * perch.length / perch.ring);
    }

    void bird(const Perch& perch)
    {
        Line body;
        for (const Vec& p : bird_body)
            body.push_back(bent(p, perch));
        painter_.polygon(std::move(body), fill_);
        const double eye = std::max(1.0, bird_eye_radius * perch.length);
        open_up(disc(bent(bird_eye, perch), eye, painter_.scale()), 1.0);
        if (perch.length <= 60.0)
            return;
        for (const Slit& slit : tail_slits)
            cut(slit, perch, .014, .85);
        for (const Slit& slit : wing_slits)
            cut(slit, perch, .012, .70);
    }

    void cut(const Slit& slit, const Perch& perch, double width, double amount)
    {
        const Line line{bent(slit[0], perch), bent(slit[1], perch)};
        open_up(stroke_outline(line, {std::max(1.0, perch.length * width)}), amount);
    }

    // Shows what lies under the drum.
    void open_up(const Path& path, double amount)
    {
        if (look_.hole.a == 0)
            painter_.erase(path, amount);
        else
            painter_.fill(path, look_.hole.alpha(static_cast<float>(amount)));
    }

    Painter& painter_;
    Vec center_;
    double radius_;
    const DrumLook& look_;
    double hair_;
    Color line_;
    Color fill_;
};

void inner_bands(Drum& drum)
{
    drum.ladder(.288, .318, 96);
    drum.circle(.322);
    drum.circle(.334);
    drum.tied_circles(.362, 48, .018);
    drum.circle(.390);
    drum.circle(.402);
    drum.teeth(.404, .436, 84);
    drum.circle(.440);
}

void inner_flock(Drum& drum)
{
    drum.circle(.448, 1.4);
    drum.flock(.517, 10, .80, .80, .1);
    drum.circle(.586, 1.4);
    drum.circle(.598);
    drum.ladder(.602, .632, 150);
    drum.circle(.636);
}

void rim(Drum& drum, int detail)
{
    drum.circle(.850, 1.6);
    drum.circle(.862);
    if (detail > 0) {
        drum.teeth(.866, .892, 120);
        drum.circle(.896);
        drum.tied_circles(.917, 100, .014);
        drum.circle(.938);
    }
    drum.teeth(.972, .944, 140);
    drum.circle(.978);
    drum.circle(.998, 2.4);
}

} // namespace

Line star_outline(Vec center, int rays, double tip, double valley)
{
    Line line;
    for (int i = 0; i < rays; ++i) {
        const double a = -pi / 2.0 + i * full / rays;
        line.push_back(polar(center, tip, a));
        line.push_back(polar(center, valley, a + pi / rays));
    }
    return line;
}

Path saw_teeth(Vec center, double foot, double tip, int count)
{
    Path path;
    for (int i = 0; i < count; ++i) {
        const double a = i * full / count;
        const double half = pi / count;
        Line tooth{polar(center, foot, a - half), polar(center, tip, a), polar(center, foot, a + half)};
        if (tip < foot) // one direction for all, inwards or outwards
            std::reverse(tooth.begin(), tooth.end());
        path.add(std::move(tooth));
    }
    return path;
}

void paint_drum(Painter& painter, Vec center, double radius, const DrumLook& look)
{
    Drum drum(painter, center, radius, look);
    drum.star();
    if (look.detail > 0)
        drum.chevrons();
    drum.circle(.272, 1.6);
    drum.circle(.284);
    if (look.detail > 0)
        inner_bands(drum);
    if (look.detail > 1)
        inner_flock(drum);
    if (look.detail > 0) {
        drum.tied_circles(.662, 72, .018);
        drum.circle(.688);
        drum.circle(.700, 1.6);
    }
    drum.flock(.775, 14, .84, .72, 0.0);
    rim(drum, look.detail);
}

} // namespace bangvang
