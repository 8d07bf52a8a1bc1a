// The real kiosk as a service manager meets it: a notification socket, a watchdog, a configuration at its
// usual place.
#include "kiosk_rig.h"
#include "notify_socket.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>

using namespace bangvang;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

constexpr const char* watchdog =
    "WATCHDOG_USEC=2000000"; // one proof each half second, at most a second of sleep

std::ptrdiff_t count(const Words& heard, std::string_view word)
{
    return std::ranges::count(heard, word);
}

// Everything up to READY.
Words until_ready(NotifySocket& socket)
{
    Words heard;
    while (count(heard, "READY=1") == 0) {
        heard.push_back(socket.next(60s));
        REQUIRE_FALSE(heard.back().empty());
    }
    return heard;
}

std::uint64_t frames_drawn(RunningKiosk& kiosk)
{
    return kiosk.ask({{"ask", "frames"}}).value("frames_drawn", std::uint64_t{0});
}

} // namespace

TEST_CASE("a wall that rests proves that it is alive without drawing, and one that hangs does not")
{
    const TestDisplay display;
    REQUIRE_FALSE(display.name().empty());
    const TestFolder folder;
    NotifySocket manager(folder.path() / "notify");
    REQUIRE(manager.listening());
    RunningKiosk kiosk(
        display.name(), {"--window", "1280x720", "--screen", "ranking", "--now", "2024-10-05T08:00:00+07:00"},
        {.environment = {"NOTIFY_SOCKET=" + (folder.path() / "notify").string(), watchdog, "WATCHDOG_PID"}});
    REQUIRE_MESSAGE(kiosk.running(), kiosk.log());
    static_cast<void>(until_ready(manager));
    REQUIRE(kiosk.wait_until_still());

    static_cast<void>(manager.during(100ms));
    const std::uint64_t before = frames_drawn(kiosk);
    CHECK(before > 0);
    const Words resting = manager.during(4s);
    CHECK(count(resting, "WATCHDOG=1") >= 3);
    CHECK(count(resting, "READY=1") == 0);
    CHECK(frames_drawn(kiosk) == before);

    ::kill(kiosk.id(), SIGSTOP);
    static_cast<void>(manager.during(200ms));
    CHECK(manager.during(2500ms).empty());
    ::kill(kiosk.id(), SIGCONT);
    CHECK(count(manager.during(2s), "WATCHDOG=1") >= 1);

    CHECK(kiosk.stop() == 0);
    CHECK(count(manager.during(200ms), "STOPPING=1") == 1);
}

TEST_CASE("a wrong configuration is named with its line while the last good one shows the wall")
{
    const TestDisplay display;
    REQUIRE_FALSE(display.name().empty());
    const TestFolder folder;
    std::filesystem::create_directories(folder.path() / "bangvang");
    const auto file = folder.path() / "bangvang/kiosk.toml";
    const auto source = folder.path() / "snapshot.db";
    write_test_snapshot(source);
    NotifySocket manager(folder.path() / "notify");
    const KioskSettings settings{.source = source,
                                 .data = folder.path() / "data",
                                 .environment = {"NOTIFY_SOCKET=" + (folder.path() / "notify").string(),
                                                 "XDG_CONFIG_HOME=" + folder.path().string()}};
    std::ofstream(file) << "theme = \"day\"\n";
    {
        RunningKiosk kiosk(display.name(), {"--window", "800x600", "--screen", "ranking"}, settings);
        REQUIRE(kiosk.wait_until_still());
        CHECK(kiosk.ask({{"ask", "state"}})["theme"] == "day");
    }
    static_cast<void>(manager.during(100ms));
    std::ofstream(file) << "\ntheme = \"dark\"\n";
    RunningKiosk kiosk(display.name(), {"--window", "800x600", "--screen", "ranking"}, settings);
    REQUIRE_MESSAGE(kiosk.wait_until_still(), kiosk.log());
    CHECK(kiosk.ask({{"ask", "state"}})["theme"] == "day");
    const std::string named = file.string() + ":2: theme";
    CHECK(kiosk.log().find(named) != std::string::npos);
    CHECK(until_ready(manager).front().find(named) != std::string::npos);
    const auto status = nlohmann::json::parse(bytes_of(folder.path() / "data/status.json"), nullptr, false);
    CHECK(status["configuration"]["in_force"] == "last_good");
    CHECK(status["configuration"]["problem"].get<std::string>().starts_with(named));
    const ProcessResult words = run_process(
        {kiosk_program(), "--status", "--lang", "en", "--data", (folder.path() / "data").string()},
        {"XDG_CONFIG_HOME=" + folder.path().string()});
    CHECK(words.code == 0);
    CHECK(words.out.find("the last good one is in force") != std::string::npos);
    const ProcessResult checked =
        run_process({kiosk_program(), "--check-config"}, {"XDG_CONFIG_HOME=" + folder.path().string()});
    CHECK(checked.code == 2);
    CHECK(checked.err.find(named) != std::string::npos);
}
