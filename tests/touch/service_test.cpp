// The way to the technician's panel through a real X server, and no way out by any key.
#include "lobby.h"

#include "process.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include <X11/keysym.h>

using namespace bangvang;

namespace {

void set_pin(const std::filesystem::path& data, const std::string& pin)
{
    const ProcessResult result = run_process({"/bin/sh", "-c", "echo \"$2\" | \"$0\" --set-pin --data \"$1\"",
                                              BANGVANG_KIOSK, data.string(), pin});
    REQUIRE_MESSAGE(result.code == 0, result.err);
}

void hold_emblem(Lobby& lobby)
{
    const Point emblem = lobby.center("emblem");
    lobby.server.down(0, emblem);
    std::this_thread::sleep_for(std::chrono::milliseconds(3300));
    lobby.server.up(0);
}

void enter(Lobby& lobby, const std::string& pin)
{
    for (const char digit : pin)
        lobby.server.tap(lobby.center(std::string("pin.") + digit));
}

} // namespace

TEST_CASE("held, the emblem says that no PIN is set; with one it leads to the pad and the panel")
{
    Lobby lobby("ranking");
    hold_emblem(lobby);
    CHECK(lobby.state("screen") == "ranking");
    set_pin(lobby.data(), "194738");
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    hold_emblem(lobby);
    REQUIRE(lobby.becomes("screen", "pin"));
    enter(lobby, "194739");
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    CHECK(lobby.state("screen") == "pin");
    enter(lobby, "194738");
    REQUIRE(lobby.becomes("screen", "service"));
    lobby.server.tap(lobby.center("service.tab.settings"));
    CHECK(lobby.becomes("screen", "service:settings"));
    lobby.server.tap(lobby.center("nav.home"));
    CHECK(lobby.becomes("screen", "home"));
    CHECK(lobby.kiosk->ask({{"do", "action"}, {"screen", "service"}}).value("ok", false));
    CHECK(lobby.becomes("screen", "pin"));
    CHECK(lobby.kiosk->log().find("1947") == std::string::npos);
}

TEST_CASE("the panel restarts the program with the code that asks for it")
{
    Lobby lobby("home");
    set_pin(lobby.data(), "194738");
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    hold_emblem(lobby);
    REQUIRE(lobby.becomes("screen", "pin"));
    enter(lobby, "194738");
    REQUIRE(lobby.becomes("screen", "service"));
    lobby.rest();
    lobby.server.tap(lobby.center("service.restart"));
    lobby.rest();
    lobby.server.tap(lobby.center("service.yes"));
    for (int i = 0; i < 100 && lobby.kiosk->running(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK_FALSE(lobby.kiosk->running());
    CHECK(lobby.kiosk->stop() == 4);
}

TEST_CASE("no key with any combination of modifiers leaves the program or opens another window")
{
    Lobby lobby("home");
    CHECK(lobby.server.log().find("\"DontZap\"") != std::string::npos);
    CHECK(lobby.server.log().find("\"DontVTSwitch\"") != std::string::npos);
    const auto before = lobby.server.windows();
    REQUIRE(before.size() == 1);
    const std::uint32_t last = lobby.server.code_of(XK_space);
    const std::array<std::uint32_t, 4> modifiers{
        lobby.server.code_of(XK_Control_L), lobby.server.code_of(XK_Alt_L), lobby.server.code_of(XK_Super_L),
        lobby.server.code_of(XK_Shift_L)};
    for (unsigned held = 0; held < 16; ++held) {
        const auto hold = [&](bool press) {
            for (std::size_t i = 0; i < modifiers.size(); ++i)
                if ((held >> i & 1U) != 0U)
                    lobby.server.key(modifiers.at(i), press);
        };
        // A key that is down already would come as nothing at all, and the driver would never answer.
        const auto is_held = [&](std::uint32_t code) {
            const auto* const found = std::ranges::find(modifiers, code);
            return found != modifiers.end() && (held >> (found - modifiers.begin()) & 1U) != 0U;
        };
        hold(true);
        for (std::uint32_t code = 8; code <= 255; ++code)
            if (!is_held(code))
                lobby.server.stroke(code);
        hold(false);
        lobby.server.key(last, true);
        lobby.server.key(last, false); // the server has dealt with all of them
        REQUIRE_MESSAGE(lobby.kiosk->running(), held);
        CHECK_MESSAGE(lobby.server.windows() == before, held);
    }
    CHECK_FALSE(lobby.state("screen").empty());
    CHECK(lobby.state("screen") != "service");
    CHECK(lobby.state("screen") != "pin");
}

TEST_CASE("chords of two keys lead nowhere either")
{
    Lobby lobby("ranking");
    const auto before = lobby.server.windows();
    const std::uint32_t control = lobby.server.code_of(XK_Control_L);
    const std::uint32_t alt = lobby.server.code_of(XK_Alt_L);
    constexpr std::array<unsigned, 8> firsts{XK_Escape, XK_Tab,       XK_F4,    XK_F2,
                                             XK_Delete, XK_BackSpace, XK_Print, XK_t};
    for (const unsigned first : firsts) {
        const std::array chord{control, alt, lobby.server.code_of(first)};
        for (const std::uint32_t code : chord)
            lobby.server.key(code, true);
        for (std::uint32_t second = 8; second <= 255; ++second)
            if (std::ranges::find(chord, second) == chord.end())
                lobby.server.stroke(second);
        for (const std::uint32_t code : chord)
            lobby.server.key(code, false);
    }
    CHECK(lobby.kiosk->running());
    CHECK(lobby.server.windows() == before);
}
