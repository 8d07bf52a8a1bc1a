// What moves within a screen: pages turn, sheets rise and sink, months follow each other, lines draw
// themselves.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

namespace bangvang::testing {

namespace {

VisitSettings at(const Route& route)
{
    return {.width_px = 1920,
            .height_px = 1080,
            .app = {.start = route, .idle_enabled = false},
            .refresh = std::chrono::milliseconds(1)};
}

// The left edge, or the top, of the first text that begins so.
std::optional<Rect> place_of(const Visit& visit, std::string_view words)
{
    const auto found = std::ranges::find_if(
        visit.texts(), [&](const DrawnText& text) { return std::string_view(text.text).starts_with(words); });
    return found == visit.texts().end() ? std::nullopt : std::optional(found->rect);
}

void press(Visit& visit, std::string_view id)
{
    REQUIRE(visit.hit(id) != nullptr);
    const Point finger = visit.hit(id)->rect.center();
    visit.down(finger);
    visit.up(finger);
}

} // namespace

TEST_CASE("pages of the honour board turn side by side and end on the next")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::honor}));
    visit.settle();
    const std::optional<Rect> old_card = place_of(visit, "Nguyễn Văn An");
    REQUIRE(old_card);
    press(visit, "page.next");
    CHECK(visit.route().page == 1);
    float left = old_card->x;
    for (int frame = 0; frame < 5; ++frame) {
        visit.wait(Seconds(0.003));
        visit.frame();
        const std::optional<Rect> going = place_of(visit, "Nguyễn Văn An");
        if (!going)
            break; // outside already
        CHECK(going->x < left);
        left = going->x;
    }
    CHECK(left < old_card->x);
    visit.wait(Seconds(1.0));
    CHECK_FALSE(place_of(visit, "Nguyễn Văn An"));
    CHECK(place_of(visit, "Phạm Quốc Huy"));
    Visit there(headless, sample_snapshot(), at({.place = Place::honor, .page = 1}));
    CHECK(place_of(there, "Phạm Quốc Huy")->x == place_of(visit, "Phạm Quốc Huy")->x);
}

TEST_CASE("a sheet sinks while what is under it answers already")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::honor}));
    visit.settle();
    press(visit, "honor.award");
    visit.wait(Seconds(0.05));
    visit.frame();
    const float rising = place_of(visit, "Chọn danh hiệu")->y;
    visit.wait(Seconds(1.0));
    const float risen = place_of(visit, "Chọn danh hiệu")->y;
    CHECK(rising > risen);
    CHECK(visit.hit("honor.individuals") == nullptr);
    press(visit, "honor.sheet.background.button");
    visit.wait(Seconds(0.1));
    visit.frame();
    REQUIRE(place_of(visit, "Chọn danh hiệu"));
    CHECK(place_of(visit, "Chọn danh hiệu")->y > risen);
    CHECK(visit.hit("honor.individuals") != nullptr);
    CHECK(visit.hits("honor.choice.").empty());
    visit.wait(Seconds(1.0));
    CHECK_FALSE(place_of(visit, "Chọn danh hiệu"));
}

TEST_CASE("with another month rows travel to their new places and points count on")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::ranking, .period = "2024-08"}));
    visit.settle();
    Visit after(headless, sample_snapshot(), at({.place = Place::ranking, .period = "2024-09"}));
    const Hit* moved = nullptr; // a row of the list that has another place in September
    for (const Hit* const row : visit.hits("ranking.unit."))
        if (row->rect.x > 800.0F && after.hit(row->id) && after.hit(row->id)->rect.x > 800.0F &&
            after.hit(row->id)->rect.y != row->rect.y)
            moved = row;
    REQUIRE(moved != nullptr);
    const std::string id = moved->id;
    const float from = moved->rect.y;
    const float to = after.hit(id)->rect.y;
    visit.begin(Change{Route{.place = Place::ranking, .period = "2024-09"}});
    CHECK(visit.hit(id)->rect.y == doctest::Approx(from));
    float before = from;
    for (int frame = 0; frame < 12; ++frame) {
        visit.wait(Seconds(0.1));
        visit.frame();
        const float now = visit.hit(id)->rect.y;
        CHECK((to > from ? now >= before : now <= before));
        before = now;
    }
    visit.wait(Seconds(0.5));
    CHECK(visit.hit(id)->rect.y == doctest::Approx(to));
}

TEST_CASE("in another language nothing travels")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::ranking, .period = "2024-08"}));
    visit.settle();
    visit.begin(SwitchLanguage{});
    const int drawn = visit.drawn();
    visit.wait(Seconds(2.0));
    CHECK(visit.drawn() == drawn);
}

TEST_CASE("with reduced motion another month is there at once")
{
    Headless headless;
    VisitSettings settings = at({.place = Place::ranking, .period = "2024-08"});
    settings.app.reduced_motion = true;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    Visit after(headless, sample_snapshot(), at({.place = Place::ranking, .period = "2024-09"}));
    visit.begin(Change{Route{.place = Place::ranking, .period = "2024-09"}});
    for (const Hit* const row : after.hits("ranking.unit.")) {
        REQUIRE(visit.hit(row->id) != nullptr);
        CHECK(visit.hit(row->id)->rect == row->rect);
    }
    // Rows that changed their place are washed for a moment, which takes two frames and no more.
    const int drawn = visit.drawn();
    visit.wait(Seconds(0.59));
    CHECK(visit.drawn() == drawn);
    visit.wait(Seconds(3.0));
    CHECK(visit.drawn() == drawn + 1);
}

} // namespace bangvang::testing
