// One change of one finger (or of the mouse, which is finger 0).
#pragma once

#include <bangvang/base/geometry.h>
#include <bangvang/base/time.h>

namespace bangvang {

struct PointerEvent {
    enum class Kind { down, move, up, cancel };
    Kind kind{Kind::move};
    int finger{0};
    Point at{}; // window pixels from the shell to the App; design units from there on
    MonoTime when{};
};

} // namespace bangvang
