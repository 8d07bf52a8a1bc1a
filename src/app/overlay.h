// What lies over every screen: the echo of a touch and the ring that closes before the screen goes idle.
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

// The closing ring round `home` (the hit area of Trang chủ) with "Chạm để ở lại".
void draw_idle_ring(Canvas& canvas, const Rect& home, float closed, Language language);

} // namespace bangvang
