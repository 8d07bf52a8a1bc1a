// The page Màn hình: what a technician tries, keeps and takes back.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

namespace bangvang::testing {

namespace {

VisitSettings at_the_page(DisplayState display = {})
{
    return {.width_px = 1920,
            .height_px = 1080,
            .app = {.start = {.place = Place::display}, .idle_enabled = false, .display = display}};
}

// The frame of a tap hands out what is to be saved; Visit::tap makes more frames after it.
std::optional<DisplaySettings> saved_by(Visit& visit, std::string_view id)
{
    const Point at = visit.hit(id)->rect.center();
    visit.down(at);
    visit.up(at);
    return visit.output().save_display;
}

} // namespace

TEST_CASE("a figure steps, stops at its end, and what follows from it changes with it")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_the_page());
    CHECK(visit.says("43 inch"));
    CHECK(visit.says("43,6 mm"));
    visit.tap("display.diagonal.more");
    CHECK(visit.says("43,5 inch"));
    CHECK(visit.says("44,1 mm"));
    for (int i = 0; i < 10; ++i)
        visit.tap("display.distance.less");
    CHECK(visit.says("0,5 m"));
    CHECK(visit.hit("display.distance.less") == nullptr);
    CHECK(visit.hit("display.distance.more") != nullptr);
}

TEST_CASE("what is tried shows at once and is forgotten when the page is left")
{
    Headless headless;
    VisitSettings settings = at_the_page();
    settings.pixels = true;
    settings.refresh = std::chrono::milliseconds(60); // a slow display, since every frame is drawn
    Visit visit(headless, sample_snapshot(), settings);
    const Image before = visit.screen();
    visit.tap("display.contrast.on");
    CHECK_FALSE(difference(before, visit.screen()).empty());
    CHECK_FALSE(visit.says("Đã lưu"));
    visit.tap("nav.back");
    visit.act(Open{{.place = Place::display}});
    visit.settle();
    visit.frame();
    CHECK(visit.says("Đã lưu"));
    CHECK(difference(before, visit.screen()).empty());
}

TEST_CASE("what is saved is handed out once and stays")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_the_page());
    CHECK(visit.hit("display.save") == nullptr); // nothing to save yet
    visit.tap("display.type.on");
    const auto saved = saved_by(visit, "display.save");
    REQUIRE(saved);
    CHECK(saved->large_type == LargeType::on);
    visit.frame();
    CHECK_FALSE(visit.output().save_display);
    visit.tap("nav.home");
    CHECK(visit.layout().text_scale == doctest::Approx(1.3F));
}

TEST_CASE("as installed takes back what was saved before, and waits to be saved itself")
{
    Headless headless;
    const DisplaySettings saved{.diagonal_inch = 55.0};
    Visit visit(headless, sample_snapshot(), at_the_page({saved, saved, {}}));
    CHECK(visit.says("55 inch"));
    visit.tap("display.reset");
    CHECK(visit.says("43 inch"));
    CHECK(visit.hit("display.reset") == nullptr);
    CHECK(saved_by(visit, "display.save") == DisplaySettings{});
}

TEST_CASE("nothing in the lobby leads to the page, and it needs no figures")
{
    Headless headless;
    Visit lobby(headless, sample_snapshot(), {.app = {.start = {.place = Place::home}}});
    for (const Hit* hit : lobby.hits("")) {
        const auto* const open = std::get_if<Open>(&hit->action);
        CHECK((open == nullptr || open->route.place != Place::display));
    }
    Visit empty(headless, nullptr, at_the_page());
    CHECK(empty.hit("display.diagonal.more") != nullptr);
}

TEST_CASE("on a small screen targets grow to a fingertip where there is room")
{
    Headless headless;
    const DisplaySettings small{.diagonal_inch = 18.0}; // a fingertip is 96 units
    Visit visit(headless, sample_snapshot(), at_the_page({small, small, small}));
    const Rect more = visit.hit("display.diagonal.more")->rect;
    CHECK(more.w == doctest::Approx(96.4).epsilon(0.01));
    const Rect below = visit.hit("display.distance.more")->rect;
    CHECK(more.bottom() <= below.y);
}

TEST_CASE("reduced motion holds for everything that is drawn afterwards")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at_the_page());
    visit.tap("display.motion.on");
    visit.down({10.0F, 10.0F}); // no rings run out from the finger
    CHECK((!visit.output().next_frame || *visit.output().next_frame > visit.now()));
    visit.up({10.0F, 10.0F});
}

} // namespace bangvang::testing
