// The graphics card is reset while the wall is lit: the kiosk ends so that its service starts it again, and
// the next one shows what was there.
#include "arriving.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <thread>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;

const std::vector<std::string> resting{"--window",    "1280x720", "--screen",
                                       "ranking",     "--now",    "2024-10-01T12:00:00+07:00",
                                       "--draw-with", "gpu"};

std::string picture(RunningKiosk& kiosk)
{
    const auto file = kiosk.folder() / "glass.png";
    REQUIRE(kiosk.wait_until_still());
    REQUIRE(kiosk.ask({{"do", "shot"}, {"path", file.string()}}).value("ok", false));
    return bytes_of(file);
}

} // namespace

TEST_CASE("a reset of the graphics card ends the kiosk with 3 and a line, and the next start has the picture")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    const TestFolder folder;
    const auto reset = folder.path() / "reset";
    const auto source = folder.path() / "snapshot.db";
    put(source, numbered(10));
    KioskSettings settings{source, folder.path() / "data", {}};
    settings.environment = {"LD_PRELOAD=" BANGVANG_GRAPHICS_RESET};
    settings.environment.push_back("GRAPHICS_RESET_WHEN=" + reset.string());
    std::string before;
    {
        RunningKiosk kiosk(display.name(), resting, settings);
        before = picture(kiosk);
        std::this_thread::sleep_for(500ms);
        CHECK(kiosk.running());
        std::ofstream(reset) << "now";
        // A wall at rest looks every ten seconds.
        for (int tries = 0; tries < 300 && kiosk.running(); ++tries)
            std::this_thread::sleep_for(100ms);
        CHECK(kiosk.stop() == 3);
        CHECK(kiosk.log().find("the graphics card was reset") != std::string::npos);
    }
    std::filesystem::remove(reset);
    std::filesystem::remove(source); // what the kiosk kept is enough
    RunningKiosk again(display.name(), resting, settings);
    CHECK(picture(again) == before);
    CHECK(again.stop() == 0);
}
