#include "shell/gl_window.h"

#include "shell/glfw_session.h"

#include <GLFW/glfw3.h>

#include <array>
#include <span>

namespace bangvang {

namespace {

struct Attempt {
    int creation;
    int client;
    int major;
    int minor;
    const char* glsl;
    const char* kind;
};

constexpr std::array attempts{
    Attempt{GLFW_EGL_CONTEXT_API, GLFW_OPENGL_API, 3, 3, "#version 330 core", "OpenGL 3.3, EGL"},
    Attempt{GLFW_NATIVE_CONTEXT_API, GLFW_OPENGL_API, 3, 3, "#version 330 core", "OpenGL 3.3"},
    Attempt{GLFW_EGL_CONTEXT_API, GLFW_OPENGL_ES_API, 3, 0, "#version 300 es", "OpenGL ES 3.0, EGL"},
};

void hint_context(const Attempt& attempt, int robustness)
{
    const bool desktop = attempt.client == GLFW_OPENGL_API;
    glfwWindowHint(GLFW_CLIENT_API, attempt.client);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, attempt.creation);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, attempt.major);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, attempt.minor);
    glfwWindowHint(GLFW_OPENGL_PROFILE, desktop ? GLFW_OPENGL_CORE_PROFILE : GLFW_OPENGL_ANY_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, desktop ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, robustness);
}

// Nothing that costs memory without being used: no depth, no stencil, no samples.
void hint_window(GLFWmonitor* monitor)
{
    glfwDefaultWindowHints();
    for (const int buffer : {GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_ALPHA_BITS, GLFW_SAMPLES})
        glfwWindowHint(buffer, 0);
    if (!monitor)
        return;
    // Ours to place: GLFW's own full screen would set modes, and does not follow one that somebody else sets.
    glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    glfwWindowHint(GLFW_RESIZABLE, GLFW_TRUE);
    glfwWindowHint(GLFW_FLOATING, GLFW_TRUE);
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwWindowHint(GLFW_RED_BITS, mode->redBits);
    glfwWindowHint(GLFW_GREEN_BITS, mode->greenBits);
    glfwWindowHint(GLFW_BLUE_BITS, mode->blueBits);
}

void hint_coming(Coming coming)
{
    const int at_once = coming == Coming::first ? GLFW_TRUE : GLFW_FALSE;
    for (const int hint : {GLFW_VISIBLE, GLFW_FOCUSED, GLFW_FOCUS_ON_SHOW})
        glfwWindowHint(hint, at_once);
}

std::span<GLFWmonitor*> all_monitors()
{
    int count = 0;
    GLFWmonitor** const monitors = glfwGetMonitors(&count);
    return {monitors, static_cast<std::size_t>(count)};
}

} // namespace

Result<GlWindow> make_gl_window(PixelSize size, GLFWmonitor* monitor, Coming coming)
{
    if (monitor) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        size = {mode->width, mode->height};
    }
    std::string reasons;
    for (const Attempt& attempt : attempts) {
        // A driver that cannot tell of its card's resets may refuse a context that asks for it.
        for (const int robustness : {GLFW_LOSE_CONTEXT_ON_RESET, GLFW_NO_ROBUSTNESS}) {
            hint_window(monitor);
            hint_context(attempt, robustness);
            hint_coming(coming);
            if (GLFWwindow* const window =
                    glfwCreateWindow(size.width, size.height, "Bảng Vàng", nullptr, nullptr)) {
                glfwMakeContextCurrent(window);
                const int given = glfwGetWindowAttrib(window, GLFW_CONTEXT_ROBUSTNESS);
                return GlWindow{window, attempt.glsl, attempt.kind, given == GLFW_LOSE_CONTEXT_ON_RESET};
            }
            reasons += fmt::format("; {}: {}", attempt.kind, take_glfw_error());
        }
    }
    return fail(ErrorCode::environment, "opening a window with OpenGL 3.3 or OpenGL ES 3 did not work{}",
                reasons);
}

Result<GLFWmonitor*> find_monitor(const std::string& name, const std::string& taken)
{
    const std::span<GLFWmonitor*> monitors = all_monitors();
    if (monitors.empty())
        return fail(ErrorCode::environment, "no monitor is connected");
    if (name.empty()) {
        for (GLFWmonitor* monitor : monitors)
            if (taken.empty() || taken != glfwGetMonitorName(monitor))
                return monitor;
        return fail(ErrorCode::environment, "no monitor is connected but \"{}\", which is the presenter's",
                    taken);
    }
    std::string names;
    for (GLFWmonitor* monitor : monitors) {
        if (name == glfwGetMonitorName(monitor))
            return monitor;
        names += fmt::format("{}{}", names.empty() ? "" : ", ", glfwGetMonitorName(monitor));
    }
    return fail(ErrorCode::environment, "--monitor: no monitor is called \"{}\"; there are {}", name, names);
}

bool overlap(const MonitorArea& a, const MonitorArea& b)
{
    return a.x < b.x + b.size.width && b.x < a.x + a.size.width && a.y < b.y + b.size.height &&
           b.y < a.y + a.size.height;
}

std::optional<MonitorArea> area_of(GLFWmonitor* monitor)
{
    const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
    if (!mode || mode->width <= 0 || mode->height <= 0)
        return std::nullopt;
    MonitorArea area{.size = {mode->width, mode->height}};
    glfwGetMonitorPos(monitor, &area.x, &area.y);
    return area;
}

} // namespace bangvang
