// Every colour role of the visual language, in its two themes. Raw colours appear here and nowhere else.
#pragma once

#include "ui/color.h"

#include <array>

namespace bangvang {

enum class ThemeName { day, lacquer }; // Ngày (giấy dó), Sơn mài
// `high`: every text at least 10:1, nothing but one colour behind it, heavier edges.
enum class Contrast { normal, high };

struct Theme {
    ThemeName name{ThemeName::day};
    Contrast contrast{Contrast::normal};
    float heavier{0.0F}; // what edges gain in width, in units
    Color bg, bg_deep, surface, surface_sunk, press, line, line_strong, ink, ink2, ink_on_lacquer;
    Color accent, accent_deep, on_accent, accent_wash, gold, gold_light, gold_deep, gold_on_lacquer;
    Color lacquer_top, lacquer_bottom, dock, dock_deep, dock_line, dock_on_ink;
    Color ahead, ahead_wash, on_track, on_track_wash, behind, behind_wash;
    std::array<Color, 5> criterion, on_criterion; // c1..c5 and the text on them
    Color grid, plan, last_year, band, ridge1, ridge2, ridge3, shadow, scrim;
    Color frame_on_lacquer;      // #D9AE5C: the notched frame of a lacquer panel
    Color sheen;                 // #FFE2B0: light on lacquer
    Color on_ribbon;             // #3A0A06: the title on a gold ribbon
    Color leaf_top, leaf_bottom; // gold-leaf type, shaded within each line: #FBE9BC to #E3B65A
    Color on_leaf;               // the numeral on the gold medal

    [[nodiscard]] bool dark() const { return name == ThemeName::lacquer; }
    // Art behind texts: paper fibres, the drum in a panel, the sheen of lacquer.
    [[nodiscard]] bool decorated() const { return contrast == Contrast::normal; }
};

[[nodiscard]] const Theme& theme(ThemeName name, Contrast contrast = Contrast::normal);

} // namespace bangvang
