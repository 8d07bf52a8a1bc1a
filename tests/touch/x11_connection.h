// A test's own connection to an X server.
#pragma once

#include <doctest/doctest.h>

#include <X11/Xlib.h>

#include <memory>
#include <string>

namespace bangvang {

struct CloseConnection {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

inline std::unique_ptr<Display, CloseConnection> connect(const std::string& name)
{
    std::unique_ptr<Display, CloseConnection> display(XOpenDisplay(name.c_str()));
    REQUIRE(display);
    return display;
}

} // namespace bangvang
