#include "shell/window_input.h"

#include "shell/clock.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace bangvang {

namespace {

WindowInput& input_of(GLFWwindow* window)
{
    return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window));
}

} // namespace

std::optional<Key> lobby_key(int glfw_key, int glfw_mods)
{
    switch (glfw_key) {
    case GLFW_KEY_ESCAPE:
        return Key::back;
    case GLFW_KEY_BACKSPACE:
        return Key::erase;
    case GLFW_KEY_HOME:
        return Key::home;
    case GLFW_KEY_END:
        return Key::end;
    case GLFW_KEY_PAGE_DOWN:
        return Key::next;
    case GLFW_KEY_PAGE_UP:
        return Key::previous;
    case GLFW_KEY_RIGHT:
        return Key::right;
    case GLFW_KEY_LEFT:
        return Key::left;
    case GLFW_KEY_TAB:
        return Key::tab;
    case GLFW_KEY_F5:
        return (glfw_mods & GLFW_MOD_SHIFT) != 0 ? Key::present_here : Key::present;
    case GLFW_KEY_UP:
        return Key::up;
    case GLFW_KEY_DOWN:
        return Key::down;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return Key::enter;
    case GLFW_KEY_SPACE:
        return Key::space;
    case GLFW_KEY_L:
        return Key::language;
    default:
        return std::nullopt;
    }
}

void append(WindowEvents& events, const WindowEvents& later)
{
    events.pointers.insert(events.pointers.end(), later.pointers.begin(), later.pointers.end());
    for (const std::size_t keys : later.typed_after)
        events.typed_after.push_back(keys + events.keys.size());
    events.keys.insert(events.keys.end(), later.keys.begin(), later.keys.end());
    events.typed += later.typed;
}

WindowInput::WindowInput(GLFWwindow* window) : window_(window)
{
    glfwSetWindowUserPointer(window, this);
    glfwSetMouseButtonCallback(
        window, [](GLFWwindow* w, int button, int action, int) { input_of(w).on_button(button, action); });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { input_of(w).on_move(); });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int mods) {
        input_of(w).on_key(key, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int typed) {
        input_of(w).on_character(static_cast<char32_t>(typed));
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { input_of(w).exposed_ = true; });
}

// GLFW speaks in window coordinates; on some desktops one of them is several pixels.
Point WindowInput::cursor() const
{
    double x = 0.0;
    double y = 0.0;
    int width = 0;
    int height = 0;
    int width_px = 0;
    int height_px = 0;
    glfwGetCursorPos(window_, &x, &y);
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &width_px, &height_px);
    if (width <= 0 || height <= 0)
        return {};
    return {static_cast<float>(x * width_px / width), static_cast<float>(y * height_px / height)};
}

void WindowInput::add(PointerEvent::Kind what)
{
    events_.pointers.push_back({what, 0, cursor(), Clock::mono()});
}

void WindowInput::on_button(int button, int action)
{
    const bool press = action == GLFW_PRESS;
    if (button != GLFW_MOUSE_BUTTON_LEFT || press == down_)
        return;
    down_ = press;
    add(press ? PointerEvent::Kind::down : PointerEvent::Kind::up);
}

void WindowInput::on_move()
{
    if (down_)
        add(PointerEvent::Kind::move);
}

// A key that is held down repeats where that goes on in small steps; one that changes the whole picture acts
// once.
void WindowInput::on_key(int key, int action, int mods)
{
    const auto known = lobby_key(key, mods);
    const bool once = known == Key::present || known == Key::present_here || known == Key::tab;
    if (known && (action == GLFW_PRESS || (action == GLFW_REPEAT && !once)))
        events_.keys.push_back(*known);
}

void WindowInput::on_character(char32_t typed)
{
    events_.typed.push_back(typed);
    events_.typed_after.push_back(events_.keys.size());
}

WindowEvents WindowInput::take()
{
    return std::exchange(events_, {});
}

bool WindowInput::take_exposed()
{
    return std::exchange(exposed_, false);
}

} // namespace bangvang
