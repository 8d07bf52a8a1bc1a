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

TEST_CASE(
    "new figures come as soon as the finger leaves, also where nothing moves that would ask for a frame")
{
    Headless headless;
    const auto sample = sample_snapshot();
    VisitSettings settings = at({.place = Place::ranking});
    settings.app.reduced_motion = true;
    Visit visit(headless, sample, settings);
    visit.down({1890, 1060});
    visit.arrive(renamed(*sample, "Sở Giao thông Vận tải"));
    visit.wait(Seconds(3));
    CHECK_FALSE(visit.says("Sở Giao thông Vận tải"));
    visit.up({1890, 1060});
    visit.wait(Seconds(0.1));
    CHECK(visit.says("Sở Giao thông Vận tải"));
}

TEST_CASE("while somebody presents the wall keeps its figures and its place, and takes the new ones after")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::ranking}));
    visit.act(Present{true});
    visit.arrive(renamed(*sample, "Sở Giao thông Vận tải"));
    visit.wait(Seconds(300));
    CHECK(visit.place() == Place::deck);
    CHECK_FALSE(visit.says("Sở Giao thông Vận tải"));
    visit.act(Open{{.place = Place::progress}});
    CHECK_FALSE(visit.says("Sở Giao thông Vận tải"));
    visit.act(Present{false});
    CHECK(visit.place() == Place::ranking);
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

TEST_CASE("when the indicator or the honoree on the screen is gone the visitor stands before the list")
{
    Headless headless;
    const auto sample = sample_snapshot();
    auto less = std::make_shared<Snapshot>(*sample);
    const std::string indicator = less->indicators.back().code;
    const Ref<Indicator> last{static_cast<std::uint32_t>(less->indicators.size() - 1)};
    less->indicators.pop_back();
    std::erase_if(less->targets, [&](const Target& row) { return row.indicator == last; });
    std::erase_if(less->readings, [&](const Reading& row) { return row.indicator == last; });
    less->awards.clear();
    less->honorees.clear();
    ++less->identity.sequence;
    for (const auto& [section, detail] :
         {std::pair{Place::progress, Route{.place = Place::indicator, .code = indicator}},
          {Place::honor, Route{.place = Place::honoree, .code = sample->honorees.front().code}}}) {
        Visit visit(headless, sample, at({.place = Place::home}));
        visit.act(Open{{.place = section}});
        visit.act(Open{detail});
        REQUIRE(visit.place() == detail.place);
        visit.arrive(less);
        CHECK(visit.place() == section);
        CHECK_FALSE(visit.texts().empty());
        visit.tap("nav.back");
        CHECK(visit.place() == Place::home);
    }
}

TEST_CASE("the page, the filters and the open sheet stay where they were")
{
    Headless headless;
    const auto sample = sample_snapshot();
    const auto newer = renamed(*sample, "Sở Giao thông Vận tải");
    for (const Route& route :
         {Route{.place = Place::honor, .year = 2024, .page = 1},
          Route{.place = Place::honor, .kind = HonoreeKind::collective, .sheet = Sheet::award_type},
          Route{.place = Place::ranking, .period = "2024-08", .block = "CN"},
          Route{.place = Place::indicator, .code = "cn", .month = 3},
          Route{.place = Place::reader, .section = 2, .text_size = 1}}) {
        CAPTURE(screen_name(route));
        Visit visit(headless, sample, at(route));
        visit.settle();
        const std::vector<Hit> before = visit.app().hits().hits();
        visit.arrive(newer);
        visit.wait(Seconds(12));
        CHECK(visit.route() == route);
        REQUIRE(visit.app().hits().hits().size() == before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            CHECK(visit.app().hits().hits()[i].rect == before[i].rect);
    }
}

TEST_CASE("a text that was scrolled stays where it was read")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Visit visit(headless, sample, at({.place = Place::reader, .section = 1, .text_size = 1}));
    const auto lines = [&] {
        std::vector<Rect> found;
        for (const DrawnText& text : visit.texts())
            if (text.style.px == 44.0F && text.style.face == Face::sans_medium)
                found.push_back(text.rect);
        return found;
    };
    const std::vector<Rect> unmoved = lines();
    visit.drag({1200, 700}, {1200, 600});
    visit.wait(Seconds(2));
    const std::vector<Rect> before = lines();
    REQUIRE(before != unmoved);
    visit.arrive(renamed(*sample, "Sở Giao thông Vận tải"));
    CHECK(lines() == before);
}

TEST_CASE("a page beyond the new end is the last one there is")
{
    Headless headless;
    const auto sample = sample_snapshot();
    auto fewer = std::make_shared<Snapshot>(*sample);
    ++fewer->identity.sequence;
    std::erase_if(fewer->awards, [](const Award& award) { return award.honoree.index > 3; });
    Visit visit(headless, sample, at({.place = Place::honor, .page = 2}));
    REQUIRE(visit.says("Trang 3 trong"));
    visit.arrive(fewer);
    CHECK(visit.place() == Place::honor);
    CHECK_FALSE(visit.hits("honor.card.").empty());
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
