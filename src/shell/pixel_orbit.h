// The whole picture wanders by a pixel now and then, so that edges which never change burn into no panel.
#pragma once

#include <bangvang/base/time.h>

namespace bangvang {

struct PixelShift { // right and up, in pixels
    int x{0};
    int y{0};
    friend bool operator==(const PixelShift&, const PixelShift&) = default;
};

inline constexpr int orbit_radius = 2;                               // pixels
inline constexpr Duration orbit_step_time = std::chrono::minutes(3); // 16 steps: once round in 48 minutes

// Once round a square about the middle, a pixel each step; in the first minutes in the middle itself. Pure.
[[nodiscard]] PixelShift orbit_at(Duration since_start);

} // namespace bangvang
