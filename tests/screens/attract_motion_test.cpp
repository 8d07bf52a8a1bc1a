#include "screens/attract_motion.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace bangvang;

namespace {

WallTime at(int hour, int minute, int second)
{
    // Lào Cai, Lai Châu and Hà Nội read seven hours more than this.
    const auto midnight = std::chrono::sys_days(std::chrono::year(2024) / 10 / 5);
    return {midnight + std::chrono::hours(hour - 7) + std::chrono::minutes(minute) +
                std::chrono::seconds(second),
            std::chrono::hours(7)};
}

} // namespace

TEST_CASE("a motion begins with nothing, only ever gains, and ends whole")
{
    CHECK(part_of(Seconds(1.4), Seconds(1.5), motion::title_wipe) == 0.0F);
    CHECK(part_of(Seconds(1.5), Seconds(1.5), motion::title_wipe) == 0.0F);
    CHECK(part_of(Seconds(2.2), Seconds(1.5), motion::title_wipe) == 1.0F);
    CHECK(part_of(settled_age, Seconds(1.5), motion::title_wipe) == 1.0F);
    float before = 0.0F;
    for (double age = 1.5; age < 2.2; age += 0.01) {
        const float now = part_of(Seconds(age), Seconds(1.5), motion::title_wipe);
        CHECK(now >= before);
        before = now;
    }
}

TEST_CASE("a figure counts in the form in which it is written and ends as exactly that")
{
    CHECK(counted(96.44, "96,4", 0.0F) == "0,0");
    CHECK(counted(96.44, "96,4", 0.5F) == "48,2");
    CHECK(counted(96.44, "96,4", 1.0F) == "96,4");
    CHECK(counted(7872.7, "7.872,7", 0.5F) == "3.936,4");
    CHECK(counted(12.0, "12", 0.5F) == "6");
}

TEST_CASE("between two steps of the breath nothing moves, and all that moves keeps its limits")
{
    for (double age = 0.0; age < 400.0; age += 0.3) {
        const Breath begin{Seconds(age + 0.001)};
        const Breath end{Seconds(age + 0.299)};
        for (std::size_t i = 0; i < motion::drift_ridge_per_minute.size(); ++i) {
            REQUIRE(begin.drift(i) == end.drift(i));
            REQUIRE(std::abs(begin.drift(i)) <= motion::drift_ridge_per_minute[i] * 1.5 + 1e-4);
            REQUIRE(begin.twinkle(i) == end.twinkle(i));
            REQUIRE(begin.twinkle(i) > 0.19F);
            REQUIRE(begin.twinkle(i) <= 1.0F);
        }
        REQUIRE(begin.turn() == end.turn());
        REQUIRE(begin.turn() <= 0.0F);
    }
}

TEST_CASE("the time of the next step is the time at which something moves")
{
    for (double age = 0.0; age < 60.0; age += 0.17) {
        const Seconds next = Breath::next_after(Seconds(age));
        CHECK(next > Seconds(age));
        CHECK(Breath(next - Seconds(0.001)).twinkle(0) == Breath(Seconds(age)).twinkle(0));
        const bool other_leaf = Breath(next).twinkle(1) != Breath(Seconds(age)).twinkle(1);
        CHECK((other_leaf || Breath(next).turn() != Breath(Seconds(age)).turn()));
        CHECK(Breath::next_after(next) > next); // who wakes exactly then is not sent to sleep again
    }
}

TEST_CASE("ranges drift by their speeds, the far one slowest, and come back after six minutes")
{
    for (std::size_t i = 0; i < motion::drift_ridge_per_minute.size(); ++i) {
        const auto speed = static_cast<float>(motion::drift_ridge_per_minute[i]);
        CHECK(Breath(Seconds(0.0)).drift(i) == 0.0F);
        CHECK(Breath(Seconds(60.0)).drift(i) == doctest::Approx(speed));
        CHECK(Breath(Seconds(180.0)).drift(i) == doctest::Approx(0.0F).epsilon(0.01));
        CHECK(Breath(Seconds(240.0)).drift(i) == doctest::Approx(-speed));
        CHECK(Breath(Seconds(360.0)).drift(i) == doctest::Approx(0.0F).epsilon(0.01));
    }
}

TEST_CASE("the drum turns against the clock, once in twenty minutes")
{
    CHECK(Breath(Seconds(300.0)).turn() == doctest::Approx(-std::numbers::pi / 2.0));
    CHECK(Breath(Seconds(600.0)).turn() == doctest::Approx(-std::numbers::pi));
    CHECK(Breath(Seconds(1200.0)).turn() == doctest::Approx(0.0));
    CHECK(Breath(Seconds(1500.0)).turn() == doctest::Approx(-std::numbers::pi / 2.0));
}

TEST_CASE("without a breath everything is as it was painted")
{
    const Breath still;
    CHECK(still.drift(3) == 0.0F);
    CHECK(still.turn() == 0.0F);
    CHECK(still.twinkle(5) == 1.0F);
}

TEST_CASE("against burning in the frame goes all around its place, a unit at a time, on whole pixels")
{
    CHECK(burn_in_shift(Seconds(89.9), 1.0F) == Point{});
    CHECK(burn_in_shift(Seconds(100.0), 1.0F) == Point{4.0F, 4.0F});
    CHECK(burn_in_shift(Seconds(190.0), 1.0F) == Point{-4.0F, 4.0F});
    CHECK(burn_in_shift(Seconds(280.0), 1.0F) == Point{-4.0F, -4.0F});
    CHECK(burn_in_shift(Seconds(370.0), 1.0F) == Point{4.0F, -4.0F});
    CHECK(burn_in_shift(Seconds(460.0), 1.0F) == Point{});
    Point before{};
    for (double age = 0.0; age < 900.0; age += 0.3) {
        const Point now = burn_in_shift(Seconds(age), 1.0F);
        REQUIRE(std::abs(now.x - before.x) <= 1.0F);
        REQUIRE(std::abs(now.y - before.y) <= 1.0F);
        before = now;
        const Point small = burn_in_shift(Seconds(age), 2.0F / 3.0F) * (2.0F / 3.0F);
        REQUIRE(small.x == doctest::Approx(std::round(small.x)));
    }
}

TEST_CASE("until the next shift the frame stands where it stands")
{
    for (double age = 0.0; age < 400.0; age += 1.7) {
        const Seconds next = next_burn_in_shift(Seconds(age));
        REQUIRE(next > Seconds(age));
        REQUIRE(next <= Seconds(age + 90.0));
        REQUIRE(burn_in_shift(next - Seconds(0.001), 1.0F) == burn_in_shift(Seconds(age), 1.0F));
    }
}

TEST_CASE("after ten in the evening a little more than half of the light is left, until six")
{
    CHECK(night_dimming(at(21, 59, 59)) == 0.0F);
    CHECK(night_dimming(at(22, 0, 0)) == 0.0F);
    CHECK(night_dimming(at(22, 0, 30)) == doctest::Approx(0.225));
    for (const auto& [hour, minute] : {std::pair{22, 1}, {23, 59}, {0, 0}, {5, 59}})
        CHECK(night_dimming(at(hour, minute, 0)) == 0.45F);
    CHECK(night_dimming(at(6, 1, 0)) == 0.0F);
    CHECK(night_dimming(at(12, 0, 0)) == 0.0F);
}

TEST_CASE("the light stays as it is until it is said to change")
{
    for (int minute = 0; minute < 24 * 60; minute += 7) {
        const WallTime now = at(0, minute, 11);
        const auto wait = std::chrono::duration_cast<std::chrono::seconds>(next_dimming_change(now));
        REQUIRE(wait >= std::chrono::seconds(1));
        const WallTime last{now.utc + wait - std::chrono::seconds(1), now.offset};
        const WallTime next{now.utc + wait, now.offset};
        CHECK(night_dimming(last) == night_dimming(now));
        CHECK(night_dimming(next) != night_dimming(now));
    }
}
