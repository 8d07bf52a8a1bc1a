#include "screens/attract_motion.h"

#include "views/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr Seconds burn_in_rest{90.0};
constexpr int burn_in_reach = 4; // units
constexpr std::array<std::array<int, 2>, 5> burn_in_places{{{0, 0}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};

constexpr float darkness = 0.45F; // what is left is 55 %
constexpr std::int64_t dusk = 22 * 3600;
constexpr std::int64_t dawn = 6 * 3600;
constexpr std::int64_t twilight = 60;
constexpr std::int64_t day = 24 * 3600;

// A little more than the last bit of a step's time, so that a wake-up exactly on time counts.
constexpr double hair = 1e-6;

// From 0 to 1, to -1 and back to 0, evenly.
double swing(double phase)
{
    const double t = phase - std::floor(phase);
    return t < 0.25 ? 4.0 * t : t < 0.75 ? 2.0 - 4.0 * t : 4.0 * t - 4.0;
}

// The last even or odd step of the breath: half of what moves takes turns with the other half, so that less
// is drawn at a time.
Seconds every_other(Seconds at, std::size_t parity)
{
    const double step = std::floor(at / Breath::step + hair);
    const double back = std::fmod(step + static_cast<double>(parity), 2.0);
    return Breath::step * std::max(0.0, step - back);
}

const std::array<int, 2>& burn_in_place(double rests)
{
    return burn_in_places[static_cast<std::size_t>(rests) % burn_in_places.size()];
}

// From one place to the next, a unit a step.
int on_the_way(int from, int to, int steps)
{
    const int a = from * burn_in_reach;
    const int b = to * burn_in_reach;
    return b > a ? std::min(a + steps, b) : std::max(a - steps, b);
}

std::int64_t second_of_day(const WallTime& wall)
{
    const auto local = (wall.utc + wall.offset).time_since_epoch();
    const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(local).count() % day;
    return seconds < 0 ? seconds + day : seconds;
}

} // namespace

float part_of(Seconds age, Seconds start, const Motion& motion)
{
    return static_cast<float>(ease(motion.easing, (age - start) / Seconds(motion.time)));
}

std::string counted(double value, std::string_view settled, float part)
{
    if (part >= 1.0F)
        return std::string(settled);
    const std::size_t comma = settled.find(',');
    const int decimals = comma == std::string_view::npos ? 0 : static_cast<int>(settled.size() - comma - 1);
    return format_number(value * static_cast<double>(part), decimals);
}

Seconds settled_after(SceneKind kind)
{
    switch (kind) {
    case SceneKind::slogan:
        return Seconds(2.3);
    case SceneKind::standings:
        return Seconds(2.7);
    case SceneKind::indicator:
        return Seconds(2.1);
    case SceneKind::honoree:
        return Seconds(2.3);
    }
    return Seconds(0.0);
}

Seconds Breath::stepped(Seconds age)
{
    return step * std::floor(age / step + hair);
}

Seconds Breath::next_after(Seconds age)
{
    return step * (std::floor(age / step + hair) + 1.0);
}

Breath::Breath(Seconds loop_age) : at_(stepped(loop_age)) {}

float Breath::drift(std::size_t speed) const
{
    if (!at_)
        return 0.0F;
    const Seconds whole = motion::drift_swing;
    const double reach = motion::drift_ridge_per_minute[speed] / 60.0 * whole.count() / 4.0;
    return static_cast<float>(reach * swing(*at_ / whole));
}

float Breath::turn() const
{
    if (!at_)
        return 0.0F;
    const double turns = every_other(*at_, 0) / Seconds(motion::drum_turn);
    return static_cast<float>((std::floor(turns) - turns) * 2.0 * std::numbers::pi);
}

float Breath::twinkle(std::size_t flake) const
{
    if (!at_)
        return 1.0F;
    const Seconds at = every_other(*at_, flake % 2);
    const double phase = at / Seconds(motion::leaf_twinkle) + 0.37 * static_cast<double>(flake);
    return static_cast<float>(0.6 + 0.4 * std::cos(2.0 * std::numbers::pi * phase));
}

Point burn_in_shift(Seconds loop_age, float scale)
{
    const double rests = std::floor(loop_age / burn_in_rest + hair);
    if (rests < 1.0)
        return {};
    const auto& from = burn_in_place(rests - 1.0);
    const auto& to = burn_in_place(rests);
    const int steps =
        static_cast<int>(std::floor((loop_age - burn_in_rest * rests) / Breath::step + hair)) + 1;
    const auto along = [&](std::size_t axis) {
        const auto units = static_cast<float>(on_the_way(from[axis], to[axis], steps));
        return std::round(units * scale) / scale;
    };
    return {along(0), along(1)};
}

Seconds next_burn_in_shift(Seconds loop_age)
{
    const double rests = std::floor(loop_age / burn_in_rest + hair);
    const Seconds since = loop_age - burn_in_rest * rests;
    const bool moving = rests >= 1.0 && since < Breath::step * (2.0 * burn_in_reach);
    return moving ? burn_in_rest * rests + Breath::next_after(since) : burn_in_rest * (rests + 1.0);
}

float night_dimming(const WallTime& wall)
{
    const std::int64_t second = second_of_day(wall);
    const auto share = [](std::int64_t passed) {
        return static_cast<float>(std::min(passed, twilight)) / static_cast<float>(twilight);
    };
    if (second >= dusk)
        return darkness * share(second - dusk);
    if (second < dawn)
        return darkness;
    return darkness * (1.0F - share(second - dawn));
}

Seconds next_dimming_change(const WallTime& wall)
{
    const std::int64_t second = second_of_day(wall);
    for (const std::int64_t start : {dawn, dusk}) {
        if (second < start)
            return Seconds(static_cast<double>(start - second + 1));
        if (second < start + twilight)
            return Seconds(1.0);
    }
    return Seconds(static_cast<double>(day - second + dawn + 1));
}

} // namespace bangvang
