#include "app/presenter_bar.h"

#include "ui/chrome.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/presenter_view.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

constexpr float safe = 64.0F;

void draw_round(Canvas& canvas, const Rect& r, const std::string& id, Icon icon, bool on, Action action)
{
    const auto piece = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const float radius = r.w / 2.0F;
    const bool held = canvas.pressed(id);
    if (on || held)
        canvas.circle(r.center(), radius, on ? theme.gold_light : theme.dock_line.alpha(0.45F));
    if (!on)
        canvas.circle_outline(r.center(), radius - 1.0F, theme.dock_line, 2.0F);
    const auto moved = canvas.shift(press_offset(canvas, id));
    canvas.icon(icon, {r.center().x - 20.0F, r.center().y - 20.0F, 40.0F, 40.0F},
                on ? theme.dock_on_ink : theme.ink_on_lacquer);
    canvas.hit(id, r, std::move(action));
}

// "4 / 9" and the blocks: together they open the overview.
void draw_position(Canvas& canvas, const Rect& r, const PresenterBar& bar)
{
    const auto piece = canvas.piece("talk.overview");
    const Theme& theme = canvas.theme();
    const bool typed = !bar.presenting.number.empty();
    const std::string here = typed ? bar.presenting.number : std::to_string(bar.position + 1);
    if (canvas.pressed("talk.overview"))
        canvas.rect(r, theme.dock_line.alpha(0.45F), panel_radius);
    const float y = r.center().y - type::num_s.line_height() / 2.0F;
    float x = r.x + 12.0F;
    x += canvas.text({x, y}, type::num_s, typed ? theme.gold_on_lacquer : theme.ink_on_lacquer, here);
    x += canvas.text({x + 10.0F, r.center().y - type::label.line_height() / 2.0F + 3.0F}, type::label,
                     theme.ink_on_lacquer, "/ " + std::to_string(bar.count)) +
         10.0F;
    draw_slide_blocks(canvas, {x + 28.0F, r.y, r.right() - x - 40.0F, r.h}, bar.position, bar.count);
    canvas.hit("talk.overview", r, ShowOverview{});
}

// Elapsed, and under it how much of the time that was meant for the talk has gone.
void draw_time(Canvas& canvas, const Rect& r, const PresenterBar& bar)
{
    const auto piece = canvas.piece("talk.time");
    const Theme& theme = canvas.theme();
    canvas.icon(Icon::clock, {r.x, r.center().y - 18.0F, 36.0F, 36.0F}, theme.ink_on_lacquer);
    canvas.text({r.right(), r.center().y - type::num.line_height() / 2.0F}, type::num, theme.ink_on_lacquer,
                spoken_time(bar.spoken), {.align = Align::right});
    if (bar.presenting.target_minutes <= 0)
        return;
    const double part = part_of_target(bar.presenting, bar.spoken);
    const Rect line{r.x, r.center().y + 26.0F, r.w, 6.0F};
    canvas.rect(line, theme.press);
    canvas.rect({line.x, line.y, line.w * static_cast<float>(part), line.h}, theme.gold_light);
}

struct BarPlan {
    Rect previous, next, position, time;
    std::array<Rect, 3> buttons;
    Rect news;
};

BarPlan plan_of(const Layout& layout)
{
    const float top = layout.height - presenter_bar_height(layout);
    const float y = top + 17.0F;
    if (layout.portrait)
        return {
            .previous = {64, y, 88, 88},
            .next = {172, y, 88, 88},
            .position = {280, y, 500, 88},
            .time = {816, y, 200, 88},
            .buttons = {Rect{64, y + 96, 300, 88}, Rect{380, y + 96, 300, 88}, Rect{696, y + 96, 320, 88}},
            .news = {64, top - 104, 952, 88}};
    return {
        .previous = {64, y, 88, 88},
        .next = {172, y, 88, 88},
        .position = {276, y, 684, 88},
        .time = {976, y, 161, 88},
        .buttons = {Rect{1157, y, 247.2F, 88}, Rect{1424.2F, y, 220.4F, 88}, Rect{1664.6F, y, 191.4F, 88}},
        .news = {1356, top - 104, 500, 88}};
}

} // namespace

float presenter_bar_height(const Layout& layout)
{
    return dock_height(layout);
}

std::string spoken_time(Duration spoken)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(spoken).count();
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return fmt::format("{:02}:{:02}", minutes, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, seconds % 60);
}

void draw_slide_blocks(Canvas& canvas, const Rect& r, std::size_t position, std::size_t count)
{
    const Theme& theme = canvas.theme();
    const auto blocks = static_cast<float>(count);
    const float gap = count > 24 ? 0.0F : count > 12 ? 4.0F : 10.0F;
    const float width = std::min(52.0F, (r.w - gap * (blocks - 1.0F)) / blocks);
    for (std::size_t i = 0; i < count; ++i) {
        const Rect block{r.x + (width + gap) * static_cast<float>(i), r.center().y - 8.0F, width, 16.0F};
        const bool here = i == position;
        canvas.rect(block, here ? theme.gold_light : i < position ? theme.gold : theme.press);
        if (here)
            canvas.triangle({block.center().x - 11.0F, block.y - 18.0F},
                            {block.center().x + 11.0F, block.y - 18.0F}, {block.center().x, block.y - 6.0F},
                            theme.gold_light);
    }
}

void draw_bar_button(Canvas& canvas, const Rect& r, const BarButton& button)
{
    const auto piece = canvas.piece(button.id);
    const auto faded = canvas.fade(button.possible ? 1.0F : 0.42F);
    const Theme& theme = canvas.theme();
    const bool held = button.possible && canvas.pressed(button.id);
    if (button.on)
        canvas.rect(r, theme.gold_light, panel_radius);
    else if (held)
        canvas.rect(r, theme.dock_line.alpha(0.45F), panel_radius);
    if (!button.on)
        canvas.rect_outline(r, held ? theme.gold_light : theme.dock_line, 2.0F, panel_radius);
    if (button.possible)
        canvas.hit(button.id, r, button.action);
    const auto moved = canvas.shift(press_offset(canvas, button.id));
    const Color ink = button.on ? theme.dock_on_ink : theme.ink_on_lacquer;
    constexpr float icon = 36.0F;
    constexpr float gap = 14.0F;
    const TextStyle style = fit_text(canvas.fonts(), type::label, button.label, r.w - icon - gap - 24.0F, 1,
                                     {28.0F, 26.0F, 24.0F});
    const float width = icon + gap + canvas.width(style, button.label);
    const float x = r.center().x - width / 2.0F;
    canvas.icon(button.icon, {x, r.center().y - icon / 2.0F, icon, icon}, ink);
    canvas.text({x + icon + gap, r.center().y - style.line_height() / 2.0F}, style, ink, button.label);
}

void draw_bar_frame(Canvas& canvas, std::string_view piece_name)
{
    const auto piece = canvas.piece(piece_name);
    const Layout& layout = canvas.layout();
    const Theme& theme = canvas.theme();
    const Rect window = layout.window();
    const float height = presenter_bar_height(layout);
    const float top = layout.height - height;
    canvas.note_panel(PanelKind::dock, {0.0F, top, layout.width, height});
    canvas.rect_gradient({window.x, top, window.w, window.bottom() - top}, theme.dock, theme.dock_deep);
    canvas.rect({window.x, top, window.w, 3.0F}, theme.dock_line);
    const float brocade = top + (layout.portrait ? 216.0F : 125.0F);
    canvas.sprite({ArtKind::brocade, brocade_variant(BrocadePattern::tram, BrocadePalette::dock), 0},
                  {window.x, brocade, window.w, 39.0F});
}

void draw_presenter_bar(Canvas& canvas, const PresenterBar& bar)
{
    draw_bar_frame(canvas, "talk.bar");
    const BarPlan plan = plan_of(canvas.layout());
    const Presenting& presenting = bar.presenting;
    const Language language = bar.language;
    draw_round(canvas, plan.previous, "talk.previous", Icon::back, false,
               ShowSlide{ShowSlide::Step::previous});
    draw_round(canvas, plan.next, "talk.next", Icon::next, true, ShowSlide{ShowSlide::Step::next});
    draw_position(canvas, plan.position, bar);
    draw_time(canvas, plan.time, bar);
    draw_bar_button(canvas, plan.buttons[0],
                    {.id = "talk.spotlight",
                     .icon = Icon::spot,
                     .label = msg::spotlight.in(language),
                     .on = presenting.tool == Tool::spotlight,
                     .action = TakeTool{Tool::spotlight}});
    draw_bar_button(canvas, plan.buttons[1],
                    {.id = "talk.cover",
                     .icon = Icon::screen,
                     .label = msg::cover_screen.in(language),
                     .action = CoverScreen{.cover = Cover::black, .by_touch = true}});
    draw_bar_button(canvas, plan.buttons[2],
                    {.id = "talk.leave",
                     .icon = Icon::exit,
                     .label = msg::leave_talk.in(language),
                     .action = Present{.on = false}});
    if (bar.news) {
        canvas.rect(plan.news, canvas.theme().dock, panel_radius);
        draw_bar_button(canvas, plan.news,
                        {.id = "talk.news",
                         .icon = Icon::sync,
                         .label = msg::news_take.in(language),
                         .action = TakeNews{}});
    }
}

} // namespace bangvang
