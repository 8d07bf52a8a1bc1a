// The speaker's tools: spotlight, lens, pen, laser, and the overview of all slides.
#include "meeting.h"

#include "app/pointing.h"
#include "app/presenting_keys.h"
#include "nav/present.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::testing;

TEST_CASE("the spotlight rests on what the slide is about, goes with the arrows, and Enter opens it")
{
    Meeting meeting;
    meeting.go_to("indicators");
    meeting.type(U"s");
    REQUIRE(meeting.talk().tool == Tool::spotlight);
    meeting.press(Key::down);
    CHECK(meeting.slide() == "deck:indicators");
    CHECK(meeting.talk().spot == "deck.row.4");
    meeting.press(Key::up);
    meeting.press(Key::up);
    CHECK(meeting.talk().spot == "deck.row.2");
    meeting.visit.tap("deck.row.0"); // a tap lights, too, and opens nothing
    CHECK(meeting.talk().spot == "deck.row.0");
    CHECK(meeting.slide() == "deck:indicators");
    meeting.press(Key::enter);
    CHECK(meeting.slide() == "deck:indicator:cn");
    meeting.press(Key::previous);
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:attention");
}

TEST_CASE("a long press lights what lies under the finger, and opens nothing")
{
    Meeting meeting;
    meeting.go_to("indicators");
    const Point row = meeting.visit.hit("deck.row.1")->rect.center();
    meeting.visit.down(row);
    meeting.visit.wait(Seconds(0.8));
    meeting.visit.up(row);
    meeting.visit.settle();
    CHECK(meeting.talk().tool == Tool::spotlight);
    CHECK(meeting.talk().spot == "deck.row.1");
    CHECK(meeting.slide() == "deck:indicators");
    meeting.type(U"s"); // laid down again
    CHECK(meeting.talk().tool == Tool::none);
}

TEST_CASE("the lens enlarges letters and touch areas alike, moves with the arrows, and goes with the slide")
{
    Meeting meeting;
    meeting.go_to("indicators");
    const Rect plain = meeting.visit.hit("deck.row.3")->rect;
    const int drawn = meeting.visit.drawn();
    meeting.type(U"z");
    CHECK(meeting.visit.drawn() > drawn);
    REQUIRE(meeting.talk().zoom == 1);
    const float factor = lens_of(meeting.talk()).factor;
    const Rect large = meeting.visit.hit("deck.row.3")->rect;
    CHECK(large.h == doctest::Approx(plain.h * factor));
    CHECK(large.center().y == doctest::Approx(plain.center().y));
    meeting.type(U"+++++");
    CHECK(lens_of(meeting.talk()).factor == doctest::Approx(5.0F));
    const float before = meeting.visit.hit("deck.row.3")->rect.y;
    meeting.press(Key::down);
    CHECK(meeting.visit.hit("deck.row.3")->rect.y < before);
    CHECK(meeting.slide() == "deck:indicators");
    meeting.type(U"-");
    CHECK(meeting.talk().zoom == zoom_levels - 2);
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:attention");
    CHECK(meeting.talk().zoom == 0);
}

TEST_CASE("marks stay with their slide until the talk ends, and the last one can be taken back")
{
    Meeting meeting;
    meeting.go_to("indicators");
    meeting.type(U"d");
    meeting.visit.down({400, 400});
    meeting.visit.move({700, 450});
    meeting.visit.move({900, 420});
    meeting.visit.up({900, 420});
    CHECK(meeting.slide() == "deck:indicators"); // no tap, no swipe
    const int drawn = meeting.visit.drawn();
    meeting.type(U"u");
    CHECK(meeting.visit.drawn() > drawn); // it is gone from the glass
    meeting.type(U"d");
    CHECK(meeting.talk().tool == Tool::none);
}

TEST_CASE("the laser leaves a trail that fades by itself, and the wall sleeps again")
{
    Meeting meeting;
    meeting.visit.wait(Seconds(5));
    meeting.type(U"l");
    meeting.visit.down({400, 400});
    meeting.visit.move({500, 420});
    meeting.visit.up({520, 430});
    meeting.visit.wait(Seconds(6));
    CHECK(meeting.visit.settle());
    CHECK(meeting.slide() == "deck:title");
}

TEST_CASE("the overview hides, shows and moves slides, and a tap goes to one")
{
    Meeting meeting;
    meeting.press(Key::tab);
    REQUIRE(meeting.talk().overview);
    meeting.visit.tap("overview.hide.movement");
    CHECK(shown_slides(meeting.talk()) == meeting.talk().plan.size() - 1);
    meeting.visit.tap("overview.later.podium");
    CHECK(meeting.talk().plan[2].id == "ranking:1");
    CHECK(meeting.talk().plan[3].id == "podium");
    meeting.visit.tap("overview.slide.attention");
    CHECK_FALSE(meeting.talk().overview);
    CHECK(meeting.slide() == "deck:attention");
    meeting.press(Key::home);
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:ranking:1"); // without the hidden one
    meeting.press(Key::tab);
    meeting.visit.tap("overview.hide.movement"); // and it is back
    meeting.press(Key::tab);
    CHECK_FALSE(meeting.talk().overview);
    meeting.press(Key::previous);
    CHECK(meeting.slide() == "deck:movement");
}

TEST_CASE("the length meant for the talk is set in the overview and its bar is calm")
{
    Meeting meeting;
    meeting.press(Key::tab);
    meeting.visit.tap("overview.longer");
    meeting.visit.tap("overview.longer");
    CHECK(meeting.talk().target_minutes == 10);
    CHECK(meeting.visit.says("Dự kiến 10 phút"));
    meeting.visit.tap("overview.shorter");
    CHECK(meeting.talk().target_minutes == 5);
}

TEST_CASE(
    "pages are taken along: all slides that are shown from the overview, the one on the screen by a key")
{
    Meeting meeting;
    meeting.press(Key::tab);
    meeting.visit.tap("overview.hide.movement");
    meeting.visit.begin(TakeAlong{.deck = true});
    std::vector<Route> pages = meeting.visit.output().take_along;
    REQUIRE(pages.size() == shown_slides(meeting.talk()));
    CHECK(screen_name(pages[0]) == "deck:title");
    CHECK(screen_name(pages[1]) == "deck:podium");
    meeting.visit.frame();
    CHECK(meeting.visit.output().take_along.empty()); // once
    meeting.press(Key::tab);
    meeting.go_to("indicators");
    meeting.visit.begin(TakeAlong{.deck = false});
    pages = meeting.visit.output().take_along;
    REQUIRE(pages.size() == 1);
    CHECK(screen_name(pages[0]) == "deck:indicators");
    CHECK_FALSE(meeting.visit.output().take_pictures);
}

TEST_CASE("a key writes a document, another one pictures; over all slides both mean all of them")
{
    Meeting meeting;
    meeting.go_to("indicators");
    const auto asked = [&](char32_t typed) {
        const Action action =
            presenting_character(typed, meeting.visit.app().hits(), meeting.visit.navigation());
        REQUIRE(std::holds_alternative<TakeAlong>(action));
        return std::get<TakeAlong>(action);
    };
    CHECK_FALSE(asked(U'p').deck);
    CHECK_FALSE(asked(U'p').pictures);
    CHECK(asked(U'i').pictures);
    meeting.visit.begin(asked(U'i'));
    CHECK(meeting.visit.output().take_along.size() == 1);
    CHECK(meeting.visit.output().take_pictures);
    meeting.press(Key::tab);
    CHECK_FALSE(asked(U'P').pictures);
    meeting.visit.begin(asked(U'I'));
    CHECK(meeting.visit.output().take_along.size() == shown_slides(meeting.talk()));
    CHECK(meeting.visit.output().take_pictures);
}

TEST_CASE("a finger that moves over the rows takes the light along, and turns no slide")
{
    Meeting meeting;
    meeting.go_to("indicators");
    meeting.type(U"s");
    const Point from = meeting.visit.hit("deck.row.0")->rect.center();
    const Point to = meeting.visit.hit("deck.row.2")->rect.center();
    meeting.visit.down(from);
    meeting.visit.move({from.x + 10.0F, from.y + 60.0F});
    meeting.visit.move(to);
    CHECK(meeting.talk().spot == "deck.row.2");
    meeting.visit.move({to.x - 400.0F, to.y});
    meeting.visit.up({to.x - 400.0F, to.y});
    meeting.visit.settle();
    CHECK(meeting.talk().spot == "deck.row.2");
    CHECK(meeting.slide() == "deck:indicators");
}

TEST_CASE("the year of an indicator comes first, its forecast with the next press, and then the talk goes on")
{
    Meeting meeting;
    meeting.go_to("indicators");
    meeting.visit.tap("deck.row.3");
    REQUIRE(meeting.slide() == "deck:indicator:xnk");
    CHECK(meeting.visit.says("13,9"));
    CHECK_FALSE(meeting.visit.says("Dự báo 18,9"));
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:indicator:xnk");
    CHECK(meeting.visit.says("Dự báo 18,9"));
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:attention");
}

TEST_CASE("with an address the last slide has a code for phones, and without one it has none")
{
    for (const std::string address : {"", "https://thidua.example.vn/thang-9"}) {
        Headless headless;
        VisitSettings settings = at({.place = Place::deck, .code = "closing"});
        settings.app.published_address = address;
        Visit visit(headless, sample_snapshot(), settings);
        visit.settle();
        CHECK(visit.says("Quét mã để xem trên điện thoại") == !address.empty());
    }
}

TEST_CASE("a screen of the lobby that is opened before a room has the largest letters, a slide keeps its own")
{
    Meeting meeting;
    CHECK(meeting.visit.layout().text_scale == doctest::Approx(1.0));
    meeting.go_to("indicators");
    meeting.press(Key::enter);
    CHECK(meeting.visit.layout().text_scale == doctest::Approx(1.0)); // still a slide
    meeting.press(Key::enter);
    REQUIRE(meeting.slide().starts_with("indicator:"));
    CHECK(meeting.visit.layout().text_scale == doctest::Approx(1.3));
    meeting.press(Key::previous);
    CHECK(meeting.slide() == "deck:indicators");
    CHECK(meeting.visit.layout().text_scale == doctest::Approx(1.0));
    meeting.press(Key::back);
    CHECK(meeting.visit.layout().text_scale == doctest::Approx(1.0));
}
