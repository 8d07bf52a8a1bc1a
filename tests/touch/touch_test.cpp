// The whole way: a finger on a touch screen of a real X server, the real kiosk in full screen, and what it
// then shows.
#include "lobby.h"

#include "shell/touch_x11.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <optional>
#include <thread>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;

// A word of the reader's page that stands there once, far enough down to be still in sight when the page
// moves up.
std::string word_on_the_page(Lobby& lobby)
{
    std::map<std::string, int> count;
    std::string found;
    const nlohmann::json answer = lobby.kiosk->ask({{"ask", "text"}});
    for (const nlohmann::json& each : answer["text"])
        ++count[each.value("text", "")];
    for (const nlohmann::json& each : answer["text"]) {
        const auto x = each["rect"][0].get<float>();
        const auto y = each["rect"][1].get<float>();
        const std::string text = each.value("text", "");
        if (x > 400.0F && y > 350.0F && y < 520.0F && text.size() > 1 && count[text] == 1)
            found = text;
    }
    REQUIRE_MESSAGE(!found.empty(), answer.dump());
    return found;
}

constexpr Point page_middle{700, 450}; // of the reader, on its text

} // namespace

TEST_CASE("a tap goes to what it touched, once")
{
    Lobby lobby("home");
    CHECK(lobby.kiosk->log().find("touch: XInput 2.2, touch screens now: 1") != std::string::npos);

    // The language goes back and forth: a touch that came as a mouse as well would undo itself.
    lobby.server.tap(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
    lobby.rest();
    CHECK(lobby.state("language") == "en");
    lobby.server.tap(lobby.center("home.honor"));
    CHECK(lobby.becomes("screen", "honor"));
    lobby.rest();
    CHECK(lobby.state("screen") == "honor");
    lobby.server.tap(lobby.center("nav.back"));
    CHECK(lobby.becomes("screen", "home"));
}

TEST_CASE("a mouse still works, before and after a finger")
{
    Lobby lobby("home");
    for (const std::string language : {"en", "vi"}) {
        lobby.server.click(lobby.center("nav.language"));
        CHECK(lobby.becomes("language", language));
        lobby.rest();
        CHECK(lobby.state("language") == language);
    }
    lobby.server.tap(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
    lobby.server.click(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "vi"));
}

TEST_CASE("a touch of eight milliseconds is a tap, and two of them are two")
{
    Lobby lobby("home");
    const Point language = lobby.center("nav.language");
    const auto quick_tap = [&] {
        lobby.server.down(1, language);
        std::this_thread::sleep_for(8ms);
        lobby.server.up(1);
    };
    quick_tap();
    CHECK(lobby.becomes("language", "en"));
    lobby.rest();
    CHECK(lobby.state("language") == "en");
    quick_tap();
    std::this_thread::sleep_for(60ms);
    quick_tap();
    lobby.rest();
    CHECK(lobby.state("language") == "en");
}

TEST_CASE("ten fingers, or a palm, press nothing, and none of them stays behind")
{
    Lobby lobby("home");
    const Point fingers[] = {lobby.center("home.ranking"),  lobby.center("nav.language"),
                             lobby.center("home.honor"),    lobby.center("home.movements"),
                             lobby.center("home.progress"), lobby.center("nav.progress"),
                             lobby.center("nav.honor"),     lobby.center("nav.movements"),
                             lobby.center("nav.ranking"),   lobby.center("nav.language")};
    int finger = 0;
    for (const Point& at : fingers)
        lobby.server.down(finger++, at);
    while (finger > 0)
        lobby.server.up(--finger);
    lobby.rest();
    CHECK(lobby.state("screen") == "home");
    CHECK(lobby.state("language") == "vi");

    const Point palm = lobby.center("home.ranking");
    for (int contact = 0; contact < 6; ++contact)
        lobby.server.down(contact, palm + Point{11.0F * static_cast<float>(contact), 0});
    for (int contact = 0; contact < 6; ++contact)
        lobby.server.up(contact);
    lobby.rest();
    CHECK(lobby.state("screen") == "home");

    lobby.server.tap(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
}

TEST_CASE("the text of the reader follows one finger, glides on after a fling, and grows between two")
{
    const TestFolder folder;
    const auto large = folder.path() / "large.toml";
    std::ofstream(large) << "[display]\nlarge_type = \"on\"\n";
    Lobby lobby("reader", {"--config", large.string()});
    for (const char* const id : {"reader.section.2", "reader.text_size"}) {
        lobby.server.tap(
            lobby.center(id)); // the longest section in the largest letters, to have some way to go
        lobby.rest();
    }
    const std::string word = word_on_the_page(lobby);
    const auto before = lobby.height_of(word);
    REQUIRE(before);
    lobby.server.down(1, page_middle);
    for (int step = 1; step <= 15; ++step)
        lobby.server.move(1, page_middle - Point{0, 4.0F * static_cast<float>(step)});
    lobby.rest();
    const auto moved = lobby.height_of(word);
    REQUIRE(moved);
    CHECK(*before - *moved == doctest::Approx(60.0).epsilon(0.02));
    lobby.server.move(1, page_middle);
    lobby.rest();
    lobby.server.up(1);
    lobby.rest();
    CHECK(*lobby.height_of(word) == doctest::Approx(*before).epsilon(0.01));

    lobby.server.down(1, page_middle); // a fling: away with speed
    for (int step = 1; step <= 4; ++step) {
        lobby.server.move(1, page_middle - Point{0, 10.0F * static_cast<float>(step)});
        std::this_thread::sleep_for(8ms);
    }
    lobby.server.up(1);
    lobby.rest();
    const auto flung = lobby.height_of(word);
    CHECK((!flung || *before - *flung > 80.0F)); // further than the finger's 40
    lobby.server.down(1, page_middle);           // and back to the beginning
    lobby.server.move(1, page_middle + Point{0, 200});
    lobby.server.up(1);
    lobby.rest();

    const float size = lobby.size_of(word);
    lobby.server.down(1, page_middle);
    lobby.server.down(2, page_middle + Point{100, 0});
    for (int step = 1; step <= 10; ++step) {
        lobby.server.move(1, page_middle - Point{1.0F * static_cast<float>(step), 0});
        lobby.server.move(2, page_middle + Point{100.0F + 1.0F * static_cast<float>(step), 0});
    }
    lobby.rest();
    CHECK(lobby.size_of(word) == doctest::Approx(size * 1.2F).epsilon(0.04));
    lobby.server.up(2);
    lobby.server.up(1);
    lobby.rest();
    CHECK(lobby.state("screen") == "reader");
}

TEST_CASE(
    "two visitors at once: whoever comes second while the first still touches means nothing, later he does")
{
    Lobby lobby("home");
    lobby.server.down(1, lobby.center("home.ranking"));
    lobby.server.down(2, lobby.center("nav.language"));
    lobby.server.up(2);
    lobby.rest();
    CHECK(lobby.state("language") == "vi");
    std::this_thread::sleep_for(1100ms); // the first only holds on
    lobby.server.tap(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
    lobby.server.up(1);
    lobby.rest();
    CHECK(lobby.state("screen") == "home");
}

TEST_CASE("a swipe turns the page, and a double tap brings a chart nearer")
{
    Lobby lobby("honor");
    const Point from{900, 430};
    const auto text = [&](const char* words) { return lobby.height_of(words).has_value(); };
    REQUIRE(text("Trang 1 trong 4"));
    lobby.server.down(1, from);
    for (int step = 1; step <= 6; ++step) {
        lobby.server.move(1, from - Point{60.0F * static_cast<float>(step), 0});
        std::this_thread::sleep_for(8ms);
    }
    lobby.server.up(1);
    lobby.rest();
    CHECK(text("Trang 2 trong 4"));

    lobby.server.tap(lobby.center("nav.progress"));
    CHECK(lobby.becomes("screen", "progress"));
    lobby.rest();
    lobby.server.tap(lobby.center("progress.indicator.cn"));
    CHECK(lobby.becomes("screen", "indicator:cn"));
    lobby.rest();
    const Point month = lobby.center("indicator.month.6");
    lobby.server.tap(month);
    lobby.server.tap(month);
    lobby.rest();
    CHECK(lobby.height_of("Đang phóng to: chỉ thấy một phần của trục dọc").has_value());
}

TEST_CASE("a finger that is held presses when it leaves, not before")
{
    Lobby lobby("home");
    lobby.server.down(1, lobby.center("nav.language"));
    std::this_thread::sleep_for(3s);
    CHECK(lobby.state("language") == "vi");
    lobby.server.up(1);
    CHECK(lobby.becomes("language", "en"));
}

TEST_CASE("the window follows a monitor that changes its mode, and fingers land where they should")
{
    Lobby lobby("home");
    const auto hits_width = [&] {
        float right = 0.0F;
        const nlohmann::json answer = lobby.kiosk->ask({{"ask", "hits"}});
        for (const nlohmann::json& hit : answer["hits"])
            right = std::max(right, hit["rect"][0].get<float>() + hit["rect"][2].get<float>());
        return right;
    };
    CHECK(hits_width() > 1100.0F);
    for (const auto& [width, height] : {std::pair(1024, 768), std::pair(720, 1280), std::pair(1280, 720)}) {
        CAPTURE(width);
        lobby.server.set_mode(width, height);
        for (int tries = 0; tries < 100 && std::abs(hits_width() / static_cast<float>(width) - 0.95F) > 0.05F;
             ++tries)
            std::this_thread::sleep_for(50ms);
        CHECK(hits_width() / static_cast<float>(width) == doctest::Approx(0.95F).epsilon(0.05));
        lobby.rest();
        const std::string language = lobby.state("language") == "vi" ? "en" : "vi";
        lobby.server.tap(lobby.center("nav.language"));
        CHECK(lobby.becomes("language", language));
        lobby.rest();
    }
}

TEST_CASE("a touch screen that is mounted upside down is told so in the server, and fingers land right")
{
    Lobby lobby("home");
    const Point language = lobby.center("nav.language");
    lobby.server.turn_touch_screen();
    lobby.server.tap(Point{1280, 720} - language);
    CHECK(lobby.becomes("language", "en"));
}

TEST_CASE("a monitor that sleeps and wakes shows the picture again")
{
    Lobby lobby("home");
    lobby.server.sleep_monitor(true);
    std::this_thread::sleep_for(500ms);
    lobby.server.sleep_monitor(false);
    lobby.server.tap(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
    lobby.rest();
    CHECK(lobby.server.colours_on_the_glass() > 100);
}

TEST_CASE("what a window manager left behind when it died does not disturb")
{
    TouchServer server;
    REQUIRE_FALSE(server.name().empty());
    server.leave_window_manager_behind();
    const TestFolder data;
    RunningKiosk kiosk(server.name(), {"--screen", "home"},
                       KioskSettings{BANGVANG_SAMPLE, data.path() / "data"});
    REQUIRE_MESSAGE(kiosk.wait_until_still(), kiosk.log());
    CHECK(kiosk.log().find("of one that is gone; it is cleared") != std::string::npos);
    CHECK_FALSE(server.names_a_window_manager());
}

TEST_CASE("without a touch screen the mouse does everything, and the log says that there is none")
{
    Lobby lobby("home", {}, Fingers::none);
    CHECK(lobby.kiosk->log().find("touch: XInput 2.2, touch screens now: 0") != std::string::npos);
    lobby.server.click(lobby.center("home.honor"));
    CHECK(lobby.becomes("screen", "honor"));
    lobby.rest();
    lobby.server.click(lobby.center("nav.language"));
    CHECK(lobby.becomes("language", "en"));
}

TEST_CASE("a touch screen that goes while it is touched presses nothing, and works again when it is back")
{
    Lobby lobby("home");
    const Point language = lobby.center("nav.language");
    lobby.server.down(1, language);
    lobby.server.unplug_touch_screen();
    lobby.rest();
    CHECK(lobby.state("language") == "vi");
    lobby.server.click(language);
    CHECK(lobby.becomes("language", "en"));

    lobby.server.plug_touch_screen();
    lobby.server.tap(language);
    CHECK(lobby.becomes("language", "vi"));
}

TEST_CASE("when the X server dies under a finger, the kiosk ends with code 3 and one line that says why")
{
    Lobby lobby("home");
    lobby.server.down(1, lobby.center("nav.language"));
    lobby.server.kill();
    for (int tries = 0; tries < 200 && lobby.kiosk->running(); ++tries)
        std::this_thread::sleep_for(50ms);
    REQUIRE_FALSE(lobby.kiosk->running());
    CHECK(lobby.kiosk->stop() == 3);
    const std::string log = lobby.kiosk->log();
    const std::string line = "critical the X server is gone";
    const std::size_t said = log.find(line);
    REQUIRE(said != std::string::npos);
    CHECK(log.find(line, said + 1) == std::string::npos);
    CHECK(log.find("XIO") == std::string::npos);
    CHECK(std::ranges::count(log.substr(said), '\n') == 1);
}

TEST_CASE("without a server that gives touches there is a reason, for the log")
{
    spdlog::logger log("test");
    X11Death death(log);
    const auto touch = TouchX11::open(":no-such-server", 1, death, [] {});
    REQUIRE_FALSE(touch);
    CHECK(touch.error().code == ErrorCode::environment);
    CHECK(touch.error().message == "the X server :no-such-server takes no second connection");
}

TEST_CASE("the kiosk in full screen keeps the glass lit, and leaves the screen saver as it was when it ends")
{
    constexpr int seconds = 1; // the shortest that X knows
    Lobby lobby("home");
    lobby.server.blank_after(seconds);
    std::this_thread::sleep_for(2500ms);
    CHECK_FALSE(lobby.server.blank());
    CHECK(lobby.kiosk->stop() == 0);
    lobby.server.blank_after(seconds);
    std::this_thread::sleep_for(2500ms);
    CHECK(lobby.server.blank());
}
