#include "growth.h"

#include <algorithm>

namespace bangvang {

Growth growth_of(std::span<const std::size_t> readings)
{
    const auto warm = readings.subspan(readings.size() / 4);
    const std::size_t third = warm.size() / 3;
    if (third == 0)
        return {};
    return {std::ranges::min(warm.first(third)), std::ranges::min(warm.last(third))};
}

} // namespace bangvang
