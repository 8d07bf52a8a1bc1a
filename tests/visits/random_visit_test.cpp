// Somebody who touches everything, everywhere, in no order.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <random>

namespace bangvang::testing {

namespace {

// Ten frames a second find the same dead ends as sixty.
const VisitSettings slow_display{.refresh = std::chrono::milliseconds(100)};

class Child {
public:
    Child(Visit& visit, unsigned seed) : visit_(visit), random_(seed) {}

    void act()
    {
        switch (below(10)) {
        case 0:
            visit_.drag(somewhere(), somewhere());
            break;
        case 1:
            visit_.down(somewhere(), static_cast<int>(below(3)));
            break;
        case 2:
            visit_.up(somewhere(), static_cast<int>(below(3)));
            break;
        case 3:
            visit_.move(somewhere(), static_cast<int>(below(3)));
            break;
        case 4:
            visit_.wait(Seconds(static_cast<double>(below(90))));
            break;
        case 5:
            visit_.key(static_cast<Key>(below(8)));
            break;
        default:
            touch_something();
            break;
        }
    }

private:
    std::size_t below(std::size_t count) { return random_() % count; }
    Point somewhere() { return {static_cast<float>(below(1920)), static_cast<float>(below(1080))}; }
    void touch_something()
    {
        const auto& areas = visit_.app().hits().hits();
        visit_.tap_at(areas.empty() ? somewhere() : areas[below(areas.size())].rect.center());
    }

    Visit& visit_;
    std::mt19937 random_;
};

void lift_all_fingers(Visit& visit)
{
    for (int finger = 0; finger < 3; ++finger)
        visit.up({960, 1070}, finger);
}

// From anywhere, back leads home in as many steps as the stack is deep, and one for an open sheet.
void check_way_home(Visit& visit)
{
    lift_all_fingers(visit);
    const std::size_t steps = visit.navigation().stack.size() + 1;
    for (std::size_t i = 0; i < steps; ++i)
        visit.key(Key::back);
    CHECK(visit.place() == Place::home);
    visit.wait(Seconds(106));
    CHECK(visit.place() == Place::attract);
    visit.tap("attract.background");
    CHECK(visit.place() != Place::attract);
}

} // namespace

TEST_CASE("three thousand random touches find no dead end")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), slow_display);
    Child child(visit, 1945);
    for (int event = 1; event <= 3000; ++event) {
        CAPTURE(event);
        child.act();
        if (event % 150 == 0)
            check_way_home(visit);
    }
}

TEST_CASE("awkward campaigns have no dead end either")
{
    Headless headless;
    for (const Fixture& fixture : awkward_fixtures()) {
        CAPTURE(fixture.name);
        Visit visit(headless, fixture.snapshot, slow_display);
        Child child(visit, 1954);
        for (int event = 0; event < 120; ++event)
            child.act();
        check_way_home(visit);
    }
}

} // namespace bangvang::testing
