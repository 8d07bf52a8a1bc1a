// A visitor who has gone away.
#include "support/newer.h"
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

namespace bangvang::testing {

namespace {

VisitSettings at(Place place)
{
    return {.app = {.start = {.place = place}}};
}

} // namespace

TEST_CASE("after a minute a ring begins to close, and a quarter of a minute later the wall is attract again")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.wait(Seconds(59));
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(2));
    CHECK(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(13));
    CHECK(visit.place() == Place::ranking);
    visit.wait(Seconds(2));
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("a touch while the ring closes keeps the screen as it is")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.tap("ranking.block.CN");
    visit.wait(Seconds(70));
    REQUIRE(visit.says("Chạm để ở lại"));
    visit.tap_at({1890, 1060});
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    CHECK(visit.route().block == "CN");
    visit.wait(Seconds(58));
    CHECK(visit.place() == Place::ranking);
}

TEST_CASE("the next visitor finds no filter and no language of the last one")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.tap("ranking.block.CN");
    visit.tap("nav.language");
    CHECK(visit.navigation().language == Language::en);
    visit.wait(Seconds(80));
    REQUIRE(visit.place() == Place::attract);
    CHECK(visit.navigation().language == Language::vi);
    visit.tap("attract.background");
    visit.tap("nav.ranking");
    CHECK(visit.route().block.empty());
}

TEST_CASE("from every screen back leads home, and a visitor who has gone leaves attract")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const NamedRoute& named : all_routes(*sample, 3)) {
        CAPTURE(named.name);
        VisitSettings settings{.app = {.start = named.route}, .refresh = std::chrono::milliseconds(250)};
        settings.app.times.idle.presenting = Seconds(105);
        Visit visit(headless, sample, settings);
        visit.wait(Seconds(106));
        CHECK(visit.place() == Place::attract);
        visit.act(Wake{named.route});
        for (int step = 0; step < 3 && visit.place() != Place::home; ++step)
            visit.key(Key::back);
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("an open sheet is left behind like any other screen")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.tap("honor.year");
    visit.wait(Seconds(76));
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("a unit is left half a minute later than a list, in both orientations")
{
    Headless headless;
    for (const auto& [width, height] : {std::pair(960, 540), std::pair(540, 960)}) {
        Visit visit(
            headless, sample_snapshot(),
            {.width_px = width, .height_px = height, .app = {.start = {.place = Place::unit, .code = "NL"}}});
        visit.wait(Seconds(89));
        CHECK_FALSE(visit.says("Chạm để ở lại"));
        visit.wait(Seconds(2));
        CHECK(visit.says("Chạm để ở lại"));
        visit.wait(Seconds(13));
        CHECK(visit.place() == Place::unit);
        visit.wait(Seconds(2));
        CHECK(visit.place() == Place::attract);
    }
}

TEST_CASE("the times are the technician's")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.app.times.idle = {.list = Seconds(20), .detail = Seconds(30), .ring = Seconds(5)};
    Visit visit(headless, sample_snapshot(), settings);
    visit.wait(Seconds(21));
    CHECK(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(5));
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("whoever touches the ring stays and opens nothing that lies under it")
{
    Headless headless;
    for (const auto& [width, height] : {std::pair(960, 540), std::pair(540, 960)}) {
        Visit visit(headless, sample_snapshot(),
                    {.width_px = width, .height_px = height, .app = {.start = {.place = Place::home}}});
        visit.wait(Seconds(70));
        const Hit* const ring = visit.hit("idle.stay");
        REQUIRE(ring != nullptr);
        for (const Hit* const button : visit.hits("nav."))
            CHECK_FALSE(ring->rect.overlaps(button->rect));
        visit.tap("idle.stay");
        CHECK_FALSE(visit.says("Chạm để ở lại"));
        CHECK(visit.place() == Place::home);
        visit.wait(Seconds(58));
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("a touch while the ring closes also does what it touched")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::home));
    visit.wait(Seconds(74.8));
    REQUIRE(visit.says("Chạm để ở lại"));
    visit.down(visit.hit("nav.ranking")->rect.center());
    visit.wait(Seconds(1)); // the ring would have closed under the finger
    CHECK(visit.place() == Place::home);
    visit.up(visit.hit("nav.ranking")->rect.center());
    CHECK(visit.place() == Place::ranking);
}

TEST_CASE("the ring and a notice that comes while it closes do not lie upon each other")
{
    Headless headless;
    for (const auto& [width, height] : {std::pair(960, 540), std::pair(540, 960)}) {
        Visit visit(headless, sample_snapshot(),
                    {.width_px = width, .height_px = height, .app = {.start = {.place = Place::home}}});
        visit.wait(Seconds(62));
        visit.arrive(newer_figures(*sample_snapshot()));
        visit.wait(Seconds(1));
        REQUIRE(visit.hit("idle.stay") != nullptr);
        REQUIRE(visit.hit("toast.background") != nullptr);
        CHECK_FALSE(visit.hit("idle.stay")->rect.overlaps(visit.hit("toast.background")->rect));
    }
}

TEST_CASE("the ring is seen over an open sheet as well")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.tap("honor.year");
    REQUIRE(visit.hit("nav.home") == nullptr);
    visit.wait(Seconds(62));
    CHECK(visit.says("Chạm để ở lại"));
    visit.tap("idle.stay");
    CHECK(visit.route().sheet == Sheet::year);
}

TEST_CASE("what was typed and where a list was turned to go with the visitor")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::search));
    visit.type(U"an");
    REQUIRE(visit.route().query == "an");
    visit.wait(Seconds(77));
    REQUIRE(visit.place() == Place::attract);
    visit.tap("attract.background");
    visit.tap("nav.search");
    CHECK(visit.route().query.empty());
}

TEST_CASE("any key keeps the screen, also one that only scrolls")
{
    Headless headless;
    for (const Key key : {Key::down, Key::up, Key::next, Key::enter}) {
        Visit visit(headless, sample_snapshot(), at(Place::ranking));
        visit.wait(Seconds(70));
        visit.key(key);
        CHECK_FALSE(visit.says("Chạm để ở lại"));
        visit.wait(Seconds(57));
        CHECK(visit.place() == Place::ranking);
    }
}

TEST_CASE("nobody is led away from a speaker")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.act(Present{true});
    visit.wait(Seconds(600));
    CHECK(visit.place() == Place::deck);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
}

TEST_CASE("the touch that wakes attract goes to the topic it touched and does nothing else there")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::attract));
    visit.wait(Seconds(15)); // the standings
    const auto topics = visit.hits("attract.");
    REQUIRE(topics.size() > 1);
    const Hit topic = *topics.back();
    const auto* const wake = std::get_if<Wake>(&topic.action);
    REQUIRE(wake != nullptr);
    visit.tap_at(topic.rect.center());
    visit.settle();
    CHECK(visit.route() == wake->route);
    CHECK(visit.navigation().stack.size() <= 2);
}

TEST_CASE("a finger that rests on the glass is a visitor, however still it lies")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.down({1890, 1060});
    visit.wait(Seconds(170));
    CHECK(visit.place() == Place::ranking);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.move({1890, 1020}); // and it moves after all
    visit.wait(Seconds(170));
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.up({1890, 1020});
    visit.wait(Seconds(58)); // counted from when it left
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    CHECK(visit.place() == Place::ranking);
}

TEST_CASE("what leans on the glass for three minutes keeps nobody's screen, and presses nothing")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    const Point unit = visit.hit("ranking.unit.NL")->rect.center();
    visit.down(unit);
    visit.wait(Seconds(239));
    CHECK(visit.place() == Place::ranking);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(2));
    CHECK(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(15));
    CHECK(visit.place() == Place::attract);
    visit.up(unit);
    visit.wait(Seconds(1));
    CHECK(visit.place() == Place::attract);
    visit.tap("attract.background"); // and others touch as ever
    CHECK(visit.place() != Place::attract);
}

TEST_CASE("attract turns its scenes by itself and never stops")
{
    Headless headless;
    Visit visit(headless, sample_snapshot());
    const int before = visit.drawn();
    visit.wait(Seconds(180));
    CHECK(visit.place() == Place::attract);
    CHECK(visit.drawn() > before);
    CHECK(visit.output().next_frame < visit.now() + std::chrono::seconds(30));
}

} // namespace bangvang::testing
