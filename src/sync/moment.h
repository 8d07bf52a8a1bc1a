// Now, on both clocks: the one for people and the one that never jumps.
#pragma once

#include <bangvang/base/time.h>

namespace bangvang {

// `steady` decides how long something has lasted; `wall` is only written down.
struct Moment {
    MonoTime steady{};
    WallTime wall{};
};

} // namespace bangvang
