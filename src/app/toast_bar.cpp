#include "app/toast_bar.h"

#include "anim/motion.h"
#include "ui/chrome.h"

namespace bangvang {

namespace {

// Up from below in portrait, down from above in landscape; never so far that it would touch the dock.
constexpr float way_in = 24.0F;

} // namespace

void ToastBar::show(ToastKind kind, MonoTime now)
{
    const Motion& in = reduced_motion_ ? motion::reduced_cross : motion::toast_in;
    if (!kind_)
        shown_ = Tween(0.0);
    kind_ = kind;
    shown_.retarget(now, 1.0, in.time, in.easing);
    leaves_at_ = now + motion::toast_hold;
}

void ToastBar::dismiss(MonoTime now)
{
    const Motion& out = reduced_motion_ ? motion::reduced_cross : motion::toast_out;
    shown_.retarget(now, 0.0, out.time, out.easing);
}

void ToastBar::remove()
{
    kind_.reset();
}

void ToastBar::pass_time(MonoTime now, bool finger_down)
{
    if (!kind_ || finger_down)
        return;
    if (now >= leaves_at_)
        dismiss(now);
    if (shown_.target() == 0.0 && shown_.done(now))
        remove();
}

void ToastBar::draw(Canvas& canvas, const Snapshot& snapshot, Language language, MonoTime now) const
{
    const auto view = kind_ ? toast_view(*kind_, snapshot, language) : std::nullopt;
    if (!view)
        return;
    const auto shown = static_cast<float>(shown_.value(now));
    const bool portrait = canvas.layout().portrait;
    const float way = reduced_motion_ ? 0.0F : way_in * (1.0F - shown);
    const auto faded = canvas.fade(shown);
    const auto moved = canvas.shift({0.0F, portrait ? way : -way});
    canvas.hit("toast.background", toast_place(canvas.layout()), Action{});
    draw_toast(canvas,
               {.icon = *kind_ == ToastKind::refused ? Icon::warn : Icon::check,
                .title = view->title,
                .text = portrait ? view->text_short : view->text},
               language);
}

std::optional<MonoTime> ToastBar::next_change(MonoTime now, bool finger_down) const
{
    if (!kind_)
        return std::nullopt;
    if (!shown_.done(now))
        return now;
    if (finger_down)
        return std::nullopt;
    return shown_.target() == 0.0 ? now : leaves_at_;
}

} // namespace bangvang
