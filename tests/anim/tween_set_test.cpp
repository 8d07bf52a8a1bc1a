#include "anim/tween_set.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace bangvang;

namespace {

constexpr Motion even{std::chrono::milliseconds(1000), Easing::linear, std::chrono::milliseconds(100)};

MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(100.0 + seconds));
}

Aims one(double to)
{
    return {.values = {{.name = "score", .to = to, .motion = even}}};
}

Aims word(std::string to)
{
    return {.words = {{.name = "rank", .to = std::move(to), .motion = even}}};
}

// How clearly a word is seen.
double clearness(const TweenSet::Word& shown)
{
    return std::abs(shown.turn - 0.5);
}

} // namespace

TEST_CASE("what is aimed for the first time is simply there")
{
    TweenSet set;
    set.aim(one(5.0), at(0), Aiming::travel);
    CHECK(set.value("score", 0.0, at(0)) == 5.0);
    CHECK_FALSE(set.moving(at(0)));
    CHECK(set.value("unknown", 7.0, at(0)) == 7.0);
    CHECK(set.word("unknown", "bảy", at(0)).text == "bảy");
}

TEST_CASE("a change travels from the old value to the new one and stands there exactly")
{
    TweenSet set;
    set.aim(one(1.0), at(0), Aiming::jump);
    set.aim(one(3.0), at(1), Aiming::travel);
    CHECK(set.value("score", 3.0, at(1)) == 1.0);
    CHECK(set.value("score", 3.0, at(1.5)) == doctest::Approx(2.0));
    CHECK(set.moving(at(1.99)));
    CHECK_FALSE(set.moving(at(2)));
    CHECK(set.value("score", 3.0, at(2)) == 3.0);
}

TEST_CASE("a jump does not travel, but lets go on what belongs where it was going")
{
    TweenSet set;
    set.aim(one(1.0), at(0), Aiming::jump);
    set.aim(one(3.0), at(1), Aiming::travel);
    set.aim(one(3.0), at(1.5), Aiming::jump);
    CHECK(set.value("score", 3.0, at(1.5)) == doctest::Approx(2.0));
    set.aim(one(4.0), at(1.6), Aiming::jump);
    CHECK(set.value("score", 4.0, at(1.6)) == 4.0);
    CHECK_FALSE(set.moving(at(1.6)));
}

TEST_CASE("another change in the middle turns round from where the value is")
{
    TweenSet set;
    set.aim(one(0.0), at(0), Aiming::jump);
    set.aim(one(10.0), at(0), Aiming::travel);
    const double before = set.value("score", 10.0, at(0.4));
    set.aim(one(2.0), at(0.4), Aiming::travel);
    CHECK(set.value("score", 2.0, at(0.4)) == before);
    CHECK(set.value("score", 2.0, at(1.4)) == 2.0);
}

TEST_CASE("a value that was not there comes from where it is told to, in its turn")
{
    TweenSet set;
    set.aim({}, at(0), Aiming::jump);
    set.aim({.values = {{.name = "bar", .to = 4.0, .motion = even, .place = 2, .from = 0.0}}}, at(0),
            Aiming::travel);
    CHECK(set.value("bar", 4.0, at(0.2)) == 0.0);
    CHECK(set.value("bar", 4.0, at(0.7)) == doctest::Approx(2.0));
    CHECK(set.moving(at(1.19)));
    CHECK(set.value("bar", 4.0, at(1.2)) == 4.0);
}

TEST_CASE("a way by way of somewhere passes it half way, also when it ends where it began")
{
    TweenSet set;
    const Aims rest{.values = {{.name = "lift", .to = 0.0, .motion = even}}};
    Aims rising = rest;
    rising.values.front().via = 1.0;
    set.aim(rest, at(0), Aiming::jump);
    set.aim(rising, at(0), Aiming::travel);
    CHECK(set.value("lift", 0.0, at(0)) == 0.0);
    CHECK(set.value("lift", 0.0, at(0.5)) == doctest::Approx(1.0));
    CHECK(set.value("lift", 0.0, at(1)) == 0.0);
    set.aim(rising, at(2), Aiming::travel);
    const double before = set.value("lift", 0.0, at(2.25));
    set.aim(rising, at(2.25), Aiming::travel);
    CHECK(set.value("lift", 0.0, at(2.25)) == before);
    CHECK(set.value("lift", 0.0, at(2.75)) == doctest::Approx(1.0));
}

TEST_CASE("what is named no more is forgotten")
{
    TweenSet set;
    set.aim(one(5.0), at(0), Aiming::jump);
    set.aim({}, at(1), Aiming::travel);
    CHECK(set.value("score", 1.0, at(1)) == 1.0);
    set.aim(one(6.0), at(2), Aiming::travel);
    CHECK(set.value("score", 6.0, at(2)) == 6.0);
}

TEST_CASE("a word gives way to the next half way")
{
    TweenSet set;
    set.aim(word("2"), at(0), Aiming::jump);
    CHECK(clearness(set.word("rank", "2", at(0))) == 0.5);
    set.aim(word("1"), at(0), Aiming::travel);
    CHECK(set.word("rank", "1", at(0.1)).text == "2");
    CHECK(set.word("rank", "1", at(0.49)).text == "2");
    CHECK(set.word("rank", "1", at(0.51)).text == "1");
    CHECK(set.word("rank", "1", at(1)).turn == 1.0);
    CHECK_FALSE(set.moving(at(1)));
}

TEST_CASE("whenever another word comes, the one that is seen stays the one that is seen, as clearly")
{
    for (const double interrupted : {0.0, 0.2, 0.49, 0.6, 0.9, 1.0})
        for (const std::string next : {"1", "2", "3"}) {
            CAPTURE(interrupted);
            CAPTURE(next);
            TweenSet set;
            set.aim(word("2"), at(0), Aiming::jump);
            set.aim(word("1"), at(0), Aiming::travel);
            const TweenSet::Word before = set.word("rank", "1", at(interrupted));
            const std::string seen(before.text);
            const double clear = clearness(before);
            set.aim(word(next), at(interrupted), Aiming::travel);
            const TweenSet::Word after = set.word("rank", next, at(interrupted));
            CHECK(after.text == seen);
            CHECK(clearness(after) == doctest::Approx(clear));
            CHECK(set.word("rank", next, at(interrupted + 1)).text == next);
            CHECK(set.word("rank", next, at(interrupted + 1)).turn == 1.0);
        }
}
