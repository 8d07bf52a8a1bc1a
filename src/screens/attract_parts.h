// What the attract scenes share: the painting, the department's line, the brocade, the hint to touch.
#pragma once

#include "screens/attract_scenes.h"
#include "ui/ornaments.h"

namespace bangvang {

// The painting, the brocade under it, the emblem with the department's name, the stamp; and the whole screen
// as one touch area that leads to `topic`.
void draw_attract_frame(Canvas& canvas, const AttractView& view, HeroArt art, Language language,
                        Touchable touchable, const Route& topic);

// Rings round a hand and "Chạm để xem"; `size` is the rings' diameter.
[[nodiscard]] float touch_hint_width(const Canvas& canvas, Language language);
void draw_touch_hint(Canvas& canvas, Point left_middle, float size, Language language);

// The hint is as wide as its rings, a gap and the words; this is the rest besides the rings.
inline constexpr float touch_hint_gap = 24.0F;

// Adds a touch area that wakes the kiosk on `topic`.
void wake_area(Canvas& canvas, std::string id, const Rect& r, const Route& topic, Touchable touchable);

} // namespace bangvang
