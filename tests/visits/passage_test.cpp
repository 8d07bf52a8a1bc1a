// One screen gives place to another: it moves, it can be turned round in the middle without a jump, it is
// never empty, and it ends as if the new screen had always stood there.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace bangvang::testing {

namespace {

VisitSettings at(const Route& route)
{
    return {.width_px = 640,
            .height_px = 360,
            .app = {.start = route, .idle_enabled = false},
            .refresh = std::chrono::milliseconds(20),
            .pixels = true};
}

// Above the dock, where the content is.
int content_bottom(const Image& image)
{
    return image.height * 900 / 1080;
}

// The mean difference of a colour channel, 0..255.
double apart(const Image& a, const Image& b)
{
    double sum = 0.0;
    const int bottom = content_bottom(a);
    for (int y = 0; y < bottom; ++y)
        for (int x = 0; x < a.width; ++x)
            for (int c = 0; c < 3; ++c)
                sum += std::abs(a.pixel(x, y)[c] - b.pixel(x, y)[c]);
    return sum / (3.0 * a.width * bottom);
}

// How far the brightness of the pixels is spread: near 0 for a picture with nothing on it.
double spread(const Image& image)
{
    double sum = 0.0;
    double squares = 0.0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const double value = image.pixel(x, y)[1];
            sum += value;
            squares += value * value;
        }
    const double count = static_cast<double>(image.width) * image.height;
    const double mean = sum / count;
    return std::sqrt(squares / count - mean * mean);
}

bool any_black(const Image& image)
{
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (image.pixel(x, y)[0] == 0 && image.pixel(x, y)[1] == 0 && image.pixel(x, y)[2] == 0)
                return true;
    return false;
}

// A way to another screen: where the visitor is, and what he does.
struct Journey {
    const char* name;
    Route from;
    const char* touched; // null: `action`
    Action action;
    Place to;
    Seconds time;
};

std::vector<Journey> journeys()
{
    const Route ranking{.place = Place::ranking};
    return {
        {"along the dock", ranking, nullptr, Open{Route{.place = Place::honor}}, Place::honor, Seconds(0.42)},
        {"into a tile", Route{}, "home.progress", {}, Place::progress, Seconds(0.52)},
        {"into a row", ranking, "ranking.unit.CN", {}, Place::unit, Seconds(0.52)},
        {"out of the painting", Route{.place = Place::attract, .code = "slogan"}, nullptr, Wake{Route{}},
         Place::home, Seconds(0.42)},
        {"into the painting", ranking, nullptr, Open{Route{.place = Place::attract, .code = "slogan"}},
         Place::attract, Seconds(1.2)}};
}

void set_out(Visit& visit, const Journey& journey)
{
    if (journey.touched == nullptr) {
        visit.begin(journey.action);
        return;
    }
    REQUIRE(visit.hit(journey.touched) != nullptr);
    const Point finger = visit.hit(journey.touched)->rect.center();
    visit.down(finger);
    visit.wait(Seconds(0.4)); // its rings have run out
    visit.up(finger);
}

Image whole_picture(const Route& route)
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(route));
    visit.settle();
    return visit.screen();
}

} // namespace

TEST_CASE("on the way to another screen the picture is never empty and never black")
{
    for (const Journey& journey : journeys()) {
        CAPTURE(journey.name);
        Headless headless;
        Visit visit(headless, sample_snapshot(), at(journey.from));
        visit.settle();
        set_out(visit, journey);
        CHECK(visit.place() == journey.to);
        for (int quarter = 0; quarter <= 4; ++quarter) {
            CAPTURE(quarter);
            CHECK(spread(visit.screen()) > 20.0);
            CHECK_FALSE(any_black(visit.screen()));
            visit.wait(journey.time / 4);
        }
    }
}

TEST_CASE("the new screen ends as if it had always stood there, and then nothing is drawn")
{
    for (const Journey& journey : journeys()) {
        CAPTURE(journey.name);
        Headless headless;
        Visit visit(headless, sample_snapshot(), at(journey.from));
        visit.settle();
        set_out(visit, journey);
        visit.wait(Seconds(5.0));
        CHECK(difference(visit.screen(), whole_picture(visit.route())).empty());
        const int drawn = visit.drawn();
        visit.wait(Seconds(3.0));
        CHECK(visit.drawn() == drawn);
    }
}

TEST_CASE("setting out, and changing one's mind in the middle, moves nothing at that instant")
{
    for (const Journey& journey : journeys()) {
        CAPTURE(journey.name);
        for (const double part : {0.0, 0.25, 0.5, 0.75}) {
            CAPTURE(part);
            Headless headless;
            Visit visit(headless, sample_snapshot(), at(journey.from));
            visit.settle();
            set_out(visit, journey);
            visit.wait(journey.time * part);
            visit.frame();
            for (const Action& other :
                 {Action(Back{}), Action(Open{Route{.place = Place::movements}}), Action(GoHome{})}) {
                const Image before = visit.screen();
                visit.begin(other);
                CHECK(apart(before, visit.screen()) < 0.6);
                visit.wait(Seconds(0.1));
                visit.frame();
            }
        }
    }
}

TEST_CASE("a way turned round leads to the screen that was left, in the state it was in")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::ranking}));
    visit.settle();
    const Image before = visit.screen();
    set_out(visit, journeys()[2]);
    visit.wait(Seconds(0.25));
    CHECK(apart(before, visit.screen()) > 3.0);
    visit.begin(Back{});
    visit.wait(Seconds(3.0));
    CHECK(visit.place() == Place::ranking);
    CHECK(difference(before, visit.screen()).empty());
}

TEST_CASE("no frame of a way is far from the one before")
{
    for (const Journey& journey : journeys()) {
        CAPTURE(journey.name);
        Headless headless;
        Visit visit(headless, sample_snapshot(), at(journey.from));
        visit.settle();
        Image before = visit.screen();
        const Image first = before;
        set_out(visit, journey);
        double largest = 0.0;
        for (int frame = 0; frame * 0.02 < journey.time.count() + 0.1; ++frame) {
            largest = std::max(largest, apart(before, visit.screen()));
            before = visit.screen();
            visit.wait(Seconds(0.02));
        }
        const double whole = apart(first, visit.screen());
        CHECK(whole > 4.0);
        CHECK(largest < whole * 0.45);
    }
}

TEST_CASE("a finger on the coming screen works from its first frame, one on the going screen does nothing")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at({.place = Place::ranking}));
    visit.settle();
    REQUIRE(visit.hit("ranking.unit.CN") != nullptr);
    visit.begin(Open{Route{.place = Place::progress}});
    CHECK(visit.hit("ranking.unit.CN") == nullptr);
    CHECK_FALSE(visit.hits("progress.").empty());
}

TEST_CASE("with reduced motion one screen fades into the next in a fifth of a second, and nothing moves")
{
    VisitSettings settings = at({.place = Place::ranking});
    settings.app.reduced_motion = true;
    Headless headless;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    const Image before = visit.screen();
    visit.begin(Open{Route{.place = Place::progress}});
    const auto place_of = [&visit](std::string_view words) {
        const auto found = std::ranges::find(visit.texts(), words, &DrawnText::text);
        REQUIRE(found != visit.texts().end());
        return found->rect;
    };
    const Rect key = place_of("Thực hiện lũy kế");
    visit.wait(Seconds(0.1));
    visit.frame();
    CHECK(place_of("Thực hiện lũy kế") == key);
    const Image middle = visit.screen();
    visit.wait(Seconds(0.15));
    const Image after = visit.screen();
    CHECK(apart(before, middle) > 1.0);
    CHECK(apart(middle, after) > 1.0);
    CHECK(difference(after, whole_picture(visit.route())).empty());
}

TEST_CASE("figures grow when a screen opens, and stand when the visitor comes back to it")
{
    Headless headless;
    VisitSettings settings = at({.place = Place::ranking});
    settings.pixels = false;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    REQUIRE(visit.says("96,4"));
    visit.begin(Open{Route{.place = Place::progress}});
    CHECK_FALSE(visit.says("6.001,5"));
    visit.wait(Seconds(2.5));
    CHECK(visit.says("6.001,5"));
    visit.tap("progress.indicator.cn");
    visit.wait(Seconds(2.5));
    visit.begin(Back{});
    CHECK(visit.says("6.001,5"));
}

} // namespace bangvang::testing
