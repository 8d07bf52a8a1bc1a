// The helper process: the same program, started by the kiosk to meet the source and what lies there. It may
// hang, crash or be taken over; then it is killed, and nothing was lost.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace bangvang {

struct HelperTools {
    // Decodes one portrait as the wall would; false where no picture comes out.
    std::function<bool(std::span<const std::byte>)> decode;
};

// What main() does when it was started as a helper, with the kiosk's process number as its argument: answers
// on file descriptor 0 until the kiosk goes away or one file has been fetched. Returns the process's exit
// code.
[[nodiscard]] int run_helper(const HelperTools& tools, const std::string& kiosk);

} // namespace bangvang
