// Mouse and keyboard of one window, as the pointer events and keys that the lobby understands.
#pragma once

#include "app/app.h"

#include <optional>
#include <string>
#include <vector>

struct GLFWwindow;

namespace bangvang {

struct WindowEvents {
    std::vector<PointerEvent> pointers; // pixels of the frame buffer
    std::vector<Key> keys;
    std::u32string typed;                 // characters, as the keyboard's layout makes them
    std::vector<std::size_t> typed_after; // for each of them, how many of `keys` came before it
};

// What came later, behind what came first.
void append(WindowEvents& events, const WindowEvents& later);

// Takes the window's callbacks and its user pointer. UI thread only; lives as long as the window is polled.
class WindowInput {
public:
    explicit WindowInput(GLFWwindow* window);
    WindowInput(const WindowInput&) = delete;
    WindowInput& operator=(const WindowInput&) = delete;

    [[nodiscard]] WindowEvents take();
    // True once after the window system lost the picture (uncovered, resized).
    [[nodiscard]] bool take_exposed();

private:
    void on_button(int button, int action);
    void on_move();
    void on_key(int key, int action, int mods);
    void on_character(char32_t typed);
    void add(PointerEvent::Kind what);
    [[nodiscard]] Point cursor() const;

    GLFWwindow* window_;
    WindowEvents events_;
    bool down_{false}; // the left button; the mouse is finger 0 while it is
    bool exposed_{false};
};

// GLFW's key code to ours; none for keys that mean nothing in the lobby.
[[nodiscard]] std::optional<Key> lobby_key(int glfw_key, int glfw_mods);

} // namespace bangvang
