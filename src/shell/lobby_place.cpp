#include "shell/lobby_place.h"

#include "shell/gl_window.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace bangvang {

namespace {

// A monitor that is switched off has no mode.
std::optional<MonitorArea> area_of(GLFWmonitor* monitor)
{
    const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
    if (!mode || mode->width <= 0 || mode->height <= 0)
        return std::nullopt;
    MonitorArea area{.size = {mode->width, mode->height}};
    glfwGetMonitorPos(monitor, &area.x, &area.y);
    return area;
}

} // namespace

LobbyPlace::LobbyPlace(GLFWwindow* window, std::string monitor, spdlog::logger& log)
    : window_(window), monitor_(std::move(monitor)), log_(log)
{}

// GLFW learns of monitors by the events that it handles.
bool LobbyPlace::follow()
{
    glfwPollEvents();
    const auto named = find_monitor(monitor_);
    const auto any = named ? named : find_monitor({});
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
