// New figures arrive while somebody is looking.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace bangvang::testing {

namespace {

VisitSettings at(const Route& route)
{
    return {.app = {.start = route}};
}

std::shared_ptr<const Snapshot> renamed(const Snapshot& snapshot, std::string_view organization)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    copy->campaign.organization = organization;
    ++copy->identity.sequence;
    return copy;
}

// The same campaign in which the last unit was dissolved: its scores and its people are gone with it.
std::shared_ptr<const Snapshot> without_last_unit(const Snapshot& snapshot)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    const Ref<Unit> last{static_cast<std::uint32_t>(copy->units.size() - 1)};
    copy->units.pop_back();
    std::erase_if(copy->scores, [&](const Score& score) { return score.unit == last; });
    std::erase_if(copy->council, [&](const CouncilStanding& row) { return row.unit == last; });
    for (Honoree& honoree : copy->honorees)
        honoree.unit.reset();
    for (Indicator& indicator : copy->indicators)
        indicator.responsible.reset();
    return copy;
}

} // namespace

TEST_CASE("before the first snapshot the wall says quietly that it waits, and no touch breaks it")
{
    Headless headless;
    Visit visit(headless, nullptr);
    CHECK(visit.app().snapshot() == nullptr);
    CHECK_FALSE(visit.texts().empty());
    const std::string words = visit.texts().front().text;
    visit.tap_at({960, 540});
    visit.drag({400, 400}, {900, 900});
    CHECK(visit.says(words));
    visit.arrive(sample_snapshot());
    visit.settle();
    CHECK(visit.app().snapshot() != nullptr);
    CHECK_FALSE(visit.says(words));
}

TEST_CASE("new figures are shown at once when nobody touches")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::ranking}));
    visit.arrive(renamed(*sample, "Sở Giao thông Vận tải"));
    CHECK(visit.says("Sở Giao thông Vận tải"));
    CHECK(visit.place() == Place::ranking);
}

TEST_CASE("new figures wait while a finger is on the glass")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::ranking}));
    visit.down({1890, 1060});
    visit.arrive(renamed(*sample, "Sở Giao thông Vận tải"));
    CHECK_FALSE(visit.says("Sở Giao thông Vận tải"));
    visit.up({1890, 1060});
    visit.settle();
    CHECK(visit.says("Sở Giao thông Vận tải"));
}

TEST_CASE("when the unit on the screen is gone the visitor stands before the ranking")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::home}));
    visit.tap("home.ranking");
    visit.act(Open{{.place = Place::unit, .code = sample->units.back().code}});
    REQUIRE(visit.place() == Place::unit);
    visit.arrive(without_last_unit(*sample));
    CHECK(visit.place() == Place::ranking);
    visit.tap("nav.back");
    CHECK(visit.place() == Place::home);
}

TEST_CASE("figures that the office has not renewed are called old")
{
    Headless headless;
    const auto sample = sample_snapshot();
    VisitSettings settings = at({.place = Place::progress});
    Visit fresh(headless, sample, settings);
    CHECK_FALSE(fresh.app().freshness().stale);
    settings.wall.utc += std::chrono::days(12);
    Visit late(headless, sample, settings);
    CHECK(late.app().freshness().stale);
    CHECK(late.says("Số liệu đã 12 ngày chưa cập nhật"));
}

TEST_CASE("at midnight the wall looks at its dates again by itself")
{
    Headless headless;
    VisitSettings settings = at({.place = Place::home});
    settings.app.idle_enabled = false;
    Visit visit(headless, sample_snapshot(), settings);
    visit.settle();
    const int before = visit.frames();
    visit.wait(std::chrono::hours(24));
    CHECK(visit.frames() > before);
    CHECK(visit.frames() <= before + 3);
}

} // namespace bangvang::testing
