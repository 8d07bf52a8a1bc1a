#include "screens/display.h"

#include "screens/display_picture.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/display_view.h"
#include "views/messages.h"

namespace bangvang {

namespace {

constexpr float pad = 28.0F;
constexpr float title_height = 64.0F;
constexpr float gap = 16.0F;

struct Places {
    Rect settings, results, ruler, room, clean, buttons;
    float figure_pitch, choice_pitch;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.settings = {64, 256, 952, 658},
                .results = {64, 1188, 468, 340},
                .ruler = {64, 930, 952, 242},
                .room = {548, 1188, 468, 340},
                .clean = {676, 1544, 340, 88},
                .buttons = {64, 1544, 596, 88},
                .figure_pitch = 96.0F,
                .choice_pitch = 98.0F};
    return {.settings = {64, 184, 608, 698},
            .results = {688, 184, 576, 440},
            .ruler = {688, 640, 576, 242},
            .room = {1280, 184, 576, 490},
            .clean = {1280, 690, 576, 88},
            .buttons = {1280, 794, 576, 88},
            .figure_pitch = 102.0F,
            .choice_pitch = 104.0F};
}

class DisplayScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_settings(Canvas& canvas, const Places& at, Language language) const;
    void draw_results(Canvas& canvas, const Rect& r, Language language) const;
    void draw_measures(Canvas& canvas, const Rect& r, Language language) const;
    void draw_buttons(const Frame& frame, Canvas& canvas, const Rect& r) const;

    DisplayView view_;
};

void DisplayScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    view_ = display_view(frame.display, frame.layout.width_px, frame.layout.height_px, frame.language);
}

// The panel with its title; gives back what is left for the rows.
Rect draw_titled(Canvas& canvas, const Rect& r, std::string_view title)
{
    draw_paper(canvas, r);
    const Rect inner{r.x + pad, r.y + 8.0F, r.w - 2.0F * pad, r.h - 16.0F};
    fitted_in(canvas, {inner.x, inner.y, inner.w, title_height - 8.0F}, type::h3, canvas.theme().ink, title,
              1, {36.0F, 32.0F, 28.0F});
    return {inner.x, inner.y + title_height - 8.0F, inner.w, inner.h - title_height + 8.0F};
}

void draw_label(Canvas& canvas, const Rect& row, float room, std::string_view label)
{
    canvas.rect({row.x, row.y, row.w, 2.0F}, canvas.theme().line);
    fitted_in(canvas, {row.x, row.y, room, row.h}, type::label.leading(1.24F), canvas.theme().ink, label, 2,
              {28.0F, 26.0F, 24.0F});
}

void draw_step(Canvas& canvas, const Rect& r, std::string id, Icon icon,
               const std::optional<DisplaySettings>& result)
{
    const auto scope = canvas.piece(id);
    draw_round_button(canvas, r,
                      {.id = std::move(id),
                       .icon = icon,
                       .kind = result ? ButtonKind::normal : ButtonKind::disabled,
                       .action = result ? Action(SetDisplay{*result}) : Action{}});
}

void draw_figure(Canvas& canvas, const Rect& row, const DisplayFigure& figure)
{
    constexpr float value_width = 160.0F;
    const float y = row.center().y - min_touch / 2.0F + 1.0F;
    const Rect more{row.right() - min_touch, y, min_touch, min_touch};
    const Rect less{more.x - value_width - min_touch, y, min_touch, min_touch};
    draw_label(canvas, row, less.x - row.x - 16.0F, figure.label);
    line_in(canvas, {less.right(), row.y, value_width, row.h}, type::num, canvas.theme().ink, figure.value,
            Align::center);
    draw_step(canvas, less, "display." + figure.id + ".less", Icon::minus, figure.less);
    draw_step(canvas, more, "display." + figure.id + ".more", Icon::plus, figure.more);
}

void draw_choice(Canvas& canvas, const Rect& row, const DisplayChoice& choice)
{
    const auto scope = canvas.piece("display." + choice.id);
    std::vector<Segment> segments;
    for (const DisplayOption& option : choice.options)
        segments.push_back({.id = "display." + choice.id + "." + option.id,
                            .label = option.label,
                            .action = SetDisplay{option.settings}});
    const float width = choice.options.size() > 2 ? 404.0F : 320.0F;
    draw_label(canvas, row, row.w - width - 16.0F, choice.label);
    draw_segments(canvas, {row.right() - width, row.center().y - min_touch / 2.0F + 1.0F, width, min_touch},
                  segments, choice.selected);
}

void DisplayScreen::draw_settings(Canvas& canvas, const Places& at, Language language) const
{
    const auto scope = canvas.piece("display.settings");
    const Rect inner = draw_titled(canvas, at.settings, msg::installation.in(language));
    Rect row{inner.x, inner.y, inner.w, at.figure_pitch};
    for (const DisplayFigure& figure : view_.figures) {
        draw_figure(canvas, row, figure);
        row.y += row.h;
    }
    row.h = at.choice_pitch;
    for (const DisplayChoice& choice : view_.choices) {
        draw_choice(canvas, row, choice);
        row.y += row.h;
    }
}

void draw_result(Canvas& canvas, const Rect& row, const DisplayResult& result)
{
    const Theme& theme = canvas.theme();
    canvas.rect({row.x, row.y, row.w, 2.0F}, theme.line);
    const bool judged = result.verdict != Verdict::none;
    const bool good = result.verdict == Verdict::good;
    const Color ink = !judged ? theme.ink : good ? theme.ahead : theme.behind;
    const float width = line_in(canvas, row, type::label, ink, result.value, Align::right);
    float left = row.right() - width - 12.0F;
    if (judged) {
        canvas.icon(good ? Icon::check : Icon::warn, {left - 30.0F, row.center().y - 15.0F, 30.0F, 30.0F},
                    ink);
        left -= 42.0F;
    }
    fitted_in(canvas, {row.x, row.y, left - row.x, row.h}, type::label_medium, theme.ink2, result.label, 1,
              {28.0F, 26.0F, 24.0F});
}

void DisplayScreen::draw_results(Canvas& canvas, const Rect& r, Language language) const
{
    const auto scope = canvas.piece("display.results");
    const Rect inner = draw_titled(canvas, r, msg::what_follows.in(language));
    const float pitch = inner.h / static_cast<float>(view_.results.size());
    Rect row{inner.x, inner.y, inner.w, pitch};
    for (const DisplayResult& result : view_.results) {
        draw_result(canvas, row, result);
        row.y += pitch;
    }
}

void DisplayScreen::draw_measures(Canvas& canvas, const Rect& r, Language language) const
{
    const auto scope = canvas.piece("display.ruler");
    const Rect inner = draw_titled(canvas, r, msg::ruler_title.in(language));
    draw_ruler(canvas, {inner.x, inner.y}, 44.0F, view_.geometry);
    const auto side = static_cast<float>(finger_units(view_.geometry));
    const Rect square{inner.x, inner.y + 60.0F, side, side};
    canvas.rect(square, canvas.theme().accent);
    const float x = square.right() + 24.0F;
    canvas.paragraph({x, square.y - 4.0F}, inner.right() - x, type::body.leading(1.3F), canvas.theme().ink,
                     msg::ruler_text.in(language), {}, Wrap::greedy);
}

void DisplayScreen::draw_buttons(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const float save = r.w * 0.42F;
    {
        const auto scope = canvas.piece("display.save");
        const auto& words = view_.saved ? msg::saved : msg::save;
        draw_button(canvas, {r.x, r.y, save, r.h},
                    {.id = "display.save",
                     .label = words.in(frame.language),
                     .icon = Icon::check,
                     .kind = view_.saved ? ButtonKind::disabled : ButtonKind::primary,
                     .action = SaveDisplay{}});
    }
    const auto scope = canvas.piece("display.reset");
    draw_button(canvas, {r.x + save + gap, r.y, r.w - save - gap, r.h},
                {.id = "display.reset",
                 .label = msg::as_installed.in(frame.language),
                 .icon = Icon::sync,
                 .kind = view_.installed ? ButtonKind::disabled : ButtonKind::normal,
                 .action = SetDisplay{frame.display.installed}});
}

void draw_clean(Canvas& canvas, const Rect& r, Language language)
{
    const auto scope = canvas.piece("display.clean");
    draw_button(canvas, r,
                {.id = "display.clean",
                 .label = msg::clean_glass.in(language),
                 .icon = Icon::lock,
                 .action = LockForCleaning{}});
}

void DisplayScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = msg::for_technicians.in(frame.language),
                 .title = msg::display_title.in(frame.language),
                 .aside = view_.pixels},
                frame.language);
    const Places at = places(frame.layout);
    draw_settings(canvas, at, frame.language);
    draw_results(canvas, at.results, frame.language);
    draw_measures(canvas, at.ruler, frame.language);
    {
        const auto scope = canvas.piece("display.room");
        const Rect inner = draw_titled(canvas, at.room, msg::reach_title.in(frame.language));
        draw_room(canvas, {inner.x, inner.y + 4.0F, inner.w, inner.h - 12.0F}, view_.geometry,
                  frame.language);
    }
    draw_clean(canvas, at.clean, frame.language);
    draw_buttons(frame, canvas, at.buttons);
    draw_dock(canvas, Place::display, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_display_screen()
{
    return std::make_unique<DisplayScreen>();
}

} // namespace bangvang
