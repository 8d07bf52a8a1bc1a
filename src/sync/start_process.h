// Starts a program as a child of this one.
#pragma once

#include <bangvang/base/result.h>

#include <string>
#include <vector>

#include <sys/types.h>

namespace bangvang {

// Descriptors that the child gets as its standard streams. Below zero: what this process has, and for the
// input nothing to read.
struct ChildStreams {
    int input{-1};
    int output{-1};
    int error{-1};
};

// `command` is the program's path and its arguments. The child inherits neither what this thread blocks nor
// what it ignores. An environment error where it cannot be started. Any thread; the caller waits for the
// child's end.
[[nodiscard]] Result<pid_t> start_process(const std::vector<std::string>& command,
                                          const ChildStreams& streams);

} // namespace bangvang
