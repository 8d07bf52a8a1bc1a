#include "screens/display_picture.h"

#include "ui/panels.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

constexpr double person_mm = 1600.0; // a grown-up of the province, man or woman
constexpr double person_width_mm = 430.0;
constexpr double gap_mm = 260.0; // between the person and the screen
constexpr float axis_width = 116.0F;

// From millimetres on the wall to units in the drawing.
struct Room {
    Rect r;
    float floor; // y
    float scale; // units in a millimetre
    float person_x;
    float screen_x;

    [[nodiscard]] float y(double above_floor_mm) const
    {
        return floor - static_cast<float>(above_floor_mm) * scale;
    }
    [[nodiscard]] float length(double mm) const { return static_cast<float>(mm) * scale; }
};

Room make_room(const Rect& r, const DisplayGeometry& display)
{
    const double top = std::max(display.lower_edge_mm + height_mm(display), person_mm) + 80.0;
    const double wide = person_width_mm + gap_mm + width_mm(display);
    const float scale =
        std::min(static_cast<float>((r.h - 6.0F) / top), static_cast<float>((r.w - axis_width) / wide));
    const float used = static_cast<float>(wide) * scale;
    const float left = r.x + axis_width + (r.w - axis_width - used) / 2.0F;
    return {.r = r,
            .floor = r.bottom() - 6.0F,
            .scale = scale,
            .person_x = left,
            .screen_x = left + static_cast<float>(person_width_mm + gap_mm) * scale};
}

void draw_height(Canvas& canvas, const Room& room, double mm, float to_x, Language language)
{
    const Theme& theme = canvas.theme();
    const float y = room.y(mm);
    const std::array line{Point{room.r.x + axis_width - 8.0F, y}, Point{to_x, y}};
    canvas.polyline_dashed(line, theme.ink2, 2.0F, 8.0F, 6.0F);
    line_in(canvas, {room.r.x, y - 20.0F, axis_width - 16.0F, 40.0F}, type::label, theme.ink,
            msg::format(msg::centimetres, language, format_number(mm / 10.0, 0)), Align::right);
}

void draw_screen(Canvas& canvas, const Room& room, const DisplayGeometry& display)
{
    const Theme& theme = canvas.theme();
    const double high = height_mm(display);
    const Rect screen{room.screen_x, room.y(display.lower_edge_mm + high), room.length(width_mm(display)),
                      room.length(high)};
    canvas.rect_gradient(screen, theme.lacquer_top, theme.lacquer_bottom);
    const ReachBand band = reach_band(display);
    if (!band.empty()) {
        const float top = room.y(display.lower_edge_mm + band.top);
        canvas.rect({screen.x, top, screen.w, room.y(display.lower_edge_mm + band.bottom) - top},
                    theme.gold_light);
    }
    canvas.rect_outline(screen.inset(-3.0F), theme.line_strong, 3.0F);
}

// A head and a body with shoulders: as much of a person as the height needs.
void draw_person(Canvas& canvas, const Room& room)
{
    const Color color = canvas.theme().ink2;
    const float x = room.person_x + room.length(person_width_mm / 2.0);
    const float head = room.length(102.0);
    canvas.circle({x, room.y(person_mm) + head}, head, color);
    const auto limb = [&](double from_middle, double width, double top, double bottom) {
        const float w = room.length(width);
        canvas.rect({x + room.length(from_middle) - w / 2.0F, room.y(top), w, room.length(top - bottom)},
                    color, w / 2.0F);
    };
    canvas.rect({x - room.length(190.0), room.y(1350.0), room.length(380.0), room.length(200.0)}, color,
                room.length(95.0));
    canvas.rect({x - room.length(122.0), room.y(1300.0), room.length(244.0), room.length(560.0)}, color,
                room.length(40.0));
    limb(-145.0, 86.0, 1330.0, 700.0); // arms
    limb(145.0, 86.0, 1330.0, 700.0);
    limb(-66.0, 112.0, 860.0, 0.0); // legs
    limb(66.0, 112.0, 860.0, 0.0);
}

} // namespace

void draw_room(Canvas& canvas, const Rect& r, const DisplayGeometry& display, Language language)
{
    const Room room = make_room(r, display);
    const float right = room.screen_x + room.length(width_mm(display)) + 10.0F;
    draw_screen(canvas, room, display);
    draw_height(canvas, room, reach_high_mm, right, language);
    draw_height(canvas, room, reach_low_mm, right, language);
    draw_height(canvas, room, person_mm, room.person_x + room.length(person_width_mm) + 10.0F, language);
    draw_person(canvas, room);
    canvas.rect({r.x, room.floor, r.w, 4.0F}, canvas.theme().ink2);
}

float draw_ruler(Canvas& canvas, Point at, float height, const DisplayGeometry& display)
{
    const Theme& theme = canvas.theme();
    const auto unit = static_cast<float>(1.0 / mm_per_unit(display)); // units in a millimetre
    const float width = 100.0F * unit;
    canvas.rect({at.x, at.y, width, height}, theme.gold_light);
    for (int cm = 0; cm <= 10; ++cm) {
        const float tick = cm % 5 == 0 ? height : height * 0.55F;
        // The outer ticks lie inside, so that the edges are the measure.
        const float x = at.x + static_cast<float>(cm * 10) * unit - 0.3F * static_cast<float>(cm);
        canvas.rect({x, at.y, 3.0F, tick}, theme.dock_on_ink);
    }
    return width;
}

} // namespace bangvang
