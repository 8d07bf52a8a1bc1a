// Somebody who touches everything, everywhere, in no order.
#include "properties.h"
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

namespace bangvang::testing {

namespace {

// Five frames a second find the same dead ends as sixty.
const VisitSettings slow_display{.refresh = std::chrono::milliseconds(200)};

constexpr int hand = 10; // fingers

class Child {
public:
    Child(Visit& visit, unsigned seed) : visit_(visit), random_(seed) {}

    void act()
    {
        switch (below(14)) {
        case 0:
            return visit_.drag(somewhere(), somewhere());
        case 1:
            return visit_.down(somewhere(), finger());
        case 2:
            return visit_.up(somewhere(), finger());
        case 3:
            return visit_.move(somewhere(), finger());
        case 4:
            return visit_.wait(Seconds(static_cast<double>(below(40))));
        case 5:
            return visit_.key(static_cast<Key>(below(8)));
        case 6:
            return two_fingers();
        case 7:
            return palm();
        case 8:
            return hold();
        case 9:
            return twice();
        default:
            return visit_.tap_at(something());
        }
    }
    void lift_all_fingers()
    {
        for (int each = 0; each < hand; ++each)
            visit_.up(somewhere(), each);
    }
    std::size_t below(std::size_t count) { return random_() % count; }

private:
    int finger() { return static_cast<int>(below(hand)); }
    Point somewhere()
    {
        const Layout& layout = visit_.layout();
        return {static_cast<float>(below(static_cast<std::size_t>(layout.width))),
                static_cast<float>(below(static_cast<std::size_t>(layout.height)))};
    }
    Point something()
    {
        const auto& areas = visit_.app().hits().hits();
        return areas.empty() ? somewhere() : areas[below(areas.size())].rect.center();
    }
    // Together, apart, or both along: each goes its own way in four steps.
    void two_fingers()
    {
        const std::array from{something(), somewhere()};
        const std::array to{somewhere(), somewhere()};
        for (int each = 0; each < 2; ++each)
            visit_.down(from[static_cast<std::size_t>(each)], each);
        for (int step = 1; step <= 4; ++step)
            for (std::size_t each = 0; each < 2; ++each)
                visit_.move(from[each] + (to[each] - from[each]) * (static_cast<float>(step) / 4.0F),
                            static_cast<int>(each));
        for (int each = 0; each < 2; ++each)
            visit_.up(to[static_cast<std::size_t>(each)], each);
    }
    void palm()
    {
        const std::size_t fingers = 3 + below(hand - 2);
        const Point center = something();
        for (std::size_t each = 0; each < fingers; ++each)
            visit_.down(center + Point{static_cast<float>(below(160)), static_cast<float>(below(160))},
                        static_cast<int>(each));
        visit_.wait(Seconds(0.3));
        for (std::size_t each = 0; each < fingers; ++each)
            visit_.up(center, static_cast<int>(each));
    }
    void hold()
    {
        const Point at = something();
        visit_.down(at);
        visit_.wait(Seconds(static_cast<double>(below(70))));
        visit_.up(at);
    }
    void twice()
    {
        const Point at = something();
        for (int each = 0; each < 2; ++each) {
            visit_.down(at);
            visit_.up(at);
        }
    }

    Visit& visit_;
    std::mt19937 random_;
};

// From anywhere, back leads home in as many steps as the stack is deep, and one for an open sheet.
void check_way_home(Visit& visit, Child& child)
{
    child.lift_all_fingers();
    const std::size_t steps = visit.navigation().stack.size() + 1;
    for (std::size_t i = 0; i < steps; ++i)
        visit.key(Key::back);
    CHECK(visit.place() == Place::home);
    visit.wait(Seconds(106));
    CHECK(visit.place() == Place::attract);
    visit.tap("attract.background");
    CHECK(visit.place() != Place::attract);
}

// Whoever comes next finds a screen at rest, whole, and free of fingers: a tap is answered.
void check_left_behind(Visit& visit, Child& child)
{
    child.lift_all_fingers();
    if (visit.hit("idle.stay")) // the ring of the idle clock moves, and covers things
        visit.tap("idle.stay");
    if (visit.place() == Place::attract)
        visit.tap("attract.background");
    if (visit.navigation().presenting.on) // which has tests of its own
        visit.act(Present{.on = false});
    CAPTURE(static_cast<int>(visit.place()));
    CAPTURE(visit.route().code);
    // A play that was asked for goes through every period, and ends by itself.
    if (visit.navigation().playing)
        visit.wait(Seconds(40));
    CHECK(!visit.navigation().playing);
    CHECK(visit.settle());
    // Reach mode moves things behind its edges on purpose, and has tests of its own.
    if (!visit.navigation().reach)
        for (const Complaints& wrong : {wrong_areas(visit), wrong_texts(visit)})
            CHECK_MESSAGE(wrong.empty(), (wrong.empty() ? std::string() : wrong.front()));
    if (visit.hit("nav.language") == nullptr) // the cleaning lock
        return;
    const Language before = visit.navigation().language;
    visit.tap("nav.language");
    CHECK(visit.navigation().language != before);
}

} // namespace

TEST_CASE("a thousand visitors of one day touch anything, and find no dead end")
{
    Headless headless;
    for (const auto& [width, height] : {std::pair(960, 540), std::pair(540, 960)}) {
        VisitSettings settings = slow_display;
        settings.width_px = width;
        settings.height_px = height;
        Visit visit(headless, sample_snapshot(), settings);
        Child child(visit, 1945);
        for (int visitor = 1; visitor <= 500; ++visitor) {
            CAPTURE(visitor);
            for (std::size_t events = 2 + child.below(8); events > 0; --events)
                child.act();
            check_left_behind(visit, child);
            visit.wait(Seconds(static_cast<double>(child.below(80))));
            if (visitor % 25 == 0)
                check_way_home(visit, child);
        }
        CHECK(visit.now() - MonoTime(std::chrono::hours(1)) > std::chrono::hours(9));
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
        check_way_home(visit, child);
    }
}

} // namespace bangvang::testing
