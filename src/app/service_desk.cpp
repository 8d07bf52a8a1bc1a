#include "app/service_desk.h"

#include "nav/idle.h"
#include "ui/chrome.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/service_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bangvang {

namespace {

constexpr Duration note_time = std::chrono::seconds(12);

bool is_service(const Route& route)
{
    return route.place == Place::pin || route.place == Place::service;
}

int seconds_until(MonoTime end, MonoTime now)
{
    return std::max(1, static_cast<int>(std::ceil(Seconds(end - now).count())));
}

} // namespace

// Overwritten in a way that no compiler leaves out.
void ServiceDesk::wipe()
{
    volatile char* const at = typed_.data();
    for (std::size_t i = 0; i < typed_.size(); ++i)
        at[i] = 0;
    count_ = 0;
}

void ServiceDesk::hear(const ServiceInput* input, Navigation& navigation, MonoTime now)
{
    if (input)
        heard_ = *input;
    if (note_until_ && now >= *note_until_)
        note_until_.reset();
    if (!waiting_ || heard_.pin.attempt != attempts_ || heard_.pin.kind == PinReport::Kind::checking)
        return;
    waiting_ = false;
    if (heard_.pin.kind != PinReport::Kind::open || navigation.top().place != Place::pin)
        return;
    open_ = true;
    navigation = reduce(std::move(navigation), Change{Route{.place = Place::service}}, now);
}

void ServiceDesk::type(int digit)
{
    using Kind = PinReport::Kind;
    const Kind kind = heard_.pin.kind;
    if (waiting_ || (kind != Kind::ready && kind != Kind::wrong && kind != Kind::open))
        return;
    if (digit < 0) {
        count_ = std::max(0, count_ - 1);
        typed_.at(static_cast<std::size_t>(count_)) = 0;
        return;
    }
    typed_.at(static_cast<std::size_t>(count_++)) = static_cast<char>('0' + digit);
    if (count_ < pin_length)
        return;
    wishes_.pin = PinAttempt{++attempts_, typed_};
    waiting_ = true;
    wipe();
}

// Also from outside: what the panel does it does for nobody who has not shown the PIN.
void ServiceDesk::act(const Action& action)
{
    if (const auto* const key = std::get_if<TypePin>(&action))
        type(key->digit);
    if (std::holds_alternative<Dismiss>(action))
        note_until_.reset();
    if (!open())
        return;
    if (const auto* const ordered = std::get_if<OrderService>(&action))
        wishes_.orders.push_back(ordered->order);
    if (const auto* const set = std::get_if<SetService>(&action))
        wishes_.save = settings_ = set->settings;
}

void ServiceDesk::guard(Navigation& navigation)
{
    if (std::ranges::none_of(navigation.stack, is_service)) {
        open_ = false;
        waiting_ = false;
        wipe();
    }
    if (open())
        return;
    for (Route& route : navigation.stack)
        if (route.place == Place::service)
            route = Route{.place = Place::pin};
}

void ServiceDesk::knock(Navigation& navigation, MonoTime now)
{
    if (heard_.pin.kind == PinReport::Kind::none_set)
        note_until_ = now + note_time;
    else if (std::ranges::none_of(navigation.stack, is_service))
        navigation = reduce(std::move(navigation), Open{Route{.place = Place::pin}}, now);
}

// "Wrong" is said of what was typed last, until something is typed anew.
PinReport ServiceDesk::shown_report() const
{
    PinReport report = heard_.pin;
    if (waiting_)
        report.kind = PinReport::Kind::checking;
    else if (report.kind == PinReport::Kind::open)
        report.kind = PinReport::Kind::ready;
    return report;
}

ServiceLook ServiceDesk::look(const Navigation& navigation, bool closes, MonoTime now) const
{
    ServiceLook look{.pin = shown_report(),
                     .typed = waiting_ ? pin_length : count_,
                     .settings = settings_,
                     .facts = heard_.facts};
    if (pictured_)
        look.pin.kind = PinReport::Kind::ready;
    if (const auto end = service_closes(navigation))
        look.closes_in = closes ? seconds_until(*end, now) : static_cast<int>(service_time.count());
    return look;
}

ServiceWishes ServiceDesk::take_wishes(const Navigation& navigation)
{
    ServiceWishes wishes = std::exchange(wishes_, {});
    wishes.watching = std::ranges::any_of(navigation.stack, is_service);
    return wishes;
}

void ServiceDesk::draw_note(Canvas& canvas, MonoTime now) const
{
    if (!has_note(now))
        return;
    const TwoWords words = no_pin_words();
    draw_toast(canvas, {.icon = Icon::lock, .title = words.vi, .text = words.en}, Language::vi);
}

std::optional<MonoTime> ServiceDesk::next_change(const Navigation& navigation, bool closes,
                                                 MonoTime now) const
{
    std::optional<MonoTime> next = note_until_;
    if (const auto end = service_closes(navigation); end && closes)
        next = earliest(next, *end - std::chrono::seconds(seconds_until(*end, now) - 1));
    if (navigation.top().place == Place::pin && heard_.pin.kind == PinReport::Kind::locked) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(heard_.pin.locked_until - now).count();
        if (minutes > 1)
            next = earliest(next, heard_.pin.locked_until - std::chrono::minutes(minutes - 1));
    }
    return next;
}

} // namespace bangvang
