// What fingers do besides touching: turn pages, go from section to section, read along a scale.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace bangvang::testing {

namespace {

VisitSettings at(Place place, int width = 960, int height = 540)
{
    return {.width_px = width, .height_px = height, .app = {.start = {.place = place}}};
}

// As a quick hand does it.
void swipe(Visit& visit, Point from, Point way)
{
    constexpr int steps = 4;
    visit.down(from);
    for (int step = 1; step < steps; ++step)
        visit.move(from + way * (static_cast<float>(step) / static_cast<float>(steps)));
    visit.up(from + way);
}

constexpr Point content{960, 600};

} // namespace

TEST_CASE("the pages of the honour board follow the finger and turn when it leaves")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.settle();
    const float before = visit.hits("honor.card").front()->rect.x;
    visit.down(content);
    visit.move(content - Point{60, 0});
    visit.move(content - Point{300, 0});
    CHECK(visit.hits("honor.card").front()->rect.x < before);
    CHECK(visit.route().page == 0);
    visit.move(content - Point{600, 0});
    visit.up(content - Point{600, 0});
    CHECK(visit.route().page == 1);
    visit.settle();
    CHECK(visit.hits("honor.card").front()->rect.x == doctest::Approx(before));
    swipe(visit, content, {700, 10});
    CHECK(visit.route().page == 0);
    swipe(visit, content, {700, 10}); // nothing lies there: it gives way and comes back
    CHECK(visit.route().page == 0);
    visit.settle();
    CHECK(visit.hits("honor.card").front()->rect.x == doctest::Approx(before));
}

TEST_CASE("a page moves no further at the instant the finger leaves it")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.settle();
    visit.down(content);
    visit.move(content - Point{60, 0});
    visit.move(content - Point{700, 0});
    const std::string id = visit.hits("honor.card").back()->id;
    const float held = visit.hit(id)->rect.x;
    visit.up(content - Point{700, 0});
    REQUIRE(visit.route().page == 1);
    CHECK(visit.hit(id)->rect.x == doctest::Approx(held).epsilon(0.01));
}

TEST_CASE("a short flick turns the page, a slow short pull does not, nor one that turns back")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.settle();
    visit.down(content);
    visit.up(content - Point{160, 0});
    CHECK(visit.route().page == 1);
    visit.settle();
    visit.down(content);
    visit.move(content - Point{160, 0});
    visit.wait(Seconds(0.5));
    visit.up(content - Point{160, 0});
    CHECK(visit.route().page == 1);
    visit.settle();
    visit.down(content);
    visit.move(content - Point{600, 0});
    visit.move(content - Point{590, 0});
    visit.up(content - Point{470, 0}); // far, but on the way back
    CHECK(visit.route().page == 1);
}

TEST_CASE("a swipe goes from one section of the dock to the next, and no further than the last")
{
    for (const bool portrait : {false, true}) {
        Headless headless;
        Visit visit(headless, sample_snapshot(), portrait ? at(Place::home, 540, 960) : at(Place::home));
        const Point from = portrait ? Point{540, 900} : content;
        for (const Place place : {Place::ranking, Place::progress, Place::honor}) {
            visit.settle();
            swipe(visit, from, {-400, 20});
            CHECK(visit.place() == place);
        }
        visit.settle();
        CHECK(visit.navigation().stack.size() == 2);
        visit.act(Open{Route{.place = Place::movements}});
        visit.settle();
        swipe(visit, from, {-400, 20});
        CHECK(visit.place() == Place::movements);
        visit.settle();
        visit.act(Open{Route{.place = Place::ranking}});
        visit.settle();
        swipe(visit, from, {400, 20});
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("a swipe in the reader turns to the next section of the letter, and back")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::reader));
    visit.settle();
    swipe(visit, {1200, 600}, {-400, 20});
    CHECK(visit.route().section == 1);
    swipe(visit, {1200, 600}, {400, 20});
    CHECK(visit.route().section == 0);
    swipe(visit, {1200, 600}, {400, 20});
    CHECK(visit.route().section == 0);
    CHECK(visit.place() == Place::reader);
}

TEST_CASE("a swipe leads from one honoree to the next")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.settle();
    visit.tap(visit.hits("honor.card").front()->id);
    REQUIRE(visit.place() == Place::honoree);
    visit.settle();
    const std::string first = visit.route().code;
    swipe(visit, content, {-400, 0});
    CHECK(visit.place() == Place::honoree);
    CHECK(visit.route().code != first);
    visit.settle();
    swipe(visit, content, {400, 0});
    CHECK(visit.route().code == first);
    CHECK(visit.navigation().stack.size() == 3);
}

TEST_CASE("a finger drawn along the periods reads every one of them")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.settle();
    const Point september = visit.hit("ranking.period.2024-09")->rect.center();
    const Point may = visit.hit("ranking.period.2024-05")->rect.center();
    visit.down(september);
    for (int step = 1; step <= 40; ++step) {
        const float share = static_cast<float>(step) / 40.0F;
        visit.move({september.x + (may.x - september.x) * share, september.y - 200.0F * share});
    }
    CHECK(visit.route().period == "2024-05");
    CHECK(visit.place() == Place::ranking);
    visit.move({-200, may.y}); // off the glass: the first there is
    const std::string first = visit.route().period;
    CHECK(first < "2024-05");
    visit.up({-200, may.y});
    CHECK(visit.route().period == first);
}

TEST_CASE("a finger drawn along the chart reads every month")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::progress));
    visit.settle();
    visit.tap(visit.hits("progress.").front()->id);
    REQUIRE(visit.place() == Place::indicator);
    visit.settle();
    const Point june = visit.hit("indicator.month.6")->rect.center();
    const Point march = visit.hit("indicator.month.3")->rect.center();
    visit.down(june);
    visit.move(june + Point{-40, 3});
    CHECK(visit.route().month != 0);
    visit.move(march);
    CHECK(visit.route().month == 3);
    visit.up(march);
    CHECK(visit.route().month == 3);
    CHECK(visit.place() == Place::indicator);
}

TEST_CASE("who taps twice out of habit opens a thing once, and goes back twice")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::home));
    visit.settle();
    const Point tile = visit.hit("home.ranking")->rect.center();
    for (int tap = 0; tap < 2; ++tap) {
        visit.down(tile);
        visit.up(tile);
        visit.wait(Seconds(0.15));
    }
    CHECK(visit.place() == Place::ranking);
    visit.settle();
    visit.tap(visit.hits("ranking.unit.").front()->id);
    REQUIRE(visit.place() == Place::unit);
    const Point back = visit.hit("nav.back")->rect.center();
    for (int tap = 0; tap < 2; ++tap) {
        visit.down(back);
        visit.up(back);
        visit.wait(Seconds(0.15));
    }
    CHECK(visit.place() == Place::home);
}

TEST_CASE("two fingers make the letters of the reader larger, and what they read stays between them")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::reader));
    visit.tap("reader.section.2");
    visit.settle();
    const auto size_of_text = [&] {
        float most = 0.0F;
        for (const DrawnText& text : visit.texts())
            if (text.rect.x > 650.0F && text.rect.y > 322.0F && text.rect.y < 800.0F)
                most = std::max(most, text.style.px);
        return most;
    };
    const float before = size_of_text();
    visit.down({1000, 500}, 1);
    visit.down({1200, 500}, 2);
    for (int step = 1; step <= 5; ++step) {
        visit.move({1000.0F - 8.0F * static_cast<float>(step), 500}, 1);
        visit.move({1200.0F + 8.0F * static_cast<float>(step), 500}, 2);
    }
    CHECK(size_of_text() == doctest::Approx(before * 1.4F).epsilon(0.04));
    visit.up({960, 500}, 1);
    visit.up({1240, 500}, 2);
    CHECK(visit.place() == Place::reader);
    const auto double_tap = [&] {
        for (int tap = 0; tap < 2; ++tap) {
            visit.down({1100, 600});
            visit.up({1100, 600});
            visit.wait(Seconds(0.1));
        }
        visit.settle();
    };
    visit.wait(Seconds(1.0));
    double_tap();
    CHECK(size_of_text() == before);
    double_tap();
    CHECK(size_of_text() > before * 1.3F);
    visit.tap("reader.text_size"); // a size of its own ends the zoom
    visit.settle();
    CHECK(size_of_text() == 44.0F);
}

TEST_CASE("two fingers bring a chart nearer, its buttons too, and a double tap brings the whole back")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::progress));
    visit.settle();
    visit.tap(visit.hits("progress.").front()->id);
    REQUIRE(visit.place() == Place::indicator);
    visit.settle();
    const float width = visit.hit("indicator.month.6")->rect.w;
    const Point june = visit.hit("indicator.month.6")->rect.center();
    CHECK(visit.hit("indicator.zoom.out") == nullptr);

    visit.down(june - Point{50, 0}, 1);
    visit.down(june + Point{50, 0}, 2);
    visit.move(june - Point{100, 0}, 1);
    visit.move(june + Point{100, 0}, 2);
    CHECK(visit.hit("indicator.month.6")->rect.w == doctest::Approx(2.0F * width));
    CHECK(visit.hit("indicator.month.6")->rect.center().x == doctest::Approx(june.x));
    CHECK(visit.hit("indicator.month.1") == nullptr);
    for (int step = 1; step <= 10; ++step) { // both go to the right, and the chart with them
        visit.move(june + Point{100.0F + 10.0F * static_cast<float>(step), 0}, 2);
        visit.move(june - Point{100.0F - 10.0F * static_cast<float>(step), 0}, 1);
    }
    CHECK(visit.hit("indicator.month.6")->rect.center().x == doctest::Approx(june.x + 100.0F));
    visit.up(june, 1);
    visit.up(june, 2);
    CHECK(visit.says("Đang phóng to"));
    CHECK(visit.route().month == 0); // nothing was chosen by it

    visit.tap("indicator.zoom.out");
    visit.settle();
    CHECK(visit.hit("indicator.month.6")->rect.w == doctest::Approx(width));
    CHECK_FALSE(visit.says("Đang phóng to"));
    visit.tap("indicator.zoom.in");
    visit.settle();
    visit.tap("indicator.zoom.in");
    visit.settle();
    CHECK(visit.hit("indicator.zoom.in") == nullptr);
    CHECK(visit.hit("indicator.month.9")->rect.w == doctest::Approx(4.0F * width));
    const Point at = visit.hit("indicator.month.8")->rect.center();
    for (int tap = 0; tap < 2; ++tap) {
        visit.down(at);
        visit.up(at);
        visit.wait(Seconds(0.1));
    }
    visit.settle();
    CHECK(visit.hit("indicator.month.6")->rect.w == doctest::Approx(width));
}

TEST_CASE("a finger reads along a chart also past the edge of what is seen")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::progress));
    visit.settle();
    visit.tap(visit.hits("progress.").front()->id);
    visit.settle();
    visit.tap("indicator.zoom.in");
    visit.settle();
    REQUIRE(visit.hit("indicator.month.2") == nullptr);
    const Point from = visit.hit("indicator.month.8")->rect.center();
    visit.down(from);
    for (int step = 1; step < 12; ++step) {
        visit.move({from.x - 60.0F * static_cast<float>(step), from.y});
        visit.wait(Seconds(0.3));
    }
    visit.up({from.x - 660.0F, from.y});
    CHECK(visit.route().month > 0);
    CHECK(visit.route().month < 5);
}

TEST_CASE("nothing is swiped away under an open sheet")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::honor));
    visit.settle();
    visit.tap("honor.year");
    REQUIRE(visit.route().sheet == Sheet::year);
    visit.settle();
    swipe(visit, {960, 300}, {-500, 0});
    CHECK(visit.place() == Place::honor);
    CHECK(visit.route().page == 0);
    CHECK(visit.route().sheet == Sheet::year);
}

} // namespace bangvang::testing
