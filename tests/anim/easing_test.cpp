#include <doctest/doctest.h>

#include "anim/easing.h"

#include <cmath>

using namespace bangvang;

namespace {

constexpr Easing all[] = {Easing::linear, Easing::out,      Easing::in,
                          Easing::in_out, Easing::emphasis, Easing::out_expo};

} // namespace

TEST_CASE("the compiler itself can evaluate a curve")
{
    static_assert(ease(Easing::out, 0.0) == 0.0);
    static_assert(ease(Easing::out, 1.0) == 1.0);
    static_assert(ease(Easing::emphasis, 0.5) > 0.9);
    CHECK(ease(Easing::linear, 0.25) == 0.25);
}

TEST_CASE("every curve begins at 0, ends at 1 and never turns back")
{
    for (const Easing easing : all) {
        CHECK(ease(easing, -1.0) == 0.0);
        CHECK(ease(easing, 0.0) == 0.0);
        CHECK(ease(easing, 1.0) == 1.0);
        CHECK(ease(easing, 7.0) == 1.0);
        double before = 0.0;
        for (int i = 1; i <= 1000; ++i) {
            const double now = ease(easing, i / 1000.0);
            CHECK(now >= before);
            before = now;
        }
    }
}

TEST_CASE("time that is no number shows the beginning")
{
    CHECK(ease(Easing::out, std::nan("")) == 0.0);
}

TEST_CASE("a curve passes through the points of its own formula")
{
    // At parameter 1/2 a cubic Bezier stands at ((3 x1 + 3 x2 + 1) / 8, (3 y1 + 3 y2 + 1) / 8).
    CHECK(ease(Easing::out, (3 * 0.22 + 3 * 0.26 + 1) / 8) == doctest::Approx((3 * 0.8 + 3 * 1.0 + 1) / 8));
    CHECK(ease(Easing::in, (3 * 0.55 + 3 * 0.85 + 1) / 8) == doctest::Approx((3 * 0.0 + 3 * 0.3 + 1) / 8));
    CHECK(ease(Easing::in_out, (3 * 0.6 + 3 * 0.25 + 1) / 8) ==
          doctest::Approx((3 * 0.04 + 3 * 1.0 + 1) / 8));
    CHECK(ease(Easing::emphasis, (3 * 0.16 + 3 * 0.22 + 1) / 8) ==
          doctest::Approx((3 * 0.9 + 3 * 1.0 + 1) / 8));
}

TEST_CASE("the exponential curve is one minus two to the minus ten t")
{
    for (int i = 1; i < 100; ++i)
        CHECK(ease(Easing::out_expo, i / 100.0) ==
              doctest::Approx(1.0 - std::exp2(-10.0 * i / 100.0)).epsilon(1e-9));
}
