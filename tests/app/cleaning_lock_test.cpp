#include "app/cleaning_lock.h"

#include <doctest/doctest.h>

#include <array>

using namespace bangvang;

namespace {

using Event = PointerEvent::Kind;

constexpr Rect target{100, 100, 400, 400};
constexpr Point inside{300, 300};
constexpr Point outside{900, 300};

MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

// Locked for thirty seconds, from second 0 on.
class Locked {
public:
    Locked() { lock_.begin(at(0)); }
    void touch(Event kind, Point where, double seconds, int finger = 0)
    {
        const std::array event{PointerEvent{kind, finger, where, at(seconds)}};
        lock_.take(event, at(seconds), target);
    }
    void wait(double seconds) { lock_.take({}, at(seconds), target); }
    [[nodiscard]] bool locked() const { return lock_.locked(); }
    [[nodiscard]] const CleaningLock& lock() const { return lock_; }

private:
    CleaningLock lock_{Seconds(30)};
};

} // namespace

TEST_CASE("the lock is open until it begins, and ends by itself when its time is over")
{
    CHECK_FALSE(CleaningLock(Seconds(30)).locked());
    CHECK_FALSE(CleaningLock(Seconds(30)).next_change(at(5)).has_value());
    Locked glass;
    glass.wait(29.9);
    CHECK(glass.locked());
    glass.wait(30);
    CHECK_FALSE(glass.locked());
}

TEST_CASE("the lock counts whole seconds and asks for a picture once in each")
{
    const Locked glass;
    CHECK(glass.lock().seconds_left(at(0)) == 30);
    CHECK(glass.lock().next_change(at(0)) == at(1));
    CHECK(glass.lock().seconds_left(at(12.5)) == 18);
    CHECK(glass.lock().part_left(at(12.5)) == doctest::Approx(0.6F));
    CHECK(glass.lock().next_change(at(12.5)) == at(13));
    CHECK(glass.lock().seconds_left(at(29.5)) == 1);
    CHECK(glass.lock().next_change(at(29.5)) == at(30));
}

TEST_CASE("one finger that holds the target for three seconds opens the lock, a shorter one does not")
{
    Locked glass;
    glass.touch(Event::down, inside, 1);
    CHECK(glass.lock().next_change(at(1.5)) == at(1.5));
    CHECK(glass.lock().held(at(2.5)) == doctest::Approx(0.5F));
    glass.touch(Event::up, inside, 3.9);
    CHECK(glass.locked());
    CHECK(glass.lock().held(at(4.1)) == 0.0F);
    glass.wait(10);
    CHECK(glass.locked());
    glass.touch(Event::down, inside, 11);
    glass.touch(Event::move, inside + Point{9, -9}, 12); // it trembles
    glass.wait(13.99);
    CHECK(glass.locked());
    glass.wait(14);
    CHECK_FALSE(glass.locked());
}

TEST_CASE("a hold counts from the times of its events, however late their frame comes")
{
    CleaningLock lock(Seconds(30));
    lock.begin(at(0));
    const std::array brief{PointerEvent{Event::down, 0, inside, at(1)},
                           PointerEvent{Event::up, 0, inside, at(2)}};
    lock.take(brief, at(8), target);
    CHECK(lock.locked());
    const std::array held{PointerEvent{Event::down, 0, inside, at(10)},
                          PointerEvent{Event::up, 0, inside, at(13.5)}};
    lock.take(held, at(24), target);
    CHECK_FALSE(lock.locked());
}

TEST_CASE("a cloth opens nothing: it moves")
{
    Locked glass;
    glass.touch(Event::down, inside, 1);
    glass.touch(Event::move, inside + Point{30, 0}, 1.5);
    CHECK(glass.lock().held(at(2)) == 0.0F);
    glass.touch(Event::move, inside, 2); // and comes back
    glass.wait(8);
    CHECK(glass.locked());
}

TEST_CASE("a hand that leans on the glass opens nothing: it has more than one finger")
{
    for (const Point second : {inside + Point{80, 0}, outside}) {
        Locked glass;
        glass.touch(Event::down, inside, 1);
        glass.touch(Event::down, second, 1.2, 1);
        CHECK(glass.lock().held(at(2)) == 0.0F);
        glass.wait(9);
        CHECK(glass.locked());
    }
    Locked glass;
    glass.touch(Event::down, outside, 1, 1);
    glass.touch(Event::down, inside, 1.3);
    glass.wait(9);
    CHECK(glass.locked());
}

TEST_CASE("a finger beside the target holds nothing, also when it is drawn onto it")
{
    Locked glass;
    glass.touch(Event::down, outside, 1);
    glass.wait(6);
    CHECK(glass.locked());
    glass.touch(Event::move, inside, 7);
    glass.wait(12);
    CHECK(glass.locked());
}

TEST_CASE("while somebody still wipes the lock stays, and two seconds longer")
{
    Locked glass;
    glass.touch(Event::down, outside, 28);
    for (int second = 29; second <= 40; ++second)
        glass.touch(Event::move, outside + Point{0, static_cast<float>(second % 2) * 300.0F}, second);
    CHECK(glass.locked());
    CHECK(glass.lock().seconds_left(at(40)) == 2);
    glass.touch(Event::up, outside, 41);
    CHECK(glass.lock().next_change(at(41)) == at(42));
    glass.touch(Event::down, outside, 42.5); // one stroke more
    glass.touch(Event::up, outside, 42.7);
    glass.wait(44.6);
    CHECK(glass.locked());
    glass.wait(44.7);
    CHECK_FALSE(glass.locked());
}

TEST_CASE("what leans on the glass does not keep it locked for ever")
{
    Locked glass;
    glass.touch(Event::down, outside, 5);
    glass.wait(180);
    CHECK(glass.locked());
    glass.wait(187);
    CHECK_FALSE(glass.locked());
}

TEST_CASE("the lock knows nothing of the time before when it begins anew")
{
    CleaningLock lock(Seconds(30));
    lock.begin(at(0));
    const std::array down{PointerEvent{Event::down, 0, inside, at(29)}};
    lock.take(down, at(29), target);
    lock.take({}, at(32), target);
    REQUIRE_FALSE(lock.locked());
    lock.begin(at(40));
    CHECK(lock.held(at(50)) == 0.0F);
    lock.take({}, at(70), target);
    CHECK_FALSE(lock.locked());
}
