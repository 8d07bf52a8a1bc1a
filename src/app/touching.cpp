#include "app/touching.h"

#include "anim/motion.h"
#include "input/scroller.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace bangvang {

namespace {

constexpr float fast = 500.0F;           // units a second: a flick turns the page however short it is
constexpr float far_enough = 0.22F;      // of the window's width
constexpr float far_enough_down = 94.0F; // one row of a list

// Sections from the left, as the dock has them.
constexpr std::array sections{Place::home, Place::ranking, Place::progress, Place::honor, Place::movements};

Action to_section(Place place)
{
    return place == Place::home ? Action(GoHome{}) : Action(Open{Route{.place = place}});
}

bool leads_somewhere(const Action& action)
{
    return !std::holds_alternative<std::monostate>(action);
}

float along(SwipeWay way, Point p)
{
    return way == SwipeWay::across ? p.x : p.y;
}

// The content follows the finger; where nothing comes it gives way ever less.
float pulled(float swiped, const Swipes& swipes)
{
    const bool leads = leads_somewhere(swiped < 0.0F ? swipes.next : swipes.previous);
    return leads ? swiped : std::copysign(give_way(std::abs(swiped)), swiped);
}

// Nothing under an open sheet is swiped away: it has no dock.
Swipes swipes_of(const Touchable& on, SwipeWay way)
{
    const Swipes& own = on.hits.swipes(way);
    const bool between_sections = way == SwipeWay::across && !own.any() && on.hits.find("nav.home");
    return between_sections ? section_swipes(on.place) : own;
}

} // namespace

Swipes section_swipes(Place place)
{
    const auto here = std::ranges::find(sections, place);
    if (here == sections.end())
        return {};
    Swipes swipes;
    if (here != sections.begin())
        swipes.previous = to_section(*std::prev(here));
    if (std::next(here) != sections.end())
        swipes.next = to_section(*std::next(here));
    return swipes;
}

std::vector<Meant> Touching::take(std::span<const PointerEvent> events, MonoTime now, const Touchable& on)
{
    std::vector<Meant> out;
    presses_.clear();
    touched_.reset();
    scroll_ = {.held = scroll_.held};
    for (const PointerEvent& event : events) {
        note_sign(event.when);
        for (const Gesture& gesture : gestures_.feed(event))
            take(gesture, on, out);
        note_sign(event.when);
    }
    for (const Gesture& gesture : gestures_.tick(now))
        take(gesture, on, out);
    return out;
}

// Before an event and after it: what comes is a sign, and so is what leaves, unless it only leaned there.
void Touching::note_sign(MonoTime when)
{
    touched_ = std::max(touched_, gestures_.last_sign(when));
}

std::optional<MonoTime> Touching::touched(MonoTime now) const
{
    return std::max(touched_, gestures_.last_sign(now));
}

void Touching::take(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out)
{
    switch (gesture.kind) {
    case Gesture::Kind::press: {
        const Hit* const hit = on.hits.at(gesture.start);
        pressed_ = hit ? hit->id : std::string();
        presses_.push_back(gesture);
        scroll_.held = true;
        break;
    }
    case Gesture::Kind::tap:
        scroll_.held = false;
        tap(gesture, on, out);
        break;
    case Gesture::Kind::long_press: // elsewhere a slow finger means what it touches, once it leaves
        if (on.holds)
            out.push_back({.action = {},
                           .when = gesture.when,
                           .area = std::exchange(pressed_, {}),
                           .long_press = true});
        break;
    case Gesture::Kind::drag_start:
        start_drag(gesture, on);
        drag(gesture, on, out);
        break;
    case Gesture::Kind::drag:
        drag(gesture, on, out);
        break;
    case Gesture::Kind::drag_end:
        end_drag(gesture, on, out);
        break;
    case Gesture::Kind::cancel:
        pressed_.clear();
        scroll_.held = false;
        break;
    case Gesture::Kind::pinch_start:
    case Gesture::Kind::pinch:
    case Gesture::Kind::pinch_end:
        pinch(gesture);
        break;
    }
}

// What looked pressed is what acts, also where it has moved since; and what has gone does nothing. Whoever
// taps twice out of habit opens a thing once: its second tap falls on a screen that came up by the first, and
// means something only where it means the same (back, and back again).
void Touching::tap(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out)
{
    if (gesture.taps % 2 == 0)
        scroll_.double_tap = gesture.at;
    const std::string id = std::exchange(pressed_, {});
    const bool on_another_screen = gesture.taps > 1 && on.entered >= first_tap_at_ && id != first_tap_;
    if (gesture.taps == 1) {
        first_tap_ = id;
        first_tap_at_ = gesture.when;
    }
    const Hit* const hit = on.hits.find(id);
    if (hit && leads_somewhere(hit->action) && !on_another_screen)
        out.push_back({hit->action, led_by(*hit), gesture.when, hit->id});
}

void Touching::start_drag(const Gesture& gesture, const Touchable& on)
{
    const Hit* const held = on.hits.find(std::exchange(pressed_, {}));
    const Point moved = gesture.at - gesture.start;
    way_ = std::abs(moved.x) > std::abs(moved.y) ? SwipeWay::across : SwipeWay::down;
    swipes_ = on.reach && way_ == SwipeWay::down ? Swipes{} : swipes_of(on, way_);
    swiped_ = 0.0F;
    if (held && !held->track.empty() && way_ == SwipeWay::across) {
        drag_ = Drag::track;
        track_ = held->track;
        tracked_.clear();
    } else {
        drag_ = swipes_.any() ? Drag::swipe : Drag::scroll;
    }
}

void Touching::drag(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out)
{
    switch (drag_) {
    case Drag::none:
        break;
    case Drag::track:
        read_along(gesture.at, gesture.when, on.hits, out);
        break;
    case Drag::swipe:
        swiped_ += along(way_, gesture.delta);
        pull_ = Tween(static_cast<double>(pulled(swiped_, swipes_)));
        break;
    case Drag::scroll:
        scroll_.delta += gesture.delta.y;
        scroll_.dragged = scroll_.dragged + gesture.delta;
        break;
    }
}

void Touching::end_drag(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out)
{
    drag(gesture, on, out);
    scroll_.held = false;
    if (drag_ == Drag::scroll) {
        scroll_.released = true;
        scroll_.velocity = gesture.velocity.y;
    } else if (drag_ == Drag::swipe) {
        end_swipe(gesture, on, out);
    }
    drag_ = Drag::none;
}

// The area under the finger acts when it becomes another one.
void Touching::read_along(Point at, MonoTime when, const HitMap& hits, std::vector<Meant>& out)
{
    const Hit* const under = hits.along(track_, at.x);
    if (!under || under->id == tracked_)
        return;
    tracked_ = under->id;
    out.push_back({.action = under->action, .when = when});
}

// The page turns when it was pulled far enough, or flicked; a finger that turned back means to stay.
void Touching::end_swipe(const Gesture& gesture, const Touchable& on, std::vector<Meant>& out)
{
    const float speed = along(way_, gesture.velocity);
    const bool next = swiped_ < 0.0F;
    const bool back = speed != 0.0F && (speed < 0.0F) != next && std::abs(speed) > fast;
    const float far = way_ == SwipeWay::across ? on.width * far_enough : far_enough_down;
    const bool meant = !back && (std::abs(swiped_) > far || std::abs(speed) > fast);
    const Action& action = next ? swipes_.next : swipes_.previous;
    pull_ =
        Tween(pull_.value(gesture.when), 0.0, gesture.when, motion::screen_in.time, motion::screen_in.easing);
    if (meant && leads_somewhere(action))
        out.push_back({action, Led{.step = next ? 1 : -1}, gesture.when});
}

// Two fingers scroll by their middle, as one does.
void Touching::pinch(const Gesture& gesture)
{
    const bool goes_on = gesture.kind != Gesture::Kind::pinch_end;
    scroll_.held = goes_on;
    scroll_.delta += gesture.delta.y;
    scroll_.zoom.by *= gesture.scale;
    scroll_.zoom.at = gesture.at;
    scroll_.zoom.moved = scroll_.zoom.moved + gesture.delta;
    scroll_.dragged = scroll_.dragged + gesture.delta;
    scroll_.zoom.pinching = goes_on;
}

Pull Touching::pull(MonoTime now) const
{
    return {way_, static_cast<float>(pull_.value(now)), swipes_.pages};
}

std::optional<MonoTime> Touching::next_change(MonoTime now) const
{
    return pull_.done(now) ? gestures_.next_deadline() : std::optional(now);
}

} // namespace bangvang
