#include "ui/noise.h"
#include "ui/ornaments.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// What one hill keeps from step to step, so that its terraces stay parallel.
struct Lobes {
    std::array<double, 3> phase{};
    std::array<double, 3> size{};
};

Lobes draw_lobes(Chance& chance)
{
    Lobes lobes;
    for (std::size_t i = 0; i < 6;
         ++i) { // six pairs are drawn, three are used: the sequence is part of the picture
        const double phase = chance.next() * 6.283;
        const double size = .5 + chance.next();
        if (i < 3) {
            lobes.phase[i] = phase;
            lobes.size[i] = size;
        }
    }
    return lobes;
}

double lobed(double a, int step, const Lobes& lobes)
{
    return 1.0 + .050 * std::sin(2.0 * a + lobes.phase[0]) * lobes.size[0] +
           .045 * std::sin(3.0 * a + lobes.phase[1] + step * .10) * lobes.size[1] +
           .030 * std::sin(5.0 * a + lobes.phase[2] - step * .16);
}

} // namespace

std::vector<Terrace> terraces(const Mound& mound)
{
    constexpr int points = 96;
    Chance chance(mound.seed);
    const Lobes lobes = draw_lobes(chance);
    std::vector<Terrace> out;
    for (int k = mound.steps - 1; k >= 0; --k) {
        const double rx = mound.radius + mound.growth * k * (1.0 + .035 * k);
        const double y = mound.top + mound.rise * k * (1.0 + .05 * k);
        const double scallop_phase = chance.next() * 6.283;
        const double scallops = 7.0 + std::floor(k * .9 + chance.next() * 3.0);
        Terrace terrace{k, {}, mound.rise * (.42 + .03 * k)};
        for (int i = 0; i < points; ++i) {
            const double a = i * 6.2832 / points;
            const double scallop = std::pow(std::abs(std::sin(scallops * a / 2.0 + scallop_phase)), .7) - .6;
            const double q = lobed(a, k, lobes) + .030 * scallop;
            terrace.outline.push_back(
                {mound.x + rx * q * std::cos(a), y + rx * mound.flat * q * std::sin(a)});
        }
        out.push_back(std::move(terrace));
    }
    return out;
}

std::vector<Flake> scattered(const Flakes& flakes)
{
    constexpr double smallest = 1.5;
    std::vector<Flake> out;
    Chance chance(flakes.seed);
    for (int i = 0; i < flakes.count; ++i) {
        const double x = chance.next() * flakes.width;
        const double y = chance.next() * flakes.height;
        const double r1 = chance.next();
        const double r2 = chance.next();
        const double size = smallest + (flakes.largest - smallest) * r1 * r2 * chance.next();
        const double turn = chance.next() * 6.3;
        const int corners = 3 + static_cast<int>(chance.next() * 3.0);
        Line flake;
        for (int k = 0; k < corners; ++k) {
            const double a = turn + k * 6.283 / corners;
            const double across = size * (.5 + chance.next() * .7);
            const double down = size * (.5 + chance.next() * .7);
            flake.push_back({x + across * std::cos(a), y + down * std::sin(a)});
        }
        const double alpha = flakes.alpha * (.25 + .75 * chance.next());
        if (!flakes.words.contains({static_cast<float>(x), static_cast<float>(y)}))
            out.push_back({std::move(flake), flakes.color.alpha(static_cast<float>(alpha))});
    }
    return out;
}

void paint_flakes(Painter& painter, const Flakes& flakes)
{
    for (const Flake& flake : scattered(flakes))
        painter.polygon(flake.outline, flake.color);
}

} // namespace bangvang
