#include "nav/idle.h"
#include "speaker.h"

#include <array>

using namespace bangvang;
using namespace bangvang::present_tests;

namespace {

// One of every kind, each of which would do something on a slide that is not covered.
std::vector<Action> every_action()
{
    return {std::monostate{},
            Open{unit},
            Open{Route{.place = Place::ranking}},
            Change{Route{.place = Place::deck, .code = "closing"}},
            Back{},
            GoHome{},
            Wake{unit},
            SwitchLanguage{},
            TogglePlay{},
            Dismiss{},
            SetDisplay{},
            SaveDisplay{},
            LockForCleaning{},
            ToggleReach{},
            StepReach{1},
            Present{false},
            Present{true, true},
            next,
            CoverScreen{Cover::black},
            ShowOverview{},
            hide("podium"),
            TakeTool{Tool::laser},
            Spot{"deck.row.1"},
            PanSlide{},
            ZoomSlide{2},
            TypeDigit{3},
            SetTarget{20},
            UndoMark{},
            TakeNews{},
            TakeAlong{},
            TypePin{1},
            OrderService{ServiceOrder::restart},
            SetService{{.language = Language::en}},
            TestGlass{}};
}

Duration sum(const std::vector<SlideTime>& times)
{
    Duration all{};
    for (const SlideTime& time : times)
        all += time.spent;
    return all;
}

} // namespace

TEST_CASE("presenting begins at the first slide, above the screen where the visitor was")
{
    const Navigation begun = reduce(with_deck({Route{}, unit}), Present{true}, at(5));
    REQUIRE(begun.stack.size() == 3);
    CHECK(begun.stack[1] == unit);
    CHECK(begun.top() == Route{.place = Place::deck, .code = "title"});
    CHECK(begun.presenting.on);
    CHECK(begun.presenting.began == at(5));
    CHECK(begun.entered_at == at(5));
    CHECK(slide_level(begun) == 2);
    CHECK(slide_shown(begun) == "title");
}

TEST_CASE("begun over the attract loop it ends at home: somebody is there")
{
    const Navigation begun = reduce(with_deck({Route{.place = Place::attract}}), Present{true}, at(5));
    CHECK(begun.stack == std::vector<Route>{Route{}, Route{.place = Place::deck, .code = "title"}});
    CHECK(reduce(begun, Present{false}, at(6)).stack == std::vector<Route>{Route{}});
}

TEST_CASE("begun here, it begins at the slide that says in the large what the screen shows")
{
    Presenting presenting;
    presenting.plan = {{"title"}, {"podium"}, {"ranking:1"}, {"indicators"}, {"honors"}, {"closing"}};
    const auto about = [&](Place place) { return slide_about(presenting, Route{.place = place}); };
    for (const Place place : {Place::ranking, Place::unit, Place::compare})
        CHECK(about(place) == "ranking:1");
    for (const Place place : {Place::progress, Place::indicator, Place::months})
        CHECK(about(place) == "indicators");
    for (const Place place : {Place::honor, Place::honoree})
        CHECK(about(place) == "honors");
    for (const Place place : {Place::attract, Place::home, Place::movements, Place::reader, Place::search})
        CHECK(about(place) == "title");
    presenting.plan[0].hidden = presenting.plan[3].hidden = true;
    CHECK(about(Place::progress) == "podium"); // the first that is shown
    CHECK(about(Place::home) == "podium");
    const Navigation here = reduce(with_deck({Route{}, unit}), Present{true, true}, at(5));
    CHECK(here.top().code == "ranking:1");
    CHECK(slide_about(Presenting{}, unit).empty());
}

TEST_CASE("the end leads back to where it began, whatever lies open above the slide")
{
    const Navigation begun = reduce(with_deck({Route{}, unit}), Present{true}, at(1));
    for (const Navigation& speaker :
         {begun, after(begun, {next, next}), after(begun, {Open{unit}, Open{Route{.place = Place::months}}}),
          after(begun, {Open{Route{.place = Place::progress}}}), after(begun, {ShowOverview{}})}) {
        const Navigation ended = reduce(speaker, Present{false}, at(50));
        CHECK(ended.stack == std::vector<Route>{Route{}, unit});
        CHECK_FALSE(ended.presenting.on);
        CHECK_FALSE(ended.presenting.overview);
    }
}

TEST_CASE("nothing of presenting outlives its end but the arrangement, the target and the times")
{
    const Navigation ended = speaking({SetTarget{25}, hide("podium"), ZoomSlide{}, TakeTool{Tool::laser},
                                       TypeDigit{4}, ShowOverview{}, Present{false}});
    const Presenting& left = ended.presenting;
    CHECK(left.target_minutes == 25);
    CHECK(ids(left.plan) == Names{"title", "-podium", "ranking:1", "ranking:2", "closing"});
    CHECK_FALSE(left.times.empty());
    CHECK(left.zoom == 0);
    CHECK(left.tool == Tool::none);
    CHECK(left.number.empty());
    CHECK_FALSE(left.overview);
    const Navigation again = reduce(ended, Present{true}, at(90));
    CHECK(again.presenting.times.empty());
    CHECK(again.presenting.began == at(90));
    CHECK(again.presenting.target_minutes == 25);
}

TEST_CASE("asked to begin once more it goes to the first slide, asked to begin here it stays")
{
    const Navigation third = speaking({number(3)});
    CHECK(reduce(third, Present{true}, at(20)).top().code == "title");
    CHECK(reduce(third, Present{true, true}, at(20)).top().code == "ranking:1");
    CHECK(reduce(third, Present{true}, at(20)).stack.size() == third.stack.size());
    CHECK(reduce(with_deck(), Present{false}, at(20)).stack == with_deck().stack);
}

TEST_CASE("a slide opened by its name is presenting as well, with a clock of its own")
{
    const Navigation before = speaking({next, Present{false}});
    const Navigation opened = reduce(before, Open{Route{.place = Place::deck, .code = "3"}}, at(60));
    CHECK(opened.presenting.on);
    CHECK(opened.presenting.began == at(60));
    CHECK(opened.presenting.times.empty());
    CHECK(slide_shown(opened) == "ranking:1");
    CHECK(slide_times(opened, at(63)) == std::vector<SlideTime>{{"ranking:1", lasting(3)}});
}

TEST_CASE("next, previous, first and last walk over the slides that are not hidden, and stop at the ends")
{
    Navigation hidden = speaking({hide("ranking:1")});
    CHECK(shown_slides(hidden.presenting) == 4);
    CHECK(after(hidden, {last}).top().code == "closing");
    CHECK(after(hidden, {last, next}).top().code == "closing");
    CHECK(after(hidden, {last, previous}).top().code == "ranking:2");
    CHECK(after(hidden, {last, previous, previous}).top().code == "podium");
    CHECK(after(hidden, {last, first}).top().code == "title");
    CHECK(after(hidden, {previous}).top().code == "title");
    CHECK(after(hidden, {next, next, next, next}).top().code == "ranking:2"); // the podium takes three
}

TEST_CASE("a number counts the slides that are not hidden, and one too large means the last")
{
    const Navigation hidden = speaking({hide("podium")});
    CHECK(after(hidden, {number(2)}).top().code == "ranking:1");
    CHECK(after(hidden, {number(99)}).top().code == "closing");
    CHECK(after(hidden, {number(0)}).top().code == "title");
    CHECK(slide_position(hidden.presenting, "2") == 1);
    CHECK(slide_position(hidden.presenting, "999999999999") == std::nullopt); // no number, and no name
    CHECK(slide_position(hidden.presenting, "ranking:2") == 2);
    CHECK(slide_position(hidden.presenting, "podium") == std::nullopt);
    CHECK(slide_position(hidden.presenting, "unit:NL") == std::nullopt);
    CHECK(slide_position(hidden.presenting, "") == 0);
    CHECK(slide_position(Presenting{}, "") == std::nullopt);
}

TEST_CASE("digits are gathered until a slide is shown; a fourth begins anew")
{
    CHECK(speaking({TypeDigit{1}, TypeDigit{2}}).presenting.number == "12");
    CHECK(speaking({TypeDigit{1}, TypeDigit{2}, TypeDigit{3}, TypeDigit{4}}).presenting.number == "4");
    CHECK(speaking({TypeDigit{1}, number(1)}).presenting.number.empty());
    CHECK(after(with_deck(), {TypeDigit{1}}).presenting.number.empty());
}

TEST_CASE("the parts of a slide come one by one on the way forward only")
{
    const Navigation podium = speaking({next});
    CHECK(podium.top() == Route{.place = Place::deck, .code = "podium", .section = 2});
    CHECK(after(podium, {next}).top().section == 1);
    CHECK(after(podium, {next, next}).top() == Route{.place = Place::deck, .code = "podium"});
    CHECK(after(podium, {next, next, next}).top().code == "ranking:1");
    CHECK(after(podium, {next}).entered_at == podium.entered_at); // the same screen
    // On the way back, by number and from an end it is whole; back from its middle leaves it.
    CHECK(speaking({number(3), previous}).top() == Route{.place = Place::deck, .code = "podium"});
    CHECK(speaking({number(2)}).top() == Route{.place = Place::deck, .code = "podium"});
    CHECK(after(podium, {previous}).top().code == "title");
}

TEST_CASE("from a detail previous returns to the slide as it was, and next goes on")
{
    const Navigation deep = speaking({next, next, Open{unit}, Open{Route{.place = Place::honoree}}});
    REQUIRE(deep.stack.size() == 4);
    const Navigation returned = after(deep, {previous});
    CHECK(returned.top() == Route{.place = Place::deck, .code = "podium", .section = 1});
    CHECK(after(deep, {next}).top() == Route{.place = Place::deck, .code = "podium"});
    CHECK(after(deep, {next, next}).top().code == "ranking:1");
    CHECK(after(deep, {last}).stack.size() == 2);
    // One level deeper in the deck is a detail, too.
    const Navigation behind = speaking({number(3), Open{Route{.place = Place::deck, .code = "unit:NL"}}});
    CHECK(slide_shown(behind) == "ranking:1");
    CHECK(after(behind, {previous}).top().code == "ranking:1");
    CHECK(after(behind, {next}).top().code == "ranking:2");
    CHECK(after(behind, {Back{}}).top().code == "ranking:1");
}

TEST_CASE("wherever the speaker goes, the slide stays in the stack")
{
    const Navigation third = speaking({number(3)});
    const std::array<std::initializer_list<Action>, 6> ways{{{Open{unit}},
                                                             {Open{unit}, Back{}},
                                                             {Open{unit}, GoHome{}},
                                                             {Open{unit}, Open{Route{}}},
                                                             {Open{unit}, Wake{unit}},
                                                             {Open{Route{.place = Place::attract}}}}};
    for (const auto& way : ways) {
        const Navigation went = after(third, way);
        CHECK(went.presenting.on);
        CHECK(slide_shown(went) == "ranking:1");
    }
    CHECK(after(third, {Open{unit}, GoHome{}}).top().code == "ranking:1");
    CHECK(after(third, {GoHome{}}).stack == third.stack);
    for (const Place section :
         {Place::ranking, Place::progress, Place::honor, Place::movements, Place::search}) {
        const Navigation there = after(third, {Open{unit}, Open{Route{.place = section}}});
        REQUIRE(there.stack.size() == 3); // home, the slide, the section
        CHECK(there.top().place == section);
        CHECK(slide_shown(after(there, {Back{}})) == "ranking:1");
    }
}

TEST_CASE("back closes the overview, then ends presenting where the slide is all there is")
{
    const Navigation over = speaking({ShowOverview{}, Back{}});
    CHECK(over.presenting.on);
    CHECK_FALSE(over.presenting.overview);
    CHECK_FALSE(after(over, {Back{}}).presenting.on);
}

TEST_CASE("the overview closes with the slide that was chosen in it, and where another screen opens")
{
    CHECK(speaking({ShowOverview{}}).presenting.overview);
    CHECK_FALSE(speaking({ShowOverview{}, ShowOverview{}}).presenting.overview);
    CHECK_FALSE(speaking({ShowOverview{}, number(3)}).presenting.overview);
    CHECK_FALSE(speaking({ShowOverview{}, Open{unit}}).presenting.overview);
    CHECK_FALSE(after(with_deck(), {ShowOverview{}}).presenting.overview);
}

TEST_CASE("a cover takes the picture away until the same key is pressed again")
{
    for (const Cover cover : {Cover::black, Cover::white}) {
        const Navigation slide = speaking({next});
        const Navigation covered = reduce(slide, CoverScreen{cover}, at(20));
        CHECK(covered.presenting.cover == cover);
        const Cover other = cover == Cover::black ? Cover::white : Cover::black;
        CHECK(reduce(covered, CoverScreen{other}, at(21)).presenting.cover == cover);
        const Navigation back = reduce(covered, CoverScreen{cover}, at(22));
        CHECK(back.presenting == slide.presenting);
        CHECK(back.stack == slide.stack);
    }
    CHECK(after(with_deck(), {CoverScreen{Cover::black}}).presenting.cover == Cover::none);
    CHECK(speaking({CoverScreen{Cover::none}}).presenting.cover == Cover::none);
}

TEST_CASE("what covers by touch is remembered, so that a touch can take it away")
{
    const Navigation covered = speaking({CoverScreen{Cover::black, true}});
    CHECK(covered.presenting.covered_by_touch);
    const Navigation back = after(covered, {CoverScreen{Cover::black, true}});
    CHECK(back.presenting.cover == Cover::none);
    CHECK_FALSE(back.presenting.covered_by_touch);
    CHECK_FALSE(speaking({CoverScreen{Cover::black}}).presenting.covered_by_touch);
}

TEST_CASE("while the screen is covered no other action changes anything at all")
{
    std::array<bool, std::variant_size_v<Action>> tried{};
    for (const Cover cover : {Cover::black, Cover::white}) {
        const Navigation covered = speaking({next, Open{unit}, CoverScreen{cover}});
        for (const Action& action : every_action()) {
            tried[action.index()] = true;
            if (std::holds_alternative<CoverScreen>(action))
                continue;
            CAPTURE(action.index());
            CHECK(reduce(covered, action, at(99)) == covered);
        }
    }
    for (const bool each : tried)
        CHECK(each);
}

TEST_CASE("a tool is laid down when it is taken again, and where another screen opens")
{
    CHECK(speaking({TakeTool{Tool::laser}}).presenting.tool == Tool::laser);
    CHECK(speaking({TakeTool{Tool::laser}, TakeTool{Tool::laser}}).presenting.tool == Tool::none);
    CHECK(speaking({TakeTool{Tool::laser}, TakeTool{Tool::draw}}).presenting.tool == Tool::draw);
    CHECK(speaking({TakeTool{Tool::laser}, next}).presenting.tool == Tool::laser);
    CHECK(speaking({TakeTool{Tool::laser}, Open{unit}}).presenting.tool == Tool::none);
    CHECK(speaking({Open{unit}, TakeTool{Tool::laser}}).presenting.tool == Tool::laser);
    CHECK(after(with_deck(), {TakeTool{Tool::laser}}).presenting.tool == Tool::none);
}

TEST_CASE("the spotlight leaves its object with the tool and with the slide")
{
    const Navigation lit = speaking({TakeTool{Tool::spotlight}, Spot{"deck.row.1"}});
    CHECK(lit.presenting.spot == "deck.row.1");
    CHECK(after(lit, {TakeTool{Tool::spotlight}}).presenting.spot.empty());
    CHECK(after(lit, {next}).presenting.spot.empty());
    CHECK(after(lit, {next}).presenting.tool == Tool::spotlight);
}

TEST_CASE("zoom has five levels, toggles between the first two, and ends with the slide")
{
    const Navigation near = speaking({ZoomSlide{.at = Point{700, 300}}});
    CHECK(near.presenting.zoom == 1);
    CHECK(near.presenting.zoom_at == Point{700, 300});
    CHECK(after(near, {ZoomSlide{}}).presenting.zoom == 0);
    CHECK(after(near, {ZoomSlide{9}}).presenting.zoom == zoom_levels - 1);
    CHECK(after(near, {ZoomSlide{1}}).presenting.zoom_at == Point{700, 300});
    CHECK(after(near, {ZoomSlide{-9}}).presenting.zoom == 0);
    CHECK(after(near, {next}).presenting.zoom == 0);
    CHECK(speaking({next, ZoomSlide{2}, next}).presenting.zoom == 2); // only a part came
    CHECK(after(with_deck(), {ZoomSlide{1}}).presenting.zoom == 0);
}

TEST_CASE("the times of the slides add up to the whole, details and covers included")
{
    Navigation talk = reduce(with_deck(), Present{true}, at(100));
    talk = reduce(talk, next, at(110));       // title: 10
    talk = reduce(talk, next, at(114));       // a part of the podium
    talk = reduce(talk, Open{unit}, at(120)); // still the podium
    talk = reduce(talk, CoverScreen{Cover::black}, at(125));
    talk = reduce(talk, next, at(126)); // nothing happens
    talk = reduce(talk, CoverScreen{Cover::black}, at(130));
    talk = reduce(talk, number(3), at(140));     // podium: 30
    talk = reduce(talk, first, at(145));         // ranking:1: 5
    talk = reduce(talk, hide("title"), at(146)); // title: 1 more
    const std::vector<SlideTime> expected{
        {"title", lasting(11)}, {"podium", lasting(34)}, {"ranking:1", lasting(5)}};
    CHECK(slide_times(talk, at(150)) == expected);
    CHECK(sum(slide_times(talk, at(150))) == lasting(50));
    CHECK(slide_times(talk, at(150)) == slide_times(talk, at(150))); // asking changes nothing
    const Navigation ended = reduce(talk, Present{false}, at(150));
    CHECK(ended.presenting.times == expected);
    CHECK(slide_times(ended, at(999)) == expected);
}

TEST_CASE("however presenting ends, the last slide has its time")
{
    const Navigation third = reduce(speaking(), number(3), at(40));
    const std::vector<SlideTime> expected{{"title", lasting(39)}, {"ranking:1", lasting(20)}};
    CHECK(reduce(third, Present{false}, at(60)).presenting.times == expected);
    CHECK(reduce(third, Back{}, at(60)).presenting.times == expected);
    const Navigation deep = reduce(third, Open{unit}, at(60));
    const Navigation asleep = tick(deep, at(60), IdleTimes{.presenting = Seconds(0)});
    CHECK(asleep.presenting.times == expected);
    CHECK(sum(expected) == lasting(59)); // since the first second
}

TEST_CASE("without a plan there is nothing to step through")
{
    Navigation empty = reduce({}, Present{true}, at(1));
    CHECK(empty.top() == Route{.place = Place::deck});
    CHECK(after(empty, {next, last, number(4)}).top() == Route{.place = Place::deck});
    CHECK(slide_times(empty, at(9)).empty());
    CHECK_FALSE(after(empty, {Present{false}}).presenting.on);
}

TEST_CASE("the lens goes from level to level, stays between its ends, and moves")
{
    Navigation talk = reduce(speaking(), ZoomSlide{.at = Point{500, 300}}, at(2));
    CHECK(talk.presenting.zoom == 1);
    CHECK(talk.presenting.zoom_at == Point{500, 300});
    talk = reduce(talk, ZoomSlide{9}, at(3));
    CHECK(talk.presenting.zoom == zoom_levels - 1);
    talk = reduce(talk, PanSlide{{10, -20}}, at(4));
    CHECK(talk.presenting.zoom_at == Point{510, 280});
    CHECK(reduce(talk, ZoomSlide{}, at(5)).presenting.zoom == 0);
    CHECK(reduce(talk, next, at(5)).presenting.zoom == 0); // another slide is seen as it is
}

TEST_CASE("a thing in the light takes the spotlight, and another slide has none in it")
{
    const Navigation lit = reduce(speaking(), Spot{"deck.row.2"}, at(2));
    CHECK(lit.presenting.tool == Tool::spotlight);
    CHECK(lit.presenting.spot == "deck.row.2");
    const Navigation turned = reduce(lit, next, at(3));
    CHECK(turned.presenting.spot.empty());
    CHECK(turned.presenting.tool == Tool::spotlight); // still in the hand
    CHECK(reduce(lit, TakeTool{Tool::spotlight}, at(3)).presenting.tool == Tool::none);
}

TEST_CASE("the overview turns its pages, and goes when something is chosen in it")
{
    Navigation talk = reduce(speaking(), ShowOverview{}, at(2));
    CHECK(talk.presenting.overview);
    talk = reduce(talk, ShowOverview{-1}, at(3));
    CHECK(talk.presenting.overview_page == 0);
    talk = reduce(talk, ShowOverview{1}, at(4));
    CHECK(talk.presenting.overview_page == 1);
    CHECK_FALSE(reduce(talk, TakeTool{Tool::laser}, at(5)).presenting.overview);
    CHECK_FALSE(reduce(talk, ZoomSlide{}, at(5)).presenting.overview);
    CHECK_FALSE(reduce(talk, number(2), at(5)).presenting.overview);
}
