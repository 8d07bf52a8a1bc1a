// What stands under the finding: rows in letters for a whole room, one drawing a kind of slide.
#include "screens/deck_parts.h"

#include "ui/badges.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/progress_bars.h"
#include "views/messages.h"

#include <algorithm>
#include <cstdlib>

namespace bangvang {

namespace {

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

constexpr float rank_medal = 112.0F;
constexpr float change_width = 130.0F;

SlideColumns rank_columns(const Layout& layout, float width)
{
    const float figure = layout.portrait ? 250.0F : 320.0F;
    const float change = layout.portrait ? 0.0F : change_width;
    const float left = rank_medal + 28.0F;
    return {.name_x = left,
            .name_w = width - figure - 24.0F - change - left,
            .figure = figure,
            .lines = layout.portrait ? 2U : 1U};
}

void draw_rank_row(Canvas& canvas, const SlideLine& line, const SlideLook& /*look*/)
{
    const Theme& theme = canvas.theme();
    const Layout& layout = canvas.layout();
    const float medal = std::min(rank_medal, line.r.h - 16.0F);
    draw_rank_medal(canvas, {line.r.x, line.r.center().y - medal / 2.0F, medal, medal},
                    line.row.rank.value_or(0));
    SlideRow row = line.row;
    row.figure_unit.clear(); // the head of the slide has it
    const SlideColumns at = rank_columns(layout, line.r.w);
    draw_figure(canvas, line.r, row, theme.ink, at.figure, line.figure_px);
    const float right = line.r.x + at.name_x + at.name_w;
    if (line.row.movement && !layout.portrait)
        draw_change(canvas, {right + 16.0F, line.r.y, change_width - 16.0F, line.r.h}, *line.row.movement);
    draw_name(canvas, {line.r.x + at.name_x, line.r.y, at.name_w, line.r.h}, line.row.name, theme.ink,
              at.lines, line.name_px);
}

// A podium that lies down: the first stands out furthest. Upright there is room for the name over the figure.
void draw_podium_row(Canvas& canvas, const SlideLine& line, const SlideLook& /*look*/)
{
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float back = portrait ? 0.0F : 96.0F * static_cast<float>(line.index);
    const Rect panel{line.r.x, line.r.y + 6.0F, line.r.w - back, line.r.h - 18.0F};
    draw_lacquer(canvas, panel, {.pressed = canvas.pressed(fmt::format("deck.row.{}", line.index))});
    const float medal = std::min(portrait ? 200.0F : 150.0F, panel.h - 36.0F);
    draw_rank_medal(canvas, {panel.x + 36.0F, panel.center().y - medal / 2.0F, medal, medal},
                    line.row.rank.value_or(0));
    const float left = panel.x + 36.0F + medal + 32.0F;
    const Rect inside{left, panel.y + 18.0F, panel.right() - 56.0F - left, panel.h - 36.0F}; // of the frame
    SlideRow row = line.row;
    row.figure_unit.clear();
    if (portrait) {
        const float name = inside.h * 0.55F;
        draw_name(canvas, {inside.x, inside.y, inside.w, name}, row.name, theme.ink_on_lacquer, 2);
        draw_figure(canvas, {inside.x, inside.y + name, inside.w, inside.h - name}, row,
                    theme.gold_on_lacquer, inside.w);
        return;
    }
    const float figure = draw_figure(canvas, inside, row, theme.gold_on_lacquer, 460.0F);
    draw_name(canvas, {inside.x, inside.y - 10.0F, inside.w - figure - 36.0F, inside.h + 20.0F}, row.name,
              theme.ink_on_lacquer, 2);
}

// Who, by how much, and why.
void draw_mover_row(Canvas& canvas, const SlideLine& line, const SlideLook& look)
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

void draw_attention_row(Canvas& canvas, const SlideLine& line, const SlideLook& look)
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

void draw_number_row(Canvas& canvas, const SlideLine& line, const SlideLook& look)
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

void draw_person_row(Canvas& canvas, const SlideLine& line, const SlideLook& look)
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

using DrawLine = void (*)(Canvas&, const SlideLine&, const SlideLook&);

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
    case SlideKind::honors:
        return draw_person_row;
    case SlideKind::title:
    case SlideKind::closing:
    case SlideKind::indicator:
    case SlideKind::honoree:
        break;
    }
    return nullptr;
}

bool has_middle(SlideKind kind)
{
    return kind == SlideKind::indicators || kind == SlideKind::unit;
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

// What the rows of a list have in common, so that they are read as one.
struct RowSizes {
    float name{94.0F};
    float figure{138.0F};
};

RowSizes common_sizes(const Canvas& canvas, const Slide& slide, const SlideColumns& at, float height)
{
    RowSizes sizes;
    for (const SlideRow& row : slide.rows) {
        const Rect name{0.0F, 0.0F, at.name_w, at.lines > 1 ? height - 24.0F : 0.0F};
        sizes.name = std::min(sizes.name, fitted(canvas, deck_type::name, name, row.name, at.lines).px);
        sizes.figure = std::min(sizes.figure, figure_style(canvas, row, at.figure, height).px);
    }
    return sizes;
}

RowSizes sizes_of(const Canvas& canvas, const Slide& slide, float width, float height)
{
    const Layout& layout = canvas.layout();
    if (has_middle(slide.kind))
        return common_sizes(canvas, slide, gap_columns(layout, width), height);
    if (slide.kind == SlideKind::ranking)
        return common_sizes(canvas, slide, rank_columns(layout, width), height);
    return {};
}

void draw_line(Canvas& canvas, const SlideLine& line, const SlideLook& look, DrawLine draw)
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

void draw_list(Canvas& canvas, const Rect& room, const SlideLook& look)
{
    const Slide& slide = look.slide;
    const DrawLine draw = line_of(slide.kind);
    if (!draw)
        return;
    const auto count = static_cast<float>(slide.rows.size());
    const float pitch = std::min(room.h / count, highest_row(slide.kind, canvas.layout().portrait));
    const float top = room.y + (room.h - pitch * count) / 2.0F * (canvas.layout().portrait ? 0.3F : 0.5F);
    if (has_middle(slide.kind)) {
        const auto piece = canvas.piece("deck.middle");
        draw_middle(canvas, {room.x, top, room.w, pitch * count}, look);
    }
    if (slide.kind == SlideKind::podium && !slide.caption.empty() && look.foot)
        canvas.text({room.right(), room.bottom() + 4.0F}, deck_type::small, canvas.theme().ink2,
                    slide.caption, {.align = Align::right});
    const RowSizes sizes = sizes_of(canvas, slide, room.w, pitch);
    for (std::size_t i = 0; i < slide.rows.size(); ++i)
        draw_line(canvas,
                  {.row = slide.rows[i],
                   .index = i,
                   .r = {room.x, top + pitch * static_cast<float>(i), room.w, pitch},
                   .focus = i == slide.focus,
                   .name_px = sizes.name,
                   .figure_px = sizes.figure},
                  look, draw);
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
    if (slide.kind == SlideKind::indicator) {
        draw_indicator_slide(canvas, room, look);
        return;
    }
    draw_list(canvas, room, look);
}

} // namespace bangvang
