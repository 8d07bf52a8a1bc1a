// The technician's hours: the wall goes dark, dim or lacquer by the clock, and a wrong clock darkens nothing.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

constexpr int evening = 18 * 60;
constexpr int morning = 6 * 60;

WallTime local(const char* text)
{
    return *parse_iso_time(std::string(text) + ":00+07:00");
}

VisitSettings night_off(const char* begin)
{
    VisitSettings settings;
    settings.app.start = {.place = Place::attract};
    settings.app.schedule.rows = {{.from_minute = evening, .until_minute = morning, .screen_on = false}};
    settings.wall = local(begin);
    return settings;
}

// The mean of all channels, 0..255.
double brightness_of(const Image& image)
{
    double sum = 0.0;
    for (const std::uint8_t byte : image.rgba)
        sum += byte;
    return sum / static_cast<double>(image.rgba.size());
}

} // namespace

TEST_CASE("in the evening the wall goes dark, sleeps through the night and is back in the morning")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), night_off("2024-10-08T17:58"));
    visit.wait(Seconds(100));
    CHECK(visit.output().screen_on);
    visit.wait(Seconds(30));
    CHECK_FALSE(visit.output().screen_on);
    CHECK(visit.texts().empty());
    CHECK(visit.app().hits().hits().empty());
    const int frames = visit.frames();
    const int drawn = visit.drawn();
    visit.wait(std::chrono::hours(11));
    CHECK_FALSE(visit.output().screen_on);
    CHECK(visit.drawn() == drawn);
    CHECK(visit.frames() - frames <= 12 * 60); // once a minute it looks at the clock
    visit.wait(std::chrono::hours(1));
    CHECK(visit.output().screen_on);
    CHECK(visit.place() == Place::attract);
    CHECK_FALSE(visit.texts().empty());
}

TEST_CASE("a touch in the dark brings light and does no more; who has gone leaves it dark again")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), night_off("2024-10-08T22:00"));
    visit.wait(Seconds(70));
    REQUIRE_FALSE(visit.output().screen_on);
    visit.tap_at({400.0F, 300.0F});
    CHECK(visit.output().screen_on);
    CHECK(visit.place() == Place::attract);
    visit.tap("attract.background");
    CHECK(visit.place() != Place::attract);
    visit.wait(Seconds(50));
    CHECK(visit.output().screen_on); // as long as the visit lasts
    visit.wait(Seconds(120));
    CHECK(visit.place() == Place::attract);
    CHECK_FALSE(visit.output().screen_on);
    visit.key(Key::present); // a speaker has the light for as long as he speaks
    visit.wait(Seconds(600));
    CHECK(visit.output().screen_on);
}

TEST_CASE("figures that come at night are on the wall in the morning")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), night_off("2024-10-08T22:00"));
    visit.wait(Seconds(70));
    const auto newer = std::make_shared<Snapshot>(*sample_snapshot());
    const int drawn = visit.drawn();
    visit.arrive(newer);
    CHECK(visit.app().snapshot() == newer.get());
    CHECK(visit.drawn() == drawn);
}

TEST_CASE("a clock that stands before the figures were made darkens nothing, and the wall says so")
{
    Headless headless;
    for (const bool wrong : {true, false}) {
        VisitSettings settings = night_off(wrong ? "2020-01-03T22:00" : "2024-10-08T10:00");
        Visit visit(headless, sample_snapshot(), settings);
        visit.wait(Seconds(200));
        CHECK(visit.output().screen_on);
        CHECK(visit.says("Đồng hồ của máy chỉ ngày 03/01/2020") == wrong);
        visit.tap("attract.background");
        CHECK(visit.says("Đồng hồ của máy chỉ ngày 03/01/2020") == wrong);
    }
}

TEST_CASE("the hour chooses the theme, and the day's own comes back")
{
    Headless headless;
    VisitSettings settings;
    settings.app.schedule.rows = {
        {.from_minute = 10 * 60, .until_minute = 11 * 60, .theme = ScheduledTheme::lacquer}};
    settings.app.idle_enabled = false;
    settings.app.start = {.place = Place::home};
    settings.wall = local("2024-10-08T09:59");
    Visit visit(headless, sample_snapshot(), settings);
    CHECK(visit.app().theme() == ThemeName::day);
    visit.wait(Seconds(61));
    CHECK(visit.app().theme() == ThemeName::lacquer);
    visit.wait(Seconds(3600));
    CHECK(visit.app().theme() == ThemeName::day);
}

TEST_CASE("in the dusk of the schedule the picture has so much less light")
{
    Headless headless;
    VisitSettings settings;
    settings.pixels = true;
    Visit bright(headless, sample_snapshot(), settings);
    bright.settle();
    const double full = brightness_of(bright.screen());
    settings.app.schedule.rows = {{.brightness = 40}};
    Visit dim(headless, sample_snapshot(), settings);
    dim.settle();
    // The fourth channel is always full.
    const double left = (brightness_of(dim.screen()) - 63.75) / (full - 63.75);
    CHECK(left == doctest::Approx(0.4).epsilon(0.03));
}
