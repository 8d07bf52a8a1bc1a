// What fingers do to the frame on the glass: which area looks pressed, which acts, and what is scrolled, read
// along, swiped away or zoomed.
#pragma once

#include "anim/tween.h"
#include "app/passage.h"
#include "input/gesture.h"
#include "screens/screen.h"
#include "ui/hit_map.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

// What a visitor asked for.
struct Meant {
    Action action;
    Led led{}; // what led there
    MonoTime when{};
    std::string area{};     // that was touched; empty for what was swiped or read along
    bool long_press{false}; // it was held, which has no action of its own
};

// The frame that the fingers see. Borrowed.
struct Touchable {
    const HitMap& hits;
    Place place{Place::home};
    MonoTime entered{}; // when this screen came up
    float width{0.0F};  // of the window, design units
    bool reach{false};  // fingers move the content up and down, and turn pages only from side to side
    bool holds{false};  // a long press means something, and is no slow tap
};

// A swipe under way, or the way back after it.
struct Pull {
    SwipeWay way{SwipeWay::across};
    float by{0.0F};    // units; the next page comes from where it is negative
    bool pages{false}; // the screen's own pages follow the finger, not the whole content
};

class Touching {
public:
    // `events` in design units, in the order of their times. Afterwards scroll() is of this frame.
    [[nodiscard]] std::vector<Meant> take(std::span<const PointerEvent> events, MonoTime now,
                                          const Touchable& on);

    // The id of the area that looks pressed; empty: none.
    [[nodiscard]] const std::string& pressed() const { return pressed_; }
    [[nodiscard]] bool finger_down() const { return gestures_.finger_down(); }
    [[nodiscard]] const ScrollInput& scroll() const { return scroll_; }
    // As if a key had scrolled.
    void scroll_by(float delta) { scroll_.delta += delta; }
    [[nodiscard]] Pull pull(MonoTime now) const;
    [[nodiscard]] bool pulling() const { return drag_ == Drag::swipe; }
    // Where fingers came down on this frame.
    [[nodiscard]] std::span<const Gesture> presses() const { return presses_; }
    // The last sign of somebody, `now` while a finger is on the glass; none where nothing was touched since
    // the frame before.
    [[nodiscard]] std::optional<MonoTime> touched(MonoTime now) const;
    // When something is due without an event: a long press, the end of a rest, the way back after a swipe.
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    enum class Drag { none, track, swipe, scroll };

    void note_sign(MonoTime when);
    void take(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out);
    void tap(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out);
    void start_drag(const Gesture& gesture, const Touchable& on);
    void drag(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out);
    void end_drag(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out);
    void read_along(Point at, MonoTime when, const HitMap& hits, std::vector<Meant>& out);
    void end_swipe(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out);
    void pinch(const Gesture& gesture);

    GestureRecognizer gestures_;
    std::string pressed_;
    ScrollInput scroll_;
    Drag drag_{Drag::none};
    std::string track_;   // that is read along
    std::string tracked_; // the area of it that acted last
    SwipeWay way_{SwipeWay::across};
    Swipes swipes_;      // what the swipe under way may lead to
    float swiped_{0.0F}; // the finger's way
    Tween pull_;
    std::string first_tap_; // what the first tap of a pair acted on
    MonoTime first_tap_at_{};
    std::vector<Gesture> presses_;
    std::optional<MonoTime> touched_;
};

// What a swipe leads to on a screen of the dock that has no pages: the sections beside it.
[[nodiscard]] Swipes section_swipes(Place place);

} // namespace bangvang
