#include "shell/second_screen.h"

#include <algorithm>

namespace bangvang {

namespace {

// A room that never comes to rest does not keep the presenter waiting for longer.
constexpr Duration longest_wait = std::chrono::seconds(2);

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
    auto window = DeskWindow::open(monitor, settings_.fonts, [this] { waker_.wake(); });
    if (!window) {
        state_ = SecondScreenState::failed;
        log_.warn("second screen: {} shows nothing: {}", settings_.monitor, window.error().message);
        return;
    }
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

// GLFW knows which monitors are connected from the events that it has handled; asking it costs nothing.
void SecondScreen::choose(const RoomScene& room)
{
    const auto monitor = find_monitor(settings_.monitor);
    const bool wanted = room.navigation.presenting.on && room.shown.snapshot;
    if (!monitor || !wanted) {
        close(monitor ? "the talk is over" : "its monitor is away");
        state_ = monitor ? SecondScreenState::ready : SecondScreenState::absent;
        wanted_since_.reset();
        return;
    }
    if (window_ || state_ == SecondScreenState::failed)
        return;
    wanted_since_ = wanted_since_.value_or(room.now);
    if (!room.moves || room.now - *wanted_since_ >= longest_wait)
        open(*monitor);
}

std::vector<Action> SecondScreen::draw(const RoomScene& room)
{
    const ThemeName theme = settings_.theme == ThemeChoice::day ? ThemeName::day : ThemeName::lacquer;
    auto actions = window_->follow({.shown = room.shown,
                                    .navigation = room.navigation,
                                    .news = room.news,
                                    .room_portrait = room.portrait,
                                    .theme = theme,
                                    .contrast = room.contrast,
                                    .now = room.now,
                                    .wall = room.wall});
    if (actions) {
        next_change_ = window_->next_change();
        return *std::move(actions);
    }
    close(actions.error().message);
    state_ = SecondScreenState::failed;
    return {};
}

std::vector<Action> SecondScreen::follow(const RoomScene& room)
{
    next_change_.reset();
    if (settings_.monitor.empty())
        return {};
    choose(room);
    if (wanted_since_)
        next_change_ = *wanted_since_ + longest_wait;
    return window_ ? draw(room) : std::vector<Action>{};
}

} // namespace bangvang
