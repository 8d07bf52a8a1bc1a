#include "shell/made_window.h"

#include "shell/glfw_session.h"
#include "shell/graphics_card.h"
#include "shell/x11_picture.h"
#include "shell/x11_server.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

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
constexpr Attempt without_gl{GLFW_NATIVE_CONTEXT_API, GLFW_NO_API, 0, 0, nullptr, "drawn in memory"};

void hint_context(const Attempt& attempt, int robustness)
{
    if (attempt.client == GLFW_NO_API)
        return glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
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

// An OpenGL that the processor plays calls itself one of these.
bool is_processor(std::string_view renderer)
{
    constexpr std::string_view names[] = {"llvmpipe", "softpipe", "swrast", "SWR"};
    return std::ranges::any_of(
        names, [&](std::string_view name) { return renderer.find(name) != std::string_view::npos; });
}

std::string gl_renderer_name(const Gl& gl)
{
    const auto* const name = reinterpret_cast<const char*>(gl.get_string(GL_RENDERER));
    return name ? name : "unnamed";
}

struct Wish {
    PixelSize size;
    GLFWmonitor* monitor;
    Coming coming;
};

Result<GLFWwindow*> create(const Wish& wish, const Attempt& attempt, int robustness = GLFW_NO_ROBUSTNESS)
{
    hint_window(wish.monitor);
    hint_context(attempt, robustness);
    hint_coming(wish.coming);
    GLFWwindow* const window =
        glfwCreateWindow(wish.size.width, wish.size.height, "Bảng Vàng", nullptr, nullptr);
    if (!window)
        return fail(ErrorCode::environment, "{}", take_glfw_error());
    return window;
}

// A driver that cannot tell of its card's resets may refuse a context that asks for it.
Result<GLFWwindow*> create_with_context(const Wish& wish, const Attempt& attempt)
{
    if (const auto window = create(wish, attempt, GLFW_LOSE_CONTEXT_ON_RESET))
        return window;
    return create(wish, attempt);
}

Result<MadeWindow> make_with(const Wish& wish, const Attempt& attempt)
{
    GLFWwindow* const window = BV_TRY(create_with_context(wish, attempt));
    glfwMakeContextCurrent(window);
    auto gl = load_gl(glfwGetProcAddress);
    if (!gl) {
        glfwDestroyWindow(window);
        return tl::unexpected(std::move(gl).error());
    }
    const bool tells = glfwGetWindowAttrib(window, GLFW_CONTEXT_ROBUSTNESS) == GLFW_LOSE_CONTEXT_ON_RESET;
    return MadeWindow{window, *gl, attempt.glsl, attempt.kind, gl_renderer_name(*gl), tells};
}

Result<void> suits_the_processor(GLFWwindow* window)
{
    const auto x11 = x11_window(window);
    return x11 ? X11Picture::suits(*x11) : fail(ErrorCode::environment, "this is no X11 window");
}

Result<MadeWindow> make_without_gl(const Wish& wish)
{
    GLFWwindow* const window = BV_TRY(create(wish, without_gl));
    if (const auto suits = suits_the_processor(window); !suits) {
        glfwDestroyWindow(window);
        return tl::unexpected(suits.error());
    }
    return MadeWindow{window, std::nullopt, nullptr, without_gl.kind, "the processor"};
}

// Notes in `reasons` why there is none.
std::optional<MadeWindow> make_with_gl(const Wish& wish, std::string& reasons)
{
    for (const Attempt& attempt : attempts) {
        if (auto made = make_with(wish, attempt))
            return *std::move(made);
        else
            reasons += fmt::format("; {}: {}", attempt.kind, made.error().message);
    }
    return std::nullopt;
}

} // namespace

bool paced_by_monitor(const MadeWindow& made)
{
    return made.gl && !is_processor(made.drawn_by);
}

Result<MadeWindow> make_window(PixelSize size, GLFWmonitor* monitor, DrawWith draw_with, Coming coming)
{
    if (monitor) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        size = {mode->width, mode->height};
    }
    const Wish wish{size, monitor, coming};
    const bool automatic = draw_with == DrawWith::automatic;
    std::string reasons;
    if (draw_with == DrawWith::graphics_card || (automatic && graphics_card_there())) {
        auto made = make_with_gl(wish, reasons);
        if (made && (!automatic || paced_by_monitor(*made)))
            return *std::move(made);
        if (made)
            glfwDestroyWindow(made->window);
    }
    if (draw_with != DrawWith::graphics_card) {
        auto made = make_without_gl(wish);
        if (made)
            return made;
        reasons += fmt::format("; {}: {}", without_gl.kind, made.error().message);
    }
    if (automatic)
        if (auto made = make_with_gl(wish, reasons))
            return *std::move(made);
    return fail(ErrorCode::environment, "opening a window did not work{}", reasons);
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
