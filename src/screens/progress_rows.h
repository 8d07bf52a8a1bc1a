// One indicator as a row (landscape) or a card (portrait): name, value, bar against plan, percent, pace.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/progress_view.h"

#include <optional>

namespace bangvang {

// `r` spans the whole width; a part of another indicator is set in from the left and joined to it by an
// elbow. Rows lower than 112 units use smaller figures.
void draw_indicator_row(Canvas& canvas, const Rect& r, const IndicatorRow& row, const Moving& moving,
                        Language language);

struct NumberWithUnit {
    TextStyle number_style{};
    Color number_color{};
    std::string_view number{};
    std::string_view room{}; // of a number that is still counting: what it will say
    TextStyle unit_style{};
    Color unit_color{};
    std::string_view unit{};
    float gap{0.0F};
    std::optional<Color> leaf_bottom{};
};
// A large number with its unit behind it on one base line, in gold leaf where a second colour is given.
// Returns the width.
float draw_number_with_unit(Canvas& canvas, Point at, const NumberWithUnit& number);

} // namespace bangvang
