// What a finger may do without meaning a touch, and what it must never do.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

namespace bangvang::testing {

namespace {

VisitSettings at_home()
{
    return {.app = {.start = {.place = Place::home}}};
}

} // namespace

TEST_CASE("a press that becomes a drag never taps, not even where it began")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    const Point tile = visit.hit("home.ranking")->rect.center();
    visit.down(tile);
    visit.move(tile + Point{0, 60});
    visit.move(tile);
    visit.up(tile);
    CHECK(visit.place() == Place::home);
}

TEST_CASE("a finger that trembles still taps")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    const Point tile = visit.hit("home.ranking")->rect.center();
    visit.down(tile);
    visit.move(tile + Point{9, -7});
    visit.up(tile + Point{4, 5});
    CHECK(visit.place() == Place::ranking);
}

TEST_CASE("a second finger never presses")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    const Point ground{1900, 540};
    const Point tile = visit.hit("home.ranking")->rect.center();
    visit.down(ground, 0);
    visit.down(tile, 1);
    visit.up(tile, 1);
    CHECK(visit.place() == Place::home);
    visit.up(ground, 0);
    CHECK(visit.place() == Place::home);
}

TEST_CASE("a slow finger means what it touches, once it leaves")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    const Point tile = visit.hit("home.ranking")->rect.center();
    visit.down(tile);
    visit.wait(Seconds(2));
    CHECK(visit.place() == Place::home);
    visit.up(tile);
    CHECK(visit.place() == Place::ranking);
    CHECK(visit.navigation().stack.size() == 2);
}

TEST_CASE("a finger means what it pressed, though something else has come to lie there since")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(),
                {.app = {.start = {.place = Place::ranking, .period = "2024-07"}}});
    visit.tap("ranking.play");
    visit.wait(Seconds(1.08)); // in a moment September comes, in which the first two change places
    REQUIRE(visit.route().period == "2024-08");
    const Hit second = *visit.hit("ranking.unit.NL");
    visit.down(second.rect.center());
    visit.wait(Seconds(0.57)); // half way and more, and no long press yet
    REQUIRE(visit.app().hits().at(second.rect.center())->id != second.id);
    visit.up(second.rect.center());
    CHECK(visit.place() == Place::unit);
    CHECK(visit.route().code == "NL");
}

TEST_CASE("a touch on empty ground answers with its rings and changes nothing")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    visit.settle();
    const int before = visit.drawn();
    visit.tap_at({1080, 538});
    CHECK(visit.place() == Place::home);
    CHECK(visit.drawn() > before);
    CHECK(visit.output().next_frame > visit.now() + std::chrono::seconds(10));
}

TEST_CASE("what a finger holds looks pressed until it leaves")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(),
                {.app = {.start = {.place = Place::home}, .reduced_motion = true}, .pixels = true});
    const Image before = visit.screen();
    const Hit tile = *visit.hit("home.ranking");
    visit.down(tile.rect.center());
    CHECK_FALSE(difference(before, visit.screen()).empty());
    visit.move(tile.rect.center() + Point{0, 40});
    CHECK(difference(before, visit.screen()).empty());
    visit.up(tile.rect.center());
}

TEST_CASE("the buttons of the dock act where they are drawn, in a window of another shape too")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_home());
    visit.resize(800, 700);
    visit.tap("nav.honor");
    CHECK(visit.place() == Place::honor);
    visit.resize(540, 960);
    visit.tap("nav.progress");
    CHECK(visit.place() == Place::progress);
}

} // namespace bangvang::testing
