// How long each kind of motion takes and along which curve, by the names of the visual language.
#pragma once

#include "anim/easing.h"

#include <bangvang/base/time.h>

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
} // namespace motion

} // namespace bangvang
