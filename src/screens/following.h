// How the figures of a screen move: they grow when it opens, and travel when others take their place.
#pragma once

#include "anim/tween_set.h"
#include "screens/screen.h"
#include "ui/moving.h"

#include <optional>

namespace bangvang {

// A screen owns one, aims it whenever its view was built anew, and asks it while drawing. New figures,
// another period or filter make things travel; another language puts them in their place, and so does reduced
// motion.
class Following {
public:
    void aim(const Frame& frame, const Aims& aims);
    [[nodiscard]] Moving at(MonoTime now) const { return {tweens_, now}; }
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    [[nodiscard]] Aiming aiming(const Frame& frame) const;

    TweenSet tweens_;
    std::optional<Language> language_{}; // when aimed last; none: never
};

} // namespace bangvang
