// Reach mode: in portrait all content stands low enough for who sits in a wheelchair or is small, and moves
// through a window there. Screens know nothing of it.
#pragma once

#include "anim/tween.h"
#include "input/scroller.h"
#include "screens/screen.h"
#include "ui/canvas.h"

#include <optional>
#include <string>

namespace bangvang {

// The frame before, and where the visitor is now. Borrowed.
struct Reachable {
    const Navigation& navigation;
    const Layout& layout;
    const HitMap& hits; // tells how high an open sheet is
    bool has_data{false};
    bool reduced_motion{false};
};

class Reach {
public:
    // Begins, ends, and starts at the top again where another screen came up; the search starts at its keys.
    void follow(const Reachable& on, MonoTime now);
    // Moves the content. What is left is for a screen that scrolls by itself: it gets what there is no more
    // content for. Points come back in the units that the screen draws in.
    [[nodiscard]] ScrollInput take(ScrollInput scroll, MonoTime now);
    // The buttons, which do what a finger does that draws the content along.
    void step(int steps, MonoTime now);

    [[nodiscard]] bool on() const { return on_; }
    // After take(): where things stand on this frame.
    [[nodiscard]] const Lowering& shown() const { return shown_; }
    // Its frame and its buttons, over the screen. Ids reach.up and reach.down.
    void draw(Canvas& canvas, Language language, MonoTime now) const;
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now) const;

private:
    // Something that moves through the window: the content, or an open sheet.
    struct Strip {
        Scroller scroller;
        Tween stepped; // what a step has still to go
        [[nodiscard]] float offset(MonoTime now) const;
        void stand(float at); // and no longer moves
        [[nodiscard]] bool moving(MonoTime now) const;
    };
    void begin(Place place);
    void measure_sheet(const HitMap& hits);
    [[nodiscard]] Strip& moved() { return sheet_open_ ? sheet_ : content_; }
    [[nodiscard]] const Strip& moved() const { return sheet_open_ ? sheet_ : content_; }
    [[nodiscard]] float drag(float delta, MonoTime now);
    [[nodiscard]] Lowering lowering(MonoTime now) const;

    bool on_{false};
    bool reduced_motion_{false};
    Tween amount_{0.0}; // 0: everything in its usual place
    Route shown_for_;   // place and subject
    Strip content_;
    Strip sheet_;
    bool sheet_open_{false};
    bool sheet_known_{false}; // how high it is
    bool held_{false};
    Lowering shown_;
};

} // namespace bangvang
