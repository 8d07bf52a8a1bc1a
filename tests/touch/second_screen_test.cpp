// A meeting with two monitors on a real X server: the room's window and the presenter's, and a cable that is
// pulled in the middle of it.
#include "lobby.h"
#include "second_monitor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <thread>

#include <X11/keysym.h>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;

bool comes_true(const std::function<bool()>& holds)
{
    for (int tries = 0; tries < 300 && !holds(); ++tries)
        std::this_thread::sleep_for(50ms);
    return holds();
}

struct TwoMonitors : Lobby {
    explicit TwoMonitors(std::vector<std::string> more = {"--monitor", "DUMMY0"})
        : Lobby("progress", with_presenter(std::move(more))), second(server)
    {}
    static std::vector<std::string> with_presenter(std::vector<std::string> options)
    {
        options.insert(options.end(), {"--presenter-monitor", "DUMMY1"});
        return options;
    }

    void press(std::uint32_t key, const std::string& slide)
    {
        server.press_key(key);
        CHECK_MESSAGE(becomes("screen", slide), key, " led to ", state("screen"));
    }
    void is(const std::string& presenter_screen)
    {
        CHECK_MESSAGE(becomes("presenter_screen", presenter_screen), "the second screen is ",
                      state("presenter_screen"), "\n", kiosk->log());
    }
    // Plugged in, and somebody presents.
    void begin()
    {
        second.plug();
        is("ready");
        press(XK_F5, "deck:title");
        is("open");
    }
    [[nodiscard]] std::uint64_t frames(const char* of)
    {
        return kiosk->ask({{"ask", "frames"}}).value(of, std::uint64_t{0});
    }
    void room_stands_alone()
    {
        CHECK(comes_true([&] { return second.windows().size() == 1; }));
        room_stands(second.windows().front());
    }
    static void room_stands(const StandingWindow& room)
    {
        CHECK(room.x == 0);
        CHECK(room.y == 0);
        CHECK(room.width == 1280);
        CHECK(room.height == 720);
    }
    void both_stand()
    {
        REQUIRE(comes_true([&] { return second.windows().size() == 2; }));
        const std::vector<StandingWindow> windows = second.windows();
        room_stands(windows[0]);
        CHECK(windows[1].x == SecondMonitor::x);
        CHECK(windows[1].y == 0);
        CHECK(windows[1].width == SecondMonitor::width);
        CHECK(windows[1].height == SecondMonitor::height);
    }
    [[nodiscard]] bool has_picture()
    {
        return comes_true([&] { return second.colours() > 60; });
    }

    SecondMonitor second;
};

} // namespace

TEST_CASE("the presenter's screen comes with its monitor and outlives a pulled cable")
{
    TwoMonitors meeting;
    meeting.is("absent");
    meeting.room_stands_alone();
    meeting.second.plug();
    meeting.is("ready"); // nobody presents
    meeting.room_stands_alone();
    CHECK(meeting.second.colours() == 1);

    meeting.press(XK_F5, "deck:title");
    meeting.is("open");
    meeting.both_stand();
    CHECK(meeting.has_picture());
    CHECK(meeting.state("presenter_monitor") == "DUMMY1");

    meeting.second.unplug();
    meeting.is("absent");
    meeting.room_stands_alone();
    meeting.press(XK_Next, "deck:movement");
    CHECK(meeting.kiosk->running());

    meeting.second.plug();
    meeting.is("open");
    meeting.both_stand();
    CHECK(meeting.has_picture());
    meeting.press(XK_Next, "deck:podium");

    meeting.press(XK_Escape, "progress");
    meeting.is("ready");
    meeting.room_stands_alone();
    CHECK(meeting.kiosk->log().find("shows nothing") == std::string::npos);
}

TEST_CASE("ten times pulled and put back while the slides go on")
{
    TwoMonitors meeting;
    meeting.begin();
    for (int i = 0; i < 10; ++i) {
        meeting.second.unplug();
        meeting.server.press_key(i % 2 == 0 ? XK_Next : XK_Prior);
        meeting.second.plug();
    }
    meeting.is("open");
    meeting.both_stand();
    CHECK(meeting.has_picture());
    CHECK(meeting.becomes("screen", "deck:title"));
    CHECK(meeting.kiosk->running());
}

TEST_CASE("the second screen follows the slides, and keys typed on it reach the room")
{
    TwoMonitors meeting;
    meeting.begin();
    meeting.both_stand();
    meeting.rest();
    const std::size_t title = meeting.second.picture();
    meeting.second.give_keyboard_to(meeting.second.windows()[1].id);
    meeting.press(XK_Next, "deck:movement");
    CHECK(comes_true([&] { return meeting.second.picture() != title; }));
    meeting.server.press_key(XK_b);
    CHECK(meeting.becomes("cover", "black"));
    meeting.server.press_key(XK_b);
    CHECK(meeting.becomes("cover", ""));
    // Its window goes, and with it the keyboard; the room has it back.
    meeting.second.unplug();
    meeting.is("absent");
    meeting.press(XK_Next, "deck:podium");
}

TEST_CASE("its two buttons turn the slides")
{
    TwoMonitors meeting;
    meeting.begin();
    meeting.both_stand();
    CHECK(meeting.has_picture());
    // In the bar at the foot, from the left: back and on.
    const float y = SecondMonitor::height - 55.0F;
    meeting.server.click({SecondMonitor::x + 102.0F, y});
    CHECK(meeting.becomes("screen", "deck:movement"));
    std::this_thread::sleep_for(300ms);
    meeting.server.click({SecondMonitor::x + 45.0F, y});
    CHECK(meeting.becomes("screen", "deck:title"));
}

TEST_CASE("the room never goes to the presenter's monitor, whichever of them is pulled")
{
    for (const std::vector<std::string>& named :
         {std::vector<std::string>{"--monitor", "DUMMY0"}, std::vector<std::string>{}}) {
        TwoMonitors meeting(named);
        meeting.begin();
        meeting.both_stand();
        meeting.second.unplug_first();
        meeting.press(XK_Next, "deck:movement");
        meeting.both_stand();
        meeting.is("open");
        meeting.second.plug_first();
        meeting.press(XK_Next, "deck:podium");
        meeting.both_stand();
        CHECK(meeting.kiosk->running());
    }
}

TEST_CASE("a monitor that mirrors the room's shows nothing of the presenter's, until it has its own place")
{
    TwoMonitors meeting;
    meeting.second.mirror();
    meeting.is("ready");
    meeting.press(XK_F5, "deck:title");
    meeting.is("failed");
    meeting.room_stands_alone();
    meeting.second.plug();
    CHECK(comes_true([&] { return meeting.state("presenter_screen") == "open"; })); // tried every ten seconds
    meeting.both_stand();
    meeting.second.mirror(); // and back again, in the middle of the talk
    meeting.is("failed");
    meeting.room_stands_alone();
    meeting.press(XK_Next, "deck:movement");
}

TEST_CASE("its clock costs one small frame a second, the room none, and nothing when nobody presents")
{
    TwoMonitors meeting;
    meeting.begin();
    CHECK(meeting.has_picture());
    meeting.rest();
    std::this_thread::sleep_for(5s); // the bar of the room's slide has gone
    const std::uint64_t before = meeting.frames("presenter_frames");
    const std::uint64_t room = meeting.frames("frames_drawn");
    std::this_thread::sleep_for(4s);
    const std::uint64_t drawn = meeting.frames("presenter_frames") - before;
    CHECK(drawn >= 3);
    CHECK(drawn <= 6);
    CHECK(meeting.frames("frames_drawn") == room);
    meeting.press(XK_Escape, "progress");
    meeting.is("ready");
    const std::uint64_t after = meeting.frames("presenter_frames");
    std::this_thread::sleep_for(2s);
    CHECK(meeting.frames("presenter_frames") == after);
}
