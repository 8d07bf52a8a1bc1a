#include <doctest/doctest.h>

#include "anim/tween.h"

using namespace bangvang;
using namespace std::chrono_literals;

namespace {

constexpr MonoTime zero{};

} // namespace

TEST_CASE("a bar waits for its turn, grows and stands still")
{
    const Tween bar(10.0, 20.0, zero + 1s, 2s, Easing::linear);
    CHECK(bar.value(zero) == 10.0);
    CHECK(bar.value(zero + 1s) == 10.0);
    CHECK(bar.value(zero + 2s) == doctest::Approx(15.0));
    CHECK_FALSE(bar.done(zero + 2999ms));
    CHECK(bar.done(zero + 3s));
    CHECK(bar.value(zero + 3s) == 20.0);
    CHECK(bar.value(zero + 9s) == 20.0);
}

TEST_CASE("a motion can change its mind half-way without a jump")
{
    Tween bar(0.0, 100.0, zero, 1s, Easing::out);
    const double before = bar.value(zero + 400ms);
    bar.retarget(zero + 400ms, 50.0);
    CHECK(bar.value(zero + 400ms) == doctest::Approx(before));
    CHECK(bar.target() == 50.0);
    CHECK(bar.value(zero + 1400ms) == 50.0);
    CHECK(bar.done(zero + 1400ms));
}

TEST_CASE("asking for the same end every frame does not hold a motion up")
{
    Tween bar(0.0, 100.0, zero, 1s, Easing::linear);
    for (auto now = zero; now < zero + 1s; now += 16ms)
        bar.retarget(now, 100.0);
    CHECK(bar.value(zero + 500ms) == doctest::Approx(50.0));
    CHECK(bar.done(zero + 1s));
}

TEST_CASE("without duration a number is there at once, as reduced motion wants it")
{
    Tween number(3.0);
    CHECK(number.done(zero));
    CHECK(number.value(zero) == 3.0);
    number.retarget(zero, 8.0, 0s, Easing::out_expo);
    CHECK(number.value(zero) == 8.0);
    CHECK(number.done(zero));
}
