// What lies over every screen: the echo of a touch, the ring that closes before the screen goes idle, a word
// of a wrong clock, and the dusk of the technician's hours.
#pragma once

#include "ui/canvas.h"

#include <optional>
#include <vector>

namespace bangvang {

// Three rings that run out from where a finger came down, so that the glass feels alive on empty ground too.
class TouchEcho {
public:
    void touch(Point at, MonoTime now);
    void draw(Canvas& canvas, MonoTime now) const;
    void forget_old(MonoTime now);
    [[nodiscard]] bool active() const { return !touches_.empty(); }

private:
    struct Touch {
        Point at;
        MonoTime when;
    };
    std::vector<Touch> touches_;
};

// Where it stands on a frame with these areas: above the dock over Trang chủ, in the middle where a sheet
// covers that, and in portrait above a notice.
[[nodiscard]] Rect idle_ring_place(const Layout& layout, const HitMap& hits);
// A band at the upper edge: the machine's clock stands before the figures were made.
void draw_wrong_clock(Canvas& canvas, const WallTime& wall, Language language);
// As much of the light as is left, 0..1, over everything drawn so far.
void draw_dimmed(Canvas& canvas, float light);

// The closing ring with "Chạm để ở lại". Its area "idle.stay" has no action: that it is touched is enough.
void draw_idle_ring(Canvas& canvas, const Rect& place, float closed, Language language);

} // namespace bangvang
