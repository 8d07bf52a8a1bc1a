#include "input/gesture.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

float distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Duration long_press_duration()
{
    return std::chrono::duration_cast<Duration>(long_press_time);
}

} // namespace

std::vector<Gesture> GestureRecognizer::feed(const PointerEvent& event)
{
    std::vector<Gesture> out = tick(event.when);
    if (event.kind == PointerEvent::Kind::down)
        down(event, out);
    if (!held_ || held_->finger != event.finger)
        return out;
    if (event.kind == PointerEvent::Kind::move)
        move(event, out);
    else if (event.kind == PointerEvent::Kind::up)
        up(event, out);
    else if (event.kind == PointerEvent::Kind::cancel)
        cancel(event, out);
    return out;
}

std::vector<Gesture> GestureRecognizer::tick(MonoTime now)
{
    const auto due = next_deadline();
    if (!due || now < *due)
        return {};
    held_->stage = Stage::long_pressed;
    return {gesture(Gesture::Kind::long_press, held_->last, *due)};
}

std::optional<MonoTime> GestureRecognizer::next_deadline() const
{
    if (!held_ || held_->stage != Stage::pressed)
        return std::nullopt;
    return held_->since + long_press_duration();
}

// The leading finger coming down twice means that its leaving was lost.
void GestureRecognizer::down(const PointerEvent& event, std::vector<Gesture>& out)
{
    if (held_ && held_->finger != event.finger)
        return;
    if (held_)
        cancel(event, out);
    held_ = Held{event.finger, event.at, event.when, event.at, Stage::pressed, {}};
    remember(event);
    out.push_back(gesture(Gesture::Kind::press, event.at, event.when));
}

void GestureRecognizer::move(const PointerEvent& event, std::vector<Gesture>& out)
{
    remember(event);
    const bool passed = distance(event.at, held_->start) >= tap_slop;
    if (held_->stage == Stage::pressed && passed) {
        held_->stage = Stage::dragging;
        out.push_back(gesture(Gesture::Kind::drag_start, event.at, event.when));
    } else if (held_->stage == Stage::dragging && event.at != held_->last) {
        out.push_back(gesture(Gesture::Kind::drag, event.at, event.when));
    }
}

// Where the finger left counts as a move of its own: a fast swipe may have no other.
void GestureRecognizer::up(const PointerEvent& event, std::vector<Gesture>& out)
{
    move(event, out);
    if (held_->stage == Stage::pressed)
        out.push_back(gesture(Gesture::Kind::tap, event.at, event.when));
    if (held_->stage == Stage::dragging) {
        Gesture end = gesture(Gesture::Kind::drag_end, event.at, event.when);
        end.velocity = velocity();
        out.push_back(end);
    }
    held_.reset();
}

void GestureRecognizer::cancel(const PointerEvent& event, std::vector<Gesture>& out)
{
    if (held_->stage == Stage::pressed)
        out.push_back(gesture(Gesture::Kind::cancel, held_->last, event.when));
    if (held_->stage == Stage::dragging)
        out.push_back(gesture(Gesture::Kind::drag_end, held_->last, event.when));
    held_.reset();
}

void GestureRecognizer::remember(const PointerEvent& event)
{
    auto& recent = held_->recent;
    std::erase_if(recent, [&](const Sample& each) { return event.when - each.when > velocity_window; });
    recent.push_back({event.at, event.when});
}

Point GestureRecognizer::velocity() const
{
    const Sample& first = held_->recent.front();
    const Sample& last = held_->recent.back();
    const auto elapsed = static_cast<float>(Seconds(last.when - first.when).count());
    return elapsed > 0.0F ? (last.at - first.at) * (1.0F / elapsed) : Point{};
}

Gesture GestureRecognizer::gesture(Gesture::Kind kind, Point at, MonoTime when)
{
    const Point delta = at - held_->last;
    held_->last = at;
    return {kind, at, held_->start, delta, Point{}, when};
}

} // namespace bangvang
