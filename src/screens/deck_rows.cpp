// What stands under the finding: rows in letters for a whole room, one drawing a kind of slide.
#include "screens/deck_slide.h"

#include "ui/badges.h"
#include "ui/fonts.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/progress_bars.h"
#include "views/messages.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::initializer_list<float> name_sizes{94.0F, 88.0F, 80.0F, 72.0F, 64.0F, 56.0F, 48.0F};
constexpr std::initializer_list<float> figure_sizes{138.0F, 120.0F, 104.0F, 94.0F, 80.0F, 64.0F};

// One row being drawn.
struct Line {
    const SlideRow& row;
    std::size_t index;
    Rect r;
    bool focus;
};

float base_line(const Fonts& fonts, const TextStyle& style)
{
    const float content = (fonts.ascent(style.face) + fonts.descent(style.face)) * style.px;
    return (style.line_height() - content) / 2.0F + fonts.ascent(style.face) * style.px;
}

constexpr float figure_ink = 0.93F; // of its em, with the comma's tail

// The key number with what follows it, right aligned, its line box in the middle of r. Returns the width.
float draw_figure(Canvas& canvas, const Rect& r, const SlideRow& row, Color color, float room)
{
    const float unit =
        row.figure_unit.empty() ? 0.0F : canvas.width(deck_type::unit, row.figure_unit) + 18.0F;
    TextStyle style = fit_text(canvas.fonts(), deck_type::figure, row.figure, room - unit, 1, figure_sizes);
    style.px = std::min(style.px, (r.h - 2.0F) / figure_ink);
    // Its digits stand in the middle; where the room is low they make way for the comma's tail.
    const float tail = std::max(0.0F, 0.55F * style.px - r.h / 2.0F);
    const float y = r.center().y - style.line_height() / 2.0F - tail;
    const float width = canvas.text({r.right() - unit, y}, style, color, row.figure, {.align = Align::right});
    if (unit > 0.0F) {
        const float drop = base_line(canvas.fonts(), style) - base_line(canvas.fonts(), deck_type::unit);
        canvas.text({r.right(), y + drop}, deck_type::unit, canvas.theme().ink2, row.figure_unit,
                    {.align = Align::right});
    }
    return width + unit;
}

// The largest size at which the words fit into r in so many lines, but one line where that costs little;
// where there are too many of them, more and smaller lines.
TextStyle fitted(const Canvas& canvas, const TextStyle& style, const Rect& r, std::string_view words,
                 std::size_t lines)
{
    constexpr float enough = 76.0F;
    TextStyle last = style;
    for (const std::size_t most : {std::size_t{1}, lines}) {
        for (const float size : name_sizes) {
            last = style.at(size);
            const TextBlock block = canvas.wrap(last, words, r.w);
            const float ink = block.height - (last.line - 1.12F) * size; // without the air of its last line
            const bool fits = block.lines.size() <= most && block.width <= r.w &&
                              (r.h <= 0.0F || ink <= r.h - (block.lines.size() > 1 ? 14.0F : 6.0F));
            if (fits && (most == lines || size >= enough))
                return last;
        }
    }
    return r.h > 0.0F ? whole_in(canvas, last, words, r.w, r.h) : last;
}

void draw_name(Canvas& canvas, const Rect& r, std::string_view name, Color color, std::size_t lines,
               float largest = 94.0F)
{
    TextStyle style = fitted(canvas, deck_type::name.leading(lines > 1 ? 1.12F : 1.2F), r, name, lines);
    style.px = std::min(style.px, largest);
    block_in(canvas, r, style, color, name);
}

// Words of second rank under a name, from the top of r.
void draw_why(Canvas& canvas, const Rect& r, std::string_view words, std::size_t lines)
{
    const TextStyle style = fitted(canvas, deck_type::body.leading(1.16F), r, words, lines);
    canvas.paragraph({r.x, r.y}, r.w, style, canvas.theme().ink2, words);
}

// One size for the names of all rows: nobody is smaller than another.
float common_size(const Canvas& canvas, const Slide& slide, float width)
{
    float size = 94.0F;
    for (const SlideRow& row : slide.rows)
        size = std::min(size, fitted(canvas, deck_type::name, {0.0F, 0.0F, width, 0.0F}, row.name, 1).px);
    return size;
}

// Three teeth at the end of a bar that points away from the middle line.
void draw_bar_end(Canvas& canvas, float x, float y, float height, bool right, Color color)
{
    const float tooth = height / 3.0F;
    for (int i = 0; i < 3; ++i) {
        const float top = y + tooth * static_cast<float>(i);
        const float tip = right ? x + tooth * 0.8F : x - tooth * 0.8F;
        const Point a{x, top};
        const Point b{x, top + tooth};
        const Point t{tip, top + tooth / 2.0F};
        if (right)
            canvas.triangle(a, t, b, color);
        else
            canvas.triangle(a, b, t, color);
    }
}

// From the middle line to either side; the longest takes the whole half.
void draw_gap_bar(Canvas& canvas, const Rect& r, double value, double scale, Color color)
{
    const float half = r.w / 2.0F - 16.0F;
    const float length = half * static_cast<float>(std::clamp(std::abs(value) / scale, 0.0, 1.0));
    const float middle = r.center().x;
    const bool right = value >= 0.0;
    if (length >= 1.0F) {
        canvas.rect({right ? middle : middle - length, r.y, length, r.h}, color);
        draw_bar_end(canvas, right ? middle + length : middle - length, r.y, r.h, right, color);
    }
}

// Name and figure over their bar; the figure has the sign, so that the side is not its only carrier.
void draw_gap_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const float bar = std::min(28.0F, line.r.h * 0.14F);
    const bool portrait = canvas.layout().portrait;
    const float column = portrait ? 300.0F : 440.0F; // of the figures
    const Rect words{line.r.x, line.r.y, line.r.w - column, line.r.h - bar - 6.0F};
    const Color ink = line.focus ? theme.accent : theme.ink;
    draw_figure(canvas, line.r, line.row, ink, column - 32.0F);
    draw_name(canvas, words, line.row.name, theme.ink, portrait ? 2 : 1);
    const double value = look.moving.value(slide_bar_name(line.index), line.row.bar.value_or(0.0));
    const Rect axis{line.r.x, line.r.bottom() - bar - 4.0F, words.w, bar};
    canvas.rect({axis.center().x - 2.0F, axis.y - 3.0F, 4.0F, bar + 6.0F}, theme.ink2);
    draw_gap_bar(canvas, axis, value, look.slide.scale, line.focus ? theme.accent : theme.gold);
}

// An arrow and the number of places.
void draw_change(Canvas& canvas, const Rect& r, int places)
{
    const Theme& theme = canvas.theme();
    const Color color = places > 0 ? theme.ahead : theme.ink2;
    const Glyph glyph = places > 0 ? Glyph::up : places < 0 ? Glyph::down : Glyph::same;
    constexpr float size = 44.0F;
    canvas.glyph(glyph, {r.x, r.center().y - size / 2.0F, size, size}, color);
    if (places != 0)
        canvas.text({r.x + size + 10.0F, r.center().y - deck_type::unit.line_height() / 2.0F},
                    deck_type::unit, color, std::to_string(std::abs(places)));
}

void draw_rank_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const float medal = std::min(112.0F, line.r.h - 16.0F);
    draw_rank_medal(canvas, {line.r.x, line.r.center().y - medal / 2.0F, medal, medal},
                    line.row.rank.value_or(0));
    SlideRow row = line.row;
    row.figure_unit.clear(); // the head of the slide has it
    const bool portrait = canvas.layout().portrait;
    const float column = portrait ? 250.0F : 320.0F; // of the figures
    draw_figure(canvas, line.r, row, theme.ink, column);
    const float left = line.r.x + medal + 28.0F;
    const float moved = portrait ? 0.0F : 130.0F; // the change of rank
    const float right = line.r.right() - column - 24.0F;
    if (line.row.movement && !portrait)
        draw_change(canvas, {right - moved + 16.0F, line.r.y, moved - 16.0F, line.r.h}, *line.row.movement);
    const float width = right - moved - left;
    draw_name(canvas, {left, line.r.y, width, line.r.h}, line.row.name, theme.ink, portrait ? 2 : 1,
              portrait ? 94.0F : common_size(canvas, look.slide, width));
    static_cast<void>(look);
}

// A podium that lies down: the first stands out furthest.
void draw_podium_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float back = portrait ? 0.0F : 96.0F * static_cast<float>(line.index);
    const Rect panel{line.r.x, line.r.y + 6.0F, line.r.w - back, line.r.h - 18.0F};
    draw_lacquer(canvas, panel, {.pressed = canvas.pressed(fmt::format("deck.row.{}", line.index))});
    const float medal = std::min(150.0F, panel.h - 36.0F);
    draw_rank_medal(canvas, {panel.x + 36.0F, panel.center().y - medal / 2.0F, medal, medal},
                    line.row.rank.value_or(0));
    const Rect inside{panel.x, panel.y + 18.0F, panel.w - 56.0F, panel.h - 36.0F}; // of the golden frame
    SlideRow row = line.row;
    row.figure_unit.clear();
    const float figure = draw_figure(canvas, inside, row, theme.gold_on_lacquer, portrait ? 300.0F : 460.0F);
    const float left = panel.x + 36.0F + medal + 32.0F;
    draw_name(canvas, {left, panel.y + 8.0F, inside.right() - figure - 36.0F - left, panel.h - 16.0F},
              line.row.name, theme.ink_on_lacquer, 2);
    static_cast<void>(look);
}

// Who, by how much, and why.
void draw_mover_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const bool rose = line.row.movement.value_or(0) > 0;
    const Rect head{line.r.x, line.r.y, line.r.w, std::min(150.0F, line.r.h * 0.5F)};
    const Color ink = rose ? theme.ahead : theme.ink;
    const float figure = draw_figure(canvas, head, line.row, ink, 420.0F);
    const float glyph = 84.0F;
    const float x = head.right() - figure - 24.0F - glyph;
    canvas.glyph(rose ? Glyph::up : Glyph::down, {x, head.center().y - glyph / 2.0F, glyph, glyph}, ink);
    draw_name(canvas, {head.x, head.y, x - head.x - 32.0F, head.h}, line.row.name, theme.ink, 1);
    const Rect why{line.r.x, head.bottom(), line.r.w, line.r.bottom() - head.bottom() - 16.0F};
    draw_why(canvas, why, line.row.note, canvas.layout().portrait ? 4 : 2);
    static_cast<void>(look);
}

void draw_attention_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const Rect head{line.r.x, line.r.y, line.r.w, 136.0F};
    const float figure = draw_figure(canvas, head, line.row, line.focus ? theme.accent : theme.ink, 620.0F);
    draw_name(canvas, {head.x, head.y, head.w - figure - 40.0F, head.h}, line.row.name, theme.ink, 1);
    if (line.row.percent) {
        const double percent = look.moving.value(slide_bar_name(line.index), *line.row.percent);
        draw_bullet_bar(canvas, {line.r.x, head.bottom() + 20.0F, line.r.w, 40.0F},
                        {.percent = percent, .plan = line.row.plan});
    }
    const Rect why{line.r.x, head.bottom() + 76.0F, line.r.w, line.r.bottom() - head.bottom() - 76.0F};
    draw_why(canvas, why, line.row.note, canvas.layout().portrait ? 3 : 1);
}

void draw_number_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const float column = canvas.layout().portrait ? 300.0F : 400.0F;
    const Color ink = line.focus ? theme.accent : theme.ink;
    draw_figure(canvas, {line.r.x, line.r.y, column - 48.0F, line.r.h}, line.row, ink, column - 48.0F);
    draw_name(canvas, {line.r.x + column, line.r.y, line.r.w - column, line.r.h}, line.row.name, theme.ink,
              2);
    if (line.index + 1 < look.slide.rows.size())
        canvas.rect({line.r.x, line.r.bottom() - 1.0F, line.r.w, 2.0F}, theme.line);
}

// "Thực hiện lũy kế   6.001,4 tỷ đồng", the first over its bar.
void draw_value_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const bool bar = line.row.percent.has_value();
    const Rect words{line.r.x, line.r.y, line.r.w, line.r.h - (bar ? 56.0F : 0.0F)};
    const float room = canvas.layout().portrait ? 560.0F : 900.0F;
    const float figure = draw_figure(canvas, words, line.row, line.focus ? theme.accent : theme.ink, room);
    draw_name(canvas, {words.x, words.y, words.w - figure - 40.0F, words.h}, line.row.name, theme.ink, 1);
    if (bar)
        draw_bullet_bar(canvas, {line.r.x, line.r.bottom() - 48.0F, line.r.w, 36.0F},
                        {.percent = look.moving.value(slide_bar_name(line.index), *line.row.percent),
                         .plan = line.row.plan,
                         .rise = 18.0F});
}

void draw_person_row(Canvas& canvas, const Line& line, const SlideLook& look)
{
    const Theme& theme = canvas.theme();
    const float medal = std::min(150.0F, line.r.h - 12.0F);
    canvas.portrait(line.row.code, line.row.has_photo, line.row.silhouette,
                    {line.r.x, line.r.center().y - medal / 2.0F, medal, medal});
    const float left = line.r.x + medal + 36.0F;
    const float width = line.r.right() - left;
    const bool portrait = canvas.layout().portrait;
    const TextStyle title = deck_type::eyebrow.leading(1.15F);
    const float below = portrait ? title.line_height() : 0.0F;
    const float beside = portrait ? 0.0F : std::min(620.0F, canvas.width(title, line.row.note) + 40.0F);
    Rect name{left, line.r.y, width - beside, line.r.h - below};
    TextStyle style = fitted(canvas, deck_type::name.leading(1.12F), name, line.row.name, 2);
    style = whole_in(canvas, style, line.row.name, name.w, name.h);
    name.h = canvas.wrap(style, line.row.name, name.w).height;
    name.y = line.r.center().y - (name.h + below) / 2.0F;
    block_in(canvas, name, style, theme.ink, line.row.name);
    const Rect words = portrait ? Rect{left, name.bottom(), width, below}
                                : Rect{line.r.right() - beside + 40.0F, line.r.y, beside - 40.0F, line.r.h};
    fitted_in(canvas, words, title, theme.ink2, line.row.note, portrait ? 1 : 2, {44.0F, 40.0F, 36.0F, 32.0F},
              portrait ? Align::left : Align::right);
    static_cast<void>(look);
}

// One person: the portrait, and why.
void draw_portrait(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const SlideRow& row = look.slide.rows.front();
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float size = std::min(portrait ? 600.0F : 560.0F, room.h - 16.0F);
    const Rect picture{portrait ? room.center().x - size / 2.0F : room.x, room.y + 8.0F, size, size};
    canvas.portrait(row.code, row.has_photo, row.silhouette, picture);
    const Rect words =
        portrait ? Rect{room.x, picture.bottom() + 32.0F, room.w, room.bottom() - picture.bottom() - 32.0F}
                 : Rect{picture.right() + 64.0F, room.y, room.right() - picture.right() - 64.0F, room.h};
    const float unit = look.slide.caption.empty() ? 0.0F : 130.0F;
    if (unit > 0.0F)
        draw_name(canvas, {words.x, words.y, words.w, unit}, look.slide.caption, theme.accent, 1);
    const Rect why{words.x, words.y + unit + 8.0F, words.w, words.h - unit - 8.0F};
    const TextStyle style = fitted(canvas, deck_type::body.leading(1.22F), why, row.note, 9);
    canvas.paragraph({why.x, why.y}, why.w, style, theme.ink, row.note, {}, Wrap::greedy);
}

using DrawLine = void (*)(Canvas&, const Line&, const SlideLook&);

DrawLine line_of(SlideKind kind)
{
    switch (kind) {
    case SlideKind::movement:
        return draw_number_row;
    case SlideKind::podium:
        return draw_podium_row;
    case SlideKind::ranking:
        return draw_rank_row;
    case SlideKind::movers:
        return draw_mover_row;
    case SlideKind::indicators:
    case SlideKind::unit:
        return draw_gap_row;
    case SlideKind::attention:
        return draw_attention_row;
    case SlideKind::indicator:
        return draw_value_row;
    case SlideKind::honors:
        return draw_person_row;
    case SlideKind::title:
    case SlideKind::closing:
    case SlideKind::honoree:
        break;
    }
    return nullptr;
}

float highest_row(SlideKind kind, bool portrait)
{
    switch (kind) {
    case SlideKind::movers:
    case SlideKind::attention:
        return portrait ? 520.0F : 420.0F;
    case SlideKind::podium:
    case SlideKind::movement:
        return portrait ? 320.0F : 260.0F;
    default:
        return portrait ? 250.0F : 190.0F;
    }
}

// The middle line that bars leave to either side, with its word.
void draw_middle(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const bool bars = look.slide.kind == SlideKind::indicators || look.slide.kind == SlideKind::unit;
    if (!bars || look.slide.rows.empty() || !look.foot)
        return;
    const Theme& theme = canvas.theme();
    const float column = canvas.layout().portrait ? 300.0F : 440.0F;
    canvas.text({room.center().x - column / 2.0F, room.bottom() + 4.0F}, deck_type::small, theme.ink2,
                look.slide.caption, {.align = Align::center});
}

void draw_line(Canvas& canvas, const Line& line, const SlideLook& look, DrawLine draw)
{
    const std::string id = fmt::format("deck.row.{}", line.index);
    const auto piece = canvas.piece(id);
    const bool to_come = static_cast<int>(line.index) < look.to_come;
    const float seen = static_cast<float>(look.moving.value(slide_row_name(line.index), to_come ? 0.0 : 1.0));
    if (seen <= 0.0F)
        return;
    const auto faded = canvas.fade(seen);
    const auto below = canvas.shift({0.0F, 24.0F * (1.0F - seen)});
    const auto held = canvas.shift(look.touchable ? press_offset(canvas, id) : Point{});
    draw(canvas, line, look);
    if (look.touchable && line.row.deeper)
        canvas.hit(id, line.r, Open{*line.row.deeper});
}

} // namespace

void draw_slide_rows(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const Slide& slide = look.slide;
    if (slide.rows.empty())
        return;
    if (slide.kind == SlideKind::honoree) {
        const auto piece = canvas.piece("deck.row.0");
        draw_portrait(canvas, room, look);
        return;
    }
    const DrawLine draw = line_of(slide.kind);
    if (!draw)
        return;
    const auto count = static_cast<float>(slide.rows.size());
    const float pitch = std::min(room.h / count, highest_row(slide.kind, canvas.layout().portrait));
    const float top = room.y + (room.h - pitch * count) / 2.0F * (canvas.layout().portrait ? 0.3F : 0.5F);
    {
        const auto piece = canvas.piece("deck.middle");
        draw_middle(canvas, {room.x, top, room.w, pitch * count}, look);
    }
    if (slide.kind == SlideKind::podium && !slide.caption.empty() && look.foot)
        canvas.text({room.right(), room.bottom() + 4.0F}, deck_type::small, canvas.theme().ink2,
                    slide.caption, {.align = Align::right});
    for (std::size_t i = 0; i < slide.rows.size(); ++i)
        draw_line(canvas,
                  {slide.rows[i],
                   i,
                   {room.x, top + pitch * static_cast<float>(i), room.w, pitch},
                   i == slide.focus},
                  look, draw);
}

} // namespace bangvang
