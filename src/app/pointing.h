// What a speaker points with: the spotlight, the trail of the laser, marks drawn by hand. They lie over the
// slide; marks stay with theirs until the talk ends.
#pragma once

#include "input/pointer.h"
#include "nav/presenting.h"
#include "ui/canvas.h"
#include "ui/hit_map.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// The slide seen through a lens: `factor` times as large, with the point `at` of the plain screen in its
// place.
struct Lens {
    float factor{1.0F};
    Point at{};
    [[nodiscard]] bool on() const { return factor > 1.0F; }
    [[nodiscard]] Layout layout(const Layout& plain) const;
    [[nodiscard]] Point to_slide(Point on_screen) const; // units of the plain screen to those of the slide
    [[nodiscard]] Rect to_screen(const Rect& on_slide) const;
};
[[nodiscard]] Lens lens_of(const Presenting& presenting);

// A stadium of light around `object` in a darkened rectangle, with a golden rim.
void draw_spotlight(Canvas& canvas, const Rect& object, const Rect& dimmed);

class Pointing {
public:
    // A finger that holds the laser or draws. Positions in units of the plain screen.
    void take(const PointerEvent& event, Tool tool, const std::string& slide, const Lens& lens);
    void undo(const std::string& slide);
    void forget() { *this = {}; }
    // The laser's trail fades by itself.
    void pass_time(MonoTime now);
    void draw_marks(Canvas& canvas, const std::string& slide) const; // on a canvas of the slide's layout
    void draw_laser(Canvas& canvas, MonoTime now) const;             // on one of the plain screen
    [[nodiscard]] bool moving() const { return !trail_.empty(); }
    [[nodiscard]] bool has_marks(const std::string& slide) const;

private:
    struct Spark {
        Point at;
        MonoTime when;
    };
    using Stroke = std::vector<Point>;

    std::vector<Spark> trail_;
    bool lit_{false}; // the finger is down: its last spark stays
    std::map<std::string, std::vector<Stroke>> marks_;
    bool drawing_{false};
};

} // namespace bangvang
