// How well the texts of a frame stand out from what lies behind them, measured on its pixels.
#pragma once

#include "support/visit.h"

#include <string>
#include <vector>

namespace bangvang::testing {

// Relative luminance and contrast ratio as WCAG 2.2 defines them; 1 to 21.
[[nodiscard]] double contrast(Color a, Color b);

struct TextContrast {
    DrawnText text;
    double worst{0.0}; // over all pixels that its letters touch
    Color ink;         // where it is worst
    Color ground;
    bool covered{false}; // nowhere on the glass in its own colour: something lies over it
};

// Draws the frame on the glass twice, with and without its letters. Each pixel that differs is a piece of a
// letter; its ground is what the second picture has there, and its ink the letter's colour laid over that
// ground. Ends the visit's frame: its draw data is spoilt afterwards.
[[nodiscard]] std::vector<TextContrast> text_contrasts(Headless& headless, const Visit& visit);

} // namespace bangvang::testing
