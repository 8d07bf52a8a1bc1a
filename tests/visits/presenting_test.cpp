// A meeting before the wall, played on the whole product: the clicker's keys, the bar, going deeper, the
// black screen, the pointers, and what happens to figures that arrive meanwhile.
#include "app/talk.h"
#include "nav/present.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

VisitSettings at(const Route& start)
{
    VisitSettings settings;
    settings.app.start = start;
    return settings;
}

// The sample's wall, somebody has pressed F5 there.
struct Meeting {
    Headless headless;
    std::shared_ptr<const Snapshot> sample{sample_snapshot()};
    Visit visit;
    explicit Meeting(const Route& start = {.place = Place::home}) : visit(headless, sample, at(start))
    {
        visit.key(Key::present);
        visit.settle();
    }
    [[nodiscard]] const Presenting& talk() const { return visit.navigation().presenting; }
    [[nodiscard]] std::string slide() const { return screen_name(visit.route()); }
    void press(Key key)
    {
        visit.key(key);
        visit.settle();
    }
    void type(std::u32string_view typed)
    {
        visit.type(typed);
        visit.settle();
    }
    // On as many presses as it takes to come to this slide.
    void go_to(const std::string& id)
    {
        for (int i = 0; i < 40 && slide() != "deck:" + id; ++i)
            press(Key::next);
        REQUIRE(slide() == "deck:" + id);
    }
    // Until the last of its parts has come.
    void complete()
    {
        while (visit.route().section > 0)
            press(Key::next);
    }
};

std::shared_ptr<const Snapshot> renamed(const Snapshot& snapshot, const std::string& organization)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    copy->campaign.organization = organization;
    ++copy->identity.sequence;
    return copy;
}

} // namespace

TEST_CASE("F5 begins with the first slide, Shift and F5 with the one about the screen, Esc leads back")
{
    Meeting meeting({.place = Place::ranking});
    CHECK(meeting.slide() == "deck:title");
    CHECK(meeting.talk().on);
    meeting.press(Key::back);
    CHECK(meeting.visit.place() == Place::ranking);
    CHECK_FALSE(meeting.talk().on);
    meeting.press(Key::present_here);
    CHECK(meeting.slide() == "deck:ranking:1");
    meeting.press(Key::back);
    CHECK(meeting.visit.place() == Place::ranking);
    meeting.press(Key::back); // and now it is the lobby's key again
    CHECK(meeting.visit.place() == Place::home);
}

TEST_CASE("a clicker goes through the whole deck and back, and stays at its ends")
{
    Meeting meeting;
    const std::size_t count = shown_slides(meeting.talk());
    REQUIRE(count >= 9);
    std::vector<std::string> seen{meeting.slide()};
    for (int i = 0; i < 60; ++i) {
        meeting.press(Key::next);
        if (meeting.slide() != seen.back())
            seen.push_back(meeting.slide());
    }
    CHECK(seen.size() == count);
    CHECK(seen.back() == "deck:closing");
    for (std::size_t i = 0; i < count + 3; ++i)
        meeting.press(Key::previous);
    CHECK(meeting.slide() == "deck:title");
    meeting.press(Key::end);
    CHECK(meeting.slide() == "deck:closing");
    meeting.press(Key::home);
    CHECK(meeting.slide() == "deck:title");
}

TEST_CASE("arrows, space and page keys all turn the slide")
{
    for (const auto& [on, back] : {std::pair{Key::next, Key::previous}, std::pair{Key::right, Key::left},
                                   std::pair{Key::down, Key::up}, std::pair{Key::space, Key::erase}}) {
        Meeting meeting;
        meeting.press(on);
        CHECK(meeting.slide() == "deck:movement");
        meeting.press(back);
        CHECK(meeting.slide() == "deck:title");
    }
}

TEST_CASE("a number and Enter jump to a slide; a number that is too large to the last")
{
    Meeting meeting;
    meeting.visit.type(U"3");
    meeting.press(Key::enter);
    CHECK(meeting.slide() == "deck:podium");
    CHECK(meeting.visit.route().section == 0); // whole, for whoever jumps has told its story
    meeting.visit.type(U"99");
    meeting.press(Key::enter);
    CHECK(meeting.slide() == "deck:closing");
}

TEST_CASE("the podium comes from the third place to the first, and each unit is named only when it comes")
{
    Meeting meeting;
    meeting.go_to("podium");
    const auto names = [&] {
        std::size_t count = 0;
        for (const DrawnText& text : meeting.visit.texts())
            count +=
                text.style.px >= 70.0F && text.text.find(",") != std::string::npos && text.text.size() < 6
                    ? 1U
                    : 0U;
        return count;
    };
    CHECK(names() == 1);
    meeting.press(Key::next);
    CHECK(names() == 2);
    meeting.press(Key::next);
    CHECK(names() == 3);
    CHECK(meeting.slide() == "deck:podium");
    meeting.press(Key::next);
    CHECK(meeting.slide() == "deck:ranking:1");
    meeting.press(Key::previous); // back: as it was left
    CHECK(names() == 3);
}

TEST_CASE("black with any of its keys, and the key that blackened brings the picture back")
{
    for (const char32_t key : {U'b', U'B', U'.', U':', U';', U'/'}) {
        Meeting meeting;
        meeting.go_to("movement");
        const std::u32string typed(1, key);
        meeting.type(typed);
        CHECK(meeting.talk().cover == Cover::black);
        CHECK(meeting.visit.texts().empty());
        meeting.press(Key::next);
        meeting.press(Key::back);
        meeting.type(U"w");
        meeting.visit.tap_at({900, 500});
        CHECK(meeting.talk().cover == Cover::black);
        CHECK(meeting.slide() == "deck:movement");
        meeting.type(typed);
        CHECK(meeting.talk().cover == Cover::none);
        CHECK_FALSE(meeting.visit.texts().empty());
        CHECK(meeting.slide() == "deck:movement");
    }
}

TEST_CASE("white is white, and its own key ends it")
{
    Meeting meeting;
    meeting.type(U"w");
    CHECK(meeting.talk().cover == Cover::white);
    meeting.type(U".");
    CHECK(meeting.talk().cover == Cover::white);
    meeting.type(U",");
    CHECK(meeting.talk().cover == Cover::none);
}

TEST_CASE("whoever blackened with the finger brings the picture back with it")
{
    Meeting meeting;
    meeting.visit.tap_at({960, 300}); // the bar comes; the title leads deeper, so back again
    meeting.press(Key::erase);
    meeting.visit.tap_at({960, 1000});
    REQUIRE(meeting.visit.hit("talk.cover"));
    meeting.visit.tap("talk.cover");
    CHECK(meeting.talk().cover == Cover::black);
    meeting.visit.tap_at({300, 300});
    CHECK(meeting.talk().cover == Cover::none);
}

TEST_CASE("a clicker that died leaves a way out of the black: a finger that stays")
{
    Meeting meeting;
    meeting.type(U"b");
    meeting.visit.down({900, 500});
    meeting.visit.wait(Seconds(0.8));
    meeting.visit.up({900, 500});
    CHECK(meeting.talk().cover == Cover::none);
}

TEST_CASE("the bar comes with a touch, goes after four seconds, and a clicker never brings it")
{
    Meeting meeting;
    meeting.visit.wait(Seconds(5));
    CHECK(meeting.visit.hit("talk.next") == nullptr);
    meeting.press(Key::next);
    CHECK(meeting.visit.hit("talk.next") == nullptr);
    meeting.visit.tap_at({1900, 940});
    CHECK(meeting.visit.hit("talk.next") != nullptr);
    meeting.visit.wait(Seconds(5));
    CHECK(meeting.visit.hit("talk.next") == nullptr);
}

TEST_CASE("the bar's buttons step, jump and leave")
{
    Meeting meeting({.place = Place::progress});
    const auto with_bar = [&] { meeting.visit.tap_at({1900, 940}); };
    with_bar();
    meeting.visit.tap("talk.next");
    CHECK(meeting.slide() == "deck:movement");
    with_bar();
    meeting.visit.tap("talk.previous");
    CHECK(meeting.slide() == "deck:title");
    with_bar();
    meeting.visit.tap("talk.leave");
    CHECK(meeting.visit.place() == Place::progress);
}

TEST_CASE("a swipe turns the slide")
{
    Meeting meeting;
    meeting.visit.drag({1500, 500}, {500, 500});
    CHECK(meeting.slide() == "deck:movement");
    meeting.visit.drag({500, 500}, {1500, 500});
    CHECK(meeting.slide() == "deck:title");
}

TEST_CASE("a tap goes deeper twice, in large letters first, and Back returns to the slide")
{
    Meeting meeting;
    meeting.go_to("ranking:1");
    meeting.visit.tap("deck.row.1");
    CHECK(meeting.slide().starts_with("deck:unit:"));
    CHECK(meeting.talk().on);
    const std::string unit = meeting.slide().substr(std::string("deck:unit:").size());
    meeting.press(Key::enter);
    CHECK(meeting.slide() == "unit:" + unit);
    meeting.visit.tap("nav.back");
    CHECK(meeting.slide() == "deck:unit:" + unit);
    meeting.press(Key::erase);
    CHECK(meeting.slide() == "deck:ranking:1");
    CHECK(meeting.talk().on);
}

TEST_CASE("Enter opens what the finding is about, on every slide")
{
    Meeting meeting;
    for (const PlannedSlide& slide : std::vector<PlannedSlide>(meeting.talk().plan)) {
        meeting.go_to(slide.id);
        meeting.complete();
        meeting.press(Key::enter);
        CAPTURE(slide.id);
        CHECK(meeting.slide() != "deck:" + slide.id);
        CHECK(meeting.talk().on);
        meeting.press(Key::previous); // from what was opened: back to the slide
        CHECK(meeting.slide() == "deck:" + slide.id);
    }
}

TEST_CASE("sections of the dock, home and the clicker while something is open keep the talk")
{
    Meeting meeting;
    meeting.go_to("movement");
    meeting.visit.tap("deck.row.0");
    REQUIRE(meeting.visit.place() == Place::ranking);
    meeting.visit.tap("nav.progress");
    CHECK(meeting.visit.place() == Place::progress);
    CHECK(meeting.talk().on);
    meeting.visit.tap("nav.home"); // a speaker's home is the slide
    CHECK(meeting.slide() == "deck:movement");
    meeting.visit.tap("deck.row.0");
    meeting.press(Key::next); // and on with the talk
    CHECK(meeting.slide() == "deck:podium");
}

TEST_CASE("compare from a slide")
{
    Meeting meeting;
    meeting.go_to("podium");
    meeting.complete();
    meeting.type(U"c");
    CHECK(meeting.visit.place() == Place::compare);
    meeting.press(Key::previous);
    meeting.go_to("indicators");
    meeting.type(U"c");
    CHECK(meeting.visit.place() == Place::months);
    CHECK(meeting.talk().on);
}

TEST_CASE("nobody is led away from a speaker before two hours without a sign, and then the lobby returns")
{
    Meeting meeting;
    meeting.visit.wait(Seconds(7100));
    CHECK(meeting.talk().on);
    CHECK_FALSE(meeting.visit.says("Chạm để ở lại"));
    meeting.visit.wait(Seconds(200));
    CHECK(meeting.visit.place() == Place::attract);
    CHECK_FALSE(meeting.talk().on);
}

TEST_CASE("figures that arrive wait with a quiet mark and come at the end")
{
    Meeting meeting;
    meeting.go_to("movement");
    meeting.visit.arrive(renamed(*meeting.sample, "Sở Giao thông Vận tải"));
    meeting.visit.wait(Seconds(30));
    CHECK(meeting.visit.says("Có số liệu mới"));
    CHECK(meeting.visit.app().snapshot() == meeting.sample.get());
    CHECK(meeting.visit.hit("toast.close") == nullptr);
    meeting.press(Key::back);
    CHECK(meeting.visit.app().snapshot()->campaign.organization == "Sở Giao thông Vận tải");
}

TEST_CASE("figures that wait are taken on request, and the slide stays")
{
    Meeting meeting;
    meeting.go_to("indicators");
    meeting.visit.arrive(renamed(*meeting.sample, "Sở Giao thông Vận tải"));
    meeting.type(U"n");
    CHECK(meeting.visit.app().snapshot()->campaign.organization == "Sở Giao thông Vận tải");
    CHECK(meeting.slide() == "deck:indicators");
    CHECK_FALSE(meeting.visit.says("Có số liệu mới"));
    CHECK(meeting.talk().on);
}

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
    CHECK(large.w == doctest::Approx(plain.w * factor));
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

TEST_CASE("each slide knows how long it was shown")
{
    Meeting meeting;
    meeting.visit.wait(Seconds(20));
    meeting.press(Key::next);
    meeting.visit.wait(Seconds(10));
    const auto times = slide_times(meeting.visit.navigation(), meeting.visit.now());
    REQUIRE(times.size() == 2);
    CHECK(times[0].id == "title");
    CHECK(Seconds(times[0].spent).count() >= 20.0);
    CHECK(Seconds(times[1].spent).count() >= 10.0);
    const Seconds all = Seconds(times[0].spent) + Seconds(times[1].spent);
    CHECK(all.count() == doctest::Approx(Seconds(meeting.visit.now() - meeting.talk().began).count()));
}

TEST_CASE("a slide at rest asks for no frame, and letters are read from the last row of chairs")
{
    Meeting meeting;
    meeting.visit.wait(Seconds(5));
    for (const PlannedSlide& slide : std::vector<PlannedSlide>(meeting.talk().plan)) {
        meeting.go_to(slide.id);
        meeting.complete();
        CAPTURE(slide.id);
        CHECK(meeting.visit.settle());
        float largest = 0.0F;
        for (const DrawnText& text : meeting.visit.texts()) {
            CHECK_MESSAGE(text.style.px >= 28.0F, text.text);
            CHECK_MESSAGE(text.missing == 0, text.text);
            largest = std::max(largest, text.style.px);
        }
        CHECK(largest >= 94.0F);
    }
}

TEST_CASE("a slide that is opened by its number begins a talk there")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::home}));
    visit.act(Open{{.place = Place::deck, .code = "3"}});
    CHECK(screen_name(visit.route()) == "deck:podium");
    CHECK(visit.navigation().presenting.on);
    visit.key(Key::next);
    CHECK(screen_name(visit.route()) == "deck:ranking:1");
}

TEST_CASE("the first figures of all come also where a slide was asked for before there were any")
{
    Headless headless;
    Visit visit(headless, nullptr, at({.place = Place::deck}));
    visit.act(Open{{.place = Place::deck, .code = "2"}});
    visit.arrive(sample_snapshot());
    visit.settle();
    CHECK(screen_name(visit.route()) == "deck:movement");
    CHECK(visit.navigation().presenting.plan.size() > 2);
}

TEST_CASE("without figures there is nothing to present")
{
    Headless headless;
    Visit visit(headless, nullptr, at({.place = Place::home}));
    visit.key(Key::present);
    CHECK_FALSE(visit.navigation().presenting.on);
    CHECK(visit.place() == Place::home);
}
