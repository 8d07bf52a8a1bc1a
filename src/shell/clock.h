// The only place that asks the machine for the time of day; --now puts a fixed one in its stead.
#pragma once

#include <bangvang/base/time.h>

#include <optional>

namespace bangvang {

// Any thread.
class Clock {
public:
    explicit Clock(std::optional<WallTime> fixed = std::nullopt) : fixed_(fixed) {}

    [[nodiscard]] WallTime wall() const; // with the machine's own offset from UTC
    // Goes on while the machine is suspended, so that who slept through the night finds the visitor gone, and
    // every wait over. Only differences mean something; std::chrono::steady_clock stands still meanwhile.
    [[nodiscard]] static MonoTime mono();

private:
    std::optional<WallTime> fixed_;
};

} // namespace bangvang
