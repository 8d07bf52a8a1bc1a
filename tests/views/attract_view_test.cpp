#include "support/sample_snapshot.h"
#include "views/attract_view.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace std::chrono;

namespace {

constexpr Date october{year(2024), month(10), day(5)};

} // namespace

TEST_CASE("the loop shows the slogan, the standings and every indicator, then begins again")
{
    const AttractView view = attract_view(*testing::sample_snapshot(), october, Language::vi);
    REQUIRE(view.scenes.size() == 7);
    CHECK(view.scenes[0].kind == SceneKind::slogan);
    CHECK(view.scenes[1].kind == SceneKind::standings);
    CHECK(view.scenes[6].kind == SceneKind::indicator);
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
    CHECK_FALSE(pinned_scene(view, "").has_value());
    CHECK_FALSE(pinned_scene(view, "nothing").has_value());
}
