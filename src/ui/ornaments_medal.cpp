#include "ui/noise.h"
#include "ui/ornaments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr double pi = std::numbers::pi;
constexpr Color rim_red = rgb(0x6A120B);
constexpr Color rim_gold = rgb(0xE0B860);

double radius_of(const Painter& painter)
{
    return std::min(painter.width(), painter.height()) / 2.0;
}

// Two small ranges behind the sitter; they end on the circle, so nothing has to be cut.
struct Backdrop {
    double base;
    double height;
    double seed;
    Color color;
};

void paint_backdrop(Painter& painter, Vec center, double radius, const Backdrop& range)
{
    const double half = std::sqrt(1.0 - range.base * range.base) * radius;
    Line land;
    for (int i = 0; i <= 36; ++i) {
        const double u = i / 18.0 - 1.0;
        const double taper = std::pow(std::max(0.0, std::cos(u * 1.5708)), .6);
        const double ridged = 1.0 - std::abs(2.0 * value_noise(i * .21 + range.seed * 5.3) - 1.0);
        const double height = range.height * radius * taper * (.35 + .65 * ridged);
        land.push_back({center.x + u * half, center.y + range.base * radius - height});
    }
    const double angle = std::asin(range.base);
    append(land, arc(center, radius, angle, pi - angle, 40));
    painter.polygon(std::move(land), range.color);
}

void paint_picture_disc(Painter& painter, Vec center, double radius, bool dark)
{
    const Color top = rgb(dark ? 0xF7E3B4 : 0xFBEFD2);
    const Color bottom = rgb(dark ? 0xD9AE62 : 0xE7C88A);
    painter.disc(center, radius,
                 Paint::vertical(center.y - radius, center.y + radius, {{0, top}, {1, bottom}}));
    const Color far = rgb(dark ? 0xCFA055 : 0xE3BF7C);
    const Color near = rgb(dark ? 0xB98440 : 0xD2A558);
    paint_backdrop(painter, center, radius, {.10, .30, 3, far.alpha(.55F)});
    paint_backdrop(painter, center, radius, {.30, .22, 7, near.alpha(.70F)});
}

void paint_rim(Painter& painter)
{
    const double r = radius_of(painter);
    const Vec c{r, r};
    painter.disc(c, r - 1, rim_red);
    painter.ring(c, r - 2, 3, rim_gold);
    painter.fill(saw_teeth(c, r * .865, r * .945, 48), rim_gold);
    painter.disc(c, r * .865, rim_gold);
    painter.disc(c, r * .845, rim_red);
    painter.disc(c, r * .80 + 2, rim_gold);
}

} // namespace

void paint_emblem(Painter& painter, bool on_lacquer)
{
    const Color line = rgb(on_lacquer ? 0xF5DA98 : 0xE6C478);
    const Color ground = rgb(on_lacquer ? 0x3A0906 : 0x6A120B);
    const double r = radius_of(painter);
    const Vec c{r, r};
    painter.disc(c, r - 1, ground);
    painter.ring(c, r - 2, 2.5, line);
    painter.ring(c, r * .80, 1.5, line);
    painter.fill(saw_teeth(c, r * .80, r * .90, 36), line);
    painter.polygon(star_outline(c, 14, r * .72, r * .27), line);
    painter.disc(c, r * .10, ground);
}

void paint_rank_medal(Painter& painter, bool gold_leaf)
{
    const double r = radius_of(painter);
    const Vec c{r, r};
    const Color line = gold_leaf ? rgb(0x7A2410) : rim_gold;
    const Paint leaf = Paint::radial({r * .8, r * .7}, r * 1.2,
                                     {{0, rgb(0xFBE7B0)}, {.55, rgb(0xE6BE68)}, {1, rgb(0xB47C2C)}});
    painter.disc(c, r - 1, gold_leaf ? leaf : Paint(rgb(0x2A0704)));
    painter.ring(c, r - 2, 3, gold_leaf ? rgb(0x8E5A1A) : rim_gold);
    painter.fill(saw_teeth(c, r * .80, r * .93, 28), line);
    painter.ring(c, r * .80, 2.5, line);
    painter.ring(c, r * .72, 1.5, line);
}

void paint_medallion(Painter& painter, ThemeName theme, int silhouette)
{
    const double r = radius_of(painter);
    const Vec c{r, r};
    paint_rim(painter);
    paint_picture_disc(painter, c, r * .80, theme == ThemeName::lacquer);
    paint_silhouette(painter, c, r * .80, silhouette);
    painter.ring(c, r * .80, 2, rim_gold);
}

void paint_medallion_rim(Painter& painter)
{
    const double r = radius_of(painter);
    paint_rim(painter);
    Path band = disc({r, r}, r, painter.scale());
    Line hole = disc({r, r}, r * .80 - 1, painter.scale()).contours.front();
    std::reverse(hole.begin(), hole.end());
    band.add(std::move(hole));
    painter.keep(band);
}

void paint_ribbon(Painter& painter)
{
    const double w = painter.width();
    const Color shade = rgb(0xA0702A);
    painter.polygon({{0, 20}, {48, 20}, {48, 84}, {0, 84}, {22, 52}}, shade);
    painter.polygon({{w, 20}, {w - 48, 20}, {w - 48, 84}, {w, 84}, {w - 22, 52}}, shade);
    painter.rect(32, 8, w - 64, 64, rgb(0xF0CF86));
    painter.rect(38, 13, w - 76, 2, shade);
    painter.rect(38, 65, w - 76, 2, shade);
}

} // namespace bangvang
