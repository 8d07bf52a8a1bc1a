// What the attract scenes share: the department's line, the brocade, the hint to touch, and how words come.
#pragma once

#include "screens/attract_scenes.h"

namespace bangvang {

// The brocade, the emblem with the department's name, the stamp; and the whole screen as one touch area that
// leads to `topic`. In the scenes with a title in the middle the name has less room.
void draw_attract_frame(Canvas& canvas, const SceneLook& look, SceneKind kind, const Route& topic);

// Rings round a hand and "Chạm để xem"; `size` is the rings' diameter. The hint is as wide as its rings, a
// gap and the words.
[[nodiscard]] float touch_hint_width(const Canvas& canvas, float size, Language language);
void draw_touch_hint(Canvas& canvas, Point left_middle, float size, const SceneLook& look);

// Adds a touch area that wakes the kiosk on `topic`.
void wake_area(Canvas& canvas, std::string id, const Rect& r, const Route& topic, Touchable touchable);

// Lines that are wiped in from left to right, one after the other; returns the height of all.
float draw_wiped(Canvas& canvas, Point at, float width, const TextStyle& style, Color color,
                 const TextBlock& block, const TextOptions& options, Seconds age, Seconds start);

// The golden title of a scene in the middle of the top, with a line under it.
void draw_scene_title(Canvas& canvas, std::string_view title, std::string_view line);

} // namespace bangvang
