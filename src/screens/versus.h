// Two sides before each other: what leads, on lacquer, with the finding between them, and one quantity as two
// bars that grow from the middle to its side.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"
#include "views/compared.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace bangvang {

struct VersusSide {
    std::optional<int> rank{}; // a medal
    std::string_view label{};  // over the figure
    std::optional<double> value{};
    std::string_view text{};  // the figure, at rest
    std::string_view under{}; // "Xếp loại: Tốt", "(ước)", "Chưa chấm điểm"
    std::string_view name{};  // said where the buttons that choose stand far away
};

// Landscape: the sides at its ends, the finding between. Portrait: the finding under them.
void draw_versus(Canvas& canvas, const Rect& r, const std::array<VersusSide, 2>& sides,
                 std::string_view finding, const Moving& moving);

// The row at `place`: name, then figures and bars, then the difference in words. The bars of all rows begin
// and end alike.
inline constexpr float paired_row_height = 106.0F;
void draw_paired_row(Canvas& canvas, const Rect& r, std::span<const PairedRow> rows, std::size_t place,
                     const Moving& moving);

// Where the figures of both belong.
void aim_versus(Aims& aims, const std::array<VersusSide, 2>& sides);
void aim_paired_rows(Aims& aims, std::span<const PairedRow> rows);

} // namespace bangvang
