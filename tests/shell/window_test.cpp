#include "kiosk_rig.h"
#include "root_picture.h"

#include <doctest/doctest.h>
#include <stb/stb_image.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;

constexpr const char* fixed_now = "2024-10-01T12:00:00+07:00";

struct Difference {
    double mean{0.0};      // of 255, over all channels
    double off_share{1.0}; // pixels with a channel off by more than 24
};

struct Picture {
    int width{0};
    int height{0};
    std::unique_ptr<stbi_uc, void (*)(void*)> rgb{nullptr, stbi_image_free};
};

Picture load(const std::filesystem::path& file)
{
    const std::string bytes = bytes_of(file);
    Picture picture;
    picture.rgb.reset(stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()),
                                            static_cast<int>(bytes.size()), &picture.width, &picture.height,
                                            nullptr, 3));
    REQUIRE(picture.rgb);
    return picture;
}

Difference compare(const Picture& a, const Picture& b)
{
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    const auto pixels = static_cast<std::size_t>(a.width) * static_cast<std::size_t>(a.height);
    double sum = 0.0;
    std::size_t off = 0;
    for (std::size_t at = 0; at < pixels; ++at) {
        int worst = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int gap = std::abs(a.rgb.get()[at * 3 + channel] - b.rgb.get()[at * 3 + channel]);
            sum += gap;
            worst = std::max(worst, gap);
        }
        off += worst > 24 ? 1 : 0;
    }
    return {sum / static_cast<double>(pixels * 3), static_cast<double>(off) / static_cast<double>(pixels)};
}

// The glass of the running kiosk beside the processor's picture of the same screen.
Difference glass_against_processor(RunningKiosk& kiosk, const std::string& screen)
{
    const auto glass = kiosk.folder() / "glass.png";
    const auto drawn = kiosk.folder() / "drawn.png";
    CHECK(kiosk.ask({{"do", "shot"}, {"path", glass.string()}}).value("ok", false));
    const ProcessResult shot = run_process(
        {kiosk_program(), "--source", (kiosk.folder() / "snapshot.db").string(), "--size", "1280x720",
         "--screen", screen, "--theme", "day", "--now", fixed_now, "--shot", drawn.string()});
    REQUIRE_MESSAGE(shot.code == 0, shot.err);
    return compare(load(glass), load(drawn));
}

} // namespace

TEST_CASE("where there is no graphics card the processor draws by itself, and the log says so")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    RunningKiosk kiosk(display.name(), {"--screen", "home"},
                       {.source = {}, .data = {}, .environment = {"LIBGL_ALWAYS_SOFTWARE=1"}});
    REQUIRE(kiosk.wait_until_still());
    CHECK(kiosk.log().find("1920 x 1080, full screen, drawn in memory, the processor") != std::string::npos);
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("the kiosk in a window answers, and rests when nothing moves")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    RunningKiosk kiosk(display.name(), {"--screen", "ranking", "--theme", "day", "--window", "1280x720"});
    REQUIRE(kiosk.wait_until_still());

    const nlohmann::json state = kiosk.ask({{"ask", "state"}});
    CHECK(state.value("screen", "") == "ranking");
    CHECK(state.value("language", "") == "vi");
    CHECK(state.value("theme", "") == "day");
    CHECK(state["snapshot"].value("id", "") == "2024-09-30/7");
    CHECK(state["sync"].contains("phase"));

    const auto drawn = [&] { return kiosk.ask({{"ask", "frames"}}).value("frames_drawn", 0); };
    const int before = drawn();
    CHECK(before > 0);
    std::this_thread::sleep_for(2s);
    CHECK(drawn() == before);
    CHECK(kiosk.stop() == 0);
    CHECK_FALSE(std::filesystem::exists(kiosk.folder() / "control"));
}

TEST_CASE("the kept picture is what the processor would draw, also after only parts were drawn again")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    for (const std::string drawing : {"gpu", "cpu"}) {
        CAPTURE(drawing);
        RunningKiosk kiosk(display.name(), {"--screen", "ranking", "--theme", "day", "--window", "1280x720",
                                            "--now", fixed_now, "--draw-with", drawing});
        for (const std::string screen : {"ranking", "unit:NL", "home"}) {
            CAPTURE(screen);
            CHECK(kiosk.ask({{"do", "action"}, {"screen", screen}}).value("ok", false));
            REQUIRE(kiosk.wait_until_still());
            const Difference difference = glass_against_processor(kiosk, screen);
            if (drawing == "cpu") {
                CHECK(difference.mean == 0.0);
            } else {
                CHECK(difference.mean < 1.0);
                CHECK(difference.off_share < 0.005);
            }
        }
    }
}

TEST_CASE("the X server's glass shows the kept picture, byte for byte, with shared memory and without")
{
    for (const bool shared : {true, false}) {
        CAPTURE(shared);
        const TestDisplay display(shared ? std::vector<std::string>{}
                                         : std::vector<std::string>{"-extension", "MIT-SHM"});
        REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
        RunningKiosk kiosk(display.name(), {"--screen", "home", "--draw-with", "cpu"});
        REQUIRE(kiosk.wait_until_still());
        for (const std::string screen : {"ranking", "progress"}) {
            CHECK(kiosk.ask({{"do", "action"}, {"screen", screen}}).value("ok", false));
            REQUIRE(kiosk.wait_until_still());
            const auto file = kiosk.folder() / "kept.png";
            CHECK(kiosk.ask({{"do", "shot"}, {"path", file.string()}}).value("ok", false));
            const Picture kept = load(file);
            const std::vector<unsigned char> glass = glass_of(display.name());
            REQUIRE(glass.size() == static_cast<std::size_t>(kept.width * kept.height * 3));
            CHECK(std::equal(glass.begin(), glass.end(), kept.rgb.get()));
        }
    }
}

TEST_CASE("a tap by name changes the screen, and every touch area and text has its place in the window")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    RunningKiosk kiosk(display.name(), {"--screen", "ranking", "--window", "1280x720"});
    REQUIRE(kiosk.wait_until_still());

    const nlohmann::json hits = kiosk.ask({{"ask", "hits"}});
    REQUIRE(hits["hits"].is_array());
    CHECK_FALSE(hits["hits"].empty());
    for (const nlohmann::json& hit : hits["hits"]) {
        CHECK(hit["rect"][0].get<double>() >= 0.0);
        CHECK(hit["rect"][0].get<double>() + hit["rect"][2].get<double>() <= 1280.5);
        CHECK(hit["rect"][1].get<double>() + hit["rect"][3].get<double>() <= 720.5);
    }
    CHECK(kiosk.ask({{"ask", "text"}}).dump().find("95,5") != std::string::npos);
    CHECK(kiosk.ask({{"do", "tap"}, {"id", "nav.home"}}).value("ok", false));
    CHECK(kiosk.ask({{"ask", "state"}}).value("screen", "") == "home");
    CHECK(kiosk.ask({{"do", "tap"}, {"id", "no.such.thing"}}).contains("error"));
    CHECK(kiosk.ask({{"do", "action"}, {"screen", "unit:NL"}}).value("ok", false));
    CHECK(kiosk.ask({{"ask", "state"}}).value("screen", "") == "unit:NL");
    CHECK(kiosk.ask({{"ask", "weather"}}).contains("error"));
}
