#include "properties.h"

#include "support/fixtures.h"
#include "support/routes.h"
#include "support/sample_snapshot.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>

namespace bangvang::testing {

namespace {

struct Size {
    int width;
    int height;
};

constexpr std::array sizes{Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}};

VisitSettings at_rest(Size size, ThemeChoice theme, Language language, const Route& route,
                      const DisplaySettings& display = {})
{
    return {.width_px = size.width,
            .height_px = size.height,
            .app = {.theme = theme,
                    .language = language,
                    .start = route,
                    .idle_enabled = false,
                    .reduced_motion = true,
                    .display = {display, display, display}}};
}

void look(Headless& headless, const Fixture& fixture, const NamedRoute& named, const VisitSettings& settings)
{
    Visit visit(headless, fixture.snapshot, settings);
    const auto report = [&](const Complaints& complaints) {
        for (const std::string& complaint : complaints)
            FAIL_CHECK(fixture.name << ", " << named.name << ", " << settings.width_px << "x"
                                    << settings.height_px
                                    << (settings.app.language == Language::vi ? ", vi" : ", en") << ": "
                                    << complaint);
    };
    report(wrong_areas(visit));
    report(wrong_texts(visit));
    // Where letters of this screen were one too many the atlas has grown, and all is drawn once more.
    const int atlas = ImGui::GetIO().Fonts->TexData->UniqueID;
    visit.frame();
    if (atlas != ImGui::GetIO().Fonts->TexData->UniqueID)
        visit.frame();
    if (!visit.output().damage.empty())
        FAIL_CHECK(fixture.name << ", " << named.name << ": a second frame of the same moment differs");
}

void look_everywhere(Headless& headless, const Fixture& fixture, Size size, std::size_t most)
{
    for (const NamedRoute& named : all_routes(*fixture.snapshot, most))
        for (const Language language : {Language::vi, Language::en})
            for (const ThemeChoice theme : {ThemeChoice::day, ThemeChoice::lacquer})
                look(headless, fixture, named, at_rest(size, theme, language, named.route));
}

// Large type changes neither colours nor what stands where in another theme.
void look_everywhere_in_large_type(const Fixture& fixture, std::size_t most)
{
    for (const Size size : {sizes[0], sizes[1]})
        for (const Language language : {Language::vi, Language::en}) {
            Headless headless;
            for (const NamedRoute& named : all_routes(*fixture.snapshot, most))
                look(headless, fixture, named,
                     at_rest(size, ThemeChoice::day, language, named.route, {.large_type = LargeType::on}));
        }
}

} // namespace

TEST_CASE("in large type the same is true of the sample")
{
    look_everywhere_in_large_type({"sample", sample_snapshot()}, 100);
}

TEST_CASE("in large type the same is true of awkward campaigns")
{
    for (const Fixture& fixture : awkward_fixtures())
        look_everywhere_in_large_type(fixture, 4);
}

TEST_CASE("on every screen of the sample a finger can hit every area and an eye can read every text")
{
    const Fixture sample{"sample", sample_snapshot()};
    for (const Size size : sizes) {
        Headless headless;
        look_everywhere(headless, sample, size, 100);
    }
}

TEST_CASE("the same is true of campaigns that are too small, too large or too long")
{
    for (const Size size : sizes) {
        Headless headless;
        for (const Fixture& fixture : awkward_fixtures())
            look_everywhere(headless, fixture, size, 4);
    }
}

} // namespace bangvang::testing
