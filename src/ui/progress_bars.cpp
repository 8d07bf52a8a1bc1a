#include "ui/progress_bars.h"

#include "ui/place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr int teeth = 3;
constexpr int wedges = 100;
constexpr float mark_half = 13.0F;
constexpr float mark_height = 16.0F;
constexpr float mark_stroke = 5.0F;
// Rows: the label's line, a gap, and the thin bar.
constexpr float row_bar = 10.0F;
constexpr TextStyle row_value = type::num.leading(1.1F);
constexpr TextStyle row_label = type::label_medium.leading(1.2F);

void draw_teeth(Canvas& canvas, const Rect& bar, float width, Color color)
{
    const float tooth = bar.h / teeth;
    if (width <= 0.5F || width + tooth / 2 >= bar.w)
        return;
    const float x = bar.x + width - 0.5F;
    for (int i = 0; i < teeth; ++i) {
        const float y = bar.y + static_cast<float>(i) * tooth;
        canvas.triangle({x, y}, {x + tooth / 2 + 0.5F, y + tooth / 2}, {x, y + tooth}, color);
    }
}

void draw_ticks(Canvas& canvas, const Rect& bar)
{
    const Color color = canvas.theme().line_strong.alpha(0.8F);
    for (const float share : {0.25F, 0.5F, 0.75F})
        canvas.rect({bar.x + bar.w * share - 1, bar.bottom() - 8, 2, 8}, color);
}

void draw_plan_mark(Canvas& canvas, const Rect& bar, double percent, float rise)
{
    const Color ink = canvas.theme().ink;
    const float x = bar.x + bar.w * static_cast<float>(std::clamp(percent / 100.0, 0.0, 1.0));
    const float top = bar.y - rise;
    canvas.rect({x - mark_stroke / 2, bar.y - 4, mark_stroke, bar.h + 8}, ink);
    canvas.triangle({x - mark_half, top}, {x + mark_half, top}, {x, top + mark_height}, ink);
}

// More than the target: said by the lozenge at the end, since the track ends at 100 %.
void draw_beyond(Canvas& canvas, const Rect& bar)
{
    const float half = bar.h / 2 + 2;
    const Point at{bar.right() - half - 4, bar.center().y};
    canvas.lozenge(at, half, canvas.theme().surface);
    canvas.lozenge(at, half - 4, canvas.theme().gold);
}

Point on_circle(Point center, float radius, float angle)
{
    return {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)};
}

constexpr float turn = 2.0F * std::numbers::pi_v<float>;
constexpr float noon = -std::numbers::pi_v<float> / 2;

void draw_drum_mark(Canvas& canvas, Point center, float inner, float outer, double percent, Color color)
{
    const float angle = noon + turn * static_cast<float>(percent / 100.0);
    constexpr float half_angle = 0.03F;
    canvas.line(on_circle(center, inner - 6, angle), on_circle(center, outer + 6, angle), color, mark_stroke);
    canvas.triangle(on_circle(center, outer + 4, angle), on_circle(center, outer + 30, angle - half_angle),
                    on_circle(center, outer + 30, angle + half_angle), color);
}

} // namespace

void draw_bullet_bar(Canvas& canvas, const Rect& bar, const BulletBar& bullet, float shown)
{
    const Theme& theme = canvas.theme();
    canvas.rect(bar, theme.surface_sunk);
    canvas.rect_outline(bar, theme.line_strong);
    const float share = static_cast<float>(std::clamp(bullet.percent / 100.0, 0.0, 1.0)) * shown;
    const float width = bar.w * share;
    if (width > 0.0F)
        canvas.rect({bar.x, bar.y, width, bar.h}, theme.accent);
    draw_teeth(canvas, bar, width, theme.accent);
    if (bullet.ticks)
        draw_ticks(canvas, bar);
    if (bullet.percent > 100.0 && shown >= 1.0F)
        draw_beyond(canvas, bar);
    if (bullet.plan)
        draw_plan_mark(canvas, bar, *bullet.plan, bullet.rise);
}

void draw_progress_drum(Canvas& canvas, Point center, float inner, float outer, const ProgressDrum& drum,
                        float shown)
{
    const auto lit = std::lround(std::clamp(drum.percent, 0.0, 100.0) * static_cast<double>(shown));
    for (int i = 0; i < wedges; ++i) {
        const float from = noon + (static_cast<float>(i) + 0.12F) * turn / wedges;
        const float to = noon + (static_cast<float>(i) + 0.88F) * turn / wedges;
        const std::array<Point, 4> wedge{on_circle(center, inner, from), on_circle(center, outer, from),
                                         on_circle(center, outer, to), on_circle(center, inner, to)};
        canvas.convex(wedge, i < lit ? drum.lit : drum.unlit);
    }
    if (drum.plan && *drum.plan >= 0.0 && *drum.plan <= 100.0)
        draw_drum_mark(canvas, center, inner + drum.mark_outside, outer + drum.mark_outside, *drum.plan,
                       drum.mark);
}

void draw_divided_rows(Canvas& canvas, const Rect& r, std::span<const DividedRow> rows, float row_height,
                       float shown)
{
    const Theme& theme = canvas.theme();
    // Text and bar together, centred in what the row leaves.
    const float pad = std::max(0.0F, (row_height - 2 - row_value.line_height() - 4 - row_bar) / 2);
    float y = r.y;
    for (const DividedRow& row : rows) {
        canvas.rect({r.x, y, r.w, 2}, theme.line);
        const float text_y = y + 2 + pad;
        const float room = r.w - canvas.width(row_value, row.value) - 16;
        canvas.text({r.x, text_y}, row_label, theme.ink, fit_lines(canvas, row_label, row.label, room, 1));
        canvas.text({r.right(), text_y}, row_value, theme.ink, row.value, {.align = Align::right});
        const Rect bar{r.x, text_y + row_value.line_height() + 4, r.w, row_bar};
        canvas.rect(bar, theme.surface_sunk);
        const float share = static_cast<float>(std::clamp(row.share, 0.0, 1.0)) * shown;
        if (share > 0.0F)
            canvas.rect({bar.x, bar.y, bar.w * share, bar.h}, theme.gold_deep);
        y += row_height;
    }
}

} // namespace bangvang
