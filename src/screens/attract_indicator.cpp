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

constexpr Seconds pill_start{1.7};
constexpr float plan_outside = 16.0F;

// When the light on the rim passes the plan's mark; at its end where it never does.
Seconds plan_passed(const IndicatorRow& row)
{
    const Seconds whole = motion::ring_light.time;
    const double percent = std::clamp(*row.progress->percent, 0.0, 100.0);
    const double plan = row.progress->plan_percent.value_or(0.0);
    if (plan >= percent)
        return whole;
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < 20; ++i) {
        const double middle = (low + high) / 2.0;
        (ease(motion::ring_light.easing, middle) * percent < plan ? low : high) = middle;
    }
    return whole * high;
}

float lit_part(Seconds age)
{
    return part_of(age, Seconds(0.0), motion::ring_light);
}

float plan_part(const IndicatorRow& row, Seconds age)
{
    return part_of(age, plan_passed(row), motion::plan_drop);
}

void draw_gauge(Canvas& canvas, const IndicatorRow& row, Seconds age)
{
    const auto scope = canvas.piece("attract.gauge");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const Point center = portrait ? Point{540.0F, 760.0F} : Point{1380.0F, 446.0F};
    const float radius = portrait ? 372.0F : 360.0F;
    const float dropped = plan_part(row, age);
    draw_progress_drum(canvas, center, radius - 62.0F, radius - 8.0F,
                       {.percent = *row.progress->percent,
                        .plan = row.progress->plan_percent,
                        .lit = theme.accent,
                        .unlit = theme.press,
                        .mark = theme.ink_on_lacquer.alpha(dropped),
                        .mark_outside = plan_outside * (1.0F - dropped)},
                       lit_part(age));
}

// "76" as large as a person and ",2%" at half of it, on one base line; it counts in step with the rim.
void draw_percent(Canvas& canvas, Point at, Align align, const IndicatorRow& row, Seconds age)
{
    const Theme& theme = canvas.theme();
    const double percent = *row.progress->percent;
    const SplitNumber settled = split_number(percent, 1);
    const float part = lit_part(age);
    const SplitNumber split = part >= 1.0F ? settled : split_number(percent * static_cast<double>(part), 1);
    const std::string rest = split.rest + "%";
    const float width = canvas.width(type::num_hero, settled.whole) + canvas.width(type::num_xl, rest) - 4.0F;
    const float x = align == Align::center ? at.x - width / 2.0F : at.x;
    draw_number_with_unit(canvas, {x, at.y},
                          {.number_style = type::num_hero,
                           .number_color = theme.leaf_top,
                           .number = split.whole,
                           .room = settled.whole,
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

void draw_pill(Canvas& canvas, Point at, Pace pace, const std::string& words, Seconds age)
{
    const auto faded = canvas.fade(part_of(age, pill_start, motion::pill_fade));
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

void draw_plan(Canvas& canvas, Point left_middle, const std::string& words, float part)
{
    const auto faded = canvas.fade(part);
    const Theme& theme = canvas.theme();
    canvas.glyph(Glyph::down, {left_middle.x, left_middle.y - 13.0F, 26.0F, 26.0F}, theme.ink_on_lacquer);
    canvas.text({left_middle.x + 40.0F, left_middle.y - type::label.line_height() / 2.0F}, type::label,
                theme.ink_on_lacquer, words);
}

// Which of the indicators this is, as a row of small bars; its own fills while its scene lasts.
void draw_position(Canvas& canvas, float right, float middle, const SceneLook& look, std::size_t row)
{
    const auto scope = canvas.piece("attract.position");
    const Theme& theme = canvas.theme();
    const std::size_t rows = look.view.news.progress.rows.size();
    const auto count = static_cast<float>(rows);
    const float pitch = std::min(74.0F, 370.0F / count);
    const float bar = pitch * 0.86F; // the rest is the gap
    float x = right - count * pitch + (pitch - bar);
    for (std::size_t i = 0; i < rows; ++i, x += pitch) {
        const Rect r{x, middle - 4.0F, bar, 8.0F};
        if (i != row)
            canvas.rect(r, theme.line);
        else if (look.time.passed < 1.0F)
            canvas.rect(r, mix(theme.line, theme.accent, 0.3F));
        if (i == row && look.time.passed > 0.0F)
            canvas.rect({r.x, r.y, r.w * look.time.passed, r.h}, theme.accent);
    }
}

std::string plan_words(const IndicatorRow& row, Language language)
{
    return msg::format(msg::plan_mark_percent, language, format_number(*row.progress->plan_percent, 1));
}

void draw_landscape(Canvas& canvas, const SceneLook& look, std::size_t index)
{
    const Theme& theme = canvas.theme();
    const IndicatorRow& row = look.view.news.progress.rows[index];
    const Seconds age = look.time.age;
    canvas.text({64.0F, 196.0F}, type::label.at(32.0F), theme.gold_on_lacquer, look.view.row_titles[index]);
    float y = 196.0F + type::label.at(32.0F).line_height() + 8.0F;
    const TextStyle name = fit_text(canvas.fonts(), type::display, row.name, 860.0F, 2,
                                    {72.0F, 64.0F, 56.0F, 48.0F, 44.0F, 40.0F});
    y += canvas.paragraph({64.0F, y}, 860.0F, name, theme.ink_on_lacquer, row.name) + 4.0F;
    draw_percent(canvas, {64.0F, y}, Align::left, row, age);
    y += type::num_hero.line_height() - 8.0F;
    draw_value(canvas, {64.0F, y}, Align::left, row, look.language);
    constexpr float middle = 910.0F;
    float x = 64.0F;
    if (row.progress->pace) {
        draw_pill(canvas, {x, middle - 32.0F}, *row.progress->pace, look.view.paces[index], age);
        x += pill_width(canvas, look.view.paces[index]) + 40.0F;
    }
    if (row.progress->plan_percent)
        draw_plan(canvas, {x, middle}, plan_words(row, look.language), plan_part(row, age));
    const float hint = touch_hint_width(canvas, 104.0F, look.language);
    draw_touch_hint(canvas, {1856.0F - hint, middle}, 104.0F, look);
    draw_position(canvas, 1856.0F - hint - 64.0F, middle, look, index);
}

void draw_portrait(Canvas& canvas, const SceneLook& look, std::size_t index)
{
    const Theme& theme = canvas.theme();
    const IndicatorRow& row = look.view.news.progress.rows[index];
    const Seconds age = look.time.age;
    canvas.text({540.0F, 214.0F}, type::label.at(32.0F), theme.gold_on_lacquer, look.view.row_titles[index],
                {.align = Align::center});
    // The rim begins under two lines of 48.
    const bool short_name = canvas.width(type::display.at(56.0F), row.name) <= 952.0F;
    const TextStyle name = fit_text(canvas.fonts(), type::display, row.name, 952.0F, 2,
                                    {short_name ? 56.0F : 46.0F, 44.0F, 40.0F, 36.0F});
    canvas.paragraph({64.0F, 256.0F}, 952.0F, name, theme.ink_on_lacquer, row.name, {.align = Align::center});
    draw_percent(canvas, {540.0F, 1190.0F}, Align::center, row, age);
    float y = 1190.0F + type::num_hero.line_height();
    draw_value(canvas, {540.0F, y}, Align::center, row, look.language);
    y += type::num_m.line_height() + 24.0F;
    if (row.progress->pace) {
        const std::string& pace = look.view.paces[index];
        draw_pill(canvas, {540.0F - pill_width(canvas, pace) / 2.0F, y}, *row.progress->pace, pace, age);
        y += 64.0F + 16.0F;
    }
    if (row.progress->plan_percent) {
        const std::string words = plan_words(row, look.language);
        draw_plan(canvas, {540.0F - plan_width(canvas, words) / 2.0F, y + type::label.line_height() / 2.0F},
                  words, plan_part(row, age));
    }
    const float hint = touch_hint_width(canvas, 124.0F, look.language);
    draw_touch_hint(canvas, {540.0F - hint / 2.0F, 1752.0F}, 124.0F, look);
}

} // namespace

void draw_indicator_scene(Canvas& canvas, const SceneLook& look, std::size_t row)
{
    draw_gauge(canvas, look.view.news.progress.rows[row], look.time.age);
    const auto scope = canvas.piece("attract.words");
    if (canvas.layout().portrait)
        draw_portrait(canvas, look, row);
    else
        draw_landscape(canvas, look, row);
}

} // namespace bangvang
