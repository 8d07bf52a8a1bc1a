// How an open screen shows that new figures came: they travel from the old ones to the new.
#pragma once

#include "anim/tween_set.h"
#include "screens/screen.h"
#include "ui/moving.h"

#include <optional>

namespace bangvang {

// A screen owns one, aims it whenever its view was built anew, and asks it while drawing. Only a new snapshot
// that comes while the screen is open makes things travel; another filter or language puts them in their
// place.
class Following {
public:
    void aim(const Frame& frame, const Aims& aims);
    [[nodiscard]] Moving at(MonoTime now) const { return {tweens_, now}; }
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    TweenSet tweens_;
    std::uint64_t arrival_{0}; // Frame::arrival when aimed last; 0: never
};

} // namespace bangvang
