// The connection to the window system, and what it answered when something failed.
#pragma once

#include <bangvang/base/result.h>

#include <memory>
#include <string>

namespace bangvang {

// One at a time, on the UI thread.
class GlfwSession {
public:
    // An environment error without a display.
    [[nodiscard]] static Result<std::unique_ptr<GlfwSession>> start();
    ~GlfwSession();
    GlfwSession(const GlfwSession&) = delete;
    GlfwSession& operator=(const GlfwSession&) = delete;

private:
    GlfwSession() = default;
};

// The last failure's text from GLFW; forgets it.
[[nodiscard]] std::string take_glfw_error();

} // namespace bangvang
