#include "shell/touch_fingers.h"

#include <algorithm>

namespace bangvang {

namespace {

// Finger 0 is the mouse.
constexpr int first_number = 1;
// Older than this no report can be that we have just read, unless the loop of this thread was held up.
constexpr std::chrono::milliseconds oldest_report{2000};

bool device_goes(std::span<const TouchReport> later, int device)
{
    return std::ranges::any_of(later, [&](const TouchReport& report) {
        return report.kind == TouchReport::Kind::device_gone && report.device == device;
    });
}

} // namespace

std::vector<PointerEvent> TouchFingers::translate(std::span<const TouchReport> batch)
{
    std::vector<PointerEvent> out;
    for (std::size_t at = 0; at < batch.size(); ++at) {
        const TouchReport& report = batch[at];
        switch (report.kind) {
        case TouchReport::Kind::begin:
            begin(report, out);
            break;
        case TouchReport::Kind::update:
            follow(report, PointerEvent::Kind::move, out);
            break;
        case TouchReport::Kind::end:
            follow(report,
                   device_goes(batch.subspan(at), report.device) ? PointerEvent::Kind::cancel
                                                                 : PointerEvent::Kind::up,
                   out);
            break;
        case TouchReport::Kind::device_gone:
            lose_device(report, out);
            break;
        }
    }
    return out;
}

int TouchFingers::free_number() const
{
    int number = first_number;
    while (std::ranges::any_of(fingers_, [&](const Finger& each) { return each.number == number; }))
        ++number;
    return number;
}

void TouchFingers::begin(const TouchReport& report, std::vector<PointerEvent>& out)
{
    const Finger finger{report.touch, report.device, free_number(), report.at};
    fingers_.push_back(finger);
    out.push_back({PointerEvent::Kind::down, finger.number, report.at, report.when});
}

// Of a touch that began before we listened nobody has heard; it stays so.
void TouchFingers::follow(const TouchReport& report, PointerEvent::Kind as, std::vector<PointerEvent>& out)
{
    const auto found = std::ranges::find(fingers_, report.touch, &Finger::touch);
    if (found == fingers_.end())
        return;
    found->last = report.at;
    out.push_back({as, found->number, report.at, report.when});
    if (as != PointerEvent::Kind::move)
        fingers_.erase(found);
}

void TouchFingers::lose_device(const TouchReport& report, std::vector<PointerEvent>& out)
{
    for (const Finger& finger : fingers_)
        if (finger.device == report.device)
            out.push_back({PointerEvent::Kind::cancel, finger.number, finger.last, report.when});
    std::erase_if(fingers_, [&](const Finger& each) { return each.device == report.device; });
}

MonoTime server_time(std::uint32_t milliseconds, MonoTime now)
{
    const auto ours = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch());
    const auto age = static_cast<std::uint32_t>(ours.count()) - milliseconds; // right across the new start
    if (age > static_cast<std::uint32_t>(oldest_report.count()))
        return now;
    return MonoTime(ours - std::chrono::milliseconds(age));
}

} // namespace bangvang
