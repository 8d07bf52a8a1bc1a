// One indicator before a room: its numbers in a strip, and the year as lines that come one after the other.
#include "screens/deck_parts.h"

#include "screens/indicator_chart.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr float label_height = 58.0F;
constexpr float month_line = 38.0F; // of the chart's units

// The numbers side by side, upright in two columns; each with its name below.
float draw_numbers(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const auto count = look.slide.rows.size();
    const std::size_t columns = canvas.layout().portrait ? std::min<std::size_t>(count, 2) : count;
    const float width = room.w / static_cast<float>(columns);
    const float height = 138.0F;
    float size = 138.0F;
    float name_size = 44.0F;
    for (const SlideRow& row : look.slide.rows) {
        size = std::min(size, figure_style(canvas, row, width - 40.0F, height).px);
        const TextStyle name = fit_sized(canvas, deck_type::eyebrow, row.name, width - 40.0F, 1,
                                         {44.0F, 42.0F, 40.0F, 38.0F, 36.0F, 32.0F, 28.0F});
        name_size = std::min(name_size, name.px);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const SlideRow& row = look.slide.rows[i];
        SlideRow figure = row;
        figure.figure_unit.clear(); // the eyebrow has it
        const Rect r{room.x + width * static_cast<float>(i % columns),
                     room.y + (height + label_height) * static_cast<float>(i / columns), width - 40.0F,
                     height};
        const TextStyle style = deck_type::figure.at(size);
        canvas.text({r.x, r.center().y - style.line_height() / 2.0F - 8.0F}, style,
                    i == look.slide.focus ? theme.accent : theme.ink, figure.figure);
        line_in(canvas, {r.x, r.bottom() - 8.0F, r.w, label_height}, deck_type::eyebrow.at(name_size),
                theme.ink2, row.name);
    }
    return (height + label_height) * static_cast<float>((count + columns - 1) / columns);
}

// The lobby's chart, on a canvas whose units are larger: its letters are read from the last row of chairs.
void draw_year(Canvas& canvas, const Rect& r, const SlideLook& look)
{
    const IndicatorView& view = *look.slide.year;
    const bool portrait = canvas.layout().portrait;
    const float larger = portrait ? 1.3F : 1.5F;
    LineChart chart =
        indicator_lines(view, {.left = 120.0F, .right = portrait ? 250.0F : 300.0F, .top = 30.0F});
    std::string floor_note;
    if (view.level) {
        floor_note = msg::format(msg::axis_starts_at, look.language,
                                 format_number(chart_axis(chart).low, view.decimals));
        chart.floor_note = floor_note;
    }
    if (look.to_come > 0) {
        chart.forecast = chart.forecast_low = chart.forecast_high = {};
        chart.forecast_label = {};
    }
    if (look.to_come > 1) {
        chart.actual = {};
        chart.value_label = {};
    }
    const auto enlarged = canvas.enlarged({r.x, r.y}, larger);
    const auto shown = static_cast<float>(look.moving.value(slide_bar_name(0), 1.0));
    const Rect lines{0.0F, 0.0F, r.w / larger, r.h / larger - month_line};
    draw_line_chart(canvas, lines, chart, shown);
    const ChartColumns columns = chart_columns(lines, chart);
    // Every other month where all of them would touch one another.
    const bool crowded = canvas.width(type::label_medium, "12") + 16.0F > columns.pitch;
    for (int month = 0; month < columns.count; month += crowded ? 2 : 1)
        canvas.text({columns.x(month), lines.bottom() + 2.0F}, type::label_medium, canvas.theme().ink2,
                    std::to_string(month + 1), {.align = Align::center});
}

} // namespace

void draw_indicator_slide(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const auto piece = canvas.piece("deck.row.0");
    const float numbers = draw_numbers(canvas, room, look);
    const Rect chart{room.x, room.y + numbers + 12.0F, room.w, room.h - numbers - 12.0F};
    if (look.slide.year && chart.h > 200.0F)
        draw_year(canvas, chart, look);
    if (look.touchable && look.slide.deeper)
        canvas.hit("deck.row.0", room, Open{*look.slide.deeper});
}

} // namespace bangvang
