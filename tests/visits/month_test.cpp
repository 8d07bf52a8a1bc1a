// Thirty days and nights of one App: visits, talks, new figures every day, the schedule, a clock that is
// wrong now and then. Every evening it looks like one that has just been started, and holds no more than it
// did.
#include "support/newer.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <vector>

#include <malloc.h>

namespace bangvang::testing {

namespace {

using namespace std::chrono_literals;

constexpr int days = 30;
constexpr int warm_up = 10; // days until every screen has been seen with the month's figures
constexpr std::chrono::sys_days first_day{std::chrono::year(2024) / 10 / 1};

WallTime at(int day, std::chrono::minutes time)
{
    return {first_day + std::chrono::days(day) + time - 7h, 7h};
}

VisitSettings lobby()
{
    VisitSettings settings;
    settings.app.start = {.place = Place::attract};
    settings.app.schedule.rows = {
        {.from_minute = 18 * 60, .until_minute = 6 * 60, .screen_on = false},
        {.from_minute = 6 * 60, .until_minute = 9 * 60, .theme = ScheduledTheme::lacquer},
        {.from_minute = 16 * 60, .until_minute = 18 * 60, .brightness = 60}};
    settings.wall = at(0, 0min);
    settings.refresh = 200ms;
    return settings;
}

// What the office publishes in the morning of a day.
std::shared_ptr<const Snapshot> figures_of(int day)
{
    const auto sample = sample_snapshot();
    auto snapshot = std::make_shared<Snapshot>(day % 2 == 0 ? *sample : *newer_figures(*sample));
    snapshot->identity.sequence = static_cast<std::uint64_t>(100 + day);
    snapshot->identity.id = "day/" + std::to_string(100 + day);
    snapshot->identity.made_at = at(day, 7h);
    return snapshot;
}

struct Held {
    std::size_t heap{0};
    std::size_t textures{0}; // ornaments and portraits
    std::size_t letters{0};  // Dear ImGui's atlas
};

Held held(Headless& headless)
{
    Held now;
    const struct mallinfo2 heap = ::mallinfo2();
    now.heap = heap.uordblks + heap.hblkhd;
    now.textures = headless.textures().bytes();
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        now.letters += static_cast<std::size_t>(texture->GetSizeInBytes());
    return now;
}

// One App through a month.
struct Month {
    Headless headless;
    std::shared_ptr<const Snapshot> shown{figures_of(-1)}; // yesterday's
    Visit visit{headless, shown, lobby()};
    int today{0};

    // The wall by itself until then. The loop is followed for a few minutes and stepped over in between, as
    // by a machine that sleeps.
    void until(std::chrono::minutes time)
    {
        const WallTime end = at(today, time);
        visit.wait(Seconds(std::min<double>(150.0, Seconds(end.utc - visit.wall().utc).count())));
        if (visit.wall().utc < end.utc)
            visit.sleep(Seconds(end.utc - visit.wall().utc));
    }
    void leave()
    {
        visit.wait(120s);
        CHECK(visit.place() == Place::attract);
    }
    void visitor(int number)
    {
        visit.tap("attract.background");
        visit.tap("nav.ranking");
        visit.drag({1500.0F, 900.0F}, {1500.0F, 400.0F});
        const auto& units = shown->units;
        visit.act(Open{
            {.place = Place::unit, .code = units[static_cast<std::size_t>(number) % units.size()].code}});
        if (number % 3 == 0)
            visit.act(SwitchLanguage{});
        visit.tap("nav.progress");
        const auto& indicators = shown->indicators;
        visit.act(Open{{.place = Place::indicator,
                        .code = indicators[static_cast<std::size_t>(number) % indicators.size()].code}});
        visit.tap("nav.honor");
        const auto& honorees = shown->honorees;
        visit.act(Open{{.place = Place::honoree,
                        .code = honorees[static_cast<std::size_t>(number) % honorees.size()].code}});
        for (const Place place : {Place::movements, Place::reader, Place::search, Place::display})
            visit.act(Open{{.place = place}});
        leave();
    }
    void talk()
    {
        visit.key(Key::present);
        REQUIRE(visit.navigation().presenting.on);
        for (int slide = 0; slide < 30; ++slide)
            visit.key(Key::next);
        visit.key(Key::home);
        for (int presses = 0; presses < 3 && visit.navigation().presenting.on; ++presses)
            visit.key(Key::back);
        CHECK_FALSE(visit.navigation().presenting.on);
        leave();
    }
    void technician()
    {
        visit.act(Open{{.place = Place::service}});
        CHECK(visit.place() == Place::service);
        visit.wait(70s);
        CHECK(visit.place() == Place::attract);
    }
    // An empty battery, and the network that sets the clock right some time later.
    void wrong_clock(std::chrono::minutes time)
    {
        visit.set_clock({std::chrono::sys_days(std::chrono::year(2010) / 1 / 1), 7h});
        visit.wait(90s);
        CHECK(visit.output().screen_on);
        visit.set_clock(at(today, time));
    }
    void news()
    {
        shown = figures_of(today);
        visit.arrive(shown);
        CHECK(visit.app().snapshot() == shown.get());
    }
    void day()
    {
        visit.wait(5h + 58min); // the night is followed minute by minute
        CHECK_FALSE(visit.output().screen_on);
        until(6h + 1min);
        CHECK(visit.output().screen_on);
        CHECK(visit.app().theme() == ThemeName::lacquer);
        until(7h + 5min);
        news();
        until(8h + std::chrono::minutes(today));
        visitor(today);
        if (today % 5 == 2)
            wrong_clock(10h);
        until(10h + 30min);
        if (today % 7 == 3)
            talk();
        if (today == 15)
            technician();
        until(14h + std::chrono::minutes(3 * today));
        visitor(today + 7);
        until(17h);
        until(18h + 10min);
        CHECK_FALSE(visit.output().screen_on);
        if (today % 4 == 1) { // a guard at night
            until(22h);
            visit.tap_at({960.0F, 540.0F}); // light
            visitor(today);
            visit.wait(60s);
        }
        until(23h);
    }
};

bool equal_to_a_fresh_one(Month& month)
{
    month.visit.tap_at({960.0F, 540.0F}); // in the dark: light
    month.visit.tap("attract.background");
    month.visit.act(Open{{.place = Place::home}});
    month.visit.settle();
    VisitSettings settings = lobby();
    settings.app.start = {.place = Place::home};
    settings.wall = month.visit.wall();
    Visit fresh(month.headless, month.shown, settings);
    fresh.settle();
    return difference(month.visit.picture(), fresh.picture()).empty();
}

} // namespace

TEST_CASE("thirty days and nights: every evening as if started then, and nothing has grown")
{
    Month month;
    std::vector<Held> evenings;
    for (; month.today < days; ++month.today) {
        CAPTURE(month.today);
        month.day();
        CHECK(equal_to_a_fresh_one(month));
        month.leave();
        month.visit.wait(65s);
        CHECK_FALSE(month.visit.output().screen_on);
        evenings.push_back(held(month.headless));
        MESSAGE(month.today << " heap " << evenings.back().heap / 1024 << " textures "
                            << evenings.back().textures / 1024 << " letters "
                            << evenings.back().letters / 1024 << " frames " << month.visit.frames()
                            << " drawn " << month.visit.drawn());
        month.visit.wait(Seconds(at(month.today + 1, 0min).utc - month.visit.wall().utc));
    }
    const auto early = std::span(evenings).first(warm_up);
    const auto late = std::span(evenings).subspan(warm_up);
    // Every second day has the same figures, so nothing but the number of days may differ.
    constexpr std::size_t heap_swing = std::size_t{256} << 10;
    CHECK(std::ranges::max(late, {}, &Held::heap).heap <=
          std::ranges::max(early, {}, &Held::heap).heap + heap_swing);
    CHECK(std::ranges::max(late, {}, &Held::textures).textures <=
          std::ranges::max(early, {}, &Held::textures).textures);
    CHECK(std::ranges::max(late, {}, &Held::letters).letters <=
          std::ranges::max(early, {}, &Held::letters).letters);
}

} // namespace bangvang::testing
