#include "app/overlay.h"

#include "anim/easing.h"
#include "ui/chrome.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/messages.h"

#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

// DESIGN 8: three rings r0 -> 56, 5/3/2 px, alpha .55 -> 0, 360 ms (tokens.motion.ripple).
constexpr Seconds echo_time{0.36};
constexpr float echo_radius = 56.0F;
constexpr float echo_alpha = 0.55F;

float progress_of(MonoTime start, MonoTime now)
{
    return static_cast<float>(std::clamp(Seconds(now - start) / echo_time, 0.0, 1.0));
}

} // namespace

void TouchEcho::touch(Point at, MonoTime now)
{
    touches_.push_back({at, now});
}

void TouchEcho::forget_old(MonoTime now)
{
    std::erase_if(touches_, [now](const Touch& touch) { return now - touch.when >= echo_time; });
}

void TouchEcho::draw(Canvas& canvas, MonoTime now) const
{
    for (const Touch& touch : touches_) {
        const auto scope = canvas.piece("overlay.echo");
        const float t = progress_of(touch.when, now);
        const auto out = static_cast<float>(ease(Easing::out, static_cast<double>(t)));
        for (const float width : {5.0F, 3.0F, 2.0F}) {
            const float lag = (5.0F - width) * 0.14F; // the thinner rings run behind
            const float radius = echo_radius * std::max(out - lag, 0.0F);
            if (radius > 1.0F)
                canvas.circle_outline(touch.at, radius, canvas.theme().gold.alpha(echo_alpha * (1.0F - t)),
                                      width);
        }
    }
}

Rect idle_ring_place(const Layout& layout, const HitMap& hits)
{
    constexpr float width = 360.0F;
    constexpr float height = 112.0F;
    constexpr float gap = 21.0F;
    const Hit* const home = hits.find("nav.home");
    const Hit* const notice = hits.find("toast.background");
    const float middle = home ? home->rect.center().x : layout.width / 2.0F;
    const float below =
        layout.portrait && notice ? toast_place(layout).y : layout.height - dock_height(layout);
    return {middle - width / 2.0F, below - gap - height, width, height};
}

void draw_idle_ring(Canvas& canvas, const Rect& bubble, float closed, Language language)
{
    const auto scope = canvas.piece("overlay.idle");
    const Theme& theme = canvas.theme();
    canvas.hit("idle.stay", bubble, Action{});
    canvas.shadow(bubble, ShadowSize::m);
    canvas.rect_gradient(bubble, theme.lacquer_top, theme.lacquer_bottom, 12.0F);
    canvas.rect_outline(bubble, theme.gold, 2.0F, 12.0F);
    const Point ring{bubble.x + 60.0F, bubble.center().y};
    constexpr float top = -std::numbers::pi_v<float> / 2.0F;
    canvas.circle_outline(ring, 32.0F, theme.gold.alpha(0.35F), 6.0F);
    canvas.arc(ring, 32.0F, top, top + 2.0F * std::numbers::pi_v<float> * closed, theme.gold_light, 6.0F);
    canvas.text({bubble.x + 112.0F, bubble.center().y - type::label.line_height() / 2.0F}, type::label,
                theme.ink_on_lacquer, msg::touch_to_stay.in(language));
}

void draw_wrong_clock(Canvas& canvas, const WallTime& wall, Language language)
{
    const auto piece = canvas.piece("hours.clock");
    const Theme& lacquer = theme(ThemeName::lacquer, canvas.theme().contrast);
    const Rect window = canvas.layout().window();
    const Rect band{window.x, window.y, window.w, canvas.layout().portrait ? 48.0F : 44.0F};
    const std::string words = msg::format(msg::wrong_clock, language, format_date(wall.date()));
    canvas.rect(band, lacquer.bg_deep);
    fitted_in(canvas, {band.x + 32.0F, band.y, band.w - 64.0F, band.h}, type::label, lacquer.ink_on_lacquer,
              words, 1, {28.0F, 26.0F, 24.0F}, Align::center);
}

void draw_dimmed(Canvas& canvas, float light)
{
    const auto piece = canvas.piece("hours.dusk");
    canvas.rect(canvas.layout().window(), Color{0, 0, 0, 255}.alpha(1.0F - light));
}

} // namespace bangvang
