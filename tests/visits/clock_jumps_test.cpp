// Machines that sleep and clocks that are set: what stands on the wall afterwards is what a kiosk shows that
// was started then.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

using namespace std::chrono_literals;

WallTime local(const char* text)
{
    return *parse_iso_time(std::string(text) + ":00+07:00");
}

VisitSettings lobby(Place place, const WallTime& wall)
{
    VisitSettings settings;
    settings.app.start = {.place = place};
    settings.app.schedule.rows = {
        {.from_minute = 18 * 60, .until_minute = 6 * 60, .screen_on = false},
        {.from_minute = 6 * 60, .until_minute = 12 * 60, .theme = ScheduledTheme::lacquer},
        {.from_minute = 16 * 60, .until_minute = 18 * 60, .brightness = 60}};
    settings.wall = wall;
    return settings;
}

// The picture at rest of a kiosk that somebody started this very moment, on the same screen.
void looks_as_if_started_now(Headless& headless, Visit& visit)
{
    visit.settle();
    const Image picture = visit.picture();
    VisitSettings settings = lobby(visit.place(), visit.wall());
    settings.app.start = visit.route();
    Visit fresh(headless, sample_snapshot(), settings);
    fresh.settle();
    fresh.set_clock(visit.wall());
    CHECK(fresh.app().theme() == visit.app().theme());
    CHECK(fresh.app().freshness().days_old == visit.app().freshness().days_old);
    CHECK(fresh.app().freshness().stale == visit.app().freshness().stale);
    CHECK(difference(fresh.picture(), picture).empty());
}

// A minute of a wall at rest, which looks at its clock once a minute.
void rests(Visit& visit)
{
    visit.settle();
    const int frames = visit.frames();
    const int drawn = visit.drawn();
    visit.wait(30s);
    CHECK(visit.frames() - frames <= 3);
    CHECK(visit.drawn() - drawn <= 1);
}

} // namespace

TEST_CASE("a machine that slept for fourteen hours wakes without the visitor, on the new day")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), lobby(Place::progress, local("2024-10-07T17:30")));
    visit.settle();
    CHECK(visit.app().theme() == ThemeName::day);
    visit.sleep(14h);
    CHECK(visit.place() == Place::attract);
    CHECK(visit.app().navigation().stack.size() == 1);
    CHECK(visit.output().screen_on);
    CHECK(visit.app().theme() == ThemeName::lacquer);
    const int drawn = visit.drawn();
    visit.wait(60s);
    CHECK(visit.drawn() > drawn); // the wall moves again
    visit.tap("attract.background");
    looks_as_if_started_now(headless, visit);
}

TEST_CASE("a talk that the machine slept through is over")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), lobby(Place::home, local("2024-10-07T15:00")));
    visit.key(Key::present);
    REQUIRE(visit.navigation().presenting.on);
    visit.sleep(17h);
    CHECK_FALSE(visit.navigation().presenting.on);
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("a machine that fell asleep in the light wakes dark in the night, and is lit in the morning")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), lobby(Place::ranking, local("2024-10-07T17:30")));
    visit.sleep(8h);
    CHECK_FALSE(visit.output().screen_on);
    visit.sleep(5h);
    CHECK(visit.output().screen_on);
    CHECK(visit.place() == Place::attract);
}

TEST_CASE("where only the clock of the day went on for fourteen hours the wall shows the new time")
{
    for (const Place place : {Place::home, Place::ranking, Place::progress, Place::honor}) {
        Headless headless;
        Visit visit(headless, sample_snapshot(), lobby(place, local("2024-10-07T17:30")));
        visit.settle();
        visit.wait(1s);
        visit.set_clock(local("2024-10-08T07:30"));
        looks_as_if_started_now(headless, visit);
        CHECK(visit.place() == place); // the visitor is still there
    }
}

TEST_CASE("a clock that is set by years, to and fro, leaves no trace and starts no storm of frames")
{
    Headless headless;
    VisitSettings settings = lobby(Place::home, local("2024-10-08T09:00"));
    settings.app.idle_enabled = false;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    for (const char* const time :
         {"2031-01-01T00:00", "2024-10-08T09:10", "1970-01-01T08:00", "2024-10-08T09:20", "2106-02-07T13:28",
          "2000-02-29T23:59", "2199-12-31T23:59", "2024-10-08T09:30"}) {
        CAPTURE(time);
        visit.set_clock(local(time));
        CHECK(visit.output().screen_on);
        visit.settle();
        CHECK(visit.wall() >= local(time));
        looks_as_if_started_now(headless, visit);
        rests(visit);
    }
    CHECK(visit.app().freshness().days_old <= 8);
}

TEST_CASE("the attract loop goes on at its own pace whatever the clock says")
{
    Headless headless;
    VisitSettings settings = lobby(Place::attract, local("2024-10-08T09:00"));
    settings.refresh = 250ms;
    const auto frames_in_a_minute = [](Visit& visit) {
        const int before = visit.frames();
        visit.wait(60s);
        return visit.frames() - before;
    };
    Visit visit(headless, sample_snapshot(), settings);
    visit.wait(60s);
    const int usual = frames_in_a_minute(visit);
    for (const char* const time : {"2040-05-05T10:00", "1999-12-31T10:00", "2024-10-08T10:00"}) {
        visit.set_clock(local(time));
        const int frames = frames_in_a_minute(visit);
        CHECK(frames > usual / 4);
        CHECK(frames < usual * 2 + 60);
    }
}
