// Every screen beside its design: each panel, touch target and text stands where the design has it.
#include "design/campaign.h"
#include "design/compare.h"
#include "design/departures.h"
#include "design/scene.h"

#include "support/sample_snapshot.h"
#include "ui/chrome.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace bangvang::testing {

namespace {

// So that the test cannot pass by matching nothing: of each screen's texts at least so many stand with the
// design's own words in its place and look. Of the small ones in portrait the dock's second row, which
// departs, is a third.
constexpr double least_texts = 0.55;
constexpr double least_of_all = 0.88; // likewise

std::filesystem::path spec_file(const Scene& scene)
{
    return std::filesystem::path(BANGVANG_SOURCE_DIR) / "tests/design/spec" / (scene.name + ".json");
}

bool is_upright(const Scene& scene)
{
    return scene.name.find("p_") < scene.name.find('_');
}

std::vector<Departure> departures_of(const Scene& scene)
{
    std::vector<Departure> found;
    for (const Departure& departure : design_departures())
        if (departure.scenes == upright_scenes ? is_upright(scene) : scene.name.starts_with(departure.scenes))
            found.push_back(departure);
    return found;
}

// A scene that as a whole stands a little elsewhere.
bool has_slack(const std::vector<Departure>& departures)
{
    return std::ranges::any_of(departures, [](const Departure& departure) {
        return departure.kind == Departure::Kind::moved && departure.text.empty();
    });
}

std::string name_of(const Departure& departure)
{
    return fmt::format("{}: \"{}\" \"{}\"", departure.scenes, departure.text, departure.ours);
}

} // namespace

TEST_CASE("every screen stands as its design has it")
{
    Headless headless;
    const Snapshot campaign = design_campaign(*sample_snapshot());
    std::set<std::string> needed;
    std::size_t matched = 0;
    std::size_t expected = 0;
    for (const Scene& scene : design_scenes()) {
        auto spec = read_spec(spec_file(scene));
        REQUIRE_MESSAGE(spec.has_value(), spec.error().message);
        Snapshot snapshot = campaign;
        if (scene.route.place == Place::reader)
            set_letter(snapshot, *spec);
        if (scene.route.place == Place::search)
            add_namesakes(snapshot);
        if (scene.name.ends_with("no_data"))
            forget_scores(snapshot);
        draw_scene(headless, scene, snapshot, spec->width, spec->height);
        const auto departures = departures_of(scene);
        const Rect covered = scene.toast ? toast_place(make_layout(spec->width, spec->height)) : Rect{};
        const Comparison found = compare(*spec, headless, headless.fonts(), departures, covered);
        for (const std::string& difference : found.differences)
            FAIL_CHECK(scene.name, ": ", difference);
        for (const Departure* departure : found.used)
            needed.insert(name_of(*departure));
        matched += found.texts_matched;
        expected += spec->texts.size();
        const auto texts = static_cast<double>(found.texts_matched) / static_cast<double>(spec->texts.size());
        MESSAGE(scene.name, ": texts ", found.texts_matched, "/", spec->texts.size(), ", targets ",
                found.targets_matched, "/", spec->targets.size(), ", panels ", found.panels_matched, "/",
                spec->panels.size());
        CHECK_MESSAGE((texts >= least_texts || has_slack(departures)), scene.name, " has only ", texts);
        CHECK(found.panels_matched == spec->panels.size());
    }
    CHECK(static_cast<double>(matched) >= least_of_all * static_cast<double>(expected));
    for (const Departure& departure : design_departures())
        CHECK_MESSAGE(needed.contains(name_of(departure)),
                      "no screen departs so any more: ", name_of(departure));
}

} // namespace bangvang::testing
