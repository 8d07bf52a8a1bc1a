// The one notice that may lie over a screen for a few seconds: what it says, when it comes, when it goes.
#pragma once

#include "anim/tween.h"
#include "ui/canvas.h"
#include "views/toast_view.h"

#include <optional>

namespace bangvang {

// Never two at once: a newer notice takes the place of the older one. Where it stands follows from the time
// alone, so that it can turn round half way.
class ToastBar {
public:
    explicit ToastBar(bool reduced_motion) : reduced_motion_(reduced_motion) {}
    void reduce_motion(bool reduced) { reduced_motion_ = reduced; }

    void show(ToastKind kind, MonoTime now);
    void dismiss(MonoTime now); // leaves, from wherever it is
    void remove();              // at once: the screen is one that has no notices
    // It leaves after its time, but never under a finger: what lies below it would come under the finger.
    void pass_time(MonoTime now, bool finger_down);
    // Above everything drawn so far; a finger on it reaches nothing below.
    void draw(Canvas& canvas, const Snapshot& snapshot, Language language, MonoTime now) const;
    [[nodiscard]] std::optional<MonoTime> next_change(MonoTime now, bool finger_down) const;

private:
    std::optional<ToastKind> kind_; // none: nothing is shown
    Tween shown_;                   // 0..1
    MonoTime leaves_at_{};
    bool reduced_motion_;
};

} // namespace bangvang
