#include "nav/navigation.h"

#include <doctest/doctest.h>

#include <array>

using namespace bangvang;

namespace {

constexpr MonoTime start{};

MonoTime at(double seconds)
{
    return start + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

Route route(Place place, std::string code = {})
{
    Route made;
    made.place = place;
    made.code = std::move(code);
    return made;
}

Navigation visit(std::initializer_list<Action> actions)
{
    Navigation navigation;
    double seconds = 0;
    for (const Action& action : actions)
        navigation = reduce(std::move(navigation), action, at(seconds += 1));
    return navigation;
}

} // namespace

TEST_CASE("a unit opened from the ranking leads back to the ranking with its filters")
{
    Route filtered = route(Place::ranking);
    filtered.block = "CN";
    const Navigation deep =
        visit({Open{route(Place::ranking)}, Change{filtered}, Open{route(Place::unit, "NL")}});
    CHECK(deep.top().code == "NL");
    const Navigation returned = reduce(deep, Back{}, at(9));
    CHECK(returned.top() == filtered);
    CHECK(reduce(returned, Back{}, at(10)).top().place == Place::home);
}

TEST_CASE("a section of the dock starts afresh above home, however deep the visitor was")
{
    const Navigation moved = visit({Open{route(Place::ranking)}, Open{route(Place::unit, "NL")},
                                    Open{route(Place::honoree, "an")}, Open{route(Place::progress)}});
    REQUIRE(moved.stack.size() == 2);
    CHECK(moved.stack.front().place == Place::home);
    CHECK(moved.top().place == Place::progress);
}

TEST_CASE("back at home changes nothing")
{
    const Navigation home = visit({Back{}, Back{}});
    CHECK(home.stack == std::vector<Route>{Route{}});
}

TEST_CASE("back closes an open sheet before it leaves the screen")
{
    Route open = route(Place::honor);
    open.sheet = Sheet::year;
    const Navigation closed = visit({Open{route(Place::honor)}, Change{open}, Back{}});
    CHECK(closed.top().place == Place::honor);
    CHECK(closed.top().sheet == Sheet::none);
}

TEST_CASE("the touch that wakes attract goes to the topic it touched, with home behind it")
{
    Navigation asleep;
    asleep.stack = {route(Place::attract)};
    const Navigation awake = reduce(asleep, Wake{route(Place::indicator, "cn")}, at(1));
    REQUIRE(awake.stack.size() == 2);
    CHECK(awake.top().code == "cn");
    CHECK(reduce(awake, Back{}, at(2)).top().place == Place::home);
}

TEST_CASE("where the speaker goes, presenting goes on")
{
    const Navigation moved =
        visit({Present{true}, Open{route(Place::ranking)}, Back{}, GoHome{}, SwitchLanguage{}, Dismiss{}});
    CHECK(moved.presenting.on);
}

TEST_CASE("any touch takes a playing scrubber over")
{
    Navigation playing = visit({Open{route(Place::ranking)}, TogglePlay{}});
    CHECK(playing.playing);
    playing = play_step_to(playing, "2024-02", at(4));
    CHECK(playing.top().period == "2024-02");
    CHECK(playing.playing);
    Route other = playing.top();
    other.block = "CN";
    CHECK_FALSE(reduce(playing, Change{other}, at(5)).playing);
    CHECK_FALSE(play_step_to(playing, std::nullopt, at(5)).playing);
}

TEST_CASE("a filter is not a new screen, another subject is")
{
    const Navigation unit = visit({Open{route(Place::unit, "NL")}});
    Route other_month = unit.top();
    other_month.period = "2024-01";
    CHECK(reduce(unit, Change{other_month}, at(5)).entered_at == unit.entered_at);
    CHECK(reduce(unit, Change{route(Place::unit, "TM")}, at(5)).entered_at == at(5));
}

TEST_CASE("home is at most the depth of the stack away from anywhere")
{
    const std::array places{Place::ranking, Place::unit,    Place::progress,  Place::indicator,
                            Place::honor,   Place::honoree, Place::movements, Place::reader};
    for (const Place first : places) {
        for (const Place second : places) {
            Navigation navigation = visit({Open{route(first, "a")}, Open{route(second, "b")}});
            for (std::size_t step = navigation.stack.size(); step > 0; --step)
                navigation = reduce(navigation, Back{}, at(20));
            CHECK(navigation.top().place == Place::home);
        }
    }
}

TEST_CASE("reach mode goes with the visitor, and ends where attract begins")
{
    Navigation low = visit({ToggleReach{}, Open{route(Place::ranking)}, StepReach{1}, GoHome{}});
    CHECK(low.reach);
    CHECK_FALSE(reduce(low, ToggleReach{}, at(9)).reach);
    CHECK_FALSE(reduce(low, Open{route(Place::attract)}, at(9)).reach);
}
