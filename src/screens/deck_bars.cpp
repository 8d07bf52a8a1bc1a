// Bars that leave a middle line: each lies behind its name like a strip of lacquer, so that letters may be
// large. The line itself is seen between the rows only, where it crosses no letter.
#include "screens/deck_parts.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr float between = 10.0F; // two strips
constexpr float lead = 28.0F;    // of a name from the edge
constexpr int teeth = 3;

Rect strip_area(const Canvas& canvas, const Rect& row)
{
    const SlideColumns at = gap_columns(canvas.layout(), row.w);
    return {row.x, row.y + between / 2.0F, at.name_x + at.name_w, row.h - between};
}

// Teeth at the end that points away from the middle.
void draw_teeth(Canvas& canvas, const Rect& strip, bool right, const Theme& theme)
{
    const float tooth = strip.h / teeth;
    const float depth = tooth / 3.0F;
    const float x = right ? strip.right() : strip.x;
    for (int i = 0; i < teeth; ++i) {
        const float top = strip.y + tooth * static_cast<float>(i);
        const float down = (static_cast<float>(i) + 0.5F) / teeth;
        const Color color =
            theme.dark() ? mix(theme.lacquer_top, theme.lacquer_bottom, down) : theme.accent_wash;
        const Point tip{right ? x + depth : x - depth, top + tooth / 2.0F};
        if (right)
            canvas.triangle({x, top}, tip, {x, top + tooth}, color);
        else
            canvas.triangle({x, top}, {x, top + tooth}, tip, color);
    }
}

// From the middle line to either side; the longest takes the whole half. On paper it is a wash, on lacquer it
// is lacquer: letters stand out from both. Its lower edge is gold.
void draw_strip(Canvas& canvas, const Rect& area, double value, double scale, bool focus)
{
    const Theme& theme = canvas.theme();
    const float half = area.w / 2.0F - area.h / teeth / 3.0F;
    const float length = half * static_cast<float>(std::clamp(std::abs(value) / scale, 0.0, 1.0));
    if (length < 1.0F)
        return;
    const bool right = value >= 0.0;
    const float middle = area.center().x;
    const Rect strip{right ? middle : middle - length, area.y, length, area.h};
    if (theme.dark())
        canvas.rect_gradient(strip, theme.lacquer_top, theme.lacquer_bottom);
    else
        canvas.rect(strip, theme.accent_wash);
    draw_teeth(canvas, strip, right, theme);
    const float edge = focus ? 8.0F : 4.0F;
    const Color gold = focus ? theme.accent : theme.gold;
    canvas.rect({strip.x, strip.bottom(), strip.w, edge}, gold); // below the letters
}

} // namespace

SlideColumns gap_columns(const Layout& layout, float width)
{
    const float figure = layout.portrait ? 320.0F : 440.0F;
    return {.name_x = lead,
            .name_w = width - figure - 24.0F - lead,
            .figure = figure,
            .lines = layout.portrait ? 2U : 1U};
}

void draw_gap_row(Canvas& canvas, const SlideLine& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const Rect area = strip_area(canvas, line.r);
    const double value = look.moving.value(slide_bar_name(line.index), line.row.bar.value_or(0.0));
    draw_strip(canvas, area, value, look.slide.scale, line.focus);
    const SlideColumns at = gap_columns(canvas.layout(), line.r.w);
    draw_name(canvas, {line.r.x + at.name_x, area.y, at.name_w, area.h - 8.0F}, line.row.name, theme.ink,
              at.lines, line.name_px);
    draw_figure(canvas, line.r, line.row, line.focus ? theme.accent : theme.ink, at.figure, line.figure_px);
}

void draw_middle(Canvas& canvas, const Rect& rows, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const float x = strip_area(canvas, rows).center().x;
    const auto count = static_cast<float>(look.slide.rows.size());
    for (float row = 0.0F; row <= count; row += 1.0F)
        canvas.rect({x - 2.0F, rows.y + rows.h * row / count - between / 2.0F, 4.0F, between},
                    theme.line_strong);
    if (look.foot)
        canvas.text({x, rows.bottom() + 2.0F}, deck_type::small.at(32.0F), theme.ink2, look.slide.caption,
                    {.align = Align::center});
}

} // namespace bangvang
