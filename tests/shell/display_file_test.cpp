#include "shell/display_file.h"

#include "test_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace bangvang {

namespace {

constexpr DisplaySettings installed{.diagonal_inch = 43.0, .distance_m = 1.5, .lower_edge_cm = 90.0};

} // namespace

TEST_CASE("only what differs from the configuration is kept")
{
    CHECK(display_text(installed, installed) == "{}\n");
    DisplaySettings chosen = installed;
    chosen.diagonal_inch = 54.5;
    chosen.high_contrast = true;
    const std::string text = display_text(chosen, installed);
    CHECK(text.find("distance") == std::string::npos);
    CHECK(parse_display(text, installed) == chosen);
    // The configuration is corrected later: what was not chosen follows it.
    DisplaySettings corrected = installed;
    corrected.distance_m = 2.5;
    chosen.distance_m = 2.5;
    CHECK(parse_display(text, corrected) == chosen);
}

TEST_CASE("a broken file names what is wrong with it")
{
    for (const auto& [text, named] : {std::pair("", "JSON"), std::pair("[]", "JSON"),
                                      std::pair("{\"diagonal_inch\": 5}", "diagonal_inch"),
                                      std::pair("{\"distance_m\": \"far\"}", "distance_m"),
                                      std::pair("{\"high_contrast\": 1}", "high_contrast"),
                                      std::pair("{\"large_type\": \"huge\"}", "large_type")}) {
        CAPTURE(text);
        const auto settings = parse_display(text, installed);
        REQUIRE_FALSE(settings);
        CHECK(settings.error().code == ErrorCode::invalid_data);
        CHECK(settings.error().message.find(named) != std::string::npos);
    }
}

TEST_CASE("at the start a missing file is no problem, and a broken one is ignored with its name")
{
    const TestFolder folder;
    RealFiles files;
    const auto file = folder.path() / "display.json";
    const auto missing = read_settings(files, file, installed, display_format);
    CHECK(missing.settings == installed);
    CHECK_FALSE(missing.problem);
    std::ofstream(file) << "{\"diagonal_inch\": ";
    const auto broken = read_settings(files, file, installed, display_format);
    CHECK(broken.settings == installed);
    REQUIRE(broken.problem);
    CHECK(broken.problem->message.find(file.string()) != std::string::npos);
}

TEST_CASE("what was saved last is on the disk when the kiosk has ended")
{
    const TestFolder folder;
    const auto file = folder.path() / "display.json";
    DisplaySettings chosen = installed;
    {
        SettingsFile display(std::make_unique<RealFiles>(), file, installed, display_format,
                             [](const Error& error) { FAIL_CHECK(error.message); });
        for (const double distance : {2.0, 2.5, 3.0}) {
            chosen.distance_m = distance;
            display.save(chosen);
        }
    }
    CHECK(parse_display(bytes_of(file), installed) == chosen);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "display.json.part"));
}

TEST_CASE("a disk that refuses is complained about")
{
    std::vector<std::string> complaints;
    {
        SettingsFile display(std::make_unique<RealFiles>(), "/nowhere/at/all/display.json", installed,
                             display_format,
                             [&](const Error& error) { complaints.push_back(error.message); });
        display.save(installed);
    }
    CHECK(complaints.size() == 1);
}

} // namespace bangvang
