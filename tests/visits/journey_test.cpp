// Visits from the first touch to the last, as a visitor would tell them.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace bangvang::testing {

namespace {

VisitSettings beginning_at(Place place)
{
    return {.app = {.start = {.place = place}}};
}

} // namespace

TEST_CASE("a visitor wakes the wall, finds the best unit of a block and goes home step by step")
{
    Headless headless;
    Visit visit(headless, sample_snapshot());
    REQUIRE(visit.place() == Place::attract);
    visit.tap_at({960, 300});
    CHECK(visit.place() == Place::home);
    visit.tap("home.ranking");
    CHECK(visit.place() == Place::ranking);
    visit.tap("ranking.block.CN");
    CHECK(visit.place() == Place::ranking);
    CHECK(visit.route().block == "CN");
    CHECK(visit.hit("ranking.unit.TTr") == nullptr);
    visit.tap("ranking.unit.NL");
    CHECK(visit.place() == Place::unit);
    CHECK(visit.says("Phòng Quản lý Năng lượng"));
    REQUIRE_FALSE(visit.hits("unit.person.").empty());
    visit.tap(visit.hits("unit.person.").front()->id);
    CHECK(visit.place() == Place::honoree);
    visit.tap("nav.back");
    CHECK(visit.place() == Place::unit);
    visit.tap("nav.back");
    CHECK(visit.place() == Place::ranking);
    CHECK(visit.route().block == "CN");
    visit.tap("nav.back");
    CHECK(visit.place() == Place::home);
}

TEST_CASE("a scene of attract leads to what it speaks of")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const auto& [area, place] :
         {std::pair{"attract.ranking", Place::ranking}, {"attract.progress", Place::progress}}) {
        Visit visit(headless, sample, {.app = {.start = {.place = Place::attract, .code = "slogan"}}});
        visit.tap(area);
        CHECK(visit.place() == place);
        visit.tap("nav.back");
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("a visitor opens an indicator and asks for the figures of one month")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::home));
    visit.tap("home.progress");
    CHECK(visit.place() == Place::progress);
    visit.tap("progress.indicator.cn");
    CHECK(visit.place() == Place::indicator);
    CHECK(visit.says("Riêng tháng 9"));
    visit.tap("indicator.month.3");
    CHECK(visit.route().month == 3);
    CHECK(visit.says("Riêng tháng 3"));
    CHECK_FALSE(visit.says("Riêng tháng 9"));
    visit.tap("nav.back");
    CHECK(visit.place() == Place::progress);
}

TEST_CASE(
    "the honour board turns its pages, changes from people to collectives, and filters by title and year")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::honor));
    const std::string first = visit.hits("honor.card.").front()->id;
    visit.tap("page.next");
    CHECK(visit.route().page == 1);
    CHECK(visit.hit(first) == nullptr);
    visit.tap("page.previous");
    CHECK(visit.hit(first) != nullptr);
    visit.tap("honor.collectives");
    CHECK(visit.route().kind == HonoreeKind::collective);
    CHECK(visit.says("Tổ Lưới điện"));
    visit.tap("honor.individuals");
    visit.tap("honor.award");
    CHECK(visit.hit("nav.home") == nullptr); // nothing under the sheet can be touched
    visit.tap("honor.choice.BKT");
    CHECK(visit.route().award_type == "BKT");
    CHECK(visit.route().sheet == Sheet::none);
    visit.tap("honor.year");
    visit.tap_at({960, 20});
    CHECK(visit.route().sheet == Sheet::none);
    CHECK(visit.place() == Place::honor);
    visit.tap("honor.year");
    visit.tap("honor.choice.all");
    CHECK(visit.route().year == 0);
}

TEST_CASE("the keys turn the pages of the board in both directions")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::honor));
    visit.key(Key::next);
    CHECK(visit.route().page == 1);
    visit.key(Key::previous);
    CHECK(visit.route().page == 0);
    visit.key(Key::previous);
    CHECK(visit.route().page == 0);
}

TEST_CASE("more titles than one sheet holds go on on the next")
{
    Headless headless;
    const auto fixtures = awkward_fixtures();
    const auto many = std::ranges::find(fixtures, "60 titles over 40 years", &Fixture::name);
    REQUIRE(many != fixtures.end());
    Visit visit(headless, many->snapshot, beginning_at(Place::honor));
    visit.tap("honor.award");
    CHECK(visit.hit("honor.choice.E50") == nullptr);
    visit.tap("page.next");
    visit.tap("page.next");
    visit.tap("honor.choice.E50");
    CHECK(visit.route().award_type == "E50");
    CHECK(visit.route().sheet == Sheet::none);
    visit.tap("honor.award");
    CHECK(visit.hit("honor.choice.all") != nullptr); // a sheet opens at its first page
}

TEST_CASE("back closes a sheet before it leaves the screen")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::honor));
    visit.tap("honor.award");
    visit.key(Key::back);
    CHECK(visit.place() == Place::honor);
    CHECK(visit.route().sheet == Sheet::none);
    visit.key(Key::back);
    CHECK(visit.place() == Place::home);
}

TEST_CASE("from one honoree the next one is a touch away, and back leads to the board")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::honor));
    visit.tap(visit.hits("honor.card.").front()->id);
    const std::string first = visit.route().code;
    visit.tap("page.next");
    CHECK(visit.place() == Place::honoree);
    CHECK(visit.route().code != first);
    visit.tap("page.previous");
    CHECK(visit.route().code == first);
    visit.tap("nav.back");
    CHECK(visit.place() == Place::honor);
}

TEST_CASE("a visitor reads the letter: another section, larger letters, and a drag that moves the text")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::movements));
    visit.tap("movements.document");
    CHECK(visit.place() == Place::reader);
    visit.tap("reader.section.2");
    CHECK(visit.route().section == 1);
    visit.tap("reader.text_size");
    CHECK(visit.route().text_size == 1);
    const auto top_of = [&](std::string_view words) {
        for (const DrawnText& text : visit.texts())
            if (text.text.find(words) != std::string::npos && text.style.px == 44.0F)
                return text.rect.y;
        return -1.0F;
    };
    const float before = top_of("Thúc");
    REQUIRE(before > 0.0F);
    visit.drag({1200, 700}, {1200, 660});
    CHECK(top_of("Thúc") == doctest::Approx(before - 40.0F));
    CHECK(visit.route().section == 1);
    visit.tap("nav.back");
    CHECK(visit.place() == Place::movements);
    visit.tap("movements.card.3");
    CHECK(visit.place() == Place::reader);
    CHECK(visit.route().section == 2);
}

TEST_CASE("the dock leads from any section to any other, and home")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::home));
    for (const auto& [area, place] : {std::pair{"nav.ranking", Place::ranking},
                                      {"nav.progress", Place::progress},
                                      {"nav.honor", Place::honor},
                                      {"nav.movements", Place::movements}}) {
        visit.tap(area);
        CHECK(visit.place() == place);
        CHECK(visit.navigation().stack.size() == 2); // sections do not pile up
    }
    visit.tap("nav.home");
    CHECK(visit.place() == Place::home);
}

TEST_CASE("the scrubber plays month after month, begins again from the last, and stops when touched")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::ranking));
    CHECK(visit.says("Tháng 9"));
    visit.tap("ranking.play");
    CHECK(visit.navigation().playing);
    const std::string begun = visit.route().period;
    CHECK(begun == "2024-01");
    visit.wait(Seconds(3.6));
    CHECK(visit.navigation().playing);
    CHECK(visit.route().period == "2024-03");
    visit.tap("ranking.play");
    CHECK_FALSE(visit.navigation().playing);
    const std::string stopped = visit.route().period;
    visit.wait(Seconds(5));
    CHECK(visit.route().period == stopped);
    visit.tap("ranking.period.2024-09");
    visit.wait(Seconds(2));
    CHECK(visit.route().period == "2024-09");
}

TEST_CASE("a play left alone ends at the newest month")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), beginning_at(Place::ranking));
    visit.tap("ranking.play");
    visit.wait(Seconds(20));
    CHECK_FALSE(visit.navigation().playing);
    CHECK(visit.route().period == "2024-09");
}

} // namespace bangvang::testing
