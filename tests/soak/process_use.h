// What a process holds of the machine, as the kernel counts it.
#pragma once

#include <cstddef>

#include <sys/types.h>

namespace bangvang {

struct ProcessUse {
    std::size_t anonymous_kb{0}; // heap, stacks and pictures: what a leak would be part of
    std::size_t resident_kb{0};
    std::size_t files{0}; // open descriptors of all kinds
    std::size_t threads{0};
};

// From /proc; zeros for a process that is gone.
[[nodiscard]] ProcessUse use_of(pid_t process);

} // namespace bangvang
