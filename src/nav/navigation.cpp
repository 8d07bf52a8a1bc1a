#include "nav/navigation.h"

#include "nav/present.h"

namespace bangvang {

namespace {

constexpr Seconds play_step{1.6}; // tokens.motion.scrubPlayStep

// The sections that the dock offers; each starts a stack of its own.
bool is_section(Place place)
{
    return place == Place::ranking || place == Place::progress || place == Place::honor ||
           place == Place::movements || place == Place::search;
}

MonoTime after(MonoTime start, Seconds wait)
{
    return start + std::chrono::duration_cast<Duration>(wait);
}

// A speaker's home is the slide.
void go_home(Navigation& navigation)
{
    if (navigation.presenting.on)
        back_to_slide(navigation);
    else
        navigation.stack.assign(1, Route{});
}

// A section of the dock begins anew; the board of one unit is one level deeper than the unit.
bool begins_anew(const Route& route)
{
    return is_section(route.place) && route.unit.empty();
}

void open(Navigation& navigation, const Route& route, MonoTime now)
{
    const bool is_bottom = route.place == Place::home || route.place == Place::attract;
    if (is_bottom && navigation.presenting.on) {
        back_to_slide(navigation);
        return;
    }
    if (is_bottom) {
        navigation.stack.assign(1, route);
        return;
    }
    if (navigation.presenting.on && route.place == Place::deck && turn_to_slide(navigation, route.code, now))
        return;
    if (begins_anew(route)) // while somebody presents: above the slide
        go_home(navigation);
    navigation.stack.push_back(route);
}

void back(Navigation& navigation)
{
    if (navigation.presenting.overview)
        navigation.presenting.overview = false;
    else if (navigation.stack.back().sheet != Sheet::none)
        navigation.stack.back().sheet = Sheet::none;
    else if (navigation.stack.size() > 1)
        navigation.stack.pop_back();
    else
        go_home(navigation);
}

void wake(Navigation& navigation, const Route& route, MonoTime now)
{
    go_home(navigation);
    if (route.place != Place::home)
        open(navigation, route, now);
}

void toggle_play(Navigation& navigation, MonoTime now)
{
    navigation.playing = !navigation.playing;
    navigation.play_step_at = after(now, play_step);
}

struct Apply {
    Navigation& navigation;
    MonoTime now;

    void operator()(std::monostate) const {}
    void operator()(const Open& action) const { open(navigation, action.route, now); }
    void operator()(const Change& action) const { navigation.stack.back() = action.route; }
    void operator()(const Back&) const { back(navigation); }
    void operator()(const GoHome&) const { go_home(navigation); }
    void operator()(const Wake& action) const { wake(navigation, action.route, now); }
    void operator()(const SwitchLanguage&) const
    {
        navigation.language = navigation.language == Language::vi ? Language::en : Language::vi;
    }
    void operator()(const TogglePlay&) const { toggle_play(navigation, now); }
    void operator()(const Dismiss&) const {}    // the App puts its toast away; the place stays
    void operator()(const SetDisplay&) const {} // the App's as well
    void operator()(const SaveDisplay&) const {}
    void operator()(const LockForCleaning&) const {}
    void operator()(const ToggleReach&) const { navigation.reach = !navigation.reach; }
    void operator()(const StepReach&) const {}
    void operator()(const Present& action) const { present(navigation, action, now); }
    void operator()(const ShowSlide& action) const { show_slide(navigation, action, now); }
    void operator()(const CoverScreen& action) const { cover_screen(navigation.presenting, action); }
    void operator()(const ShowOverview& action) const { show_overview(navigation.presenting, action.turn); }
    void operator()(const ArrangeSlide& action) const { arrange_slide(navigation, action, now); }
    void operator()(const TakeTool& action) const { take_tool(navigation.presenting, action.tool); }
    void operator()(const Spot& action) const { light(navigation.presenting, action.area); }
    void operator()(const ZoomSlide& action) const { zoom_slide(navigation.presenting, action); }
    void operator()(const PanSlide& action) const
    {
        navigation.presenting.zoom_at = navigation.presenting.zoom_at + action.by;
    }
    void operator()(const TypeDigit& action) const { type_digit(navigation.presenting, action.digit); }
    void operator()(const SetTarget& action) const { navigation.presenting.target_minutes = action.minutes; }
    void operator()(const UndoMark&) const {} // the App keeps what was drawn
    void operator()(const TakeNews&) const {}
    void operator()(const TakeAlong&) const {} // the shell writes it
    void operator()(const TypePin&) const {}   // the App knows what was typed, and nobody else
    void operator()(const OrderService&) const { navigation.stack.back().sheet = Sheet::none; }
    void operator()(const SetService& action) const
    {
        // Who reads the panel in the other language goes on reading it.
        if (action.settings.language != navigation.home_language)
            navigation.language = navigation.home_language = action.settings.language;
    }
    void operator()(const TestGlass&) const {}
};

bool same_screen(const Route& a, const Route& b)
{
    return a.place == b.place && a.code == b.code;
}

bool leaves_play_alone(const Action& action)
{
    return std::holds_alternative<SwitchLanguage>(action) || std::holds_alternative<Dismiss>(action) ||
           std::holds_alternative<ToggleReach>(action) || std::holds_alternative<StepReach>(action);
}

} // namespace

Navigation reduce(Navigation navigation, const Action& action, MonoTime now)
{
    const bool covered = navigation.presenting.cover != Cover::none;
    if (covered && !std::holds_alternative<CoverScreen>(action))
        return navigation;
    const Route before = navigation.top();
    const std::string slide = slide_shown(navigation);
    const bool was_playing = navigation.playing;
    std::visit(Apply{navigation, now}, action);
    settle_presenting(navigation, before, slide, now);
    navigation.touched_at = now;
    if (was_playing && !leaves_play_alone(action))
        navigation.playing = false; // whatever else a visitor does takes the scrubber over
    if (navigation.top().place == Place::attract)
        navigation.reach = false;
    if (!same_screen(before, navigation.top()))
        navigation.entered_at = now;
    return navigation;
}

Navigation play_step_to(Navigation navigation, const std::optional<std::string>& period, MonoTime now)
{
    if (!period) {
        navigation.playing = false;
        return navigation;
    }
    navigation.stack.back().period = *period;
    navigation.play_step_at = after(now, play_step);
    return navigation;
}

} // namespace bangvang
