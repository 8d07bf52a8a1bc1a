// How long each kind of motion takes and along which curve, by the names of the visual language.
#pragma once

#include "anim/easing.h"

#include <bangvang/base/time.h>

#include <array>

namespace bangvang {

struct Motion {
    Duration time{0};
    Easing easing{Easing::linear};
    Duration stagger{0}; // how much later each next place of a list sets out
};

// tokens.motion of the visual language.
namespace motion {
inline constexpr Motion list_reorder{std::chrono::milliseconds(900), Easing::in_out,
                                     std::chrono::milliseconds(40)};
inline constexpr Motion count_up{std::chrono::milliseconds(1200), Easing::out_expo};
inline constexpr Motion bar_grow{std::chrono::milliseconds(900), Easing::out, std::chrono::milliseconds(60)};
inline constexpr Motion sheet_rise{std::chrono::milliseconds(320), Easing::out};
inline constexpr Motion tile_rise{std::chrono::milliseconds(420), Easing::emphasis,
                                  std::chrono::milliseconds(50)};
inline constexpr Motion line_draw{std::chrono::milliseconds(1400), Easing::in_out};
inline constexpr Motion screen_in{std::chrono::milliseconds(420), Easing::emphasis};
inline constexpr Motion screen_out{std::chrono::milliseconds(200), Easing::in};
inline constexpr Motion tile_expand{std::chrono::milliseconds(520), Easing::emphasis};
inline constexpr Motion tile_return{std::chrono::milliseconds(360), Easing::emphasis}; // back into its tile
inline constexpr Motion attract_cross{std::chrono::milliseconds(1200), Easing::in_out};
inline constexpr Motion toast_in{std::chrono::milliseconds(320), Easing::out};
inline constexpr Duration toast_hold = std::chrono::milliseconds(6000);
inline constexpr Motion toast_out{std::chrono::milliseconds(240), Easing::in};
inline constexpr Duration reduced_mark = std::chrono::milliseconds(600);
inline constexpr Motion reduced_cross{std::chrono::milliseconds(200), Easing::linear};

// The attract loop, whose scenes follow one another by attract_cross.
inline constexpr Motion sun_rise{std::chrono::milliseconds(1600), Easing::out};
inline constexpr Motion title_wipe{std::chrono::milliseconds(700), Easing::out,
                                   std::chrono::milliseconds(160)};
inline constexpr Motion motto_fade{std::chrono::milliseconds(500), Easing::out};
inline constexpr Motion strip_rise{std::chrono::milliseconds(500), Easing::out};
inline constexpr Motion rail_drop{std::chrono::milliseconds(300), Easing::out};
inline constexpr Motion scroll_unroll{std::chrono::milliseconds(700), Easing::out,
                                      std::chrono::milliseconds(350)};
inline constexpr Motion medal_grow{std::chrono::milliseconds(240), Easing::out};
inline constexpr Motion ranks_slide{std::chrono::milliseconds(500), Easing::out,
                                    std::chrono::milliseconds(120)};
inline constexpr Motion ring_light{std::chrono::milliseconds(1600), Easing::in_out};
inline constexpr Motion plan_drop{std::chrono::milliseconds(300), Easing::out};
inline constexpr Motion pill_fade{std::chrono::milliseconds(400), Easing::out};
inline constexpr Duration hint_pulse = std::chrono::milliseconds(2400);
inline constexpr Duration leaf_twinkle = std::chrono::milliseconds(5200);
// Far to near; out and back in the time of a swing.
inline constexpr std::array<double, 4> drift_ridge_per_minute{4.0, 7.0, 11.0, 16.0};
inline constexpr Duration drift_swing = std::chrono::minutes(6);
inline constexpr Duration drum_turn = std::chrono::minutes(20);
} // namespace motion

} // namespace bangvang
