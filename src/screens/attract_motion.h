// How the attract loop moves: pure functions of its age, of a scene's age and of the time of day.
#pragma once

#include "anim/motion.h"
#include "views/attract_view.h"

#include <bangvang/base/geometry.h>

#include <optional>
#include <string>
#include <string_view>

namespace bangvang {

// Long after everything has come to rest.
inline constexpr Seconds settled_age{3600.0};

// How much of a motion is done, along its curve, 0..1, when it sets out at `start`.
[[nodiscard]] float part_of(Seconds age, Seconds start, const Motion& motion);
// A figure on its way from nothing, written as `settled` is, which it is at the end.
[[nodiscard]] std::string counted(double value, std::string_view settled, float part);

// What a scene needs to know of time.
struct SceneMoment {
    Seconds age{settled_age};       // since its motions began
    float passed{1.0F};             // of its length, 0..1
    std::optional<Seconds> pulse{}; // since the hint began to pulse; none: it does not
};

// How long a scene's own motions take.
[[nodiscard]] Seconds settled_after(SceneKind kind);
// A coming scene begins to move when it mostly covers the one before it.
inline constexpr Seconds cross_lead{0.6};

// What always moves, a little at a time: ranges drift, the drum turns, leaf twinkles. All of it steps
// together about three times a second, so that the screen sleeps in between.
class Breath {
public:
    Breath() = default; // still: the painting as it was painted
    explicit Breath(Seconds loop_age);

    static constexpr Seconds step{0.3};
    [[nodiscard]] static Seconds stepped(Seconds age);    // the last step up to then
    [[nodiscard]] static Seconds next_after(Seconds age); // the first one later than that

    // How far a range is from its place (units); `speed` is a position in motion::drift_ridge_per_minute.
    [[nodiscard]] float drift(std::size_t speed) const;
    // How far the drum has turned (radians, clockwise): backwards, as the birds on it fly.
    [[nodiscard]] float turn() const;
    // How much of its colour a twinkling flake has, 0..1.
    [[nodiscard]] float twinkle(std::size_t flake) const;

private:
    std::optional<Seconds> at_{};
};

// Against burning in, the whole frame stands elsewhere every minute and a half: where, in units, on whole
// device pixels. It goes there a unit at a time, with the steps of the breath.
[[nodiscard]] Point burn_in_shift(Seconds loop_age, float scale);
[[nodiscard]] Seconds next_burn_in_shift(Seconds loop_age);

// How dark the frame is made at night, as the alpha of black.
[[nodiscard]] float night_dimming(const WallTime& wall);
[[nodiscard]] Seconds next_dimming_change(const WallTime& wall); // from now

} // namespace bangvang
