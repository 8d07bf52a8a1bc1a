#include "shell/frame_stats.h"

#include <algorithm>
#include <vector>

namespace bangvang {

void Timings::add(Duration value)
{
    values_[count_ % values_.size()] = value;
    ++count_;
}

Spread Timings::spread() const
{
    if (count_ == 0)
        return {};
    const std::size_t kept = std::min(count_, values_.size());
    std::vector<Duration> sorted(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(kept));
    std::ranges::sort(sorted);
    const auto milliseconds = [&](std::size_t at) {
        return std::chrono::duration<double, std::milli>(sorted[at]).count();
    };
    return {milliseconds(kept / 2), milliseconds((kept * 99 + 99) / 100 - 1),
            milliseconds(kept - 1)}; // nearest rank
}

} // namespace bangvang
