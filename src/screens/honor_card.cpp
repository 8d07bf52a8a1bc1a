#include "screens/honor_card.h"

#include "ui/panels.h"
#include "ui/place.h"

#include <algorithm>

namespace bangvang {

namespace {

// Draws a block of text centred in a slot at least `slot` high; returns the height used.
float draw_slot(Canvas& canvas, Point at, float width, const TextStyle& style, Color color,
                std::string_view text, float slot)
{
    const TextBlock block = canvas.wrap(style, text, width);
    const float height = std::max(slot, block.height);
    canvas.text_block({at.x, at.y + (height - block.height) / 2.0F}, width, style, color, block,
                      {.align = Align::center});
    return height;
}

} // namespace

void draw_honor_card(Canvas& canvas, const Rect& r, const HonorCard& card, const Route& route)
{
    const std::string id = "honor.card." + card.code;
    const auto scope = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    draw_paper(canvas, r, {.frame = true, .notch = 20.0F, .pressed = canvas.pressed(id)});
    const auto pressed = canvas.shift(press_offset(canvas, id));
    const float x = r.x + 16.0F;
    const float width = r.w - 32.0F;
    const float medal = portrait ? 280.0F : 214.0F;
    float y = r.y + (portrait ? 36.0F : 32.0F);
    canvas.portrait(card.code, card.has_photo, card.silhouette,
                    {r.center().x - medal / 2.0F, y, medal, medal});
    y += medal + (portrait ? 8.0F : 10.0F);
    const float name_px = portrait ? 40.0F : 36.0F;
    TextStyle name = fit_sized(canvas, type::h3.leading(1.26F), card.name, width, portrait ? 1 : 2,
                               {name_px, 36.0F, 34.0F, 32.0F, 30.0F, 28.0F}, portrait ? 72.0F : 112.0F);
    name = whole_in(canvas, name, card.name, width, portrait ? 72.0F : 112.0F);
    y += draw_slot(canvas, {x, y}, width, name, theme.ink, card.name, portrait ? 0.0F : 92.0F) + 4.0F;
    TextStyle title =
        fit_sized(canvas, type::label.leading(1.26F), card.title, width, 2, {28.0F, 26.0F, 24.0F}, 84.0F);
    title = whole_in(canvas, title, card.title, width, 84.0F);
    y += draw_slot(canvas, {x, y}, width, title, theme.accent, card.title, portrait ? 0.0F : 72.0F) + 10.0F;
    canvas.rect({r.center().x - 60.0F, y, 120.0F, 2.0F}, theme.gold);
    y += 10.0F;
    const float room = r.bottom() - 16.0F - y;
    const int lines = std::max(static_cast<int>(room / (28.0F * 1.28F)), 1);
    TextStyle unit = fit_sized(canvas, type::body.leading(1.28F), card.unit, width, lines,
                               {28.0F, 26.0F, 24.0F, 22.0F}, room);
    unit = whole_in(canvas, unit, card.unit, width, room);
    canvas.paragraph({x, y}, width, unit, theme.ink2, card.unit, {.align = Align::center});
    Route person = route;
    person.place = Place::honoree;
    person.code = card.code;
    person.page = 0;
    person.sheet = Sheet::none;
    canvas.hit(id, r, Open{person});
}

} // namespace bangvang
