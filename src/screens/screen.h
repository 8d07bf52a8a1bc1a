// One full screen of the kiosk: a little state, updated, then drawn as a function of (snapshot, route, state,
// now).
#pragma once

#include "nav/navigation.h"
#include "ui/canvas.h"
#include "ui/chrome.h"

#include <bangvang/model/snapshot.h>

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace bangvang {

struct ServiceLook;

// How old the figures are, judged against the office's promise.
struct Freshness {
    bool stale{false};
    int days_old{0}; // since Identity::made_at, whole days; 0 when the clock is before that
};

// How a screen came up, and with it whether its figures grow from nothing: a screen that the visitor returns
// to has been seen, and the first one of all is simply there.
enum class Entrance { standing, opened, risen };

// Everything a screen may look at. References are borrowed for the call.
struct Frame {
    const Snapshot& snapshot;
    const Route& route;
    Language language;
    const Layout& layout;
    MonoTime now;
    MonoTime entered; // when this screen came up
    WallTime wall;
    Freshness freshness;
    std::uint64_t revision; // changes whenever snapshot, route or language do: the key of cached views
    std::uint64_t arrival;  // how many snapshots came so far: grows when new figures reach an open screen
    bool reduced_motion;
    const DisplayState& display;
    bool playing{false};                   // the scrubber plays
    Entrance entrance{Entrance::standing}; // how the screen came up
    MonoTime appears{};                    // when its content begins to be seen: figures grow from then on
    Point pull{};                          // units by which a swipe moves the screen's pages now
    bool foot_covered{false};              // the speaker's bar lies over the foot of a slide
    const ServiceLook* service{nullptr};   // for the technician's screens alone

    [[nodiscard]] Seconds age() const { return now - entered; }
};

// What two fingers do on one frame.
struct Zoom {
    float by{1.0F}; // how much further apart they are
    Point at{};     // the middle between them
    Point moved{};  // how far it came
    bool pinching{false};
};

// A vertical drag or fling, a pinch and a double tap, already in design units; only screens that scroll or
// zoom use it.
struct ScrollInput {
    float delta{0.0F};    // this frame
    Point dragged{};      // the same in both directions
    float velocity{0.0F}; // units per second when the finger left
    bool held{false};
    bool released{false};
    Zoom zoom{};
    std::optional<Point> double_tap{};
};

class Screen {
public:
    virtual ~Screen() = default;
    // Rebuilds cached views when frame.revision changed; moves scrollers. Called once before each draw.
    virtual void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) = 0;
    // Emits pieces and hits. The header and the dock are the screen's to call (ui/chrome.h), since some
    // screens have none.
    virtual void draw(const Frame& frame, Canvas& canvas) const = 0;
    // When the picture changes by itself next (a running motion: frame.now); none when it is still.
    [[nodiscard]] virtual std::optional<MonoTime> next_change(const Frame& frame) const
    {
        static_cast<void>(frame);
        return std::nullopt;
    }
    // What the App lays under the screen; none where the screen paints every pixel itself.
    [[nodiscard]] virtual std::optional<Ground> ground() const { return Ground::plain; }
    // Attract and the painting-like screens are lacquer whatever the setting says.
    [[nodiscard]] virtual std::optional<ThemeName> theme() const { return std::nullopt; }
    // What the screen is where the setting leaves it open; none: paper.
    [[nodiscard]] virtual std::optional<ThemeName> preferred_theme() const { return std::nullopt; }
};

// The registry: one row for each place.
[[nodiscard]] std::unique_ptr<Screen> make_screen(Place place);

} // namespace bangvang
