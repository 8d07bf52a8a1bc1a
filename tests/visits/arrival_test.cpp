// New figures reach an open screen: what was there travels to what comes, and ends as if it had always been.
#include "support/newer.h"
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace bangvang::testing {

namespace {

constexpr Duration step = std::chrono::milliseconds(100);
constexpr Seconds toast_gone{8.0};

// A slow display, since every frame of these visits is drawn.
VisitSettings at(const Route& route, int width = 640, int height = 360)
{
    return {.width_px = width,
            .height_px = height,
            .app = {.start = route, .idle_enabled = false},
            .refresh = std::chrono::milliseconds(50),
            .pixels = true};
}

VisitSettings unseen(const Route& route)
{
    VisitSettings settings = at(route, 1920, 1080);
    settings.pixels = false;
    return settings;
}

// "6.001,5" and "76,2%" as numbers.
double number_of(std::string text)
{
    std::erase(text, '.');
    std::ranges::replace(text, ',', '.');
    return std::strtod(text.c_str(), nullptr);
}

const DrawnText* text_of(const Visit& visit, std::string_view words)
{
    const auto found = std::ranges::find(visit.texts(), words, &DrawnText::text);
    return found == visit.texts().end() ? nullptr : &*found;
}

// What now stands where `place` stood.
const DrawnText* text_at(const Visit& visit, const DrawnText& place)
{
    const auto found = std::ranges::find_if(visit.texts(), [&](const DrawnText& text) {
        return text.style == place.style && text.rect.contains(place.rect.center());
    });
    return found == visit.texts().end() ? nullptr : &*found;
}

// A figure that stays in its place and changes without another digit.
struct Figure {
    Route route;
    std::string was;
    std::string is;
};

std::vector<Figure> figures()
{
    return {{{.place = Place::home}, "96,4", "95,3"}, // the leader is another one
            {{.place = Place::home}, "76,2%", "77,8%"},
            {{.place = Place::ranking}, "90,9", "91,3"},
            {{.place = Place::progress}, "6.001,5", "6.121,5"},
            {{.place = Place::progress}, "76,2", "77,8"},
            {{.place = Place::unit, .code = "NL"}, "96,4", "93,3"},
            {{.place = Place::unit, .code = "NL"}, "47,4", "44,3"},
            {{.place = Place::indicator, .code = "cn"}, "76", "77"},
            {{.place = Place::indicator, .code = "cn"}, "6.001,5", "6.121,5"},
            {{.place = Place::indicator, .code = "cn"}, "966,1", "985,4"}};
}

Image whole_picture(Headless& headless, const Visit& visit)
{
    const PixelRect all{0, 0, visit.layout().width_px, visit.layout().height_px};
    return headless.show(*visit.output().draw_data, std::array{all});
}

float row_top(const Visit& visit, std::string_view unit)
{
    const Hit* const row = visit.hit("ranking.unit." + std::string(unit));
    REQUIRE(row != nullptr);
    return row->rect.y;
}

std::shared_ptr<const Snapshot> without_leader(const Snapshot& snapshot)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    const Ref<Unit> leader =
        standings(snapshot, Ref<Period>{static_cast<std::uint32_t>(snapshot.periods.size() - 1)})
            .front()
            .unit;
    std::erase_if(copy->scores, [&](const Score& score) { return score.unit == leader; });
    ++copy->identity.sequence;
    return copy;
}

} // namespace

TEST_CASE("a figure counts from the old value to the new one, in its place, and never back")
{
    Headless headless;
    const auto sample = sample_snapshot();
    const auto newer = newer_figures(*sample);
    for (const Figure& figure : figures()) {
        CAPTURE(screen_name(figure.route));
        CAPTURE(figure.was);
        Visit visit(headless, sample, unseen(figure.route));
        visit.settle();
        const DrawnText* const found = text_of(visit, figure.was);
        REQUIRE(found != nullptr);
        const DrawnText place = *found;
        visit.arrive(newer);
        REQUIRE(text_at(visit, place) != nullptr);
        CHECK(text_at(visit, place)->text == figure.was);
        const double from = number_of(figure.was);
        const double to = number_of(figure.is);
        double before = from;
        for (int i = 0; i < 14; ++i) {
            visit.wait(step);
            const DrawnText* const now = text_at(visit, place);
            REQUIRE(now != nullptr);
            CHECK(now->rect.right() == doctest::Approx(place.rect.right()));
            if (figure.route.place == Place::home && figure.was == "96,4")
                continue; // two units' figures: one goes, the other comes
            const double value = number_of(now->text);
            CHECK(std::abs(value - from) >= std::abs(before - from));
            CHECK(std::abs(value - from) <= std::abs(to - from));
            before = value;
        }
        visit.frame();
        CHECK(text_at(visit, place)->text == figure.is);
    }
}

TEST_CASE("half way a screen looks neither like the old figures nor like the new ones")
{
    const auto sample = sample_snapshot();
    const auto newer = newer_figures(*sample);
    for (const Route& route :
         {Route{.place = Place::home}, Route{.place = Place::ranking}, Route{.place = Place::progress},
          Route{.place = Place::unit, .code = "NL"}, Route{.place = Place::indicator, .code = "cn"}}) {
        CAPTURE(screen_name(route));
        Headless headless;
        Visit visit(headless, sample, at(route));
        visit.settle();
        std::vector<Image> pictures{visit.screen()};
        visit.arrive(newer);
        for (const double seconds : {0.1, 0.2, 0.3, 0.3}) {
            visit.wait(Seconds(seconds));
            pictures.push_back(visit.screen());
        }
        visit.wait(toast_gone);
        pictures.push_back(visit.screen());
        for (std::size_t a = 0; a < pictures.size(); ++a)
            for (std::size_t b = a + 1; b < pictures.size(); ++b)
                CHECK_FALSE(difference(pictures[a], pictures[b]).empty());
    }
}

TEST_CASE("every screen ends as if it had begun with the new figures, and then draws nothing more")
{
    const auto sample = sample_snapshot();
    const auto newer = newer_figures(*sample);
    for (const auto& [width, height] : {std::pair{640, 360}, {360, 640}}) {
        Headless headless;
        for (const NamedRoute& named : picture_routes()) {
            CAPTURE(named.name);
            if (named.route.place == Place::deck)
                continue; // who presents keeps his figures until the end
            Visit visit(headless, sample, at(named.route, width, height));
            visit.settle();
            visit.arrive(newer);
            visit.wait(toast_gone);
            const Image ended = visit.screen();
            const int drawn = visit.drawn();
            visit.wait(std::chrono::minutes(10));
            visit.frame();
            CHECK(visit.drawn() == drawn);
            CHECK(visit.output().next_frame > visit.now() + std::chrono::minutes(5));
            Visit fresh(headless, newer, at(named.route, width, height));
            fresh.settle();
            CHECK(difference(ended, fresh.screen()).empty());
        }
    }
}

TEST_CASE("all the way what is drawn by damage equals what is drawn whole")
{
    const auto sample = sample_snapshot();
    const auto newer = newer_figures(*sample);
    for (const Route& route :
         {Route{.place = Place::home}, Route{.place = Place::ranking}, Route{.place = Place::progress},
          Route{.place = Place::unit, .code = "NL"}, Route{.place = Place::indicator, .code = "cn"}}) {
        CAPTURE(screen_name(route));
        Headless headless;
        Visit visit(headless, sample, at(route));
        visit.settle();
        visit.arrive(newer);
        for (int i = 0; i < 16; ++i, visit.wait(step)) {
            const Image partly = visit.screen();
            CHECK(difference(partly, whole_picture(headless, visit)).empty());
        }
    }
}

TEST_CASE("rows of the ranking glide once to their new places, those that rise above the others")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::ranking}));
    visit.settle();
    const float rises_from = row_top(visit, "TT");
    const float falls_from = row_top(visit, "CN");
    visit.arrive(newer_figures(*sample));
    CHECK(row_top(visit, "TT") == rises_from);
    CHECK(row_top(visit, "CN") == falls_from);
    float rising = rises_from;
    float falling = falls_from;
    bool above = false;
    for (int i = 0; i < 14; ++i) {
        visit.wait(step);
        CHECK(row_top(visit, "TT") <= rising);
        CHECK(row_top(visit, "CN") >= falling);
        rising = row_top(visit, "TT");
        falling = row_top(visit, "CN");
        const auto rows = visit.hits("ranking.unit.");
        above |= rising < rises_from && rows.back()->id == "ranking.unit.TT";
    }
    CHECK(above);
    CHECK(rising == falls_from);
    CHECK(falling == rises_from);
}

TEST_CASE("a change in the middle of another goes on from where everything is")
{
    const auto sample = sample_snapshot();
    const auto newer = newer_figures(*sample);
    const auto newest = newer_figures(*newer);
    for (const int after : {150, 450, 700}) {
        for (const Route& route :
             {Route{.place = Place::ranking}, Route{.place = Place::home}, Route{.place = Place::progress},
              Route{.place = Place::unit, .code = "TT"}, Route{.place = Place::indicator, .code = "cn"}}) {
            CAPTURE(after);
            CAPTURE(screen_name(route));
            Headless headless;
            Visit visit(headless, sample, at(route));
            visit.settle();
            visit.arrive(newer);
            visit.wait(std::chrono::milliseconds(after));
            visit.frame();
            const std::vector<Hit> areas = visit.app().hits().hits();
            std::vector<std::string> numbers;
            for (const DrawnText& text : visit.texts())
                if (text.style.tabular)
                    numbers.push_back(text.text);
            visit.arrive(newest);
            for (const Hit& area : areas) { // their order says who rises, and may change
                CAPTURE(area.id);
                CHECK(std::ranges::any_of(visit.app().hits().hits(), [&](const Hit& hit) {
                    return hit.id == area.id && hit.rect == area.rect;
                }));
            }
            std::size_t kept = 0;
            for (const std::string& number : numbers)
                kept += text_of(visit, number) != nullptr ? 1U : 0U;
            CHECK(kept + 3 >= numbers.size()); // the three details of an indicator are said at once
            visit.wait(toast_gone);
            const Image ended = visit.screen();
            Visit fresh(headless, newest, at(route));
            fresh.settle();
            CHECK(difference(ended, fresh.screen()).empty());
        }
    }
}

TEST_CASE("no frame on the way is empty")
{
    const auto sample = sample_snapshot();
    for (const NamedRoute& named : picture_routes()) {
        CAPTURE(named.name);
        Headless headless;
        Visit visit(headless, sample, at(named.route));
        visit.settle();
        const std::size_t texts = visit.texts().size();
        visit.arrive(newer_figures(*sample));
        for (int i = 0; i < 16; ++i, visit.wait(step))
            CHECK(visit.texts().size() * 10 >= texts * 8);
    }
}

TEST_CASE("with reduced motion the new figures stand at once")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const Figure& figure : figures()) {
        CAPTURE(screen_name(figure.route));
        VisitSettings settings = at(figure.route);
        settings.app.reduced_motion = true;
        Visit visit(headless, sample, settings);
        visit.settle();
        visit.arrive(newer_figures(*sample));
        CHECK(text_of(visit, figure.is) != nullptr);
    }
}

TEST_CASE("whoever leaves the podium is seen until the next one stands there, also when the unit is gone")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const Place place : {Place::ranking, Place::home}) {
        Visit visit(headless, sample, at({.place = place}));
        visit.settle();
        REQUIRE(visit.says("96,4"));
        visit.arrive(without_leader(*sample));
        CHECK(visit.says("96,4"));
        visit.wait(Seconds(0.2));
        CHECK(visit.says("Năng lượng"));
        visit.wait(Seconds(1.5));
        CHECK_FALSE(visit.says("96,4"));
    }
}

TEST_CASE("another language in the middle changes the words and lets the figures go on")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, unseen({.place = Place::unit, .code = "NL"}));
    visit.settle();
    const DrawnText place = *text_of(visit, "96,4");
    visit.arrive(newer_figures(*sample));
    visit.wait(Seconds(0.2));
    visit.frame();
    const std::string before = text_at(visit, place)->text;
    REQUIRE(before != "93,3");
    visit.tap_at(visit.hit("nav.language")->rect.center());
    CHECK(visit.says("Total score"));
    visit.wait(Seconds(1.2));
    CHECK(text_at(visit, place)->text == "93,3");
}

} // namespace bangvang::testing
