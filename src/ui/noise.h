// The fixed chance behind hills, flakes and fibres: the same numbers on every machine.
#pragma once

#include "ui/path.h"

#include <cstdint>

namespace bangvang {

// mulberry32: 0 <= value < 1.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : state_(seed) {}
    [[nodiscard]] double next();

private:
    std::uint32_t state_;
};

// Smooth noise on the line, 0..1: a hash at the integers (double precision, or the hills move between
// machines), smoothstep between them.
[[nodiscard]] double value_noise(double x);

// A mountain crest: ridged noise of five octaves, from (x0, .) to (x0 + width, .), at most `height` above
// `base`.
struct Crest {
    double x0{0.0};
    double width{0.0};
    double base{0.0};
    double height{0.0};
    double seed{0.0};
    double frequency{3.0};
    int columns{220};
    int beyond{0}; // columns that follow on either side, in the same rhythm
};
[[nodiscard]] Line crest_line(const Crest& crest);
// The land below a crest, down to y.
[[nodiscard]] Line land_below(Line crest, double y);

} // namespace bangvang
