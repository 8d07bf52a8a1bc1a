// What can be touched on one frame: named rectangles and what each one does.
#pragma once

#include <bangvang/base/geometry.h>

#include "nav/navigation.h"

#include <string>
#include <vector>

namespace bangvang {

struct Hit {
    std::string id; // "ranking.row.3", "nav.back": stable names for tests, recordings and the control channel
    Rect rect;      // design units
    Action action;
};

class HitMap {
public:
    void clear() { hits_.clear(); }
    void add(Hit hit) { hits_.push_back(std::move(hit)); }
    // Gives areas that are smaller than `least` on a side as much as their neighbours and `window` leave
    // them, never more than half of the gap to one. Areas that lie upon each other are no neighbours.
    void grow(float least, const Rect& window);
    // The topmost (last added) area under the point; null when there is none.
    [[nodiscard]] const Hit* at(Point point) const;
    [[nodiscard]] const Hit* find(std::string_view id) const;
    [[nodiscard]] const std::vector<Hit>& hits() const { return hits_; }

private:
    std::vector<Hit> hits_;
};

} // namespace bangvang
