// The fingers on a touch screen, from the X server itself: GLFW has only the first of them, as a mouse. The
// same connection hears that a monitor has changed, of which GLFW tells only some.
#pragma once

#include "shell/file_handle.h"
#include "shell/touch_fingers.h"
#include "shell/touch_queue.h"
#include "shell/x11_server.h"

#include <bangvang/base/result.h>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace bangvang {

// A connection of its own with XInput 2.2, read by a thread of its own. Once it listens to touches on the
// window, the server no longer plays mouse there with the first finger; a real mouse is GLFW's as before.
class TouchX11 {
public:
    // `wake` is called from the touch thread when there is something to take. An environment error says what
    // the server lacks: then the first finger still comes as a mouse.
    [[nodiscard]] static Result<std::unique_ptr<TouchX11>>
    open(const std::string& server, unsigned long window, X11Death& death, std::function<void()> wake);
    ~TouchX11();
    TouchX11(const TouchX11&) = delete;
    TouchX11& operator=(const TouchX11&) = delete;

    // What the fingers did since the last call, in pixels of the window. UI thread.
    [[nodiscard]] std::vector<PointerEvent> take() { return queue_.take(); }
    // True once after a monitor changed its mode or place, turned, went or came back. UI thread.
    [[nodiscard]] bool take_screens_changed() { return screens_changed_.exchange(false); }
    // Touch screens that were there at the start; one that is plugged in later works as well.
    [[nodiscard]] int screens() const { return screens_; }
    // How many fingers the best of them tells apart.
    [[nodiscard]] int points() const { return points_; }

private:
    struct Close {
        void operator()(XDisplay* display) const;
    };
    using Connection = std::unique_ptr<XDisplay, Close>;

    TouchX11(Connection connection, int extension, std::function<void()> wake);
    void listen(unsigned long window);
    void start();
    void run(const std::stop_token& stop);
    void read_all();
    [[nodiscard]] bool read_waiting();
    void hear_screens(unsigned long root);
    void note_screens_changed();
    void sleep();

    Connection connection_; // the thread's alone once it runs
    int extension_;         // events of XInput carry this number
    int screens_{0};
    int points_{0};
    int screen_event_{-1}; // events of RandR begin with this number; -1: the server has none
    std::atomic<bool> screens_changed_{false};
    std::function<void()> wake_;
    FileHandle quit_; // readable once the destructor runs
    std::vector<TouchReport> batch_;
    TouchFingers fingers_;
    TouchQueue queue_;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace bangvang
