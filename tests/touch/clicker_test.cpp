// A meeting with a clicker: its key codes through a real X server to the real kiosk in full screen.
#include "lobby.h"

#include <doctest/doctest.h>

#include <string>

#include <X11/keysym.h>

using namespace bangvang;

namespace {

// A kiosk on which somebody presents.
struct Meeting : Lobby {
    Meeting() : Lobby("progress") { press(XK_F5, "deck:title"); }

    void press(std::uint32_t key, const std::string& slide)
    {
        server.press_key(key);
        CHECK_MESSAGE(becomes("screen", slide), key, " led to ", state("screen"));
        rest();
    }
    // What the state says of it: the cover and the tool in the hand.
    void takes(std::uint32_t key, const char* what, const std::string& value)
    {
        server.press_key(key);
        CHECK_MESSAGE(becomes(what, value), key, ": ", what, " is ", state(what));
    }
};

} // namespace

TEST_CASE("every key that steps through the deck")
{
    Meeting meeting;
    meeting.press(XK_Next, "deck:movement");
    meeting.press(XK_Prior, "deck:title");
    meeting.press(XK_Right, "deck:movement");
    meeting.press(XK_Left, "deck:title");
    meeting.press(XK_Down, "deck:movement");
    meeting.press(XK_Up, "deck:title");
    meeting.press(XK_space, "deck:movement");
    meeting.press(XK_BackSpace, "deck:title");
    meeting.press(XK_End, "deck:closing");
    meeting.press(XK_Home, "deck:title");
    meeting.server.press_key(XK_1);
    meeting.server.press_key(XK_1);
    meeting.press(XK_Return, "deck:closing"); // there is no eleventh: the last
    meeting.server.press_key(XK_3);
    meeting.press(XK_Return, "deck:podium");
    meeting.press(XK_F5, "deck:title");
    meeting.press(XK_Escape, "progress");
    meeting.server.hold_shift(true);
    meeting.press(XK_F5, "deck:indicators");
    meeting.server.hold_shift(false);
    meeting.press(XK_Escape, "progress");
    CHECK(meeting.kiosk->running());
}

TEST_CASE("the keys that cover the screen, on every layout's full stop, and what they leave alone")
{
    Meeting meeting;
    struct Key {
        std::uint32_t symbol;
        const char* cover;
    };
    for (const Key& key :
         {Key{XK_b, "black"}, Key{XK_period, "black"}, Key{XK_colon, "black"}, Key{XK_semicolon, "black"},
          Key{XK_slash, "black"}, Key{XK_w, "white"}, Key{XK_comma, "white"}}) {
        meeting.takes(key.symbol, "cover", key.cover);
        meeting.server.press_key(XK_Next);
        meeting.server.press_key(XK_Escape);
        meeting.takes(key.symbol, "cover", "");
        CHECK(meeting.state("screen") == "deck:title");
    }
}

TEST_CASE("the keys of the pointers, the lens and the overview")
{
    Meeting meeting;
    meeting.press(XK_End, "deck:closing");
    meeting.takes(XK_s, "tool", "spotlight");
    meeting.takes(XK_s, "tool", "");
    meeting.takes(XK_l, "tool", "laser");
    CHECK(meeting.state("language") == "vi"); // the lobby's key for the language is the laser's here
    meeting.takes(XK_d, "tool", "draw");
    meeting.takes(XK_d, "tool", "");
    meeting.takes(XK_z, "lens", "1.6");
    meeting.takes(XK_plus, "lens", "2.4");
    meeting.takes(XK_minus, "lens", "1.6");
    meeting.takes(XK_z, "lens", "1.0");
    meeting.takes(XK_Tab, "overview", "yes");
    meeting.takes(XK_Tab, "overview", "");
}

TEST_CASE("a meeting with fingers: the bar, deeper and back, the black screen, and out")
{
    Meeting meeting;
    meeting.press(XK_Next, "deck:movement");
    meeting.server.tap(meeting.center("deck.row.1"));
    CHECK(meeting.becomes("screen", "progress"));
    meeting.rest();
    meeting.server.tap(meeting.center("nav.back"));
    CHECK(meeting.becomes("screen", "deck:movement"));
    meeting.rest();
    meeting.server.tap({1270, 630});
    meeting.server.tap(meeting.center("talk.cover"));
    CHECK(meeting.becomes("cover", "black"));
    meeting.server.tap({300, 300});
    CHECK(meeting.becomes("cover", ""));
    meeting.server.tap(meeting.center("talk.leave"));
    CHECK(meeting.becomes("screen", "progress"));
}
