#include "screens/attract_notice.h"

#include "ui/badges.h"
#include "ui/place.h"
#include "views/messages.h"

namespace bangvang {

namespace {

constexpr float side = 48.0F;
constexpr float gap = 28.0F;
constexpr float icon = 40.0F;

// The label on the left; on the right the day of the figures, and the stamp of illustrative ones before it.
void draw_head(Canvas& canvas, const Rect& r, const SceneLook& look)
{
    const Theme& theme = canvas.theme();
    canvas.icon(Icon::info, {r.x, r.y + (r.h - icon) / 2.0F, icon, icon}, theme.gold_on_lacquer);
    line_in(canvas, {r.x + icon + 16.0F, r.y, r.w, r.h}, type::label, theme.gold_on_lacquer,
            msg::notice.in(look.language));
    const std::string& day = look.view.news.as_of;
    line_in(canvas, r, type::label_medium, theme.ink_on_lacquer, day, Align::right);
    if (look.view.illustrative)
        draw_stamp(
            canvas,
            {r.right() - canvas.width(type::label_medium, day) - gap - stamp_width(canvas, look.language),
             r.y},
            look.language, StampLook::on_art);
}

} // namespace

void draw_attract_notice(Canvas& canvas, const SceneLook& look, std::string_view words)
{
    if (words.empty())
        return;
    const auto scope = canvas.piece("attract.notice");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const Rect window = canvas.layout().window();
    const float more = 8.0F; // beyond the edges, since the frame wanders by less
    const Rect band{window.x - more, window.y - more, window.w + 2.0F * more,
                    (portrait ? 192.0F : 178.0F) + more};
    canvas.rect_gradient(band, theme.lacquer_top, theme.lacquer_bottom);
    canvas.rect({band.x, band.bottom() - 4.0F, band.w, 4.0F}, theme.gold);
    const Rect head{window.x + side, window.y + 10.0F, window.w - 2.0F * side, chip_height};
    draw_head(canvas, head, look);
    fitted_in(canvas, {head.x, head.bottom(), head.w, band.bottom() - 8.0F - head.bottom()}, type::title,
              theme.ink_on_lacquer, words, portrait ? 2 : 1,
              {68.0F, 60.0F, 56.0F, 52.0F, 48.0F, 44.0F, 40.0F}, Align::left);
}

} // namespace bangvang
