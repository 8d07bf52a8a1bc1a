#include "support/sample_snapshot.h"
#include "views/attract_view.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace std::chrono;

namespace {

constexpr WallTime october{sys_days(year(2024) / 10 / 5) + hours(1), hours(7)}; // a Saturday, eight o'clock

WallTime at(const char* text)
{
    return *parse_iso_time(std::string(text) + ":00+07:00");
}

std::vector<SceneKind> kinds(const AttractView& view)
{
    std::vector<SceneKind> all;
    for (const AttractScene& scene : view.scenes)
        if (all.empty() || all.back() != scene.kind)
            all.push_back(scene.kind);
    return all;
}

} // namespace

TEST_CASE("the loop shows the slogan, the standings, every indicator and a few honourees, then begins again")
{
    const AttractView view = attract_view(*testing::sample_snapshot(), october, Language::vi);
    REQUIRE(view.scenes.size() == 10);
    CHECK(view.scenes[0].kind == SceneKind::slogan);
    CHECK(view.scenes[1].kind == SceneKind::standings);
    CHECK(view.scenes[6].kind == SceneKind::indicator);
    CHECK(view.scenes[7].kind == SceneKind::honoree);
    CHECK(view.scenes[9].kind == SceneKind::honoree);
    Seconds loop{0.0};
    for (const AttractScene& scene : view.scenes)
        loop += scene.length;
    const AttractMoment again = attract_moment(view, loop + Seconds(0.5));
    CHECK(again.scene == 0);
    CHECK(again.round == 1);
    CHECK(again.age.count() == doctest::Approx(0.5));
}

TEST_CASE("a moment falls into the scene that is on at that time")
{
    const AttractView view = attract_view(*testing::sample_snapshot(), october, Language::vi);
    const Seconds first = view.scenes[0].length;
    CHECK(attract_moment(view, first - Seconds(0.01)).scene == 0);
    CHECK(attract_moment(view, first).scene == 1);
    CHECK(attract_moment(view, Seconds(-3.0)).scene == 0); // a clock that went back is the beginning
}

TEST_CASE("a campaign with nothing but a title still has its slogan scene")
{
    Snapshot bare;
    bare.campaign.title = "Phong trào thi đua năm 2025";
    const AttractView view = attract_view(bare, october, Language::vi);
    CHECK(view.scenes.size() == 1);
    CHECK(view.quotes.empty());
}

TEST_CASE("each round honours the next few people, until all were there")
{
    const AttractView view = attract_view(*testing::sample_snapshot(), october, Language::vi);
    REQUIRE(view.people.size() > 3);
    std::vector<std::string> shown;
    for (std::size_t round = 0; shown.size() < view.people.size(); ++round)
        for (std::size_t row = 0; row < 3 && shown.size() < view.people.size(); ++row)
            shown.push_back(honoree_at(view, row, round));
    CHECK(shown == view.people);
    CHECK(honoree_at(view, 0, view.people.size()) == view.people.front());
}

TEST_CASE("whoever is honoured alone is honoured once a round, and nobody leaves no gap")
{
    Snapshot one = *testing::sample_snapshot();
    one.honorees.resize(1);
    one.awards.clear();
    const AttractView nobody = attract_view(one, october, Language::vi);
    CHECK(nobody.people.empty());
    CHECK(nobody.scenes.back().kind == SceneKind::indicator);
    one = *testing::sample_snapshot();
    std::erase_if(one.awards, [](const Award& award) { return award.honoree.index != 0; });
    const AttractView alone = attract_view(one, october, Language::vi);
    REQUIRE(alone.people.size() == 1);
    CHECK(std::ranges::count(alone.scenes, SceneKind::honoree, &AttractScene::kind) == 1);
    CHECK(honoree_at(alone, 0, 7) == alone.people.front());
}

TEST_CASE("slogans out of season are left out and the motto comes first")
{
    Snapshot bare;
    bare.campaign.theme = "Đoàn kết";
    bare.slogans = {{.text = "Mùa xuân",
                     .source = {},
                     .from = Date{year(2024), month(1), day(1)},
                     .until = Date{year(2024), month(3), day(31)}},
                    {.text = "Cả năm", .source = {}, .from = {}, .until = {}}};
    const AttractView view = attract_view(bare, october, Language::vi);
    REQUIRE(view.quotes.size() == 2);
    CHECK(view.quotes[0] == "\u201cĐoàn kết\u201d");
    CHECK(view.quotes[1] == "Cả năm");
}

TEST_CASE("a scene can be pinned by name or by the code of its indicator")
{
    const AttractView view = attract_view(*testing::sample_snapshot(), october, Language::vi);
    CHECK(pinned_scene(view, "standings") == 1);
    CHECK(pinned_scene(view, "cn") == 2);
    CHECK(pinned_scene(view, "honor") == 7);
    CHECK_FALSE(pinned_scene(view, "").has_value());
    CHECK_FALSE(pinned_scene(view, "nothing").has_value());
}

TEST_CASE("the playlist says what plays on which day and at which hour, in its order")
{
    Snapshot planned = *testing::sample_snapshot();
    planned.playlist = {
        {.scene = "honor", .seconds = 20, .days = "1-5", .from_minute = 420, .until_minute = 660},
        {.scene = "podium"}, // a slide
        {.scene = "slogan", .days = "1-5"},
        {.scene = "standings", .days = "6,7", .from = Date{year(2024), month(10), day(1)}}};
    using enum SceneKind;
    const AttractView monday = attract_view(planned, at("2024-10-07T10:59"), Language::vi);
    CHECK(kinds(monday) == std::vector{honoree, slogan});
    CHECK(monday.scenes.front().length == Seconds(20.0));
    CHECK(monday.scenes.back().length == Seconds(12.0));
    CHECK(kinds(attract_view(planned, at("2024-10-07T11:00"), Language::vi)) == std::vector{slogan});
    CHECK(kinds(attract_view(planned, at("2024-10-06T10:00"), Language::vi)) == std::vector{standings});
    // On a Sunday before that date no row plays: everything does.
    CHECK(kinds(attract_view(planned, at("2024-09-29T10:00"), Language::vi)) ==
          std::vector{slogan, standings, indicator, honoree});
    CHECK(playlist_now(planned, at("2024-10-07T10:59")) == std::vector<std::size_t>{0, 2});
    CHECK(playlist_now(planned, at("2024-10-07T11:00")) == std::vector<std::size_t>{2});
}

TEST_CASE("a playlist that names only what is not there leaves the wall its usual loop")
{
    Snapshot planned = *testing::sample_snapshot();
    planned.awards.clear();
    planned.playlist = {{.scene = "honor"}};
    CHECK(kinds(attract_view(planned, october, Language::vi)).front() == SceneKind::slogan);
}
