// The whole way: a finger on a touch screen of a real X server, the real kiosk in full screen, and what it
// then shows.
#include "touch_server.h"

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

// A kiosk on the sample, at rest.
class Lobby {
public:
    explicit Lobby(const std::string& screen, const std::vector<std::string>& more = {})
    {
        REQUIRE_MESSAGE(!server.name().empty(), "Xorg did not start:\n", server.log());
        std::vector<std::string> options{"--screen", screen};
        options.insert(options.end(), more.begin(), more.end());
        kiosk = std::make_unique<RunningKiosk>(server.name(), options,
                                               KioskSettings{BANGVANG_SAMPLE, data_.path() / "data"});
        REQUIRE_MESSAGE(kiosk->wait_until_still(), kiosk->log());
    }

    [[nodiscard]] std::string state(const char* what)
    {
        return kiosk->ask({{"ask", "state"}}).value(what, "");
    }
    [[nodiscard]] Point center(const std::string& id)
    {
        const nlohmann::json answer = kiosk->ask({{"ask", "hits"}});
        for (const nlohmann::json& hit : answer["hits"])
            if (hit.value("id", "") == id)
                return {hit["rect"][0].get<float>() + hit["rect"][2].get<float>() / 2.0F,
                        hit["rect"][1].get<float>() + hit["rect"][3].get<float>() / 2.0F};
        FAIL("nothing on the screen is called ", id);
        return {};
    }
    // Of the first of these texts; none when it is out of sight.
    [[nodiscard]] std::optional<float> height_of(const std::string& text)
    {
        const nlohmann::json answer = kiosk->ask({{"ask", "text"}});
        for (const nlohmann::json& each : answer["text"])
            if (each.value("text", "") == text)
                return each["rect"][1].get<float>();
        return std::nullopt;
    }
    [[nodiscard]] bool becomes(const char* what, const std::string& value)
    {
        for (int tries = 0; tries < 200 && state(what) != value; ++tries)
            std::this_thread::sleep_for(50ms);
        return state(what) == value;
    }
    void rest() { REQUIRE(kiosk->wait_until_still()); }

    TouchServer server; // first: the kiosk goes before it
private:
    TestFolder data_;

public:
    std::unique_ptr<RunningKiosk> kiosk;
};

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

TEST_CASE("of ten fingers the first one leads, the others press nothing, and none stays behind")
{
    Lobby lobby("home");
    const Point first = lobby.center("home.ranking");
    const Point others[] = {
        lobby.center("nav.language"),  lobby.center("home.honor"),   lobby.center("home.movements"),
        lobby.center("home.progress"), lobby.center("nav.progress"), lobby.center("nav.honor"),
        lobby.center("nav.movements"), lobby.center("nav.ranking"),  lobby.center("nav.language")};
    lobby.server.down(0, first);
    int finger = 0;
    for (const Point& at : others)
        lobby.server.down(++finger, at);
    for (; finger > 0; --finger)
        lobby.server.up(finger);
    lobby.server.up(0);
    CHECK(lobby.becomes("screen", "ranking"));
    lobby.rest();
    CHECK(lobby.state("screen") == "ranking");
    CHECK(lobby.state("language") == "vi");

    lobby.server.tap(lobby.center("nav.back"));
    CHECK(lobby.becomes("screen", "home"));
}

TEST_CASE("the text of the reader follows the first finger, and not the second")
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
    lobby.server.down(2, page_middle + Point{100, 0});
    for (int step = 1; step <= 15; ++step)
        lobby.server.move(1, page_middle - Point{0, 10.0F * static_cast<float>(step)});
    lobby.rest();
    const auto moved = lobby.height_of(word);
    REQUIRE(moved);
    CHECK(*before - *moved == doctest::Approx(150.0).epsilon(0.02));
    for (int step = 1; step <= 10; ++step)
        lobby.server.move(2, page_middle + Point{100, 20.0F * static_cast<float>(step)});
    lobby.rest();
    CHECK(lobby.height_of(word) == moved);
    lobby.server.up(2);
    lobby.server.up(1);
    lobby.rest();
    CHECK(lobby.state("screen") == "reader");
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
