#include "shell/second_screen.h"

#include "shell/clock.h"

#include <utility>

namespace bangvang {

namespace {

// A room that never comes to rest does not keep the presenter waiting for longer.
constexpr Duration longest_wait = std::chrono::seconds(2);
constexpr Duration before_next_try = std::chrono::seconds(10);
constexpr Duration between_looks = std::chrono::seconds(1);

} // namespace

std::string_view name_of(SecondScreenState state)
{
    switch (state) {
    case SecondScreenState::off:
        break;
    case SecondScreenState::absent:
        return "absent";
    case SecondScreenState::ready:
        return "ready";
    case SecondScreenState::open:
        return "open";
    case SecondScreenState::failed:
        return "failed";
    }
    return "off";
}

void SecondScreen::open(GLFWmonitor* monitor)
{
    wanted_since_.reset();
    auto window =
        DeskWindow::open(monitor, {settings_.fonts, settings_.draw_with}, [this] { waker_.wake(); });
    if (!window)
        return give_up(window.error().message, Clock::mono());
    window_ = *std::move(window);
    state_ = SecondScreenState::open;
    const MonitorArea& area = window_->area();
    log_.info("second screen: {} x {} at {}, {} on {}", area.size.width, area.size.height, area.x, area.y,
              settings_.monitor);
}

void SecondScreen::close(std::string_view why)
{
    if (!window_)
        return;
    const bool had_keyboard = window_->has_keyboard();
    drawn_ += window_->drawn();
    window_.reset();
    if (had_keyboard)
        room_.take_keyboard();
    log_.info("second screen: closed, since {}", why);
}

void SecondScreen::give_up(std::string_view why, MonoTime now)
{
    close(why);
    if (!std::exchange(told_, true))
        log_.warn("second screen: {} shows nothing: {}", settings_.monitor, why);
    state_ = SecondScreenState::failed;
    wanted_since_.reset();
    again_at_ = now + before_next_try;
}

void SecondScreen::rest_in(SecondScreenState state, std::string_view why)
{
    close(why);
    state_ = state;
    wanted_since_.reset();
    again_at_.reset();
    told_ = false;
}

// The monitor is there and somebody presents. Where it stands is asked once a second: that is a question to
// the server.
void SecondScreen::meet(GLFWmonitor* monitor, const RoomScene& room)
{
    if (!window_ && state_ != SecondScreenState::failed) {
        wanted_since_ = wanted_since_.value_or(room.now);
        if (room.moves && room.now - *wanted_since_ < longest_wait)
            return;
    } else if (again_at_ && room.now < *again_at_) {
        return;
    }
    const auto area = area_of(monitor);
    const auto taken = room_.full_screen_area();
    if (!area)
        return rest_in(SecondScreenState::absent, "its monitor is off");
    if (taken && overlap(*area, *taken))
        return give_up("it mirrors the room's monitor; give each a place of its own (xrandr --right-of)",
                       room.now);
    if (window_)
        window_->move_to(*area);
    else
        open(monitor);
    if (window_)
        again_at_ = room.now + between_looks;
}

// GLFW knows which monitors are connected from the events that it has handled; asking it costs nothing.
void SecondScreen::look(const RoomScene& room)
{
    const auto monitor = find_monitor(settings_.monitor);
    if (!monitor)
        return rest_in(SecondScreenState::absent, "its monitor is away");
    if (!room.navigation.presenting.on || !room.shown.snapshot)
        return rest_in(SecondScreenState::ready, "the talk is over");
    meet(*monitor, room);
}

std::vector<Action> SecondScreen::draw(const RoomScene& room)
{
    auto actions = window_->follow({.shown = room.shown,
                                    .navigation = room.navigation,
                                    .news = room.news,
                                    .room_portrait = room.portrait,
                                    .room_moves = room.moves,
                                    .theme = room.theme,
                                    .contrast = room.contrast,
                                    .now = room.now,
                                    .wall = room.wall});
    if (actions) {
        next_change_ = window_->next_change();
        return *std::move(actions);
    }
    give_up(actions.error().message, room.now);
    return {};
}

std::vector<Action> SecondScreen::follow(const RoomScene& room)
{
    next_change_.reset();
    if (settings_.monitor.empty())
        return {};
    look(room);
    if (wanted_since_)
        next_change_ = *wanted_since_ + longest_wait;
    else if (!window_)
        next_change_ = again_at_;
    return window_ ? draw(room) : std::vector<Action>{};
}

} // namespace bangvang
