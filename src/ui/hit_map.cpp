#include "ui/hit_map.h"

#include <algorithm>

namespace bangvang {

const Hit* HitMap::at(Point point) const
{
    const auto found = std::find_if(hits_.rbegin(), hits_.rend(),
                                    [point](const Hit& hit) { return hit.rect.contains(point); });
    return found == hits_.rend() ? nullptr : &*found;
}

const Hit* HitMap::find(std::string_view id) const
{
    const auto found =
        std::find_if(hits_.rbegin(), hits_.rend(), [id](const Hit& hit) { return hit.id == id; });
    return found == hits_.rend() ? nullptr : &*found;
}

} // namespace bangvang
