#include "shell/window.h"

#include "shell/clock.h"

#include <GLFW/glfw3.h>

namespace bangvang {

Result<std::unique_ptr<Window>> Window::open(const WindowSettings& settings, Waker& waker,
                                             spdlog::logger& log)
{
    if (clear_stale_window_manager())
        log.info("the X server had a window manager's property of one that is gone; it is cleared");
    auto session = BV_TRY(GlfwSession::start());
    const bool full_screen = !settings.size;
    GLFWmonitor* const monitor =
        full_screen ? BV_TRY(find_monitor(settings.monitor, settings.taken)) : nullptr;
    const MadeWindow made =
        BV_TRY(make_window(settings.size.value_or(PixelSize{}), monitor, settings.draw_with));
    return std::unique_ptr<Window>(new Window(std::move(session), made, settings, waker, log));
}

Window::Window(std::unique_ptr<GlfwSession> session, const MadeWindow& made, const WindowSettings& settings,
               Waker& waker, spdlog::logger& log)
    : death_(log), session_(std::move(session)), made_(made), full_screen_(!settings.size), waker_(waker),
      input_(made.window)
{
    waker_.open();
    if (made.gl)
        glfwSwapInterval(1);
    if (full_screen_) {
        glfwSetInputMode(made.window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        place_.emplace(made.window, settings.monitor, settings.taken, log).follow();
    }
    log.info("window: {}", describe());
    meet_x11(log);
}

void Window::meet_x11(spdlog::logger& log)
{
    const auto x11 = x11_window(made_.window);
    if (!x11) {
        log.info("touch: by mouse only, since this is no X11 window");
        return;
    }
    death_.watch(x11->display);
    log_x11_errors(log);
    if (full_screen_ && !keep_lit(x11->display))
        log.warn("the X server cannot hold its screen saver off; switch it off where the session starts");
    if (full_screen_)
        power_.emplace(dpms_switch(x11->display), log);
    auto touch = TouchX11::open(x11->server, x11->window, death_, [this] { waker_.wake(); });
    if (touch) {
        touch_ = *std::move(touch);
        log.info("touch: XInput 2.2, touch screens now: {}", touch_->screens());
    } else {
        log.warn("touch: one finger only, as a mouse: {}", touch.error().message);
    }
}

void Window::light(bool on)
{
    if (power_)
        power_->set(on);
}

Window::~Window()
{
    power_.reset();
    touch_.reset();
    log_no_x11_errors();
    waker_.close();
    glfwDestroyWindow(made_.window);
}

PixelSize Window::size() const
{
    PixelSize size;
    glfwGetFramebufferSize(made_.window, &size.width, &size.height);
    return size;
}

int Window::touch_points() const
{
    return touch_ ? touch_->points() : 0;
}

int Window::refresh_hz() const
{
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    return mode ? mode->refreshRate : 0;
}

std::string Window::describe() const
{
    const PixelSize pixels = size();
    return fmt::format("{} x {}, {}, {}, {}", pixels.width, pixels.height,
                       full_screen_ ? "full screen" : "plain window", made_.kind, renderer_name());
}

void Window::wait_until(MonoTime time)
{
    const Seconds left = time - Clock::mono();
    if (left.count() > 0.0)
        glfwWaitEventsTimeout(left.count());
    else
        glfwPollEvents();
}

WindowEvents Window::take_events()
{
    WindowEvents events = input_.take();
    if (touch_) {
        screens_changed_ = touch_->take_screens_changed() || screens_changed_;
        if (place_ && screens_changed_)
            screens_changed_ = !place_->follow();
        const std::vector<PointerEvent> fingers = touch_->take();
        events.pointers.insert(events.pointers.end(), fingers.begin(), fingers.end());
    }
    return events;
}

bool Window::graphics_lost() const
{
    return made_.tells_resets && made_.gl->get_reset_status && made_.gl->get_reset_status() != GL_NO_ERROR;
}

std::optional<MonitorArea> Window::full_screen_area() const
{
    return place_ ? place_->placed() : std::nullopt;
}

void Window::take_keyboard()
{
    glfwFocusWindow(made_.window);
}

void Window::wait_for_answer()
{
    if (const auto x11 = x11_window(made_.window))
        bangvang::wait_for_answer(x11->display);
}

bool Window::closed() const
{
    return !full_screen_ && glfwWindowShouldClose(made_.window) == GLFW_TRUE;
}

} // namespace bangvang
