// A visitor who has gone away.
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
        Visit visit(headless, sample,
                    {.app = {.start = named.route}, .refresh = std::chrono::milliseconds(250)});
        visit.wait(Seconds(76));
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

TEST_CASE("a finger that stays on the glass for a minute is a visitor, a bag that leans on it is not")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.down({1890, 1060});
    visit.wait(Seconds(69));
    CHECK(visit.place() == Place::ranking);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.wait(Seconds(17));
    CHECK(visit.place() == Place::attract);
    visit.up({1890, 1060});
    CHECK(visit.place() == Place::attract);
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
