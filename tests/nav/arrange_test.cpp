#include "speaker.h"

using namespace bangvang;
using namespace bangvang::present_tests;

TEST_CASE("a hidden slide is passed over, and the one on the screen stays there")
{
    const Navigation third = speaking({number(3)});
    const Navigation hidden = after(third, {hide("podium")});
    CHECK(slide_shown(hidden) == "ranking:1");
    CHECK(slide_position(hidden.presenting, "ranking:1") == 1);
    CHECK(after(hidden, {previous}).top().code == "title");
    CHECK(after(hidden, {show("podium"), previous}).top().code == "podium");
    CHECK(after(third, {hide("unknown")}).presenting == third.presenting);
}

TEST_CASE("the slide on the screen stays there while others are moved, even where it was called by number")
{
    const Navigation third = after(with_deck(), {Open{Route{.place = Place::deck, .code = "3"}}});
    CHECK(slide_shown(third) == "ranking:1");
    for (const ArrangeSlide& arranged :
         {hide("podium"), earlier("ranking:1"), later("ranking:1"), later("podium"), earlier("closing")})
        CHECK(slide_shown(after(third, {arranged})) == "ranking:1");
    CHECK(ids(after(third, {earlier("ranking:1")}).presenting.plan) ==
          Names{"title", "ranking:1", "podium", "ranking:2", "closing"});
    CHECK(ids(after(third, {later("ranking:1")}).presenting.plan) ==
          Names{"title", "podium", "ranking:2", "ranking:1", "closing"});
    CHECK(ids(after(third, {earlier("title"), later("closing")}).presenting.plan) ==
          ids(third.presenting.plan));
}

TEST_CASE("the slide on the screen gives way to the next when it is hidden, the last one to that before it")
{
    const Navigation third = speaking({number(3), hide("ranking:1")});
    CHECK(third.top() == Route{.place = Place::deck, .code = "ranking:2"});
    CHECK(speaking({hide("podium"), hide("title")}).top().code == "ranking:1");
    CHECK(speaking({last, hide("closing")}).top().code == "ranking:2");
    CHECK(speaking({next, number(1), hide("title")}).top().section == 0); // whole: nobody stepped forward
    const Navigation numbered =
        after(with_deck(), {Open{Route{.place = Place::deck, .code = "3"}}, hide("ranking:1")});
    CHECK(numbered.top().code == "ranking:2");
    CHECK(slide_times(numbered, at(12)).front().id == "ranking:1");
}

TEST_CASE("what lies open above a hidden slide stays open")
{
    const Navigation deep = speaking({number(3), Open{unit}, hide("ranking:1")});
    CHECK(deep.top() == unit);
    CHECK(slide_shown(deep) == "ranking:2");
}

TEST_CASE("at least one slide stays, however often the others are hidden")
{
    Navigation alone = speaking({hide("title"), hide("podium"), hide("ranking:1"), hide("ranking:2"),
                                 hide("closing"), hide("podium"), hide("closing")});
    CHECK(ids(alone.presenting.plan) == Names{"-title", "-podium", "-ranking:1", "-ranking:2", "closing"});
    CHECK(alone.top().code == "closing");
    CHECK(after(alone, {next, previous, first, last, number(3)}).top().code == "closing");
}

TEST_CASE("slides can be arranged before anybody presents")
{
    const Navigation arranged = after(with_deck(), {hide("title"), later("podium")});
    CHECK(ids(arranged.presenting.plan) == Names{"-title", "ranking:1", "podium", "ranking:2", "closing"});
    CHECK(arranged.stack == std::vector<Route>{Route{}});
    CHECK(after(arranged, {Present{true}}).top().code == "ranking:1");
}

TEST_CASE("a plan made anew keeps the order and the hidden slides of the old one")
{
    const std::vector<PlannedSlide> before{{"closing"}, {"podium", 2, true}, {"title"}, {"gone"}};
    const auto made = arranged_like(before, {{"title"}, {"podium", 1}, {"closing"}});
    CHECK(ids(made) == Names{"closing", "-podium", "title"});
    CHECK(made[1].builds == 1); // which the new figures say
    CHECK(arranged_like({}, five_slides()) == five_slides());
    CHECK(arranged_like(five_slides(), {}).empty());
}

TEST_CASE("a slide that was not there comes after the one that it follows in the new plan")
{
    const auto made = arranged_like({{"title"}, {"podium"}, {"closing"}},
                                    {{"title"}, {"podium"}, {"movers"}, {"honors"}, {"closing"}});
    CHECK(ids(made) == Names{"title", "podium", "movers", "honors", "closing"});
    CHECK(ids(arranged_like({{"closing"}, {"podium"}}, {{"title"}, {"podium"}, {"movers"}, {"closing"}})) ==
          Names{"title", "closing", "podium", "movers"});
}

TEST_CASE("a plan of which every remaining slide was hidden is shown again")
{
    CHECK(ids(arranged_like({{"title", 0, true}, {"podium"}}, {{"title"}})) == Names{"title"});
}
