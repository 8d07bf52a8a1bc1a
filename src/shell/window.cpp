#include "shell/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <string_view>

namespace bangvang {

Result<std::unique_ptr<Window>> Window::open(const WindowSettings& settings, Waker& waker)
{
    auto session = BV_TRY(GlfwSession::start());
    const bool full_screen = !settings.size;
    GLFWmonitor* const monitor = full_screen ? BV_TRY(find_monitor(settings.monitor)) : nullptr;
    const GlWindow made = BV_TRY(make_gl_window(settings.size.value_or(PixelSize{}), monitor));
    auto gl = load_gl(glfwGetProcAddress);
    if (!gl) {
        glfwDestroyWindow(made.window);
        return tl::unexpected(std::move(gl).error());
    }
    return std::unique_ptr<Window>(new Window(std::move(session), made, *gl, full_screen, waker));
}

Window::Window(std::unique_ptr<GlfwSession> session, const GlWindow& made, const Gl& gl, bool full_screen,
               Waker& waker)
    : session_(std::move(session)), made_(made), gl_(gl), full_screen_(full_screen), waker_(waker),
      input_(made.window)
{
    waker_.open();
    glfwSwapInterval(1);
    if (full_screen)
        glfwSetInputMode(made.window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
}

Window::~Window()
{
    waker_.close();
    glfwDestroyWindow(made_.window);
}

PixelSize Window::size() const
{
    PixelSize size;
    glfwGetFramebufferSize(made_.window, &size.width, &size.height);
    return size;
}

std::string Window::describe() const
{
    const auto* const renderer = reinterpret_cast<const char*>(gl_.get_string(GL_RENDERER));
    const PixelSize pixels = size();
    return fmt::format("{} x {}, {}, {}, {}", pixels.width, pixels.height,
                       full_screen_ ? "full screen" : "plain window", made_.kind,
                       renderer ? renderer : "unnamed");
}

bool Window::paced_by_monitor() const
{
    const auto* const text = reinterpret_cast<const char*>(gl_.get_string(GL_RENDERER));
    const std::string_view renderer = text ? text : "";
    constexpr std::string_view by_processor[] = {"llvmpipe", "softpipe", "swrast", "SWR"};
    return std::ranges::none_of(
        by_processor, [&](std::string_view name) { return renderer.find(name) != std::string_view::npos; });
}

void Window::wait_until(MonoTime time)
{
    const Seconds left = time - std::chrono::steady_clock::now();
    if (left.count() > 0.0)
        glfwWaitEventsTimeout(left.count());
    else
        glfwPollEvents();
}

void Window::swap()
{
    glfwSwapBuffers(made_.window);
}

bool Window::closed() const
{
    return !full_screen_ && glfwWindowShouldClose(made_.window) == GLFW_TRUE;
}

} // namespace bangvang
