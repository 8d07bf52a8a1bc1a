#include "app/reach.h"

#include "anim/motion.h"
#include "ui/controls.h"
#include "views/messages.h"

#include <algorithm>
#include <utility>

namespace bangvang {

namespace {

// Design units of portrait.
struct Extent {
    float top;
    float bottom;
};

// The header has a button, which moves with the content.
constexpr bool has_header_button(Place place)
{
    return place == Place::unit || place == Place::indicator || place == Place::honoree;
}

// Of what moves, with room for shadows. Home's painting stays where it is; the search ends with its keys, so
// that above them what was typed is seen whole.
constexpr Extent extent_of(Place place)
{
    return has_header_button(place) ? Extent{164.0F, 1640.0F}
           : place == Place::home   ? Extent{560.0F, 1640.0F}
           : place == Place::search ? Extent{244.0F, 1566.0F}
                                    : Extent{244.0F, 1640.0F};
}

constexpr float reach_top = 900.0F; // the visual language, section 9
constexpr float reach_bottom = 1632.0F;
constexpr float buttons_top = reach_bottom - min_touch;
constexpr float window_bottom = buttons_top - 4.0F;
// A sheet has no dock under it: its buttons stand there.
constexpr float sheet_buttons_top = 1673.0F;
constexpr float sheet_bottom = 1920.0F;
constexpr float sheet_window = reach_bottom - reach_top;
constexpr float step_part = 0.8F; // of the window: what was seen last is still seen

float mixed(float from, float to, float part)
{
    return from + (to - from) * part;
}

void draw_steps(Canvas& canvas, float y, bool up, bool down, Language language)
{
    const auto scope = canvas.piece("reach.steps");
    const auto button = [&](const Rect& r, const char* id, const msg::Message& label, Icon icon, int steps,
                            bool possible) {
        draw_button(canvas, r,
                    {.id = id,
                     .label = label.in(language),
                     .icon = icon,
                     .kind = possible ? ButtonKind::normal : ButtonKind::disabled,
                     .action = possible ? Action(StepReach{steps}) : Action{}});
    };
    constexpr float width = 440.0F;
    button({92.0F, y, width, min_touch}, "reach.up", msg::move_up, Icon::up, -1, up);
    button({548.0F, y, width, min_touch}, "reach.down", msg::move_down, Icon::down, 1, down);
}

// How much of it is seen, and where.
void draw_bar(Canvas& canvas, const Rect& window, float offset, float limit)
{
    const auto scope = canvas.piece("reach.bar");
    const Theme& theme = canvas.theme();
    const Rect track{1032.0F, window.y + 8.0F, 10.0F, window.h - 16.0F};
    canvas.rect(track, theme.surface_sunk, 5.0F);
    canvas.rect_outline(track, theme.line_strong, 2.0F, 5.0F);
    const float seen = window.h / (window.h + limit);
    const float at = std::clamp(offset / limit, 0.0F, 1.0F) * (1.0F - seen);
    canvas.rect({track.x, track.y + at * track.h, track.w, seen * track.h}, theme.accent, 5.0F);
}

} // namespace

float Reach::Strip::offset(MonoTime now) const
{
    return scroller.offset(now) + static_cast<float>(stepped.value(now));
}

void Reach::Strip::stand(float at)
{
    scroller.jump_to(at);
    stepped = Tween(0.0);
}

bool Reach::Strip::moving(MonoTime now) const
{
    return scroller.moving(now) || !stepped.done(now);
}

void Reach::begin(Place place)
{
    const Extent extent = extent_of(place);
    content_.scroller.set_extent(window_bottom - reach_top, extent.bottom - extent.top);
    content_.stand(place == Place::search ? content_.scroller.limit() : 0.0F);
}

// How high a sheet is, is known once it has been drawn. Its lowest rows are where a hand is.
void Reach::measure_sheet(const HitMap& hits)
{
    if (!hits.sheet_top())
        return;
    sheet_.scroller.set_extent(sheet_window, sheet_bottom - *hits.sheet_top());
    if (!std::exchange(sheet_known_, true))
        sheet_.stand(sheet_.scroller.limit());
}

void Reach::follow(const Reachable& on, MonoTime now)
{
    const Route& route = on.navigation.top();
    const bool wanted =
        on.navigation.reach && on.layout.portrait && on.has_data && on.navigation.top().place != Place::deck;
    reduced_motion_ = on.reduced_motion;
    if (wanted != on_) {
        const Duration time = reduced_motion_ ? Duration{0} : motion::screen_in.time;
        amount_.retarget(now, wanted ? 1.0 : 0.0, time, motion::screen_in.easing);
        if (wanted)
            begin(route.place);
    } else if (route.place != shown_for_.place || route.code != shown_for_.code) {
        begin(route.place);
    }
    on_ = wanted;
    shown_for_ = {.place = route.place, .code = route.code};
    sheet_open_ = route.sheet != Sheet::none;
    if (sheet_open_)
        measure_sheet(on.hits);
    else
        sheet_known_ = false;
}

// What the content cannot give is left over.
float Reach::drag(float delta, MonoTime now)
{
    Strip& strip = moved();
    const float at = strip.offset(now);
    const float goes = std::clamp(-delta, std::min(-at, 0.0F), std::max(strip.scroller.limit() - at, 0.0F));
    if (held_)
        strip.scroller.drag(-goes);
    else
        strip.stand(at + goes);
    return sheet_open_ ? 0.0F : delta + goes;
}

ScrollInput Reach::take(ScrollInput scroll, MonoTime now)
{
    if (on_ && !scroll.zoom.pinching) {
        Strip& strip = moved();
        if (scroll.held && !held_) {
            strip.stand(strip.offset(now));
            strip.scroller.press(now);
            held_ = true;
        }
        if (scroll.delta != 0.0F)
            scroll.delta = drag(scroll.delta, now);
        if (held_ && !scroll.held) {
            const float room =
                scroll.velocity < 0.0F ? strip.scroller.limit() - strip.offset(now) : strip.offset(now);
            const bool glides = scroll.released && room > 1.0F;
            strip.scroller.release(glides ? scroll.velocity : 0.0F, now);
            scroll.velocity = glides ? 0.0F : scroll.velocity;
        }
        held_ = scroll.held;
    }
    shown_ = lowering(now);
    scroll.zoom.at.y -= shown_.content;
    if (scroll.double_tap)
        scroll.double_tap->y -= shown_.content;
    return scroll;
}

void Reach::step(int steps, MonoTime now)
{
    Strip& strip = moved();
    const float before = strip.offset(now);
    const float window = sheet_open_ ? sheet_window : window_bottom - reach_top;
    strip.stand(before + static_cast<float>(steps) * step_part * window);
    const Duration time = reduced_motion_ ? Duration{0} : motion::screen_in.time;
    const float way = before - strip.scroller.offset(now);
    strip.stepped = Tween(static_cast<double>(way), 0.0, now, time, motion::screen_in.easing);
}

Lowering Reach::lowering(MonoTime now) const
{
    const auto part = static_cast<float>(amount_.value(now));
    if (part <= 0.0F)
        return {.on = on_};
    const Extent extent = extent_of(shown_for_.place);
    const float top = mixed(extent.top, reach_top, part);
    const float bottom = mixed(extent.bottom, window_bottom, part);
    // A sheet that fits stands at the lower end of what is within reach.
    const float sheet = reach_bottom - sheet_bottom + sheet_.scroller.limit() - sheet_.offset(now);
    return {.on = on_,
            .part = part,
            .content = part * (reach_top - extent.top - content_.offset(now)),
            .sheet = part * sheet,
            .window = {0.0F, top, 1080.0F, bottom - top}};
}

void Reach::draw(Canvas& canvas, Language language, MonoTime now) const
{
    if (!on_)
        return;
    const auto faded = canvas.fade(shown_.part);
    const Theme& theme = canvas.theme();
    if (!sheet_open_) {
        const auto scope = canvas.piece("reach.frame");
        canvas.rect({64.0F, shown_.window.y - 4.0F, 952.0F, 3.0F}, theme.gold);
        canvas.lozenge({540.0F, shown_.window.y - 3.0F}, 10.0F, theme.gold);
    }
    const float limit = moved().scroller.limit();
    if (limit <= 0.0F)
        return;
    const float offset = moved().offset(now);
    const Rect window = sheet_open_ ? Rect{0.0F, reach_top, 1080.0F, sheet_window} : shown_.window;
    draw_bar(canvas, window, offset, limit);
    draw_steps(canvas, sheet_open_ ? sheet_buttons_top : buttons_top, offset > 1.0F, offset < limit - 1.0F,
               language);
}

std::optional<MonoTime> Reach::next_change(MonoTime now) const
{
    const bool moves = !amount_.done(now) || (on_ && moved().moving(now));
    return moves ? std::optional(now) : std::nullopt;
}

} // namespace bangvang
