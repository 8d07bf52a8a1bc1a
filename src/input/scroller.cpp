#include "input/scroller.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bangvang {

namespace {

// A glide loses its speed by e in this time, as touch screens have taught people to expect.
constexpr double glide_time = 0.325;
// The spring at the ends is critically damped: it comes back once and does not swing. Per second.
constexpr double spring_rate = 14.0;
// After this many of its own times a spring is nearer than a fiftieth of a unit.
constexpr double spring_times = 12.0;
// Less than half a unit to go cannot be seen.
constexpr double unseen = 0.5;
// The first unit past the end moves the content by this much, each further one by less.
constexpr float give = 0.55F;

// The finger's way of which so much is shown.
float pulled_for(float shown)
{
    const float share = std::min(shown / rubber_band, 0.99F);
    return (1.0F / (1.0F - share) - 1.0F) * rubber_band / give;
}

float with_sign(float size, float sign)
{
    return std::copysign(size, sign);
}

// So stiff that a glide arriving with this speed does not pass the rubber band: its farthest is speed / (rate
// e).
double stiffness(double speed)
{
    return std::max(spring_rate, std::abs(speed) / (rubber_band * std::exp(1.0)));
}

} // namespace

float give_way(float pulled)
{
    return rubber_band * (1.0F - 1.0F / (pulled * give / rubber_band + 1.0F));
}

void Scroller::set_extent(float view, float content)
{
    const float limit = std::max(content - view, 0.0F);
    if (limit == limit_)
        return;
    limit_ = limit;
    const bool glides_on = phase_ == Phase::gliding && anchor_ == nearest(anchor_);
    if (phase_ != Phase::held && !glides_on)
        jump_to(anchor_);
}

void Scroller::press(MonoTime now)
{
    const float shown = offset(now);
    const float edge = nearest(shown);
    const float past = shown - edge;
    anchor_ = past == 0.0F ? shown : edge + with_sign(pulled_for(std::abs(past)), past);
    phase_ = Phase::held;
}

void Scroller::drag(float delta)
{
    if (limit_ > 0.0F)
        anchor_ -= delta;
}

void Scroller::release(float velocity, MonoTime now)
{
    anchor_ = offset(now);
    const bool outside = anchor_ != nearest(anchor_);
    velocity_ = outside || limit_ <= 0.0F ? 0.0F : -velocity;
    since_ = now;
    phase_ = Phase::gliding;
}

void Scroller::jump_to(float offset)
{
    anchor_ = nearest(offset);
    velocity_ = 0.0F;
    phase_ = Phase::resting;
}

float Scroller::offset(MonoTime now) const
{
    if (phase_ == Phase::resting)
        return anchor_;
    if (phase_ == Phase::gliding)
        return gliding_offset(std::clamp(Seconds(now - since_).count(), 0.0, glide_seconds()));
    const float edge = nearest(anchor_);
    const float past = anchor_ - edge;
    return past == 0.0F ? anchor_ : edge + with_sign(give_way(std::abs(past)), past);
}

bool Scroller::moving(MonoTime now) const
{
    return phase_ == Phase::gliding && Seconds(now - since_).count() < glide_seconds();
}

float Scroller::nearest(float offset) const
{
    return std::clamp(offset, 0.0F, limit_);
}

// When a glide reaches an end; infinite where it stops before.
double Scroller::seconds_to_end() const
{
    const double way = (velocity_ > 0.0F ? limit_ : 0.0F) - anchor_;
    const double reach = velocity_ * glide_time;
    if (velocity_ == 0.0F || std::abs(way) >= std::abs(reach))
        return std::numeric_limits<double>::infinity();
    return -glide_time * std::log1p(-way / reach);
}

double Scroller::glide_seconds() const
{
    if (anchor_ != nearest(anchor_))
        return spring_times / spring_rate;
    const double end = seconds_to_end();
    if (std::isfinite(end))
        return end + spring_times / stiffness(velocity_ * std::exp(-end / glide_time));
    const double reach = std::abs(velocity_) * glide_time;
    return reach <= unseen ? 0.0 : glide_time * std::log(reach / unseen);
}

float Scroller::gliding_offset(double seconds) const
{
    const float edge = nearest(anchor_);
    if (seconds >= glide_seconds() && (anchor_ != edge || std::isfinite(seconds_to_end())))
        return anchor_ != edge ? edge : velocity_ > 0.0F ? limit_ : 0.0F;
    if (anchor_ != edge) {
        const double swing = spring_rate * seconds;
        return edge + (anchor_ - edge) * static_cast<float>((1.0 + swing) * std::exp(-swing));
    }
    const double end = seconds_to_end();
    if (seconds < end)
        return anchor_ + static_cast<float>(velocity_ * glide_time * -std::expm1(-seconds / glide_time));
    const double speed = velocity_ * std::exp(-end / glide_time);
    const double past = speed * (seconds - end) * std::exp(-stiffness(speed) * (seconds - end));
    return (velocity_ > 0.0F ? limit_ : 0.0F) + static_cast<float>(past);
}

} // namespace bangvang
