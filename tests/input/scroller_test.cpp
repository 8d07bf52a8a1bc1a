#include <doctest/doctest.h>

#include "input/scroller.h"

#include <algorithm>
#include <cmath>

using namespace bangvang;
using namespace std::chrono_literals;

namespace {

constexpr MonoTime zero{};

Scroller list_of_3000()
{
    Scroller scroller;
    scroller.set_extent(1000, 3000);
    return scroller;
}

} // namespace

TEST_CASE("content follows the finger one to one")
{
    Scroller scroller = list_of_3000();
    CHECK(scroller.limit() == 2000);
    scroller.press(zero);
    scroller.drag(-150);
    scroller.drag(-50);
    CHECK(scroller.offset(zero) == doctest::Approx(200));
    scroller.drag(80);
    CHECK(scroller.offset(zero) == doctest::Approx(120));
    scroller.release(0, zero);
    CHECK_FALSE(scroller.moving(zero));
    CHECK(scroller.offset(zero + 5s) == doctest::Approx(120));
}

TEST_CASE("content that fits does not move")
{
    Scroller scroller;
    scroller.set_extent(1000, 700);
    scroller.press(zero);
    scroller.drag(-300);
    scroller.release(-4000, zero);
    CHECK(scroller.offset(zero) == 0);
    CHECK_FALSE(scroller.moving(zero));
}

TEST_CASE("a thrown list glides on, slows down and stops")
{
    Scroller scroller = list_of_3000();
    scroller.press(zero);
    scroller.release(-2000, zero);
    float before = scroller.offset(zero);
    float step = 1000;
    for (auto now = zero + 50ms; scroller.moving(now); now += 50ms) {
        const float here = scroller.offset(now);
        CHECK(here > before);
        CHECK(here - before < step);
        step = here - before;
        before = here;
    }
    // 2000 units a second for 0.325 seconds of friction.
    CHECK(scroller.offset(zero + 10s) == doctest::Approx(650).epsilon(0.002));
}

TEST_CASE("the offset is a function of time: asking in between changes nothing")
{
    Scroller asked = list_of_3000();
    asked.press(zero);
    asked.release(-5000, zero);
    const Scroller unasked = asked;
    for (auto now = zero; now < zero + 3s; now += 7ms)
        static_cast<void>(asked.offset(now));
    CHECK(asked.offset(zero + 333ms) == unasked.offset(zero + 333ms));
}

TEST_CASE("pulled past its end the content gives way ever less, and never by more than the rubber band")
{
    Scroller scroller = list_of_3000();
    scroller.press(zero);
    scroller.drag(20);
    CHECK(scroller.offset(zero) < 0);
    CHECK(scroller.offset(zero) > -20);
    float before = scroller.offset(zero);
    float step = 20;
    for (int i = 0; i < 100; ++i) {
        scroller.drag(20);
        const float here = scroller.offset(zero);
        CHECK(here < before);
        CHECK(before - here < step);
        CHECK(here > -rubber_band);
        step = before - here;
        before = here;
    }
}

TEST_CASE("let go past its end the content springs back to the end and does not swing")
{
    Scroller scroller = list_of_3000();
    scroller.press(zero);
    scroller.drag(200);
    const float pulled = scroller.offset(zero);
    scroller.release(3000, zero);
    CHECK(scroller.offset(zero) == doctest::Approx(pulled));
    float before = pulled;
    for (auto now = zero + 10ms; scroller.moving(now); now += 10ms) {
        CHECK(scroller.offset(now) >= before);
        CHECK(scroller.offset(now) <= 0);
        before = scroller.offset(now);
    }
    CHECK(scroller.offset(zero + 2s) == 0);
}

TEST_CASE("however hard it is thrown, a list never shows more than the rubber band beyond its end")
{
    for (const float speed : {500.0F, 3000.0F, 20'000.0F, 400'000.0F}) {
        Scroller scroller = list_of_3000();
        scroller.jump_to(1900);
        scroller.press(zero);
        scroller.release(-speed, zero);
        float farthest = 0;
        float before = scroller.offset(zero);
        for (auto now = zero; scroller.moving(now); now += 1ms) {
            farthest = std::max(farthest, scroller.offset(now));
            before = scroller.offset(now);
        }
        CHECK(farthest > 2000);
        CHECK(farthest <= 2000 + rubber_band + 0.01F);
        CHECK(std::abs(before - 2000) < 0.5F);
        CHECK(scroller.offset(zero + 20s) == 2000);
    }
}

TEST_CASE("a finger stops a gliding list where it is, also beyond the end")
{
    Scroller scroller = list_of_3000();
    scroller.press(zero);
    scroller.release(-3000, zero);
    const float caught = scroller.offset(zero + 100ms);
    scroller.press(zero + 100ms);
    CHECK(scroller.offset(zero + 100ms) == doctest::Approx(caught));
    CHECK(scroller.offset(zero + 9s) == doctest::Approx(caught));
    CHECK_FALSE(scroller.moving(zero + 9s));

    scroller.jump_to(0);
    scroller.press(zero);
    scroller.drag(300);
    scroller.release(0, zero);
    const float beyond = scroller.offset(zero + 30ms);
    scroller.press(zero + 30ms);
    CHECK(beyond < 0);
    CHECK(scroller.offset(zero + 30ms) == doctest::Approx(beyond));
}

TEST_CASE("a list that became shorter stands at its new end")
{
    Scroller scroller = list_of_3000();
    scroller.jump_to(1800);
    CHECK(scroller.offset(zero) == 1800);
    scroller.set_extent(1000, 1500);
    CHECK(scroller.offset(zero) == 500);
    scroller.set_extent(1000, 3000);
    CHECK(scroller.offset(zero) == 500);
    scroller.jump_to(99'999);
    CHECK(scroller.offset(zero) == 2000);
}
