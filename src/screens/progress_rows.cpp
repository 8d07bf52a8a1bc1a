#include "screens/progress_rows.h"

#include "screens/progress_motion.h"
#include "ui/badges.h"
#include "ui/fonts.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/progress_bars.h"
#include "views/messages.h"

#include <array>

namespace bangvang {

namespace {

constexpr float row_padding = 30.0F; // 2 of the edge and 28 inside

// From the top of the line box to the base line, in units (CSS line boxes).
float base_line(const Fonts& fonts, const TextStyle& style)
{
    const float content = (fonts.ascent(style.face) + fonts.descent(style.face)) * style.px;
    return (style.line_height() - content) / 2.0F + fonts.ascent(style.face) * style.px;
}

void draw_elbow(Canvas& canvas, const Rect& r, float indent)
{
    const bool portrait = canvas.layout().portrait;
    const Point top{r.x + indent / 2.0F, r.y - (portrait ? 18.0F : 13.0F)};
    const float y = portrait ? r.y + 110.0F : r.center().y;
    const std::array corner{top, Point{top.x, y}, Point{r.x + indent - 4.0F, y}};
    canvas.polyline(corner, canvas.theme().line_strong, 4.0F);
}

// "Mục tiêu 7.872,7 tỷ đồng": the figure stands out. Smaller where it would pass `room`.
void draw_target(Canvas& canvas, Point at, const IndicatorRow& row, float room)
{
    const Theme& theme = canvas.theme();
    const TextStyle bold = fit_sized(canvas, type::label, row.target_text, room, 1, {28.0F, 26.0F, 24.0F});
    const TextStyle plain = bold.with(Face::sans_medium);
    float x = at.x + canvas.text(at, plain, theme.ink2, row.target_lead);
    if (row.target_value.empty())
        return;
    x += canvas.width(plain, " ");
    x += canvas.text({x, at.y}, bold, theme.ink, row.target_value);
    const bool percent = row.target_unit == "%";
    canvas.text({x, at.y}, percent ? bold : plain, percent ? theme.ink : theme.ink2, row.target_unit);
}

// A figure of many digits is set smaller, so that it stays clear of the bar's lozenge.
void draw_percent(Canvas& canvas, float right, float middle, const TextStyle& largest,
                  const IndicatorRow& row, const Moving& moving)
{
    const Theme& theme = canvas.theme();
    if (row.percent_text.empty())
        return;
    constexpr float room = 146.0F;
    const TextStyle sign_style = type::label.with(Face::display_semibold);
    const float sign = canvas.width(sign_style, "%");
    const TextStyle style = fit_text(canvas.fonts(), largest, row.percent_text, room - sign, 1,
                                     {largest.px, 48.0F, 44.0F, 40.0F, 36.0F, 32.0F});
    const float y = middle - style.line_height() / 2.0F;
    canvas.text({right - sign, y}, style, theme.ink, moving_percent(row, moving), {.align = Align::right});
    const float drop = base_line(canvas.fonts(), style) - base_line(canvas.fonts(), sign_style);
    canvas.text({right - sign, y + drop}, sign_style, theme.ink, "%");
}

void draw_value(Canvas& canvas, Point at, const TextStyle& style, const IndicatorRow& row,
                const Moving& moving, Language language)
{
    if (row.value_text.empty()) {
        canvas.text(at, type::label_medium, canvas.theme().ink2, msg::no_reading.in(language));
        return;
    }
    const std::string unit =
        row.estimate_mark.empty() ? row.unit_text : row.unit_text + " " + row.estimate_mark;
    draw_number_with_unit(canvas, at,
                          {.number_style = style,
                           .number_color = canvas.theme().ink,
                           .number = moving_value(row, moving),
                           .room = row.value_text,
                           .unit_style = canvas.sized(type::label),
                           .unit_color = canvas.theme().ink2,
                           .unit = unit,
                           .gap = 12.0F});
}

void draw_bar(Canvas& canvas, const Rect& bar, const IndicatorRow& row, const Moving& moving)
{
    if (!row.progress || !row.progress->percent)
        return;
    const MovingBar now = moving_bar(row, moving);
    draw_bullet_bar(canvas, bar, {.percent = now.percent, .plan = now.plan});
}

void draw_wide(Canvas& canvas, const Rect& r, const IndicatorRow& row, const Moving& moving,
               Language language)
{
    const bool low = r.h < 112.0F;
    const TextStyle number = low ? type::num_m.at(44.0F) : type::num_m;
    const float middle = r.center().y;
    const float name_width = row.part ? 420.0F : 480.0F;
    float x = r.x + row_padding;
    sized_in(canvas, {x, r.y + 4.0F, name_width, r.h - 8.0F}, type::h3.leading(1.28F), canvas.theme().ink,
             row.name, 3, {low ? 32.0F : 36.0F, 32.0F, 30.0F, 28.0F});
    x += name_width + 24.0F;
    const TextStyle label = canvas.sized(type::label);
    const float value_height = number.line_height() + label.line_height();
    const float unit_width = canvas.width(label, row.unit_text + " " + row.estimate_mark) + 12.0F;
    const TextStyle value = fit_text(canvas.fonts(), number, row.value_text, 330.0F - unit_width, 1,
                                     {number.px, 48.0F, 44.0F, 40.0F, 36.0F, 32.0F});
    const float drop = (number.line_height() - value.line_height()) / 2.0F;
    draw_value(canvas, {x, middle - value_height / 2.0F + drop}, value, row, moving, language);
    const float target = middle + value_height / 2.0F - type::body.line_height();
    draw_target(canvas, {x, target + (type::body.line_height() - type::label.line_height()) / 2.0F}, row,
                346.0F);
    x += 330.0F + 24.0F;
    draw_bar(canvas, {x, middle - 20.0F, 370.0F, 40.0F}, row, moving);
    draw_percent(canvas, x + 370.0F + 24.0F + 146.0F, middle, number, row, moving);
    if (row.progress && row.progress->pace) {
        const float width = pace_pill_width(canvas, *row.progress->pace, language);
        draw_pace_pill(canvas, {r.right() - row_padding - width, middle - chip_height / 2.0F},
                       *row.progress->pace, language);
    }
}

void draw_card(Canvas& canvas, const Rect& r, const IndicatorRow& row, const Moving& moving,
               Language language)
{
    const float left = r.x + 34.0F;
    const float right = r.right() - 34.0F;
    sized_in(canvas, {left, r.y + 10.0F, right - left, 58.0F}, type::h3, canvas.theme().ink, row.name, 1,
             {36.0F, 34.0F, 32.0F, 30.0F, 28.0F});
    draw_value(canvas, {left, r.y + 64.0F}, type::num_m, row, moving, language);
    if (row.progress && row.progress->pace)
        draw_pace_pill(canvas, {right - pace_pill_width(canvas, *row.progress->pace, language), r.y + 73.0F},
                       *row.progress->pace, language);
    const float bar_width = right - left - 222.0F;
    draw_bar(canvas, {left, r.y + 158.0F, bar_width, 34.0F}, row, moving);
    draw_percent(canvas, right, r.y + 173.0F, type::num_m, row, moving);
    const float target = canvas.sized(type::label).line_height() - type::label.line_height();
    draw_target(canvas, {left, r.y + 205.0F - target / 2.0F}, row, right - left);
}

} // namespace

float draw_number_with_unit(Canvas& canvas, Point at, const NumberWithUnit& number)
{
    const float width = canvas.text(at, number.number_style, number.number_color, number.number,
                                    {.bottom = number.leaf_bottom, .room = number.room});
    const float drop =
        base_line(canvas.fonts(), number.number_style) - base_line(canvas.fonts(), number.unit_style);
    return width + number.gap +
           canvas.text({at.x + width + number.gap, at.y + drop}, number.unit_style, number.unit_color,
                       number.unit, {.bottom = number.leaf_bottom});
}

void draw_indicator_row(Canvas& canvas, const Rect& r, const IndicatorRow& row, const Moving& moving,
                        Language language)
{
    const std::string id = "progress.indicator." + row.code;
    const auto scope = canvas.piece(id);
    const float indent = row.part ? (canvas.layout().portrait ? 54.0F : 60.0F) : 0.0F;
    if (row.part)
        draw_elbow(canvas, r, indent);
    const Rect panel{r.x + indent, r.y, r.w - indent, r.h};
    draw_paper(canvas, panel, {.pressed = canvas.pressed(id)});
    const auto pressed = canvas.shift(press_offset(canvas, id));
    if (canvas.layout().portrait)
        draw_card(canvas, panel, row, moving, language);
    else
        draw_wide(canvas, panel, row, moving, language);
    canvas.hit(id, panel, Open{Route{.place = Place::indicator, .code = row.code}});
}

} // namespace bangvang
