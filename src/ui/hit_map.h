// What can be touched on one frame: named rectangles and what each one does.
#pragma once

#include <bangvang/base/geometry.h>

#include "nav/navigation.h"

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct Hit {
    std::string id; // "ranking.row.3", "nav.back": stable names for tests, recordings and the control channel
    Rect rect;      // design units
    Action action;
    // Areas side by side with one name here (months, periods) are read through by a finger that is drawn
    // along them: what lies under it acts at once. Empty: a finger that moves on means nothing by its press.
    std::string track{};
    // What a list's or a window's edge cuts off does not answer: there the area never grows again.
    Rect room{-1e6F, -1e6F, 2e6F, 2e6F};
};

// What a swipe leads to: the next is what comes from the right, or from below. monostate: nothing.
struct Swipes {
    Action previous{};
    Action next{};
    // True: the screen has pages side by side, or one above the other, which follow the finger by
    // Frame::pull. Otherwise the App moves the content.
    bool pages{false};
    [[nodiscard]] bool any() const { return previous.index() != 0 || next.index() != 0; }
};
enum class SwipeWay { across, down };

class HitMap {
public:
    void clear()
    {
        hits_.clear();
        across_ = {};
        down_ = {};
        sheet_top_.reset();
        enter_ = {};
        enter_area_.clear();
    }
    void add(Hit hit) { hits_.push_back(std::move(hit)); }
    // Gives areas that are smaller than `least` on a side as much as their neighbours and `window` leave
    // them, never more than half of the gap to one, nor beyond their `room`. Areas that lie upon each other
    // are no neighbours.
    void grow(float least, const Rect& window);
    // The topmost (last added) area under the point; null when there is none.
    [[nodiscard]] const Hit* at(Point point) const;
    [[nodiscard]] const Hit* find(std::string_view id) const;
    // Of the areas of one track, the one nearest to x; null when there is none.
    [[nodiscard]] const Hit* along(std::string_view track, float x) const;
    void set_swipes(SwipeWay way, Swipes swipes)
    {
        (way == SwipeWay::across ? across_ : down_) = std::move(swipes);
    }
    [[nodiscard]] const Swipes& swipes(SwipeWay way) const
    {
        return way == SwipeWay::across ? across_ : down_;
    }
    // Where an open sheet begins, in the units that it is drawn in; none where there is none.
    void set_sheet_top(float top) { sheet_top_ = top; }
    [[nodiscard]] std::optional<float> sheet_top() const { return sheet_top_; }
    // What the key Enter does on this frame; monostate: nothing.
    // `area` is what it is about.
    void set_enter(std::string area, Action action)
    {
        enter_area_ = std::move(area);
        enter_ = std::move(action);
    }
    [[nodiscard]] const Action& enter() const { return enter_; }
    [[nodiscard]] const std::string& enter_area() const { return enter_area_; }
    // What was drawn `factor` times as large about the point `at`.
    void magnify(float factor, Point at);
    [[nodiscard]] const std::vector<Hit>& hits() const { return hits_; }

private:
    std::vector<Hit> hits_;
    Swipes across_;
    Swipes down_;
    std::optional<float> sheet_top_;
    Action enter_{};
    std::string enter_area_{};
};

} // namespace bangvang
