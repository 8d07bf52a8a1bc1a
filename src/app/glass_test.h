// The whole glass for a test of it: a dot under each finger, or colours that show a dead pixel.
#pragma once

#include "input/gesture.h"
#include "nav/service.h"
#include "ui/canvas.h"

#include <bangvang/base/language.h>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace bangvang {

// Held so long in the middle, the test of touches is over; left alone for so long, either is.
inline constexpr Seconds glass_hold_time{3.0};
inline constexpr Seconds glass_quiet_time{20.0};

// A pure function of the events and times fed to it. Times never go back.
class GlassTester {
public:
    void begin(GlassTest test, MonoTime now);
    void end() { test_.reset(); }
    // `events` in design units, in the order of their times. Afterwards the test may have ended.
    void take(std::span<const PointerEvent> events, MonoTime now, const Layout& layout);
    void draw(Canvas& canvas, Language language, MonoTime now) const;

    [[nodiscard]] bool running() const { return test_.has_value(); }
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;
    // How many fingers are on the glass, and at most were.
    [[nodiscard]] std::size_t fingers() const { return fingers_.size(); }
    [[nodiscard]] std::size_t most_fingers() const { return most_; }

private:
    struct Finger {
        Point at{};
        std::vector<Point> trail; // the newest last
    };
    void take(const PointerEvent& event, const Layout& layout);
    void draw_touches(Canvas& canvas, Language language, MonoTime now) const;
    void draw_colors(Canvas& canvas, Language language) const;
    [[nodiscard]] MonoTime ends_at() const;

    std::optional<GlassTest> test_;
    std::map<int, Finger> fingers_;
    std::size_t most_{0};
    std::size_t color_{0};
    MonoTime touched_{};
    std::optional<MonoTime> held_since_; // one finger alone in the middle
};

} // namespace bangvang
