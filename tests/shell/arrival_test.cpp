// Files dropped on the real kiosk, one bad one after another, and the real kiosk killed in the middle.
#include "arriving.h"

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <sys/stat.h>
#include <thread>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;
using Bytes = std::vector<std::byte>;

std::string newest_refusal(const nlohmann::json& state)
{
    const auto& refusals = state["sync"]["refusals"];
    return refusals.empty() ? std::string() : refusals.back().value("code", "");
}

struct Arrival {
    const char* code;
    Bytes bytes;
};

std::vector<Arrival> bad_arrivals()
{
    Bytes flipped = numbered(20);
    flipped[flipped.size() / 2] ^= std::byte{1};
    Bytes twice = numbered(10, {.site = "elsewhere"});
    return {{"OLDER", numbered(9)},
            {"TWICE", std::move(twice)},
            {"LEAP", numbered(5'000'000'000)},
            {"DAMAGED", std::move(flipped)},
            {"NOTOURS", Bytes(20'000, std::byte{'<'})}};
}

} // namespace

TEST_CASE("bad files dropped one after another: the kiosk lives, names each, keeps the good figures, draws "
          "nothing late")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    RunningKiosk kiosk(display.name(), {"--screen", "ranking", "--window", "1280x720"});
    REQUIRE(kiosk.wait_until_still());
    const auto source = kiosk.folder() / "snapshot.db";
    put(source, numbered(10));
    REQUIRE(
        eventually(kiosk, [](const auto& state) { return state["snapshot"].value("sequence", 0) == 10; }));
    for (const Arrival& arrival : bad_arrivals()) {
        CAPTURE(arrival.code);
        put(source, arrival.bytes);
        CHECK(eventually(kiosk, [&](const auto& state) {
            return newest_refusal(state) == arrival.code && state["sync"].value("phase", "") == "refused";
        }));
        const nlohmann::json state = kiosk.ask({{"ask", "state"}});
        CHECK(state["snapshot"].value("sequence", 0) == 10);
    }
    std::filesystem::remove(source);
    REQUIRE(::mkfifo(source.c_str(), 0600) == 0);
    CHECK(eventually(kiosk, [](const auto& state) { return newest_refusal(state) == "NOTFILE"; }));
    std::filesystem::remove(source);
    put(source, numbered(23));
    CHECK(eventually(kiosk, [](const auto& state) {
        return state["snapshot"].value("sequence", 0) == 23 && state["sync"].value("phase", "") == "current";
    }));
    CHECK(kiosk.stop() == 0);
}

TEST_CASE(
    "the kiosk is killed at any moment of an arrival: the next start shows the old or the new, then the new")
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    const TestFolder folder;
    const auto source = folder.path() / "snapshot.db";
    std::mt19937 random(20241005);
    std::uint64_t shown = 100;
    put(source, numbered(shown));
    for (int round = 0; round < 8; ++round) {
        KioskSettings settings{.source = source, .data = folder.path() / "data"};
        {
            RunningKiosk kiosk(display.name(), {"--window", "640x360"}, settings);
            REQUIRE(eventually(kiosk, [&](const auto& state) {
                return state["snapshot"].is_object() &&
                       state["snapshot"].value("sequence", std::uint64_t{0}) >= shown;
            }));
            put(source, numbered(shown + 1));
            std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
            kiosk.kill();
        }
        RunningKiosk kiosk(display.name(), {"--window", "640x360"}, settings);
        std::uint64_t first = 0;
        REQUIRE(eventually(kiosk, [&](const auto& state) {
            if (state["snapshot"].is_object())
                first = state["snapshot"].value("sequence", std::uint64_t{0});
            return first != 0;
        }));
        CHECK((first == shown || first == shown + 1));
        ++shown;
        CHECK(eventually(kiosk, [&](const auto& state) {
            return state["snapshot"].value("sequence", std::uint64_t{0}) == shown;
        }));
    }
}
