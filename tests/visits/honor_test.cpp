// From the board to people, to their units, and back into the same place.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

namespace bangvang::testing {

namespace {

VisitSettings at(Place place, bool portrait = false)
{
    return {.width_px = portrait ? 540 : 960,
            .height_px = portrait ? 960 : 540,
            .app = {.start = {.place = place}}};
}

} // namespace

TEST_CASE("filters are chosen in sheets, said on the board, and taken away at once")
{
    for (const bool portrait : {false, true}) {
        Headless headless;
        Visit visit(headless, sample_snapshot(), at(Place::honor, portrait));
        visit.tap("honor.filters");
        visit.settle();
        visit.tap("honor.filter.unit");
        visit.settle();
        visit.tap("honor.choice.NL");
        visit.settle();
        CHECK(visit.route().unit == "NL");
        CHECK(visit.route().sheet == Sheet::none);
        CHECK(visit.says("Đang lọc: Phòng Quản lý Năng lượng"));
        CHECK(visit.says("Bộ lọc (1)"));
        visit.tap("honor.filters");
        visit.settle();
        visit.tap("honor.filter.none");
        visit.settle();
        CHECK(visit.route().unit.empty());
        CHECK(visit.route().place == Place::honor);
        CHECK(visit.navigation().stack.size() == 2); // filters are no steps
    }
}

TEST_CASE("a choice that leaves nobody says so and offers the way on")
{
    Headless headless;
    const auto snapshot = sample_snapshot();
    VisitSettings settings = at(Place::honor);
    for (const AwardType& type : snapshot->award_types)
        if (honor_roll(*snapshot, {.kind = HonoreeKind::individual,
                                   .type = find_award_type(*snapshot, type.code),
                                   .unit = find_unit(*snapshot, "NL")})
                .empty())
            settings.app.start.award_type = type.code;
    REQUIRE_FALSE(settings.app.start.award_type.empty());
    settings.app.start.unit = "NL";
    Visit visit(headless, snapshot, settings);
    CHECK(visit.says("Không có ai"));
    visit.tap("honor.filter.none");
    visit.settle();
    CHECK_FALSE(visit.hits("honor.card").empty());
}

TEST_CASE("by name a letter leads to its page")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.tap("honor.filters");
    visit.settle();
    visit.tap("honor.order.name");
    visit.settle();
    CHECK(visit.route().order == HonorOrder::name);
    visit.tap("honor.filters");
    visit.settle();
    visit.tap("honor.filter.letter");
    visit.settle();
    const auto letters = visit.hits("honor.letter.");
    REQUIRE(letters.size() > 5);
    visit.tap(letters.back()->id);
    visit.settle();
    CHECK(visit.route().page == 3); // of four
    CHECK(visit.route().sheet == Sheet::none);
}

TEST_CASE("from a person to the unit and back, the board is where it was")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.act(
        Change{Route{.place = Place::honor, .level = "Cấp cơ sở", .order = HonorOrder::name, .page = 1}});
    visit.settle();
    const Route board = visit.route();
    const std::string card = visit.hits("honor.card").front()->id;
    visit.tap(card);
    visit.settle();
    REQUIRE(visit.place() == Place::honoree);
    visit.tap("honoree.unit");
    visit.settle();
    REQUIRE(visit.place() == Place::unit);
    visit.tap("nav.back");
    visit.settle();
    CHECK(visit.place() == Place::honoree);
    visit.tap("nav.back");
    visit.settle();
    CHECK(visit.route() == board);
    CHECK(visit.hits("honor.card").front()->id == card);
}

TEST_CASE("a unit with many people leads to its own board, and back leads to the unit")
{
    Headless headless;
    const auto snapshot = sample_snapshot();
    std::string crowded;
    for (const Unit& unit : snapshot->units)
        if (honor_roll(*snapshot, {.unit = find_unit(*snapshot, unit.code)}).size() > 2)
            crowded = unit.code;
    REQUIRE_FALSE(crowded.empty());
    for (const bool portrait : {false, true}) {
        VisitSettings settings = at(Place::ranking, portrait);
        Visit visit(headless, snapshot, settings);
        visit.act(Open{Route{.place = Place::unit, .code = crowded}});
        visit.settle();
        visit.tap("unit.people.all");
        visit.settle();
        CHECK(visit.place() == Place::honor);
        CHECK(visit.route().unit == crowded);
        CHECK_FALSE(visit.hits("honor.card").empty());
        visit.tap(visit.hits("honor.card").front()->id);
        visit.settle();
        CHECK(visit.place() == Place::honoree);
        visit.tap("nav.back");
        visit.settle();
        CHECK(visit.place() == Place::honor);
        CHECK(visit.route().unit == crowded);
        visit.tap("nav.back");
        visit.settle();
        CHECK(visit.place() == Place::unit);
        CHECK(visit.route().code == crowded);
    }
}

} // namespace bangvang::testing
