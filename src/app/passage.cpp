#include "app/passage.h"

#include <algorithm>

namespace bangvang {

namespace {

// The order of the dock, from the left.
int dock_order(Place place)
{
    switch (place) {
    case Place::ranking:
    case Place::unit:
    case Place::compare:
        return 1;
    case Place::progress:
    case Place::indicator:
    case Place::months:
        return 2;
    case Place::honor:
    case Place::honoree:
        return 3;
    case Place::movements:
    case Place::reader:
        return 4;
    case Place::search:
        return 5;
    case Place::attract:
    case Place::home:
    case Place::notice:
    case Place::display:
    case Place::deck:
    case Place::pin:
    case Place::service:
        break;
    }
    return 0;
}

bool same_screen(const Route& a, const Route& b)
{
    return a.place == b.place && a.code == b.code;
}

// How many levels, from the bottom, are the same screens.
std::size_t common_levels(std::span<const Route> a, std::span<const Route> b)
{
    std::size_t count = 0;
    while (count < std::min(a.size(), b.size()) && same_screen(a[count], b[count]))
        ++count;
    return count;
}

// Deeper comes from the right, further up from the left, and a section from its side of the dock.
float side_of(std::span<const Route> before, std::span<const Route> now, int step)
{
    if (step != 0)
        return step > 0 ? 1.0F : -1.0F;
    const int from = dock_order(before.back().place);
    const int to = dock_order(now.back().place);
    if (from != to)
        return to > from ? 1.0F : -1.0F;
    return now.size() < before.size() ? -1.0F : 1.0F;
}

} // namespace

Led led_by(const Hit& hit)
{
    if (hit.id.ends_with(".next"))
        return {.step = 1};
    if (hit.id.ends_with(".previous"))
        return {.step = -1};
    const bool on_content = !hit.id.starts_with("nav.");
    return {.from = on_content ? std::optional(hit.rect) : std::nullopt};
}

Led led_by(const Action& action)
{
    const auto* const slide = std::get_if<ShowSlide>(&action);
    if (!slide)
        return {};
    const bool back = slide->step == ShowSlide::Step::previous || slide->step == ShowSlide::Step::first;
    return {.step = back ? -1 : 1};
}

Way Passages::way(std::span<const Route> before, std::span<const Route> now, const Led& led)
{
    const std::size_t common = common_levels(before, now);
    const bool deeper = common == before.size() && now.size() > before.size();
    const bool further_up = common == now.size() && before.size() > now.size();
    const std::optional<Rect> left =
        further_up && before.size() <= grown_from_.size() ? grown_from_[before.size() - 1] : std::nullopt;
    // A level that was turned to another item of its list still grew out of where it grew out of.
    const bool turned =
        before.size() == now.size() && common + 1 == now.size() && before.back().place == now.back().place;
    if (!turned)
        grown_from_.resize(std::min(common, grown_from_.size()));
    grown_from_.resize(now.size());
    if (now.back().place == Place::attract)
        return {.passage = Passage::cover};
    if (before.back().place == Place::attract)
        return {.passage = Passage::rise};
    if (deeper && led.from) {
        grown_from_.back() = led.from;
        return {.passage = Passage::grow, .place = *led.from};
    }
    if (left)
        return {.passage = Passage::back, .place = *left};
    return {.passage = Passage::slide, .side = side_of(before, now, led.step)};
}

} // namespace bangvang
