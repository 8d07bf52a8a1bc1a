// Somebody wipes the glass.
#include "support/newer.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <array>

namespace bangvang::testing {

namespace {

constexpr std::array shapes{std::pair(960, 540), std::pair(540, 960)};

VisitSettings on_display_page(const std::pair<int, int>& shape = shapes[0])
{
    return {.width_px = shape.first, .height_px = shape.second, .app = {.start = {.place = Place::display}}};
}

Point target(const Visit& visit)
{
    return visit.hit("cleaning.hold")->rect.center();
}

} // namespace

TEST_CASE("the page Màn hình locks the glass, which says so and counts down")
{
    Headless headless;
    for (const auto& shape : shapes) {
        Visit visit(headless, sample_snapshot(), on_display_page(shape));
        visit.tap("display.clean");
        CHECK(visit.says("Đang lau kính"));
        CHECK(visit.says("Giữ 3 giây"));
        CHECK(visit.says("30"));
        visit.wait(Seconds(10));
        CHECK(visit.says("20"));
        visit.wait(Seconds(19.4));
        CHECK(visit.hit("cleaning.hold") != nullptr);
        visit.wait(Seconds(0.3));
        CHECK(visit.hit("cleaning.hold") == nullptr);
        CHECK(visit.place() == Place::display);
        CHECK(visit.hit("display.clean") != nullptr);
    }
}

TEST_CASE("locked glass answers neither fingers nor keys")
{
    Headless headless;
    VisitSettings settings = on_display_page();
    settings.app.times.cleaning = Seconds(300);
    Visit visit(headless, sample_snapshot(), settings);
    const Point home = visit.hit("nav.home")->rect.center();
    const Point more = visit.hit("display.diagonal.more")->rect.center();
    REQUIRE(visit.says("43 inch"));
    visit.tap("display.clean");
    for (const Point at : {home, more, Point{60, 60}, target(visit)})
        visit.tap_at(at);
    visit.drag({400, 500}, {1500, 520});
    for (const Key key : {Key::home, Key::back, Key::language, Key::enter, Key::next, Key::down})
        visit.key(key);
    visit.type(U"abc");
    CHECK(visit.hits("").size() == 1);
    CHECK(visit.place() == Place::display);
    CHECK(visit.navigation().language == Language::vi);
    const Point hold = target(visit);
    visit.down(hold);
    visit.wait(Seconds(3.1));
    visit.up(hold);
    REQUIRE(visit.hit("cleaning.hold") == nullptr);
    CHECK(visit.says("43 inch"));
}

TEST_CASE(
    "one finger that holds the target for three seconds opens the glass, and presses nothing by leaving")
{
    Headless headless;
    for (const auto& shape : shapes) {
        Visit visit(headless, sample_snapshot(), on_display_page(shape));
        visit.tap("display.clean");
        const Point at = target(visit);
        visit.down(at);
        visit.wait(Seconds(2.9));
        CHECK(visit.hit("cleaning.hold") != nullptr);
        visit.wait(Seconds(0.2));
        CHECK(visit.hit("cleaning.hold") == nullptr);
        visit.up(at);
        visit.settle();
        CHECK(visit.place() == Place::display);
        visit.tap("nav.home");
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("a finger that was on the glass when it was locked does nothing when it leaves")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), on_display_page());
    const Point home = visit.hit("nav.home")->rect.center();
    visit.down(home);
    visit.act(LockForCleaning{});
    REQUIRE(visit.hit("cleaning.hold") != nullptr);
    visit.up(home);
    visit.wait(Seconds(33));
    CHECK(visit.hit("cleaning.hold") == nullptr);
    CHECK(visit.place() == Place::display);
    visit.tap("nav.home");
    CHECK(visit.place() == Place::home);
}

TEST_CASE(
    "a locked glass is drawn once a second and no more, and the whole time of a visitor begins after it")
{
    Headless headless;
    VisitSettings settings = on_display_page();
    settings.app.times.cleaning = Seconds(120);
    Visit visit(headless, sample_snapshot(), settings);
    visit.tap("display.clean");
    visit.settle();
    const int drawn = visit.drawn();
    const int frames = visit.frames();
    visit.wait(Seconds(100));
    CHECK(visit.drawn() - drawn >= 99);
    CHECK(visit.drawn() - drawn <= 101);
    CHECK(visit.frames() - frames <= 101);
    visit.wait(Seconds(22));
    REQUIRE(visit.hit("cleaning.hold") == nullptr);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(73)); // the lock ended after 120 s, and now it is 208
    CHECK(visit.place() == Place::display);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(18));
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("figures that arrive under the cloth wait for it, and are told then")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, on_display_page());
    visit.tap("display.clean");
    const auto newer = newer_figures(*sample);
    visit.arrive(newer);
    CHECK(visit.app().snapshot() == sample.get());
    visit.wait(Seconds(31));
    CHECK(visit.app().snapshot() == newer.get());
    CHECK(visit.hit("toast.close") != nullptr);
}

TEST_CASE("in the language of whoever locked it")
{
    Headless headless;
    VisitSettings settings = on_display_page();
    settings.app.language = Language::en;
    Visit visit(headless, sample_snapshot(), settings);
    visit.tap("display.clean");
    CHECK(visit.says("Cleaning the glass"));
    CHECK(visit.says("seconds"));
}

} // namespace bangvang::testing
