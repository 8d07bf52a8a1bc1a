// The notice over a screen: told once, gone by itself, never in the way of a finger.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"
#include "ui/chrome.h"

#include <doctest/doctest.h>

#include <array>

namespace bangvang::testing {

namespace {

constexpr std::string_view refused = "Gói số liệu mới chưa được nhận";
constexpr std::string_view updated = "Đã có số liệu mới";

VisitSettings at(Place place)
{
    return {.app = {.start = {.place = place}}};
}

std::shared_ptr<const Snapshot> next_after(const Snapshot& snapshot)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    ++copy->identity.sequence;
    copy->identity.made_at.utc += std::chrono::hours(2);
    return copy;
}

float dock_top(const Visit& visit)
{
    return visit.layout().height - dock_height(visit.layout());
}

} // namespace

TEST_CASE("a refused file is told to visitors once, without a reason, and the old date stays")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.settle();
    CHECK_FALSE(visit.says(refused));
    visit.refuse();
    visit.wait(Seconds(1));
    CHECK(visit.says(refused));
    CHECK(visit.says("Vẫn chiếu số liệu chốt ngày 30/9/2024."));
    visit.wait(Seconds(10));
    visit.frame();
    CHECK_FALSE(visit.says(refused));
}

TEST_CASE("in portrait the notice is shorter and stands above the dock")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.width_px = 540;
    settings.height_px = 960;
    Visit visit(headless, sample_snapshot(), settings);
    visit.refuse();
    visit.wait(Seconds(1));
    CHECK(visit.says("Vẫn chiếu số liệu đến 30/9/2024."));
    CHECK(visit.hit("toast.background")->rect == Rect{64, 1500, 952, 128});
}

TEST_CASE("new figures are announced with their date, in both languages")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at(Place::progress));
    visit.arrive(next_after(*sample));
    visit.wait(Seconds(1));
    CHECK(visit.says(updated));
    CHECK(visit.says("Đã có số liệu mới đến 30/9/2024"));
    CHECK(visit.says("Cập nhật lúc 10:00 ngày 05/10/2024."));
    visit.tap("nav.language");
    CHECK(visit.says("New figures to 30/9/2024 have arrived"));
    CHECK_FALSE(visit.says(updated));
}

TEST_CASE("what was refused before the start, and the first figures, are no news")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.refusals = 3;
    Visit visit(headless, nullptr, settings);
    visit.arrive(sample_snapshot());
    visit.wait(Seconds(1));
    CHECK(visit.place() == Place::ranking);
    CHECK(visit.hit("toast.close") == nullptr);
    visit.refuse();
    CHECK(visit.hit("toast.close") != nullptr);
}

TEST_CASE("a newer notice takes the place of the older one and stays its own six seconds")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at(Place::ranking));
    visit.refuse();
    visit.wait(Seconds(4));
    REQUIRE(visit.says(refused));
    visit.arrive(next_after(*sample));
    CHECK(visit.says(updated));
    CHECK_FALSE(visit.says(refused));
    CHECK(visit.hits("toast.close").size() == 1);
    visit.wait(Seconds(5.5));
    CHECK(visit.says(updated));
    visit.wait(Seconds(1));
    CHECK_FALSE(visit.says(updated));
}

TEST_CASE("after six seconds the notice is gone, and then nothing is drawn any more")
{
    for (const bool reduced : {false, true}) {
        CAPTURE(reduced);
        Headless headless;
        VisitSettings settings = at(Place::ranking);
        settings.app.idle_enabled = false;
        settings.app.reduced_motion = reduced;
        settings.pixels = true;
        Visit visit(headless, sample_snapshot(), settings);
        visit.settle();
        const Image before = visit.screen();
        visit.refuse();
        visit.wait(Seconds(5.9));
        CHECK_FALSE(difference(before, visit.screen()).empty());
        visit.wait(Seconds(0.5));
        CHECK(visit.hit("toast.close") == nullptr);
        CHECK(difference(before, visit.screen()).empty());
        const int drawn = visit.drawn();
        visit.wait(std::chrono::hours(1));
        visit.frame();
        CHECK(visit.drawn() == drawn);
    }
}

TEST_CASE("its button puts the notice away and leaves the screen as it is")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.tap("ranking.play");
    visit.refuse();
    visit.wait(Seconds(1));
    visit.tap("toast.close");
    CHECK_FALSE(visit.says(refused));
    CHECK(visit.hit("toast.background") == nullptr);
    CHECK(visit.place() == Place::ranking);
    CHECK(visit.navigation().playing);
}

TEST_CASE("a finger on the notice never presses what lies below it")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.width_px = 540;
    settings.height_px = 960;
    Visit visit(headless, sample_snapshot(), settings);
    const Point block = visit.hit("ranking.block.CN")->rect.center();
    REQUIRE(toast_place(visit.layout()).contains(block));
    visit.refuse();
    visit.wait(Seconds(1));
    visit.tap_at(block);
    CHECK(visit.route().block.empty());
    CHECK(visit.says(refused));
    visit.wait(Seconds(8));
    visit.tap_at(block);
    CHECK(visit.route().block == "CN");
}

TEST_CASE("a notice neither comes nor goes under a finger")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.width_px = 540;
    settings.height_px = 960;
    Visit visit(headless, sample_snapshot(), settings);
    const Point block = visit.hit("ranking.block.CN")->rect.center();
    visit.down(block);
    visit.refuse();
    CHECK_FALSE(visit.says(refused));
    visit.up(block);
    CHECK(visit.route().block == "CN");
    visit.wait(Seconds(0.05));
    REQUIRE(visit.says(refused));
    visit.wait(Seconds(5.9)); // the finger comes down as the notice is about to leave
    visit.down(block);
    visit.wait(Seconds(3));
    CHECK(visit.says(refused));
    visit.up(block - Point{0, 60}); // it has left what it pressed
    CHECK(visit.route().block == "CN");
    CHECK(visit.place() == Place::ranking);
    visit.wait(Seconds(1));
    CHECK_FALSE(visit.says(refused));
}

TEST_CASE("on its whole way the notice keeps clear of the dock")
{
    for (const auto& [width, height] : {std::pair{960, 540}, {540, 960}}) {
        Headless headless;
        VisitSettings settings = at(Place::ranking);
        settings.width_px = width;
        settings.height_px = height;
        Visit visit(headless, sample_snapshot(), settings);
        visit.refuse();
        int seen = 0;
        for (int step = 0; step < 260; ++step, visit.wait(std::chrono::milliseconds(25)))
            if (const Hit* const area = visit.hit("toast.background")) {
                CHECK(area->rect.bottom() <= dock_top(visit));
                CHECK(area->rect.y >= 0.0F);
                ++seen;
            }
        CHECK(seen > 200);
    }
}

TEST_CASE("nobody is told anything over attract, on the quiet screen or while somebody speaks")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const Place place : {Place::attract, Place::notice}) {
        Visit visit(headless, sample, at(place));
        visit.refuse();
        visit.arrive(next_after(*sample));
        visit.wait(Seconds(0.5));
        CHECK(visit.hit("toast.close") == nullptr);
    }
    Visit waiting(headless, nullptr, at(Place::home));
    waiting.refuse();
    CHECK(waiting.hit("toast.close") == nullptr);
    Visit speaking(headless, sample, at(Place::ranking));
    speaking.act(Present{true});
    speaking.refuse();
    CHECK(speaking.hit("toast.close") == nullptr);
}

TEST_CASE("attract takes the notice off the screen at once")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(Place::ranking));
    visit.refuse();
    visit.wait(Seconds(1));
    REQUIRE(visit.says(refused));
    visit.act(Open{{.place = Place::attract}});
    CHECK_FALSE(visit.says(refused));
    visit.act(GoHome{});
    CHECK_FALSE(visit.says(refused));
}

TEST_CASE("without a date to name there is nothing to say")
{
    Headless headless;
    auto undated = std::make_shared<Snapshot>(bare_campaign());
    undated->campaign.as_of.reset();
    Visit visit(headless, undated, at(Place::home));
    REQUIRE_FALSE(as_of(*undated).has_value());
    visit.refuse();
    visit.wait(Seconds(1));
    CHECK(visit.hit("toast.close") == nullptr);
}

TEST_CASE("a notice on its way is drawn by its damage as it would be drawn whole")
{
    Headless headless;
    VisitSettings settings = at(Place::ranking);
    settings.pixels = true;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    visit.refuse();
    for (int step = 0; step < 12; ++step) {
        visit.wait(std::chrono::milliseconds(step < 6 ? 50 : 1000));
        const Image partly = visit.screen();
        const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
        CHECK(difference(partly, headless.show(*visit.output().draw_data, std::array{all})).empty());
    }
}

} // namespace bangvang::testing
