#include "shell/glfw_session.h"

#include <GLFW/glfw3.h>

namespace bangvang {

Result<std::unique_ptr<GlfwSession>> GlfwSession::start()
{
    if (glfwInit() != GLFW_TRUE)
        return fail(
            ErrorCode::environment,
            "no display: {}. Start it inside a graphical session, or draw pictures with --shot or --tour",
            take_glfw_error());
    return std::unique_ptr<GlfwSession>(new GlfwSession());
}

GlfwSession::~GlfwSession()
{
    glfwTerminate();
}

std::string take_glfw_error()
{
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? text : "no reason given";
}

} // namespace bangvang
