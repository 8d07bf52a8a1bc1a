// Which way one screen gives place to the next: told from where the visitor was, where he is now, and what he
// touched.
#pragma once

#include "nav/navigation.h"
#include "ui/hit_map.h"

#include <bangvang/base/geometry.h>

#include <optional>
#include <span>
#include <vector>

namespace bangvang {

enum class Passage {
    slide, // the old one moves a little aside and fades, the new one comes from the other side
    grow,  // what was touched grows to the size of the content
    back,  // and goes back into its place
    rise,  // paper rises over the painting
    cover  // the new one is laid over the old one
};

struct Way {
    Passage passage{Passage::cover};
    float side{0.0F}; // slide: +1 the new one comes from the right, -1 from the left
    Rect place{};     // grow, back: where the small thing stands
};

// What led the visitor on.
struct Led {
    std::optional<Rect>
        from{};  // the thing on the content that was touched; the dock has no place to grow from
    int step{0}; // +1 to the next item of a list, -1 to the previous one
};
[[nodiscard]] Led led_by(const Hit& hit);
[[nodiscard]] Led led_by(const Action& action); // of a key

// Remembers where each level of the stack grew out of, so that Back can lead into the same place. A value.
class Passages {
public:
    // Of a change from `before` to `now`.
    [[nodiscard]] Way way(std::span<const Route> before, std::span<const Route> now, const Led& led);

private:
    std::vector<std::optional<Rect>> grown_from_; // by level; shorter than the stack where nothing is known
};

} // namespace bangvang
