#include "ui/noise.h"

#include <cmath>

namespace bangvang {

namespace {

double hash(double n)
{
    const double x = std::sin(n * 127.1 + 311.7) * 43758.5453;
    return x - std::floor(x);
}

double ridges(double x, const Crest& crest)
{
    double height = 0.0;
    double amplitude = 0.62;
    double frequency = crest.frequency;
    for (int octave = 0; octave < 5; ++octave) {
        const double v =
            1.0 - std::abs(2.0 * value_noise(x * frequency + crest.seed * 17.3 + octave * 31.7) - 1.0);
        height += (octave == 0 ? v * v : v) * amplitude;
        amplitude *= 0.42;
        frequency *= 2.13;
    }
    return height;
}

} // namespace

double Chance::next()
{
    state_ += 0x6D2B79F5U;
    std::uint32_t t = (state_ ^ (state_ >> 15)) * (1U | state_);
    t = (t + (t ^ (t >> 7)) * (61U | t)) ^ t;
    return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
}

double value_noise(double x)
{
    const double i = std::floor(x);
    const double t = x - i;
    const double s = t * t * (3.0 - 2.0 * t);
    return hash(i) * (1.0 - s) + hash(i + 1.0) * s;
}

Line crest_line(const Crest& crest)
{
    Line line;
    for (int i = -crest.beyond; i <= crest.columns + crest.beyond; ++i) {
        const double x = static_cast<double>(i) / crest.columns;
        line.push_back({crest.x0 + x * crest.width, crest.base - crest.height * ridges(x, crest)});
    }
    return line;
}

Line land_below(Line crest, double y)
{
    const double left = crest.front().x;
    const double right = crest.back().x;
    crest.push_back({right, y});
    crest.push_back({left, y});
    return crest;
}

} // namespace bangvang
