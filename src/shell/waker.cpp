#include "shell/waker.h"

#include <GLFW/glfw3.h>

namespace bangvang {

void Waker::wake()
{
    const std::lock_guard lock(mutex_);
    if (open_)
        glfwPostEmptyEvent();
}

void Waker::open()
{
    const std::lock_guard lock(mutex_);
    open_ = true;
}

void Waker::close()
{
    const std::lock_guard lock(mutex_);
    open_ = false;
}

} // namespace bangvang
