#include "input/gesture.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// Nearer than this the distance of two fingers says nothing about what they mean.
constexpr float least_distance = 40.0F;

float distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Duration time_of(Seconds seconds)
{
    return std::chrono::duration_cast<Duration>(seconds);
}

} // namespace

std::vector<Gesture> GestureRecognizer::feed(const PointerEvent& event)
{
    std::vector<Gesture> out = tick(event.when);
    switch (event.kind) {
    case PointerEvent::Kind::down:
        down(event, out);
        break;
    case PointerEvent::Kind::move:
        move(event, out);
        break;
    case PointerEvent::Kind::up:
    case PointerEvent::Kind::cancel:
        lift(event, out);
        break;
    }
    return out;
}

std::vector<Gesture> GestureRecognizer::tick(MonoTime now)
{
    std::vector<Gesture> out;
    if (lead_ && lead_->stage == Stage::pressed && now >= lead_->since + time_of(long_press_time)) {
        lead_->stage = Stage::long_pressed;
        out.push_back(
            gesture(Gesture::Kind::long_press, lead_->last, lead_->since + time_of(long_press_time)));
    }
    const auto rests = rest_deadline();
    if (!rests || now < *rests)
        return out;
    stop_lead(*rests, out);
    end_pinch(*rests, out);
    return out;
}

std::optional<MonoTime> GestureRecognizer::next_deadline() const
{
    if (lead_ && lead_->stage == Stage::pressed)
        return lead_->since + time_of(long_press_time);
    return rest_deadline();
}

std::optional<MonoTime> GestureRecognizer::last_sign(MonoTime now) const
{
    std::optional<MonoTime> sign;
    for (const Contact& each : contacts_)
        sign = std::max(sign, std::optional(std::min(now, each.moved + time_of(lean_time))));
    return sign;
}

// A press counts from where it began, however the finger trembles; what moves, from its last move.
std::optional<MonoTime> GestureRecognizer::rest_deadline() const
{
    if (lead_)
        return (lead_->stage == Stage::dragging ? lead_->moved : lead_->since) + time_of(rest_time);
    if (!pinch_)
        return std::nullopt;
    MonoTime moved = pinch_->since;
    for (const Contact& each : contacts_)
        if (pinches(each.finger))
            moved = std::max(moved, each.moved);
    return moved + time_of(rest_time);
}

// A finger coming down twice means that its leaving was lost.
void GestureRecognizer::down(const PointerEvent& event, std::vector<Gesture>& out)
{
    if (contact(event.finger))
        lift({PointerEvent::Kind::cancel, event.finger, event.at, event.when}, out);
    const bool may_lead = !lead_ && !pinch_ && !beside_awake(event.when);
    contacts_.push_back({event.finger, event.at, event.at, event.when});
    if (lead_) {
        begin_pinch(event, out);
    } else if (pinch_) {
        if (event.when - pinch_->since < time_of(palm_time))
            end_pinch(event.when, out);
    } else if (may_lead) {
        lead_ = Lead{event.finger, event.at, event.when, event.when, event.at, Stage::pressed, {}};
        remember(event);
        out.push_back(gesture(Gesture::Kind::press, event.at, event.when));
    }
}

void GestureRecognizer::move(const PointerEvent& event, std::vector<Gesture>& out)
{
    Contact* const moved = contact(event.finger);
    if (!moved)
        return;
    moved->at = event.at;
    if (distance(moved->still, event.at) >= tap_slop) {
        moved->still = event.at;
        moved->moved = event.when;
    }
    if (lead_ && lead_->finger == event.finger)
        lead_moves(event, out);
    else if (pinches(event.finger))
        follow_pinch(event.when, out);
}

// Where the finger left counts as a move of its own: a fast swipe may have no other.
void GestureRecognizer::lift(const PointerEvent& event, std::vector<Gesture>& out)
{
    if (lead_ && lead_->finger == event.finger) {
        if (event.kind == PointerEvent::Kind::up)
            lead_lifts(event, out);
        else
            stop_lead(event.when, out);
    } else if (pinches(event.finger)) {
        end_pinch(event.when, out);
    }
    std::erase_if(contacts_, [&](const Contact& each) { return each.finger == event.finger; });
}

void GestureRecognizer::lead_moves(const PointerEvent& event, std::vector<Gesture>& out)
{
    remember(event);
    const bool passed = distance(event.at, lead_->start) >= tap_slop;
    if (event.at != lead_->last)
        lead_->moved = event.when;
    if (lead_->stage != Stage::dragging && passed) {
        lead_->stage = Stage::dragging;
        out.push_back(gesture(Gesture::Kind::drag_start, event.at, event.when));
    } else if (lead_->stage == Stage::dragging && event.at != lead_->last) {
        out.push_back(gesture(Gesture::Kind::drag, event.at, event.when));
    }
}

void GestureRecognizer::lead_lifts(const PointerEvent& event, std::vector<Gesture>& out)
{
    lead_moves(event, out);
    const bool drags = lead_->stage == Stage::dragging;
    Gesture end = gesture(drags ? Gesture::Kind::drag_end : Gesture::Kind::tap, event.at, event.when);
    if (drags)
        end.velocity = velocity();
    else
        end.taps = count_tap(event.at, event.when);
    out.push_back(end);
    lead_.reset();
}

// It leads no more: what it pressed is not meant, what it dragged stands still.
void GestureRecognizer::stop_lead(MonoTime when, std::vector<Gesture>& out)
{
    if (!lead_)
        return;
    const bool drags = lead_->stage == Stage::dragging;
    out.push_back(gesture(drags ? Gesture::Kind::drag_end : Gesture::Kind::cancel, lead_->last, when));
    lead_.reset();
}

void GestureRecognizer::begin_pinch(const PointerEvent& event, std::vector<Gesture>& out)
{
    const int first = lead_->finger;
    const Point from = place_of(first);
    stop_lead(event.when, out);
    const Point middle = (from + event.at) * 0.5F;
    pinch_ = Pinch{first, event.finger, middle, event.when, middle, distance(from, event.at)};
    out.push_back({.kind = Gesture::Kind::pinch_start, .at = middle, .start = middle, .when = event.when});
}

void GestureRecognizer::follow_pinch(MonoTime when, std::vector<Gesture>& out)
{
    const Point a = place_of(pinch_->first);
    const Point b = place_of(pinch_->second);
    const Point middle = (a + b) * 0.5F;
    const float apart = distance(a, b);
    const float scale = std::max(apart, least_distance) / std::max(pinch_->distance, least_distance);
    out.push_back({.kind = Gesture::Kind::pinch,
                   .at = middle,
                   .start = pinch_->start,
                   .delta = middle - pinch_->middle,
                   .when = when,
                   .scale = scale});
    pinch_->middle = middle;
    pinch_->distance = apart;
}

void GestureRecognizer::end_pinch(MonoTime when, std::vector<Gesture>& out)
{
    if (!pinch_)
        return;
    out.push_back(
        {.kind = Gesture::Kind::pinch_end, .at = pinch_->middle, .start = pinch_->start, .when = when});
    pinch_.reset();
}

void GestureRecognizer::remember(const PointerEvent& event)
{
    auto& recent = lead_->recent;
    std::erase_if(recent, [&](const Sample& each) { return event.when - each.when > velocity_window; });
    recent.push_back({event.at, event.when});
}

GestureRecognizer::Contact* GestureRecognizer::contact(int finger)
{
    const auto found =
        std::ranges::find_if(contacts_, [=](const Contact& each) { return each.finger == finger; });
    return found == contacts_.end() ? nullptr : &*found;
}

Point GestureRecognizer::place_of(int finger)
{
    const Contact* const there = contact(finger);
    return there ? there->at : Point{};
}

bool GestureRecognizer::beside_awake(MonoTime now) const
{
    return std::ranges::any_of(contacts_,
                               [=](const Contact& each) { return now - each.moved < time_of(awake_time); });
}

bool GestureRecognizer::pinches(int finger) const
{
    return pinch_ && (pinch_->first == finger || pinch_->second == finger);
}

int GestureRecognizer::count_tap(Point at, MonoTime when)
{
    const bool follows = tapped_.count > 0 && when - tapped_.when <= time_of(tap_pair_time) &&
                         distance(at, tapped_.at) <= 2.0F * tap_slop;
    tapped_ = {at, when, follows ? tapped_.count + 1 : 1};
    return tapped_.count;
}

Point GestureRecognizer::velocity() const
{
    const Sample& first = lead_->recent.front();
    const Sample& last = lead_->recent.back();
    const auto elapsed = static_cast<float>(Seconds(last.when - first.when).count());
    return elapsed > 0.0F ? (last.at - first.at) * (1.0F / elapsed) : Point{};
}

Gesture GestureRecognizer::gesture(Gesture::Kind kind, Point at, MonoTime when)
{
    const Point delta = at - lead_->last;
    lead_->last = at;
    return {.kind = kind, .at = at, .start = lead_->start, .delta = delta, .when = when};
}

} // namespace bangvang
