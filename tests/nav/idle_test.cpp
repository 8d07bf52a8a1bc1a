#include "nav/idle.h"

#include <doctest/doctest.h>

#include <array>

using namespace bangvang;

namespace {

MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

// Somebody who opened this place at one second and has touched nothing since.
Navigation left_on(Place place)
{
    return reduce({}, Open{Route{.place = place}}, at(1));
}

} // namespace

TEST_CASE(
    "whoever looks for something is waited for a minute, whoever reads about one thing half a minute longer")
{
    constexpr std::array lists{Place::home,      Place::ranking, Place::progress, Place::honor,
                               Place::movements, Place::search,  Place::notice,   Place::deck};
    for (const Place place : lists)
        CHECK(patience(place, {}) == Seconds(60));
    for (const Place place : {Place::unit, Place::indicator, Place::honoree, Place::reader, Place::compare,
                              Place::months, Place::display})
        CHECK(patience(place, {}) == Seconds(90));
}

TEST_CASE("on a list the ring closes after a minute and attract follows, language and filters reset")
{
    const IdleTimes idle;
    Route filtered{.place = Place::honor, .year = 2023, .page = 2, .query = "an", .sheet = Sheet::year};
    Navigation left = reduce({}, Open{filtered}, at(1));
    left = reduce(left, ToggleReach{}, at(1.5));
    left = reduce(left, SwitchLanguage{}, at(2));
    CHECK_FALSE(idle_ring(left, at(61.9), idle).has_value());
    CHECK(idle_ring(left, at(69.5), idle).value() == doctest::Approx(0.5F));
    CHECK(tick(left, at(76.9), idle).top() == filtered);
    const Navigation asleep = tick(left, at(77), idle);
    CHECK(asleep.stack == std::vector<Route>{Route{.place = Place::attract}});
    CHECK(asleep.language == Language::vi);
    CHECK(asleep.entered_at == at(77));
    CHECK_FALSE(asleep.reach);
    CHECK_FALSE(next_idle_change(asleep, at(78), idle).has_value());
}

TEST_CASE("on a unit the ring begins half a minute later and takes as long")
{
    const IdleTimes idle;
    const Navigation left = left_on(Place::unit);
    CHECK_FALSE(idle_ring(left, at(90.9), idle).has_value());
    CHECK(idle_ring(left, at(98.5), idle).value() == doctest::Approx(0.5F));
    CHECK(tick(left, at(105.9), idle).top().place == Place::unit);
    CHECK(tick(left, at(106), idle).top().place == Place::attract);
}

TEST_CASE("the times are the technician's")
{
    const IdleTimes idle{.list = Seconds(20), .detail = Seconds(200), .ring = Seconds(30)};
    CHECK(idle_ring(left_on(Place::ranking), at(36), idle).value() == doctest::Approx(0.5F));
    CHECK(tick(left_on(Place::ranking), at(51), idle).top().place == Place::attract);
    CHECK_FALSE(idle_ring(left_on(Place::reader), at(200), idle).has_value());
    CHECK(tick(left_on(Place::reader), at(231), idle).top().place == Place::attract);
}

TEST_CASE("the next wake-up is the warning, then every frame while the ring closes")
{
    const IdleTimes idle;
    CHECK(next_idle_change(left_on(Place::ranking), at(5), idle) == at(61));
    CHECK(next_idle_change(left_on(Place::ranking), at(62), idle) == at(62));
    CHECK(next_idle_change(left_on(Place::honoree), at(62), idle) == at(91));
}

TEST_CASE("a sign of a visitor begins the time anew, an older one than is known does not")
{
    const IdleTimes idle;
    const Navigation kept = touched(left_on(Place::ranking), at(70));
    CHECK_FALSE(idle_ring(kept, at(129), idle).has_value());
    CHECK(touched(kept, at(30)).touched_at == at(70));
}

TEST_CASE("while somebody presents no ring closes, and the wall waits two hours for a speaker who forgot")
{
    const IdleTimes idle;
    const Navigation speaking = reduce(left_on(Place::ranking), Present{true}, at(2));
    CHECK(speaking.presenting.on);
    CHECK_FALSE(idle_ring(speaking, at(7201), idle).has_value());
    CHECK(next_idle_change(speaking, at(500), idle) == at(7202));
    CHECK(tick(speaking, at(7201.9), idle) == speaking);
    const Navigation forgotten = tick(speaking, at(7202), idle);
    CHECK(forgotten.stack == std::vector<Route>{Route{.place = Place::attract}});
    CHECK_FALSE(forgotten.presenting.on);
}

TEST_CASE("what lies open above a slide waits as long as the slide")
{
    const IdleTimes idle{.presenting = Seconds(900)};
    Navigation deep = reduce(left_on(Place::ranking), Present{true}, at(2));
    deep = reduce(deep, Open{Route{.place = Place::unit, .code = "NL"}}, at(3));
    CHECK_FALSE(idle_ring(deep, at(902), idle).has_value());
    CHECK(next_idle_change(deep, at(4), idle) == at(903));
    CHECK(tick(deep, at(902), idle) == deep);
    CHECK(tick(deep, at(903), idle).top().place == Place::attract);
}

TEST_CASE("a covered screen is left as late as any other of a speaker, and without its cover")
{
    const IdleTimes idle;
    Navigation covered = reduce(left_on(Place::ranking), Present{true}, at(2));
    covered = reduce(covered, CoverScreen{Cover::black}, at(3));
    CHECK(tick(covered, at(7202), idle) == covered);
    const Navigation left = tick(covered, at(7203), idle);
    CHECK(left.top().place == Place::attract);
    CHECK(left.presenting.cover == Cover::none);
}

TEST_CASE(
    "a talk that only fingers have led waits a quarter of an hour, until a key shows that somebody speaks")
{
    const IdleTimes idle;
    const Navigation tried = reduce(left_on(Place::movements), Present{.on = true, .by_hand = true}, at(2));
    CHECK_FALSE(idle_ring(tried, at(901), idle).has_value());
    CHECK(next_idle_change(tried, at(5), idle) == at(902));
    CHECK(tick(tried, at(902), idle).top().place == Place::attract);
    const Navigation speaking = keyed(tried);
    CHECK(next_idle_change(speaking, at(5), idle) == at(7202));
    const IdleTimes shorter{.presenting = Seconds(600)};
    CHECK(next_idle_change(tried, at(5), shorter) == at(602));
}

TEST_CASE("once presenting is over the wall waits for a visitor again")
{
    const IdleTimes idle;
    const Navigation speaking = reduce(left_on(Place::ranking), Present{true}, at(2));
    const Navigation over = reduce(speaking, Present{false}, at(500));
    CHECK_FALSE(over.presenting.on);
    CHECK(tick(over, at(574), idle).top().place == Place::ranking);
    CHECK(tick(over, at(575), idle).top().place == Place::attract);
}
