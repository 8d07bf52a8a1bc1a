// Stands before GLFW in a test's kiosk. No driver without a card ever resets one; here the context says that
// it would tell, and tells as soon as the file lies there that GRAPHICS_RESET_WHEN names.
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <unistd.h>

struct GLFWwindow;

namespace {

constexpr int context_robustness = 0x00022005;    // GLFW_CONTEXT_ROBUSTNESS
constexpr int lose_context_on_reset = 0x00031002; // GLFW_LOSE_CONTEXT_ON_RESET
constexpr unsigned innocent_context_reset = 0x8254;

template <class Function> Function* next(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

unsigned reset_status()
{
    const char* const file = std::getenv("GRAPHICS_RESET_WHEN");
    return file && ::access(file, F_OK) == 0 ? innocent_context_reset : 0;
}

} // namespace

using GlFunction = void (*)();

extern "C" {

GlFunction glfwGetProcAddress(const char* name);
int glfwGetWindowAttrib(GLFWwindow* window, int attribute);

GlFunction glfwGetProcAddress(const char* name)
{
    if (std::strcmp(name, "glGetGraphicsResetStatus") == 0)
        return reinterpret_cast<GlFunction>(&reset_status);
    return next<GlFunction(const char*)>("glfwGetProcAddress")(name);
}

int glfwGetWindowAttrib(GLFWwindow* window, int attribute)
{
    if (attribute == context_robustness)
        return lose_context_on_reset;
    return next<int(GLFWwindow*, int)>("glfwGetWindowAttrib")(window, attribute);
}
}
