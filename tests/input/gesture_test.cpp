#include <doctest/doctest.h>

#include "input/gesture.h"

using namespace bangvang;
using namespace std::chrono_literals;

namespace {

using Kind = Gesture::Kind;
using Event = PointerEvent::Kind;
constexpr MonoTime zero{};

// A finger on the glass, and all that it meant.
class Glass {
public:
    void feed(Event kind, Point at, Duration when, int finger = 0)
    {
        for (const Gesture& gesture : recognizer_.feed({kind, finger, at, zero + when}))
            gestures.push_back(gesture);
    }
    void tick(Duration when)
    {
        for (const Gesture& gesture : recognizer_.tick(zero + when))
            gestures.push_back(gesture);
    }
    [[nodiscard]] std::vector<Kind> kinds() const
    {
        std::vector<Kind> out;
        for (const Gesture& gesture : gestures)
            out.push_back(gesture.kind);
        return out;
    }
    [[nodiscard]] const GestureRecognizer& recognizer() const { return recognizer_; }

    std::vector<Gesture> gestures;

private:
    GestureRecognizer recognizer_;
};

using Kinds = std::vector<Kind>;

} // namespace

TEST_CASE("down and up in place is a tap")
{
    Glass glass;
    glass.feed(Event::down, {100, 100}, 0ms);
    CHECK(glass.recognizer().finger_down());
    glass.feed(Event::move, {110, 105}, 50ms);
    glass.feed(Event::up, {112, 106}, 90ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::tap});
    CHECK(glass.gestures.back().start == Point{100, 100});
    CHECK_FALSE(glass.recognizer().finger_down());
}

TEST_CASE("a finger that leaves by 24 units drags, and never taps, even if it comes back")
{
    Glass glass;
    glass.feed(Event::down, {100, 100}, 0ms);
    glass.feed(Event::move, {100, 123.9F}, 20ms);
    CHECK(glass.kinds() == Kinds{Kind::press});
    glass.feed(Event::move, {100, 124}, 40ms);
    glass.feed(Event::move, {100, 100}, 60ms);
    glass.feed(Event::up, {100, 100}, 80ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::drag_start, Kind::drag, Kind::drag_end});
    CHECK(glass.gestures[1].delta == Point{0, 24});
    CHECK(glass.gestures[2].delta == Point{0, -24});
}

TEST_CASE("the steps of a drag add up to the finger's way")
{
    Glass glass;
    glass.feed(Event::down, {10, 500}, 0ms);
    for (int i = 1; i <= 20; ++i)
        glass.feed(Event::move, {10.0F + static_cast<float>(i), 500.0F - 13.0F * static_cast<float>(i)},
                   i * 8ms);
    glass.feed(Event::up, {31, 230}, 168ms);
    Point sum{};
    for (const Gesture& gesture : glass.gestures)
        sum = sum + gesture.delta;
    CHECK(sum.x == doctest::Approx(21));
    CHECK(sum.y == doctest::Approx(-270));
}

TEST_CASE("a swipe leaves with the speed of its last tenth of a second")
{
    Glass glass;
    glass.feed(Event::down, {0, 1000}, 0ms);
    glass.feed(Event::move, {0, 900}, 500ms); // slow: 200 units a second
    for (int i = 1; i <= 10; ++i)
        glass.feed(Event::move, {0, 900.0F - 20.0F * static_cast<float>(i)}, 500ms + i * 20ms);
    glass.feed(Event::up, {0, 700}, 700ms);
    CHECK(glass.gestures.back().kind == Kind::drag_end);
    CHECK(glass.gestures.back().velocity.y == doctest::Approx(-1000.0));
    CHECK(glass.gestures.back().velocity.x == doctest::Approx(0.0));
}

TEST_CASE("a finger that rests before it leaves throws nothing")
{
    Glass glass;
    glass.feed(Event::down, {0, 0}, 0ms);
    glass.feed(Event::move, {0, 200}, 100ms);
    glass.feed(Event::up, {0, 200}, 400ms);
    CHECK(glass.gestures.back().kind == Kind::drag_end);
    CHECK(glass.gestures.back().velocity == Point{});
}

TEST_CASE("a swipe so fast that only its ends were seen is still a drag")
{
    Glass glass;
    glass.feed(Event::down, {0, 0}, 0ms);
    glass.feed(Event::up, {300, 0}, 50ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::drag_start, Kind::drag_end});
    CHECK(glass.gestures.back().velocity.x == doctest::Approx(6000.0));
}

TEST_CASE("a finger held in place for 600 milliseconds is a long press, and a tap when it leaves")
{
    Glass glass;
    glass.feed(Event::down, {5, 5}, 0ms);
    REQUIRE(glass.recognizer().next_deadline());
    CHECK(*glass.recognizer().next_deadline() == zero + 600ms);
    glass.tick(599ms);
    CHECK(glass.kinds() == Kinds{Kind::press});
    glass.tick(600ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::long_press});
    glass.feed(Event::up, {6, 5}, 2000ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::long_press, Kind::tap});
}

TEST_CASE("a long press is seen even if nobody asked before the finger left")
{
    Glass glass;
    glass.feed(Event::down, {5, 5}, 0ms);
    glass.feed(Event::up, {5, 5}, 900ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::long_press, Kind::tap});
    CHECK(glass.gestures[1].when == zero + 600ms);
}

TEST_CASE("a finger that waited before it moves still drags")
{
    Glass glass;
    glass.feed(Event::down, {5, 5}, 0ms);
    glass.tick(700ms);
    glass.feed(Event::move, {5, 105}, 800ms);
    glass.feed(Event::up, {5, 105}, 900ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::long_press, Kind::drag_start, Kind::drag_end});
}

TEST_CASE("what rests on the glass for ten seconds means nothing any more, and leaves the lead to others")
{
    Glass glass;
    glass.feed(Event::down, {5, 5}, 0ms, 1);
    glass.tick(700ms);
    CHECK(*glass.recognizer().next_deadline() == zero + 10s);
    for (int second = 1; second < 10; ++second) // it trembles
        glass.feed(Event::move, {5.0F + static_cast<float>(second % 2) * 9.0F, 5},
                   std::chrono::seconds(second), 1);
    CHECK(glass.recognizer().finger_down());
    glass.tick(10s);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::long_press, Kind::cancel});
    CHECK_FALSE(glass.recognizer().finger_down());
    CHECK_FALSE(glass.recognizer().next_deadline());

    glass.gestures.clear();
    glass.feed(Event::down, {500, 500}, 12s, 2);
    glass.feed(Event::up, {500, 500}, 12100ms, 2);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::tap});
    glass.feed(Event::up, {5, 5}, 60s, 1);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::tap});
}

TEST_CASE("a drag that rests for ten seconds ends where it is")
{
    Glass glass;
    glass.feed(Event::down, {0, 0}, 0ms);
    glass.feed(Event::move, {0, 100}, 100ms);
    CHECK(*glass.recognizer().next_deadline() == zero + 10100ms);
    glass.feed(Event::move, {0, 200}, 5s);
    glass.tick(14s);
    CHECK(glass.recognizer().finger_down());
    glass.tick(15s);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::drag_start, Kind::drag, Kind::drag_end});
    CHECK(glass.gestures.back().velocity == Point{});
}

TEST_CASE("a second finger cancels the press of the first and never presses itself")
{
    Glass glass;
    glass.feed(Event::down, {100, 100}, 0ms, 1);
    glass.feed(Event::down, {800, 100}, 10ms, 2);
    glass.feed(Event::up, {100, 100}, 100ms, 1);
    glass.feed(Event::move, {950, 300}, 120ms, 2);
    glass.feed(Event::up, {950, 300}, 140ms, 2);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::cancel, Kind::pinch_start, Kind::pinch_end});
}

TEST_CASE("two fingers say how much further apart they are, and where their middle goes")
{
    Glass glass;
    glass.feed(Event::down, {400, 500}, 0ms, 1);
    glass.feed(Event::move, {400, 540}, 50ms, 1); // drags already
    glass.feed(Event::down, {600, 540}, 300ms, 2);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::drag_start, Kind::drag_end, Kind::pinch_start});
    CHECK(glass.gestures.back().at == Point{500, 540});
    CHECK(glass.gestures[2].velocity == Point{});
    glass.gestures.clear();

    glass.feed(Event::move, {300, 540}, 320ms, 1);
    glass.feed(Event::move, {700, 540}, 330ms, 2);
    glass.feed(Event::move, {700, 640}, 340ms, 2);
    glass.feed(Event::move, {300, 640}, 350ms, 1);
    float scale = 1.0F;
    Point moved{};
    for (const Gesture& gesture : glass.gestures) {
        CHECK(gesture.kind == Kind::pinch);
        scale *= gesture.scale;
        moved = moved + gesture.delta;
    }
    CHECK(scale == doctest::Approx(2.0));
    CHECK(moved.x == doctest::Approx(0.0));
    CHECK(moved.y == doctest::Approx(100.0));
    glass.gestures.clear();

    glass.feed(Event::up, {300, 640}, 400ms, 1);
    glass.feed(Event::move, {100, 100}, 420ms, 2);
    glass.feed(Event::up, {100, 100}, 440ms, 2);
    CHECK(glass.kinds() == Kinds{Kind::pinch_end});
    CHECK_FALSE(glass.recognizer().finger_down());
}

TEST_CASE("a palm is no pinch and presses nothing, however its contacts come and go")
{
    Glass glass;
    for (int contact = 0; contact < 10; ++contact)
        glass.feed(Event::down, {300.0F + 40.0F * static_cast<float>(contact), 500}, contact * 12ms, contact);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::cancel, Kind::pinch_start, Kind::pinch_end});
    glass.gestures.clear();
    for (int contact = 0; contact < 9; ++contact)
        glass.feed(Event::up, {300.0F + 40.0F * static_cast<float>(contact), 500}, 200ms + contact * 9ms,
                   contact);
    glass.feed(Event::down, {350, 520}, 300ms, 11); // the last of it flickers
    glass.feed(Event::up, {350, 520}, 320ms, 11);
    glass.feed(Event::up, {660, 500}, 330ms, 9);
    CHECK(glass.gestures.empty());
    glass.feed(Event::down, {350, 520}, 400ms, 0);
    glass.feed(Event::up, {350, 520}, 450ms, 0);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::tap});
}

TEST_CASE("a second visitor may touch while the first one holds still")
{
    Glass glass;
    glass.feed(Event::down, {100, 100}, 0ms, 1);
    glass.feed(Event::down, {900, 900}, 500ms, 2); // cancels the first, and means nothing
    glass.feed(Event::up, {900, 900}, 580ms, 2);
    glass.gestures.clear();
    glass.feed(Event::down, {900, 900}, 2s, 2);
    glass.feed(Event::up, {900, 900}, 2080ms, 2);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::tap});
}

TEST_CASE("quick taps in one place are counted")
{
    Glass glass;
    const auto tap = [&](Point at, Duration when) {
        glass.feed(Event::down, at, when);
        glass.feed(Event::up, at, when + 8ms);
        return glass.gestures.back().taps;
    };
    CHECK(tap({100, 100}, 0ms) == 1);
    CHECK(tap({120, 110}, 150ms) == 2);
    CHECK(tap({110, 100}, 300ms) == 3);
    CHECK(tap({110, 100}, 900ms) == 1);  // too late
    CHECK(tap({300, 100}, 1000ms) == 1); // elsewhere
}

TEST_CASE("a device that goes away ends what was going on")
{
    Glass glass;
    glass.feed(Event::down, {0, 0}, 0ms);
    glass.feed(Event::cancel, {0, 0}, 50ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::cancel});
    glass.gestures.clear();
    glass.feed(Event::down, {0, 0}, 100ms);
    glass.feed(Event::move, {0, 100}, 120ms);
    glass.feed(Event::cancel, {0, 100}, 130ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::drag_start, Kind::drag_end});
    CHECK(glass.gestures.back().velocity == Point{});
    CHECK_FALSE(glass.recognizer().finger_down());
}

TEST_CASE("a finger whose leaving was lost may press again")
{
    Glass glass;
    glass.feed(Event::down, {0, 0}, 0ms);
    glass.feed(Event::down, {500, 500}, 300ms);
    glass.feed(Event::up, {500, 500}, 350ms);
    CHECK(glass.kinds() == Kinds{Kind::press, Kind::cancel, Kind::press, Kind::tap});
    CHECK(glass.gestures.back().start == Point{500, 500});
}

TEST_CASE("a finger is a sign of somebody for as long as it lies there, up to three minutes without a move")
{
    Glass glass;
    CHECK_FALSE(glass.recognizer().last_sign(zero).has_value());
    glass.feed(Event::down, {100, 100}, 1s);
    CHECK(glass.recognizer().last_sign(zero + 150s) == zero + 150s);
    glass.feed(Event::move, {108, 100}, 150s); // it trembles
    CHECK(glass.recognizer().last_sign(zero + 500s) == zero + 181s);
    glass.feed(Event::move, {140, 100}, 160s);
    CHECK(glass.recognizer().last_sign(zero + 500s) == zero + 340s);
    glass.feed(Event::down, {900, 900}, 400s, 1); // somebody beside what leans there
    CHECK(glass.recognizer().last_sign(zero + 450s) == zero + 450s);
    glass.feed(Event::up, {900, 900}, 460s, 1);
    CHECK(glass.recognizer().last_sign(zero + 470s) == zero + 340s);
    glass.feed(Event::up, {140, 100}, 480s);
    CHECK_FALSE(glass.recognizer().last_sign(zero + 480s).has_value());
}
