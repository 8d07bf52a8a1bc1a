#include "app/glass_test.h"

#include "ui/place.h"
#include "views/service_messages.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <string>

namespace bangvang {

namespace {

constexpr float middle = 130.0F; // radius of the target that ends the test
constexpr float dot = 56.0F;     // under a finger: larger than its tip
constexpr std::size_t longest_trail = 240;

// Whole pictures of one colour; raw values, since this is no design but a measurement.
constexpr std::array fields{Color{255, 0, 0, 255},     Color{0, 255, 0, 255}, Color{0, 0, 255, 255},
                            Color{255, 255, 255, 255}, Color{0, 0, 0, 255},   Color{128, 128, 128, 255}};

Duration time_of(Seconds seconds)
{
    return std::chrono::duration_cast<Duration>(seconds);
}

bool is_in_middle(Point at, const Layout& layout)
{
    const Point from = at - layout.screen().center();
    return from.x * from.x + from.y * from.y <= middle * middle;
}

void draw_grid(Canvas& canvas)
{
    const Theme& theme = canvas.theme();
    const Rect all = canvas.layout().window();
    constexpr float cell = 120.0F;
    canvas.rect(all, theme.bg);
    for (float x = all.x; x <= all.right(); x += cell)
        canvas.rect({x, all.y, 2.0F, all.h}, theme.line);
    for (float y = all.y; y <= all.bottom(); y += cell)
        canvas.rect({all.x, y, all.w, 2.0F}, theme.line);
    canvas.rect_outline(all, theme.accent, 6.0F);
    canvas.line({all.x, all.y}, {all.right(), all.bottom()}, theme.line_strong, 2.0F);
    canvas.line({all.right(), all.y}, {all.x, all.bottom()}, theme.line_strong, 2.0F);
}

} // namespace

// Fingers that are on the glass already are not known.
void GlassTester::begin(GlassTest test, MonoTime now)
{
    test_ = test;
    fingers_.clear();
    most_ = 0;
    color_ = 0;
    touched_ = now;
    held_since_.reset();
}

MonoTime GlassTester::ends_at() const
{
    return touched_ + time_of(glass_quiet_time);
}

void GlassTester::take(std::span<const PointerEvent> events, MonoTime now, const Layout& layout)
{
    for (const PointerEvent& event : events) {
        touched_ = std::max(touched_, event.when);
        take(event, layout);
    }
    const bool held = held_since_ && now >= *held_since_ + time_of(glass_hold_time);
    if (held || color_ >= fields.size() || now >= ends_at())
        end();
}

void GlassTester::take(const PointerEvent& event, const Layout& layout)
{
    using Kind = PointerEvent::Kind;
    if (event.kind == Kind::up || event.kind == Kind::cancel) {
        const bool known = fingers_.erase(event.finger) > 0;
        if (known && event.kind == Kind::up && test_ == GlassTest::colors)
            ++color_;
    } else if (event.kind == Kind::down || fingers_.contains(event.finger)) {
        Finger& finger = fingers_[event.finger];
        finger.at = event.at;
        finger.trail.push_back(event.at);
        if (finger.trail.size() > longest_trail)
            finger.trail.erase(finger.trail.begin());
    }
    most_ = std::max(most_, fingers_.size());
    const bool alone = test_ == GlassTest::touch && fingers_.size() == 1 &&
                       is_in_middle(fingers_.begin()->second.at, layout);
    if (!alone)
        held_since_.reset();
    else if (event.kind == Kind::down)
        held_since_ = event.when;
}

void GlassTester::draw_touches(Canvas& canvas, Language language, MonoTime now) const
{
    const Theme& theme = canvas.theme();
    draw_grid(canvas);
    const Rect screen = canvas.layout().screen();
    const Point center = screen.center();
    canvas.circle(center, middle, theme.surface);
    canvas.circle_outline(center, middle, theme.line_strong, 4.0F);
    if (held_since_) {
        const auto part =
            static_cast<float>(std::clamp(Seconds(now - *held_since_) / glass_hold_time, 0.0, 1.0));
        constexpr float top = -std::numbers::pi_v<float> / 2.0F;
        canvas.arc(center, middle, top, top + 2.0F * std::numbers::pi_v<float> * part, theme.accent, 14.0F);
    }
    const std::string most = msg::format(msg::glass_fingers, language, most_);
    line_in(canvas, {center.x - middle, center.y - 30.0F, 2.0F * middle, 60.0F}, type::num_s, theme.ink, most,
            Align::center);
    const Rect hint{screen.x + 64.0F, center.y + middle + 32.0F, screen.w - 128.0F, 96.0F};
    fitted_in(canvas, hint, type::label.at(36.0F), theme.ink, msg::glass_hint.in(language), 2, {36.0F, 32.0F},
              Align::center);
    for (const auto& [number, finger] : fingers_) {
        if (finger.trail.size() > 1)
            canvas.polyline(finger.trail, theme.accent, 4.0F);
        canvas.circle(finger.at, dot, theme.accent);
        line_in(canvas, {finger.at.x - dot, finger.at.y - 24.0F, 2.0F * dot, 48.0F}, type::num_s,
                theme.on_accent, std::to_string(number + 1), Align::center);
    }
}

void GlassTester::draw_colors(Canvas& canvas, Language language) const
{
    const std::size_t index = std::min(color_, fields.size() - 1);
    const Rect all = canvas.layout().window();
    canvas.rect(all, fields.at(index));
    if (index > 0)
        return; // words would hide what is looked for
    const Theme& theme = canvas.theme();
    const Rect screen = canvas.layout().screen();
    const Rect box{screen.center().x - 260.0F, screen.center().y - 60.0F, 520.0F, 120.0F};
    canvas.rect(box, theme.surface);
    line_in(canvas, box, type::label.at(36.0F), theme.ink, msg::colors_hint.in(language), Align::center);
}

void GlassTester::draw(Canvas& canvas, Language language, MonoTime now) const
{
    const auto piece = canvas.piece("glass");
    if (test_ == GlassTest::touch)
        draw_touches(canvas, language, now);
    else
        draw_colors(canvas, language);
}

std::optional<MonoTime> GlassTester::next_change(MonoTime now) const
{
    if (!test_)
        return std::nullopt;
    return held_since_ ? now : ends_at();
}

} // namespace bangvang
