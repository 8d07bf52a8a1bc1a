#include "ui/ornaments.h"

#include <numbers>

namespace bangvang {

namespace {

constexpr double pi = std::numbers::pi;
constexpr Color body_tone = rgb(0x5B2417);
constexpr Color dark_tone = rgb(0x3B120B);

// Draws in parts of the picture's radius around its centre.
class Sitter {
public:
    Sitter(Painter& painter, Vec center, double radius) : painter_(painter), center_(center), radius_(radius)
    {}

    void shape(Line points, Color tone)
    {
        for (Vec& p : points)
            p = center_ + p * radius_;
        painter_.polygon(std::move(points), tone);
    }
    void oval(Vec at, double rx, double ry, Color tone)
    {
        shape(ellipse_arc(at, rx, ry, 61, 0, 2.0 * pi), tone);
    }

private:
    Painter& painter_;
    Vec center_;
    double radius_;
};

// Shoulders end on the circle, so nothing has to be cut.
void bust(Sitter& sitter)
{
    constexpr double half = .94;
    constexpr double top = .36;
    Line line = arc({}, 1.0, pi / 2 - half, pi / 2 + half, 40);
    const Vec left = line.back();
    append(line, cubic(left, {left.x + .04, top + .16}, {-.42, top + .08}, {-.15, top}, 16));
    append(line, {{-.15, .02}, {.15, .02}, {.15, top}}); // the neck reaches up behind the chin
    append(line, cubic({.15, top}, {.42, top + .08}, {-left.x - .04, top + .16}, {-left.x, left.y}, 16));
    sitter.shape(std::move(line), body_tone);
}

constexpr double face_y = -.20;

// Hair: an arc over the head, and the line of the forehead on the way back.
void hair(Sitter& sitter, Vec center, double rx, double ry, double past, const Line& forehead)
{
    Line line = ellipse_arc(center, rx, ry, 40, pi * (1.0 - past), pi * (2.0 + past));
    append(line, forehead);
    sitter.shape(std::move(line), dark_tone);
}

void man(Sitter& sitter, int silhouette)
{
    bust(sitter);
    sitter.oval({0, face_y}, .255, .315, body_tone);
    if (silhouette == 0)
        hair(sitter, {0, face_y - .05}, .275, .315, 0,
             {{.262, face_y + .02},
              {.215, face_y - .10},
              {.05, face_y - .15},
              {-.15, face_y - .13},
              {-.225, face_y - .06},
              {-.262, face_y + .02}});
    else
        hair(sitter, {0, face_y - .05}, .275, .32, 0,
             {{.265, face_y + .04},
              {.22, face_y - .05},
              {.16, face_y - .16},
              {-.06, face_y - .11},
              {-.2, face_y - .17},
              {-.232, face_y - .03},
              {-.265, face_y + .04}});
    sitter.shape({{-.13, .30}, {0, .48}, {.13, .30}, {.20, .36}, {0, .66}, {-.20, .36}}, dark_tone);
}

void woman(Sitter& sitter, bool long_hair)
{
    if (long_hair) {
        hair(sitter, {0, face_y - .06}, .36, .40, 0, {{.40, .30}, {.16, .38}, {-.16, .38}, {-.40, .30}});
    } else {
        sitter.oval({0, face_y - .42}, .15, .14, dark_tone);
        sitter.oval({0, face_y - .06}, .315, .35, dark_tone);
    }
    bust(sitter);
    sitter.oval({0, face_y}, .255, .315, body_tone);
    if (long_hair)
        hair(sitter, {0, face_y - .05}, .275, .325, .02,
             {{.23, face_y - .02}, {.06, face_y - .20}, {-.12, face_y - .14}, {-.24, face_y + .02}});
    else
        hair(sitter, {0, face_y - .06}, .28, .31, .02,
             {{.22, face_y - .04}, {0, face_y - .21}, {-.22, face_y - .04}});
    sitter.shape({{-.15, .20}, {0, .27}, {.15, .20}, {.17, .31}, {0, .38}, {-.17, .31}}, dark_tone);
}

// Somebody who stands behind the middle, on one side (-1 or 1).
void companion(Sitter& sitter, double side)
{
    const double x = .44 * side;
    sitter.oval({x, -.12}, .17, .205, dark_tone);
    sitter.shape({{x - .08, 0}, {x + .08, 0}, {x + .10, .22}, {x - .10, .22}}, dark_tone);
    Line line = side < 0 ? arc({}, 1.0, pi * .40, pi * .86, 24) : arc({}, 1.0, pi * .14, pi * .60, 24);
    const Vec from = line.back();
    const Vec to = line.front();
    append(line, cubic(from, from + Vec{.06, -.12}, {x - .26, .20}, {x - .09, .16}, 12));
    append(line, cubic({x + .09, .16}, {x + .26, .20}, to + Vec{-.06, -.12}, to, 12));
    sitter.shape(std::move(line), dark_tone);
}

void group(Sitter& sitter)
{
    companion(sitter, -1.0);
    companion(sitter, 1.0);
    sitter.oval({0, -.22}, .215, .26, body_tone);
    Line line = arc({}, 1.0, pi / 2 - .72, pi / 2 + .72, 30);
    const Vec left = line.back();
    append(line, cubic(left, {-.60, .40}, {-.42, .24}, {-.13, .17}, 16));
    append(line, {{-.12, -.04}, {.12, -.04}});
    append(line, cubic({.13, .17}, {.42, .24}, {.60, .40}, {-left.x, left.y}, 16));
    sitter.shape(std::move(line), body_tone);
}

} // namespace

void paint_silhouette(Painter& painter, Vec center, double radius, int silhouette)
{
    Sitter sitter(painter, center, radius);
    if (silhouette < 2)
        man(sitter, silhouette);
    else if (silhouette < 4)
        woman(sitter, silhouette == 2);
    else
        group(sitter);
}

} // namespace bangvang
