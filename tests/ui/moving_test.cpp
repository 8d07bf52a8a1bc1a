#include "ui/moving.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

constexpr Motion even{std::chrono::milliseconds(1000), Easing::linear};

MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(100.0 + seconds));
}

TweenSet counting(double from, double to)
{
    TweenSet set;
    set.aim({.values = {{.name = "n", .to = from, .motion = even}}}, at(0), Aiming::jump);
    set.aim({.values = {{.name = "n", .to = to, .motion = even}}}, at(0), Aiming::travel);
    return set;
}

} // namespace

TEST_CASE("at rest everything is said exactly as the view says it")
{
    const TweenSet set = counting(1.0, 2.25);
    for (const Moving& moving : {Moving{}, Moving{set, at(1)}}) {
        CHECK_FALSE(moving.any());
        CHECK(moving.value("n", 2.25) == 2.25);
        CHECK(moving.number("n", 2.25, "2,3 or as the view likes") == "2,3 or as the view likes");
        CHECK(moving.label("n", "IV").text == "IV");
        CHECK(moving.label("n", "IV").alpha == 1.0F);
    }
}

TEST_CASE("a number on its way has the decimals of the one it becomes")
{
    const TweenSet set = counting(1000.0, 3000.5);
    const Moving moving(set, at(0.5));
    CHECK(moving.number("n", 3000.5, "3.000,50") == "2.000,25");
    CHECK(moving.number("n", 3000.5, "3.001") == "2.000");
}

TEST_CASE("months travel each for itself, and a month without a figure stays without one")
{
    TweenSet set;
    MonthlyValues months{};
    months[0] = 4.0;
    set.aim({.values = {{.name = "m.1", .to = 2.0, .motion = even}}}, at(0), Aiming::jump);
    set.aim({.values = {{.name = "m.1", .to = 4.0, .motion = even}}}, at(0), Aiming::travel);
    const MonthlyValues now = Moving(set, at(0.5)).months("m", months);
    CHECK(now[0].value() == doctest::Approx(3.0));
    CHECK_FALSE(now[1].has_value());
}

TEST_CASE("a word fades into the next half way; a late one leaves at the start and comes at the end")
{
    TweenSet set;
    set.aim({.words = {{.name = "w", .to = "2", .motion = even}}}, at(0), Aiming::jump);
    set.aim({.words = {{.name = "w", .to = "1", .motion = even}}}, at(0), Aiming::travel);
    const auto label = [&](double time) { return Moving(set, at(time)).label("w", "1"); };
    const auto late = [&](double time) { return Moving(set, at(time)).late_label("w", "1"); };
    CHECK(label(0.3).text == "2");
    CHECK(label(0.3).alpha == 1.0F);
    CHECK(label(0.5).alpha == doctest::Approx(0.0));
    CHECK(label(0.7).text == "1");
    CHECK(label(0.7).alpha == 1.0F);
    CHECK(late(0.3).alpha == 0.0F);
    CHECK(late(0.7).alpha == 0.0F);
    CHECK(late(0.94).text == "1");
    CHECK(late(0.94).alpha == doctest::Approx(0.5).epsilon(0.01));
}

TEST_CASE("words that are whole numbers are read as such, others are not")
{
    CHECK(whole_number("12") == 12);
    CHECK(whole_number("-2") == -2);
    CHECK_FALSE(whole_number("").has_value());
}
