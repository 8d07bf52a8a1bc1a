#include "app/desk_picture.h"

#include "app/presenter_bar.h"
#include "screens/deck_slide.h"
#include "ui/chrome.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/presenter_messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr TextStyle caption_style{Face::sans_semibold, 36.0F, 1.3F};
constexpr TextStyle bar_label{Face::sans_medium, 24.0F, 1.25F};
constexpr TextStyle bar_number{Face::display_semibold, 50.0F, 1.1F, true, 0.012F};
constexpr float foot_height = 92.0F; // of the paper, for state and source

// The room's units, laid out inside `r` of the desk's.
Layout slide_layout(const Layout& desk, const Rect& r, bool room_portrait)
{
    Layout slide = make_layout(room_portrait ? 1080 : 1920, room_portrait ? 1920 : 1080);
    slide.scale = desk.scale * r.w / slide.width;
    slide.origin_px = desk.origin_px + Point{r.x, r.y} * desk.scale;
    slide.width_px = desk.width_px;
    slide.height_px = desk.height_px;
    return slide;
}

// A slide as the room sees it, without what it can be asked by a finger.
void draw_small_slide(Canvas& desk, const Canvas::Target& on, const Rect& r, const PresenterSlide& shown,
                      const DeskPicture& picture)
{
    const Theme& theme = desk.theme();
    desk.rect_gradient(r, theme.bg, theme.bg_deep);
    const Layout units = slide_layout(on.layout, r, picture.room_portrait);
    const Canvas::Target target{.list = on.list,
                                .layout = units,
                                .theme = on.theme,
                                .fonts = on.fonts,
                                .art = on.art,
                                .portraits = on.portraits,
                                .hits = on.hits,
                                .pieces = on.pieces,
                                .texts = on.texts};
    Canvas canvas(target);
    canvas.stop_hits();
    const auto clipped = canvas.clip(units.screen());
    const Moving still;
    draw_slide(canvas, {.slide = shown.slide,
                        .moving = still,
                        .language = picture.language,
                        .to_come = shown.to_come,
                        .touchable = false,
                        .small = true});
}

void draw_frame(Canvas& canvas, const Rect& r, bool strong)
{
    const Theme& theme = canvas.theme();
    const float width = strong ? 4.0F : 2.0F;
    canvas.rect_outline({r.x - width, r.y - width, r.w + 2.0F * width, r.h + 2.0F * width},
                        strong ? theme.accent : theme.line_strong, width);
}

// Over the foot of the slide, where the room sees something else.
void draw_room(Canvas& canvas, const Rect& slide, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.room");
    if (picture.view.room.empty())
        return;
    const Theme& lacquer = theme(ThemeName::lacquer, canvas.theme().contrast);
    const bool covered = picture.presenting.cover != Cover::none;
    if (covered)
        canvas.rect(slide, lacquer.scrim.alpha(0.6F));
    const float height = 116.0F;
    const float y = covered ? slide.center().y - height / 2.0F : slide.bottom() - height;
    const Rect band{slide.x, y, slide.w, height};
    canvas.rect(band, lacquer.dock_deep);
    canvas.rect({band.x, band.y, band.w, 3.0F}, lacquer.dock_line);
    canvas.icon(Icon::screen, {band.x + 24.0F, band.center().y - 24.0F, 48.0F, 48.0F}, lacquer.gold_light);
    fitted_in(canvas, {band.x + 96.0F, band.y + 6.0F, band.w - 120.0F, band.h - 12.0F}, caption_style,
              lacquer.gold_on_lacquer, picture.view.room, 2, {36.0F, 32.0F, 28.0F, 26.0F, 24.0F});
}

void draw_now(Canvas& canvas, const Canvas::Target& target, const DeskPlan& plan, const DeskPicture& picture)
{
    {
        const auto piece = canvas.piece("desk.now");
        const Theme& theme = canvas.theme();
        const float width = line_in(canvas, plan.caption, caption_style, theme.ink, picture.view.where);
        if (picture.news) {
            const Rect rest{plan.caption.x + width + 72.0F, plan.caption.y, plan.caption.w - width - 72.0F,
                            plan.caption.h};
            canvas.lozenge({rest.x - 24.0F, rest.center().y}, 10.0F, theme.accent);
            fitted_in(canvas, rest, type::label, theme.accent, msg::news_at_a_key.in(picture.language), 2,
                      {28.0F, 26.0F, 24.0F, 22.0F});
        }
        draw_frame(canvas, plan.now, true);
    }
    draw_small_slide(canvas, target, plan.now, picture.view.now, picture);
    draw_room(canvas, plan.now, picture);
}

// What comes, in words that need no second look.
void draw_next_words(Canvas& canvas, const Rect& r, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.next.words");
    const Theme& theme = canvas.theme();
    const PresenterView& view = picture.view;
    const float head = r.w < 480.0F ? 84.0F : 44.0F;
    fitted_in(canvas, {r.x, r.y, r.w, head}, type::label, theme.accent, view.next_words, head > 50.0F ? 2 : 1,
              {32.0F, 30.0F, 28.0F, 26.0F, 24.0F});
    if (!view.next)
        return;
    const Rect room{r.x, r.y + head + 8.0F, r.w, r.h - head - 8.0F};
    const TextStyle style{Face::serif_bold, 44.0F, 1.26F};
    const TextStyle fit = whole_in(canvas, style, view.next->slide.finding, room.w, room.h);
    canvas.paragraph({room.x, room.y}, room.w, fit, theme.ink, view.next->slide.finding, {}, Wrap::greedy);
}

void draw_next(Canvas& canvas, const Canvas::Target& target, const DeskPlan& plan, const DeskPicture& picture)
{
    {
        const auto piece = canvas.piece("desk.next");
        draw_frame(canvas, plan.next, false);
        if (!picture.view.next) {
            const Point middle = plan.next.center();
            canvas.rect(plan.next, canvas.theme().surface_sunk);
            canvas.icon(Icon::check, {middle.x - 36.0F, middle.y - 36.0F, 72.0F, 72.0F}, canvas.theme().ink2);
        }
    }
    if (picture.view.next) {
        draw_small_slide(canvas, target, plan.next, *picture.view.next, picture);
        canvas.hit("desk.next_slide", plan.next, ShowSlide{ShowSlide::Step::next});
    }
    draw_next_words(canvas, plan.next_words, picture);
}

void draw_note(Canvas& canvas, const Rect& r, const NoteLine& line, const NoteMeasure& measure)
{
    const Theme& theme = canvas.theme();
    if (!line.heading)
        canvas.lozenge({r.x + measure.style.px * 0.3F, r.y + measure.style.line_height() / 2.0F},
                       measure.style.px * 0.17F, theme.accent);
    canvas.paragraph({r.x + measure.indent, r.y}, r.w - measure.indent, measure.style,
                     line.heading ? theme.accent : theme.ink, line.text, {}, Wrap::greedy);
}

void draw_notes_foot(Canvas& canvas, const Rect& paper, const DeskPicture& picture)
{
    const Theme& theme = canvas.theme();
    const float y = paper.bottom() - foot_height;
    canvas.rect({paper.x + 32.0F, y, paper.w - 64.0F, 2.0F}, theme.line);
    const float width = paper.w - 64.0F;
    const PresenterView& view = picture.view;
    const bool both = !view.data_state.empty();
    if (both)
        fitted_in(canvas, {paper.x + 32.0F, y + 8.0F, width, 38.0F}, type::label, theme.ink2, view.data_state,
                  1, {28.0F, 26.0F, 24.0F, 22.0F});
    const Rect source{paper.x + 32.0F, y + (both ? 44.0F : 8.0F), width, both ? 38.0F : 74.0F};
    fitted_in(canvas, source, type::label_medium, theme.ink2, view.source, both ? 1 : 2,
              {28.0F, 26.0F, 24.0F, 22.0F});
}

void draw_notes(Canvas& canvas, const Rect& paper, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.notes");
    const Theme& theme = canvas.theme();
    draw_paper(canvas, paper, {.shadow = false});
    const Rect room = notes_room(paper);
    line_in(canvas, {room.x, paper.y + 18.0F, room.w, 48.0F}, type::label, theme.ink2,
            msg::speaker_notes.in(picture.language));
    float y = room.y;
    for (std::size_t i = 0; i < picture.fit.shown; ++i) {
        const NoteLine& line = picture.notes[i];
        const NoteMeasure measure = note_measure(picture.fit.px, line.heading);
        const float width = room.w - measure.indent;
        y += measure.above;
        draw_note(canvas, {room.x, y, room.w, 0.0F}, line, measure);
        y += canvas.wrap(measure.style, line.text, width, Wrap::greedy).height;
    }
    const auto left = static_cast<std::size_t>(
        std::ranges::count(picture.notes.begin() + static_cast<std::ptrdiff_t>(picture.fit.shown),
                           picture.notes.end(), false, &NoteLine::heading));
    if (left > 0)
        canvas.text({room.x, y + 10.0F}, note_measure(picture.fit.px, false).style, theme.ink2,
                    msg::format(msg::more_notes, picture.language, left));
    draw_notes_foot(canvas, paper, picture);
}

void draw_step(Canvas& canvas, const Rect& r, const std::string& id, Icon icon, bool possible, Action action)
{
    const auto piece = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const auto faded = canvas.fade(possible ? 1.0F : 0.42F);
    if (possible && canvas.pressed(id))
        canvas.circle(r.center(), r.w / 2.0F, theme.dock_line.alpha(0.45F));
    canvas.circle_outline(r.center(), r.w / 2.0F - 1.0F, theme.dock_line, 2.0F);
    canvas.icon(icon, {r.center().x - 20.0F, r.center().y - 20.0F, 40.0F, 40.0F}, theme.ink_on_lacquer);
    if (possible)
        canvas.hit(id, r, std::move(action));
}

// "3 / 11" and a block for each slide.
void draw_place(Canvas& canvas, const Rect& r, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.position");
    const Theme& theme = canvas.theme();
    const bool typed = !picture.presenting.number.empty();
    const std::string here = typed ? picture.presenting.number : std::to_string(picture.view.position + 1);
    const float y = r.center().y - bar_number.line_height() / 2.0F;
    float x =
        r.x + canvas.text({r.x, y}, bar_number, typed ? theme.gold_on_lacquer : theme.ink_on_lacquer, here);
    x += 12.0F + canvas.text({x + 12.0F, r.center().y - type::num.line_height() / 2.0F + 4.0F}, type::num,
                             theme.ink_on_lacquer, "/ " + std::to_string(picture.view.count));
    draw_slide_blocks(canvas, {x + 28.0F, r.y, r.right() - x - 28.0F, r.h}, picture.view.position,
                      picture.view.count);
}

void draw_spoken(Canvas& canvas, const Rect& r, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.spoken");
    const Theme& theme = canvas.theme();
    const Duration spoken = picture.now - picture.presenting.began;
    canvas.text({r.x, r.y - 4.0F}, bar_label, theme.ink_on_lacquer, msg::spoken_for.in(picture.language));
    const float width =
        canvas.text({r.x, r.y + 26.0F}, bar_number, theme.ink_on_lacquer, spoken_time(spoken));
    const std::string words = minutes_in_words(picture.presenting, spoken, picture.language);
    if (words.empty())
        return;
    const Rect rest{r.x + width + 24.0F, r.y + 26.0F, r.w - width - 24.0F, 56.0F};
    fitted_in(canvas, rest, type::label_medium, theme.ink_on_lacquer, words, 1, {28.0F, 26.0F, 24.0F, 22.0F},
              Align::right);
    const Rect line{r.x, r.bottom() - 2.0F, r.w, 8.0F};
    canvas.rect(line, theme.dock_line.alpha(0.4F));
    const auto part = static_cast<float>(part_of_target(picture.presenting, spoken));
    canvas.rect({line.x, line.y, line.w * part, line.h}, theme.gold_light);
}

void draw_clock(Canvas& canvas, const Rect& r, const DeskPicture& picture)
{
    const auto piece = canvas.piece("desk.clock");
    const Theme& theme = canvas.theme();
    canvas.text({r.right(), r.y - 4.0F}, bar_label, theme.ink_on_lacquer,
                msg::time_of_day.in(picture.language), {.align = Align::right});
    canvas.text({r.right(), r.y + 26.0F}, bar_number, theme.gold_on_lacquer, format_clock(picture.wall),
                {.align = Align::right});
}

void draw_bar(Canvas& canvas, const DeskPlan& plan, const DeskPicture& picture)
{
    draw_bar_frame(canvas, "desk.bar");
    const bool covered = picture.presenting.cover != Cover::none; // then nothing else happens
    draw_step(canvas, plan.previous_button, "desk.previous", Icon::back, !covered,
              ShowSlide{ShowSlide::Step::previous});
    draw_step(canvas, plan.next_button, "desk.next", Icon::next, !covered && picture.view.next.has_value(),
              ShowSlide{ShowSlide::Step::next});
    draw_place(canvas, plan.position, picture);
    draw_spoken(canvas, plan.spoken, picture);
    draw_clock(canvas, plan.clock, picture);
}

} // namespace

Rect notes_room(const Rect& paper)
{
    constexpr float head = 72.0F;
    constexpr float side = 32.0F;
    return {paper.x + side, paper.y + head, paper.w - 2.0F * side, paper.h - head - foot_height - 12.0F};
}

void draw_desk(Canvas& canvas, const Canvas::Target& target, const DeskPlan& plan, const DeskPicture& picture)
{
    draw_ground(canvas, Ground::bare);
    draw_now(canvas, target, plan, picture);
    draw_next(canvas, target, plan, picture);
    draw_notes(canvas, plan.notes, picture);
    draw_bar(canvas, plan, picture);
}

} // namespace bangvang
