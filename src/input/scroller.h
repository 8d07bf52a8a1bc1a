// Where a scrolled list stands: under the finger, gliding on after it left, and springing back past its ends.
#pragma once

#include <bangvang/base/time.h>

namespace bangvang {

// How far the content may be pulled past its end before it stops giving way, in design units.
inline constexpr float rubber_band = 96.0F;
// What is shown of a finger's way (not negative) where there is nothing more to come: ever less of it.
[[nodiscard]] float give_way(float pulled);

// A pure function of the events fed to it and of the time asked for. Lengths are design units; the offset is
// how much of the content lies before the view's edge, so a finger moving down or right makes it smaller.
class Scroller {
public:
    // The view shows `view` of `content`. Content that fits does not scroll; an offset that no longer exists
    // moves to the nearest that does.
    void set_extent(float view, float content);
    // A finger came down: what glided stands still under it.
    void press(MonoTime now);
    // It moved by `delta`; past an end the content follows ever less.
    void drag(float delta);
    // It left with `velocity`, in units per second, as the finger moved.
    void release(float velocity, MonoTime now);
    // Stands at `offset` at once, as near as the content allows.
    void jump_to(float offset);

    [[nodiscard]] float offset(MonoTime now) const;
    // True while the offset changes by itself: the picture needs another frame.
    [[nodiscard]] bool moving(MonoTime now) const;
    // The largest offset at rest; 0 where everything fits.
    [[nodiscard]] float limit() const { return limit_; }

private:
    enum class Phase { resting, held, gliding };
    [[nodiscard]] float nearest(float offset) const;
    [[nodiscard]] float gliding_offset(double seconds) const;
    [[nodiscard]] double glide_seconds() const;
    [[nodiscard]] double seconds_to_end() const;

    Phase phase_{Phase::resting};
    float limit_{0.0F};
    float anchor_{
        0.0F}; // resting: the offset; gliding: where it began; held: where the finger alone would put it
    float velocity_{0.0F}; // of the offset, at the beginning of the glide
    MonoTime since_{};
};

} // namespace bangvang
