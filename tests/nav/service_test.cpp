// The technician's panel in the navigation: what closes it, and what its actions leave alone.
#include "nav/idle.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

Navigation opened(Place place)
{
    return reduce(reduce({}, Open{Route{.place = Place::ranking}}, at(0)), Open{Route{.place = place}},
                  at(1));
}

} // namespace

TEST_CASE("pad and panel close a minute after the last touch, without a ring, whatever is configured")
{
    const IdleTimes slow{.list = Seconds(3600), .detail = Seconds(3600), .ring = Seconds(120)};
    for (const Place place : {Place::pin, Place::service}) {
        const Navigation open = opened(place);
        CHECK(service_closes(open) == at(61));
        CHECK(next_idle_change(open, at(2), slow) == at(61));
        CHECK_FALSE(idle_ring(open, at(60.9), slow));
        CHECK(tick(open, at(60.9), slow).top().place == place);
        CHECK(tick(open, at(61), slow).top().place == Place::attract);
        const Navigation again = touched(open, at(50));
        CHECK(tick(again, at(109), slow).top().place == place);
        CHECK(tick(again, at(110), slow).top().place == Place::attract);
    }
    CHECK_FALSE(service_closes(opened(Place::display)));
}

TEST_CASE("digits leave no trace in the navigation")
{
    const Navigation open = opened(Place::pin);
    Navigation typed = open;
    for (int digit = 0; digit <= 9; ++digit)
        typed = reduce(typed, TypePin{digit}, at(1));
    CHECK(typed == open);
}

TEST_CASE("an order closes the question before it; Back closes only the question")
{
    Navigation asked = opened(Place::service);
    asked.stack.back().sheet = Sheet::confirm_restart;
    CHECK(reduce(asked, OrderService{ServiceOrder::restart}, at(2)).top().sheet == Sheet::none);
    const Navigation back = reduce(asked, Back{}, at(2));
    CHECK(back.top().place == Place::service);
    CHECK(back.top().sheet == Sheet::none);
    CHECK(reduce(back, Back{}, at(3)).top().place == Place::ranking);
}

TEST_CASE("a language that is set is also the one that an idle screen returns to")
{
    const Navigation set = reduce(opened(Place::service), SetService{{.language = Language::en}}, at(2));
    CHECK(set.language == Language::en);
    CHECK(tick(set, at(100), {}).language == Language::en);
}

TEST_CASE("the panel's tabs have names, and no others")
{
    CHECK(parse_screen("service:checks")->section == 2);
    CHECK_FALSE(parse_screen("service:secrets"));
    CHECK_FALSE(parse_screen("pin:123456"));
}
