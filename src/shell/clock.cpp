#include "shell/clock.h"

#include <ctime>

namespace bangvang {

WallTime Clock::wall() const
{
    if (fixed_)
        return *fixed_;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::time_t seconds = now.time_since_epoch().count();
    std::tm local{};
    if (!::localtime_r(&seconds, &local))
        return {now, std::chrono::minutes(0)};
    return {now, std::chrono::minutes(local.tm_gmtoff / 60)};
}

MonoTime Clock::mono()
{
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) != 0)
        return std::chrono::steady_clock::now();
    return MonoTime(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace bangvang
