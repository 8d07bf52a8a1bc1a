// Scene 03: one indicator, its percentage as large as a person, the drum's rim as the gauge.
#include "screens/attract_parts.h"
#include "screens/progress_rows.h"
#include "ui/badges.h"
#include "ui/progress_bars.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

void draw_gauge(Canvas& canvas, const IndicatorRow& row)
{
    const auto scope = canvas.piece("attract.gauge");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const Point center = portrait ? Point{540.0F, 760.0F} : Point{1380.0F, 446.0F};
    const float radius = portrait ? 372.0F : 360.0F;
    draw_progress_drum(canvas, center, radius - 62.0F, radius - 8.0F,
                       {.percent = *row.progress->percent,
                        .plan = row.progress->plan_percent,
                        .lit = theme.accent,
                        .unlit = theme.press,
                        .mark = theme.ink_on_lacquer});
}

// "76" as large as a person and ",2%" at half of it, on one base line.
void draw_percent(Canvas& canvas, Point at, Align align, const IndicatorRow& row)
{
    const Theme& theme = canvas.theme();
    const SplitNumber split = split_number(*row.progress->percent, 1);
    const std::string rest = split.rest + "%";
    const float width = canvas.width(type::num_hero, split.whole) + canvas.width(type::num_xl, rest) - 4.0F;
    const float x = align == Align::center ? at.x - width / 2.0F : at.x;
    draw_number_with_unit(canvas, {x, at.y},
                          {.number_style = type::num_hero,
                           .number_color = theme.leaf_top,
                           .number = split.whole,
                           .unit_style = type::num_xl,
                           .unit_color = theme.leaf_top,
                           .unit = rest,
                           .gap = -4.0F,
                           .leaf_bottom = theme.leaf_bottom});
}

// "6.001,4 trên 7.872,7 tỷ đồng"; a level says from where to where.
void draw_value(Canvas& canvas, Point at, Align align, const IndicatorRow& row, Language language)
{
    const Theme& theme = canvas.theme();
    const std::string_view of = msg::of_target.in(language);
    const float gap = 20.0F;
    const float width = canvas.width(type::num_m, row.value_text) + canvas.width(type::body_large, of) +
                        canvas.width(type::num_m, row.target_value) +
                        canvas.width(type::body_large, row.unit_text) + 3.0F * gap;
    float x = align == Align::center ? at.x - width / 2.0F : at.x;
    NumberWithUnit number{.number_style = type::num_m,
                          .number_color = theme.ink_on_lacquer,
                          .number = row.value_text,
                          .unit_style = type::body_large,
                          .unit_color = theme.ink_on_lacquer,
                          .unit = of,
                          .gap = gap};
    x += draw_number_with_unit(canvas, {x, at.y}, number) + gap;
    number.number_color = theme.gold_on_lacquer;
    number.number = row.target_value;
    number.unit = row.unit_text;
    draw_number_with_unit(canvas, {x, at.y}, number);
}

// The golden pill that says how the pace is.
float pill_width(const Canvas& canvas, const std::string& words)
{
    return 22.0F + 36.0F + 12.0F + canvas.width(type::label.at(32.0F), words) + 28.0F;
}

void draw_pill(Canvas& canvas, Point at, Pace pace, const std::string& words)
{
    const Theme& theme = canvas.theme();
    const Rect r{at.x, at.y, pill_width(canvas, words), 64.0F};
    canvas.rect(r, theme.accent, 32.0F);
    canvas.glyph(pace_glyph(pace), {r.x + 22.0F, r.center().y - 18.0F, 36.0F, 36.0F}, theme.on_accent,
                 theme.accent);
    const TextStyle style = type::label.at(32.0F);
    canvas.text({r.x + 70.0F, r.center().y - style.line_height() / 2.0F}, style, theme.on_accent, words);
}

float plan_width(const Canvas& canvas, const std::string& words)
{
    return 26.0F + 14.0F + canvas.width(type::label, words);
}

void draw_plan(Canvas& canvas, Point left_middle, const std::string& words)
{
    const Theme& theme = canvas.theme();
    canvas.glyph(Glyph::down, {left_middle.x, left_middle.y - 13.0F, 26.0F, 26.0F}, theme.ink_on_lacquer);
    canvas.text({left_middle.x + 40.0F, left_middle.y - type::label.line_height() / 2.0F}, type::label,
                theme.ink_on_lacquer, words);
}

// Which of the indicators this is, as a row of small bars.
void draw_position(Canvas& canvas, float right, float middle, const AttractView& view, std::size_t row)
{
    const auto count = static_cast<float>(view.news.progress.rows.size());
    const float pitch = std::min(74.0F, 370.0F / count);
    const float bar = pitch * 0.86F; // the rest is the gap
    float x = right - count * pitch + (pitch - bar);
    for (std::size_t i = 0; i < view.news.progress.rows.size(); ++i, x += pitch)
        canvas.rect({x, middle - 4.0F, bar, 8.0F}, i == row ? canvas.theme().accent : canvas.theme().line);
}

void draw_landscape(Canvas& canvas, const AttractView& view, std::size_t index, Language language)
{
    const Theme& theme = canvas.theme();
    const IndicatorRow& row = view.news.progress.rows[index];
    canvas.text({64.0F, 196.0F}, type::label.at(32.0F), theme.gold_on_lacquer, view.row_titles[index]);
    float y = 196.0F + type::label.at(32.0F).line_height() + 8.0F;
    const TextStyle name = fit_text(canvas.fonts(), type::display, row.name, 860.0F, 2,
                                    {72.0F, 64.0F, 56.0F, 48.0F, 44.0F, 40.0F});
    y += canvas.paragraph({64.0F, y}, 860.0F, name, theme.ink_on_lacquer, row.name) + 4.0F;
    draw_percent(canvas, {64.0F, y}, Align::left, row);
    y += type::num_hero.line_height() - 8.0F;
    draw_value(canvas, {64.0F, y}, Align::left, row, language);
    constexpr float middle = 910.0F;
    float x = 64.0F;
    if (row.progress->pace) {
        draw_pill(canvas, {x, middle - 32.0F}, *row.progress->pace, view.paces[index]);
        x += pill_width(canvas, view.paces[index]) + 40.0F;
    }
    if (row.progress->plan_percent)
        draw_plan(
            canvas, {x, middle},
            msg::format(msg::plan_mark_percent, language, format_number(*row.progress->plan_percent, 1)));
    const float hint = 104.0F + touch_hint_gap + touch_hint_width(canvas, language);
    draw_touch_hint(canvas, {1856.0F - hint, middle}, 104.0F, language);
    draw_position(canvas, 1856.0F - hint - 64.0F, middle, view, index);
}

void draw_portrait(Canvas& canvas, const AttractView& view, std::size_t index, Language language)
{
    const Theme& theme = canvas.theme();
    const IndicatorRow& row = view.news.progress.rows[index];
    canvas.text({540.0F, 214.0F}, type::label.at(32.0F), theme.gold_on_lacquer, view.row_titles[index],
                {.align = Align::center});
    const TextStyle name =
        fit_text(canvas.fonts(), type::display, row.name, 952.0F, 2, {56.0F, 48.0F, 40.0F, 36.0F});
    canvas.paragraph({64.0F, 256.0F}, 952.0F, name, theme.ink_on_lacquer, row.name, {.align = Align::center});
    draw_percent(canvas, {540.0F, 1190.0F}, Align::center, row);
    float y = 1190.0F + type::num_hero.line_height();
    draw_value(canvas, {540.0F, y}, Align::center, row, language);
    y += type::num_m.line_height() + 24.0F;
    if (row.progress->pace) {
        draw_pill(canvas, {540.0F - pill_width(canvas, view.paces[index]) / 2.0F, y}, *row.progress->pace,
                  view.paces[index]);
        y += 64.0F + 16.0F;
    }
    if (row.progress->plan_percent) {
        const std::string words =
            msg::format(msg::plan_mark_percent, language, format_number(*row.progress->plan_percent, 1));
        draw_plan(canvas, {540.0F - plan_width(canvas, words) / 2.0F, y + type::label.line_height() / 2.0F},
                  words);
    }
    const float hint = 124.0F + touch_hint_gap + touch_hint_width(canvas, language);
    draw_touch_hint(canvas, {540.0F - hint / 2.0F, 1775.0F}, 124.0F, language);
}

} // namespace

void draw_indicator_scene(Canvas& canvas, const AttractView& view, std::size_t row, Language language,
                          Touchable touchable)
{
    const IndicatorRow& shown = view.news.progress.rows[row];
    draw_attract_frame(canvas, view, HeroArt::indicator, language, touchable,
                       Route{.place = Place::indicator, .code = shown.code});
    draw_gauge(canvas, shown);
    const auto scope = canvas.piece("attract.words");
    if (canvas.layout().portrait)
        draw_portrait(canvas, view, row, language);
    else
        draw_landscape(canvas, view, row, language);
}

} // namespace bangvang
