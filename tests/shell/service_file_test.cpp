#include "shell/service_file.h"

#include "test_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

namespace bangvang {

TEST_CASE("of what the panel set only what differs from the configuration is kept")
{
    const ServiceSettings installed;
    CHECK(service_text(installed, installed) == "{}\n");
    ServiceSettings chosen = installed;
    chosen.theme = ThemeChoice::lacquer;
    chosen.language = Language::en;
    chosen.idle.list = Seconds(45);
    chosen.log = LogVolume::everything;
    const std::string text = service_text(chosen, installed);
    CHECK(text.find("detail") == std::string::npos);
    CHECK(parse_service(text, installed) == chosen);
}

TEST_CASE("a broken file of the panel names what is wrong with it, and what was installed holds")
{
    for (const auto& [text, named] :
         {std::pair("[]", "JSON"), std::pair("{\"theme\": \"red\"}", "theme"),
          std::pair("{\"list_s\": 3}", "list_s"), std::pair("{\"log\": 5}", "log")}) {
        const auto parsed = parse_service(text, {});
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().message.find(named) != std::string::npos);
    }
    const TestFolder folder;
    RealFiles files;
    CHECK_FALSE(
        read_settings(files, folder.path() / "service.json", ServiceSettings{}, service_format).problem);
    std::ofstream(folder.path() / "service.json") << "{";
    CHECK(read_settings(files, folder.path() / "service.json", ServiceSettings{}, service_format).problem);
}

TEST_CASE("what was saved last is in the file when the writer goes")
{
    const TestFolder folder;
    const auto file = folder.path() / "service.json";
    {
        SettingsFile writer(std::make_unique<RealFiles>(), file, ServiceSettings{}, service_format,
                            [](const Error&) { CHECK(false); });
        for (const ThemeChoice theme : {ThemeChoice::day, ThemeChoice::lacquer})
            writer.save({.theme = theme});
    }
    RealFiles files;
    CHECK(read_settings(files, file, ServiceSettings{}, service_format).settings.theme ==
          ThemeChoice::lacquer);
}

} // namespace bangvang
