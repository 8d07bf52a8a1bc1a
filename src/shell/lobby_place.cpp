#include "shell/lobby_place.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace bangvang {

LobbyPlace::LobbyPlace(GLFWwindow* window, std::string monitor, std::string taken, spdlog::logger& log)
    : window_(window), monitor_(std::move(monitor)), taken_(std::move(taken)), log_(log)
{}

// GLFW learns of monitors by the events that it handles.
bool LobbyPlace::follow()
{
    glfwPollEvents();
    const auto named = find_monitor(monitor_, taken_);
    const auto any = named ? named : find_monitor({}, taken_);
    const auto area = any ? area_of(*any) : std::nullopt;
    if (!area || area == placed_)
        return area.has_value();
    glfwSetWindowPos(window_, area->x, area->y);
    glfwSetWindowSize(window_, area->size.width, area->size.height);
    glfwFocusWindow(window_);
    if (placed_)
        log_.info("monitor: the window moves to {} x {} at {}, {}{}", area->size.width, area->size.height,
                  area->x, area->y, named ? "" : ", since the monitor it is meant for is away");
    placed_ = area;
    return true;
}

} // namespace bangvang
