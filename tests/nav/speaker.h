// A deck of five slides, and somebody who presents it.
#pragma once

#include "nav/present.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace bangvang::present_tests {

[[nodiscard]] inline MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

[[nodiscard]] inline Duration lasting(double seconds)
{
    return std::chrono::duration_cast<Duration>(Seconds(seconds));
}

// Five slides, of which the second comes in three parts.
[[nodiscard]] inline std::vector<PlannedSlide> five_slides()
{
    return {{"title"}, {"podium", 2}, {"ranking:1"}, {"ranking:2"}, {"closing"}};
}

[[nodiscard]] inline Navigation with_deck(std::vector<Route> stack = {Route{}})
{
    Navigation navigation;
    navigation.stack = std::move(stack);
    navigation.presenting.plan = five_slides();
    return navigation;
}

[[nodiscard]] inline Navigation after(Navigation navigation, std::initializer_list<Action> actions,
                                      double seconds = 10)
{
    for (const Action& action : actions)
        navigation = reduce(std::move(navigation), action, at(seconds += 1));
    return navigation;
}

// On the title, since one second.
[[nodiscard]] inline Navigation speaking(std::initializer_list<Action> actions = {})
{
    return after(reduce(with_deck(), Present{true}, at(1)), actions);
}

[[nodiscard]] inline ShowSlide step(ShowSlide::Step to, int number = 1)
{
    return {.step = to, .number = number};
}

inline const ShowSlide next = step(ShowSlide::Step::next);
inline const ShowSlide previous = step(ShowSlide::Step::previous);
inline const ShowSlide first = step(ShowSlide::Step::first);
inline const ShowSlide last = step(ShowSlide::Step::last);

[[nodiscard]] inline ShowSlide number(int number)
{
    return step(ShowSlide::Step::number, number);
}

[[nodiscard]] inline ArrangeSlide hide(std::string id)
{
    return {.id = std::move(id), .how = ArrangeSlide::How::hide};
}

[[nodiscard]] inline ArrangeSlide show(std::string id)
{
    return {.id = std::move(id), .how = ArrangeSlide::How::show};
}

[[nodiscard]] inline ArrangeSlide earlier(std::string id)
{
    return {.id = std::move(id), .how = ArrangeSlide::How::earlier};
}

[[nodiscard]] inline ArrangeSlide later(std::string id)
{
    return {.id = std::move(id), .how = ArrangeSlide::How::later};
}

[[nodiscard]] inline std::vector<std::string> ids(const std::vector<PlannedSlide>& plan)
{
    std::vector<std::string> found;
    for (const PlannedSlide& slide : plan)
        found.push_back((slide.hidden ? "-" : "") + slide.id);
    return found;
}

using Names = std::vector<std::string>;

inline const Route unit{.place = Place::unit, .code = "NL"};

} // namespace bangvang::present_tests
