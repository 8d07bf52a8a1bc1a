#include "nav/present.h"

#include <algorithm>
#include <charconv>

namespace bangvang {

namespace {

constexpr std::size_t most_digits = 3;

std::optional<int> number_of(std::string_view digits)
{
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

// The slide that is the `position`th of those shown.
const PlannedSlide* shown_at(const Presenting& presenting, std::size_t position)
{
    for (const PlannedSlide& slide : presenting.plan)
        if (!slide.hidden && position-- == 0)
            return &slide;
    return nullptr;
}

void add_time(std::vector<SlideTime>& times, const std::string& id, Duration spent)
{
    const auto known = std::ranges::find(times, id, &SlideTime::id);
    if (known != times.end())
        known->spent += spent;
    else if (!id.empty())
        times.push_back({id, spent});
}

void note_time(Navigation& navigation, MonoTime now)
{
    Presenting& presenting = navigation.presenting;
    add_time(presenting.times, slide_shown(navigation), now - presenting.slide_since);
    presenting.slide_since = now;
}

// Its parts come one by one only on the way forward.
void go_to(Navigation& navigation, const PlannedSlide& slide, bool forward, MonoTime now)
{
    const auto level = slide_level(navigation);
    if (!level)
        return;
    note_time(navigation, now);
    Route& route = navigation.stack[*level];
    route = {.place = Place::deck, .code = slide.id, .section = forward ? slide.builds : 0};
}

// One of the parts that are still to come, of a slide or of what was opened from it; false without any.
bool take_part(Route& slide)
{
    if (slide.place != Place::deck || slide.section == 0)
        return false;
    --slide.section;
    return true;
}

std::size_t position_after(const ShowSlide& action, std::size_t here, std::size_t count)
{
    switch (action.step) {
    case ShowSlide::Step::next:
        return std::min(here + 1, count - 1);
    case ShowSlide::Step::previous:
        return here == 0 ? 0 : here - 1;
    case ShowSlide::Step::first:
        return 0;
    case ShowSlide::Step::last:
        return count - 1;
    case ShowSlide::Step::number:
        break;
    }
    return static_cast<std::size_t>(std::clamp(action.number, 1, static_cast<int>(count)) - 1);
}

std::string_view kind_about(Place place)
{
    switch (place) {
    case Place::ranking:
    case Place::unit:
    case Place::compare:
        return "ranking";
    case Place::progress:
    case Place::indicator:
    case Place::months:
        return "indicators";
    case Place::honor:
    case Place::honoree:
        return "honors";
    default:
        return "";
    }
}

// What was arranged and what was agreed on stays; the rest is of this time.
void start_clock(Presenting& presenting, bool by_hand, MonoTime now)
{
    presenting = {.on = true,
                  .by_hand = by_hand,
                  .plan = std::move(presenting.plan),
                  .target_minutes = presenting.target_minutes,
                  .began = now,
                  .slide_since = now};
}

void begin(Navigation& navigation, const Present& action, MonoTime now)
{
    Presenting& presenting = navigation.presenting;
    const Route shown = navigation.top();
    const std::string first = action.here ? slide_about(presenting, shown) : slide_about(presenting, Route{});
    if (shown.place == Place::attract)
        navigation.stack.assign(1, Route{});
    navigation.stack.push_back({.place = Place::deck, .code = first});
    start_clock(presenting, action.by_hand, now);
}

// The slide that takes the place of a hidden one: the next, or the last where none comes after it.
std::string successor(const std::vector<PlannedSlide>& plan, std::vector<PlannedSlide>::const_iterator hidden)
{
    const auto next = std::find_if(hidden, plan.end(), [](const PlannedSlide& s) { return !s.hidden; });
    if (next != plan.end())
        return next->id;
    const auto last = std::ranges::find(plan.rbegin(), plan.rend(), false, &PlannedSlide::hidden);
    return last != plan.rend() ? last->id : std::string();
}

void end_presenting(Presenting& presenting, const std::string& slide, MonoTime now)
{
    add_time(presenting.times, slide, now - presenting.slide_since);
    presenting.slide_since = now;
    presenting.cover = Cover::none;
    presenting.overview = false;
    presenting.tool = Tool::none;
    presenting.zoom = 0;
    presenting.number.clear();
}

} // namespace

std::optional<std::size_t> slide_level(const Navigation& navigation)
{
    const auto slide = std::ranges::find(navigation.stack, Place::deck, &Route::place);
    if (slide == navigation.stack.end())
        return std::nullopt;
    return static_cast<std::size_t>(slide - navigation.stack.begin());
}

std::string slide_shown(const Navigation& navigation)
{
    const auto level = slide_level(navigation);
    if (!level)
        return {};
    const Presenting& presenting = navigation.presenting;
    const auto position = slide_position(presenting, navigation.stack[*level].code);
    const PlannedSlide* const slide = position ? shown_at(presenting, *position) : nullptr;
    return slide ? slide->id : navigation.stack[*level].code;
}

std::size_t shown_slides(const Presenting& presenting)
{
    return static_cast<std::size_t>(std::ranges::count(presenting.plan, false, &PlannedSlide::hidden));
}

std::optional<std::size_t> slide_position(const Presenting& presenting, std::string_view code)
{
    const std::size_t count = shown_slides(presenting);
    if (count == 0)
        return std::nullopt;
    if (code.empty())
        return 0;
    if (const auto number = number_of(code))
        return static_cast<std::size_t>(std::clamp(*number, 1, static_cast<int>(count)) - 1);
    std::size_t position = 0;
    for (const PlannedSlide& slide : presenting.plan) {
        if (slide.id == code)
            return slide.hidden ? std::nullopt : std::optional(position);
        position += slide.hidden ? 0U : 1U;
    }
    return std::nullopt;
}

std::string slide_about(const Presenting& presenting, const Route& route)
{
    const std::string_view kind = kind_about(route.place);
    for (const PlannedSlide& slide : presenting.plan)
        if (!slide.hidden && !kind.empty() && slide.id.starts_with(kind))
            return slide.id;
    const PlannedSlide* const first = shown_at(presenting, 0);
    return first ? first->id : std::string();
}

std::vector<PlannedSlide> arranged_like(const std::vector<PlannedSlide>& before,
                                        std::vector<PlannedSlide> made)
{
    std::vector<PlannedSlide> arranged;
    for (const PlannedSlide& old : before)
        if (const auto same = std::ranges::find(made, old.id, &PlannedSlide::id); same != made.end()) {
            arranged.push_back(*same);
            arranged.back().hidden = old.hidden;
        }
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (std::ranges::find(arranged, made[i].id, &PlannedSlide::id) != arranged.end())
            continue;
        auto at = arranged.begin();
        if (i > 0)
            at = std::next(std::ranges::find(arranged, made[i - 1].id, &PlannedSlide::id));
        arranged.insert(at, made[i]);
    }
    if (std::ranges::all_of(arranged, &PlannedSlide::hidden))
        for (PlannedSlide& slide : arranged)
            slide.hidden = false;
    return arranged;
}

void present(Navigation& navigation, const Present& action, MonoTime now)
{
    const auto level = slide_level(navigation);
    if (!action.on && level) {
        navigation.stack.resize(std::max<std::size_t>(*level, 1));
        if (*level == 0)
            navigation.stack.front() = Route{};
    } else if (action.on && !level) {
        begin(navigation, action, now);
    } else if (action.on && !action.here) {
        show_slide(navigation, {.step = ShowSlide::Step::first}, now);
    }
}

void show_slide(Navigation& navigation, const ShowSlide& action, MonoTime now)
{
    const auto level = slide_level(navigation);
    Presenting& presenting = navigation.presenting;
    const std::size_t count = shown_slides(presenting);
    if (!level || count == 0)
        return;
    presenting.overview = false;
    presenting.number.clear();
    const bool forward = action.step == ShowSlide::Step::next;
    if (forward && take_part(navigation.stack.back()))
        return;
    const bool deeper = navigation.stack.size() > *level + 1;
    back_to_slide(navigation);
    if (deeper && action.step == ShowSlide::Step::previous)
        return;
    Route& route = navigation.stack[*level];
    if (forward && take_part(route))
        return;
    const std::size_t here = slide_position(presenting, route.code).value_or(0);
    const std::size_t there = position_after(action, here, count);
    const PlannedSlide* const slide = shown_at(presenting, there);
    if (slide && (slide->id != route.code || !forward))
        go_to(navigation, *slide, forward && there != here, now);
}

bool turn_to_slide(Navigation& navigation, std::string_view code, MonoTime now)
{
    const auto position = slide_position(navigation.presenting, code);
    if (position)
        show_slide(navigation, {ShowSlide::Step::number, static_cast<int>(*position) + 1}, now);
    return position.has_value();
}

void arrange_slide(Navigation& navigation, const ArrangeSlide& action, MonoTime now)
{
    std::vector<PlannedSlide>& plan = navigation.presenting.plan;
    const auto slide = std::ranges::find(plan, action.id, &PlannedSlide::id);
    if (slide == plan.end())
        return;
    const std::string shown = slide_shown(navigation);
    switch (action.how) {
    case ArrangeSlide::How::hide: // at least one stays
        slide->hidden = slide->hidden || shown_slides(navigation.presenting) > 1;
        break;
    case ArrangeSlide::How::show:
        slide->hidden = false;
        break;
    case ArrangeSlide::How::earlier:
        if (slide != plan.begin())
            std::iter_swap(slide, std::prev(slide));
        break;
    case ArrangeSlide::How::later:
        if (std::next(slide) != plan.end())
            std::iter_swap(slide, std::next(slide));
        break;
    }
    const auto level = slide_level(navigation);
    if (!level)
        return;
    navigation.stack[*level].code = shown; // which a number would no longer mean
    if (slide->hidden && action.id == shown)
        go_to(navigation, {.id = successor(plan, slide)}, false, now);
}

void cover_screen(Presenting& presenting, const CoverScreen& action)
{
    if (!presenting.on)
        return;
    const bool same = presenting.cover == action.cover;
    if (presenting.cover != Cover::none && !same)
        return;
    presenting.cover = same ? Cover::none : action.cover;
    presenting.covered_by_touch = !same && action.by_touch;
}

void show_overview(Presenting& presenting, int turn)
{
    if (!presenting.on)
        return;
    if (turn != 0)
        presenting.overview_page = std::max(0, presenting.overview_page + turn);
    else
        presenting.overview = !presenting.overview;
}

void take_tool(Presenting& presenting, Tool tool)
{
    if (!presenting.on)
        return;
    presenting.overview = false;
    presenting.tool = presenting.tool == tool ? Tool::none : tool;
    presenting.spot.clear();
}

void light(Presenting& presenting, std::string_view area)
{
    if (!presenting.on)
        return;
    presenting.tool = Tool::spotlight;
    presenting.spot = area;
}

void zoom_slide(Presenting& presenting, const ZoomSlide& action)
{
    if (!presenting.on)
        return;
    presenting.overview = false;
    const int wanted = action.steps == 0 ? (presenting.zoom == 0 ? 1 : 0) : presenting.zoom + action.steps;
    presenting.zoom = std::clamp(wanted, 0, zoom_levels - 1);
    if (action.at)
        presenting.zoom_at = *action.at;
}

void type_digit(Presenting& presenting, int digit)
{
    if (!presenting.on)
        return;
    if (presenting.number.size() >= most_digits)
        presenting.number.clear();
    presenting.number += static_cast<char>('0' + std::clamp(digit, 0, 9));
}

void back_to_slide(Navigation& navigation)
{
    if (const auto level = slide_level(navigation))
        navigation.stack.resize(*level + 1);
}

void settle_presenting(Navigation& navigation, const Route& before, const std::string& slide, MonoTime now)
{
    Presenting& presenting = navigation.presenting;
    const bool on = slide_level(navigation).has_value();
    if (!on && presenting.on)
        end_presenting(presenting, slide, now);
    else if (on && !presenting.on)
        start_clock(presenting, false, now);
    presenting.on = on;
    const Route& top = navigation.top();
    if (top.place != before.place || top.code != before.code) {
        presenting.zoom = 0;
        presenting.overview = false;
        presenting.spot.clear();
        if (top.place != Place::deck) {
            presenting.tool = Tool::none;
            presenting.overview = false;
        }
    }
}

std::vector<SlideTime> slide_times(const Navigation& navigation, MonoTime now)
{
    std::vector<SlideTime> times = navigation.presenting.times;
    if (navigation.presenting.on)
        add_time(times, slide_shown(navigation), now - navigation.presenting.slide_since);
    return times;
}

} // namespace bangvang
