#include "ui/choice_sheet.h"

#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"

#include <algorithm>
#include <cassert>

namespace bangvang {

namespace {

constexpr float margin = 64.0F;
constexpr float open_above = 96.0F; // what stays free over the tallest sheet, to close it by
constexpr float pad = 28.0F;
constexpr float head = 104.0F;
constexpr float row = 104.0F;
constexpr float row_low = 88.0F;
constexpr float row_gap = 8.0F;
constexpr float column_gap = 24.0F;
constexpr float rise = 160.0F; // how far below its place the sheet starts

struct Grid {
    Rect sheet;
    int columns{1};
    int rows{1};
    float row_height{row};
    float column_width{0.0F};

    [[nodiscard]] Rect cell(int index) const
    {
        const auto column = static_cast<float>(index / rows);
        const auto line = static_cast<float>(index % rows);
        return {sheet.x + pad + column * (column_width + column_gap),
                sheet.y + head + line * (row_height + row_gap), column_width, row_height};
    }
};

float sheet_width(const Layout& layout, int columns)
{
    if (layout.portrait || columns > 2)
        return layout.width - 2 * margin;
    return columns == 2 ? 1400.0F : 960.0F;
}

int rows_that_fit(const Layout& layout, float row_height)
{
    const float room = layout.height - open_above - head - pad + row_gap;
    return static_cast<int>(room / (row_height + row_gap));
}

int columns_allowed(const Layout& layout)
{
    return layout.portrait ? 2 : 3;
}

Grid make_grid(const Layout& layout, int count)
{
    Grid grid;
    const int comfortable = rows_that_fit(layout, row) - 1;
    grid.columns = std::clamp((count + comfortable - 1) / comfortable, 1, columns_allowed(layout));
    grid.rows = std::max(1, (count + grid.columns - 1) / grid.columns);
    grid.row_height = grid.rows <= rows_that_fit(layout, row) ? row : row_low;
    const float height = head + static_cast<float>(grid.rows) * (grid.row_height + row_gap) - row_gap + pad;
    const float width = sheet_width(layout, grid.columns);
    grid.sheet = {(layout.width - width) / 2, layout.height - height, width, height};
    const auto columns = static_cast<float>(grid.columns);
    grid.column_width = (width - 2 * pad - (columns - 1) * column_gap) / columns;
    return grid;
}

void draw_choice(Canvas& canvas, const Rect& r, const Choice& choice)
{
    const auto piece = canvas.piece(choice.id);
    const Theme& theme = canvas.theme();
    const bool held = canvas.pressed(choice.id);
    const Color fill = choice.selected ? theme.accent : held ? theme.press : theme.surface;
    canvas.rect(r, fill, panel_radius);
    if (!choice.selected)
        canvas.rect_outline(r, held ? theme.accent : theme.line, 2.0F, panel_radius);
    const auto moved = canvas.shift(press_offset(canvas, choice.id));
    const Color ink = choice.selected ? theme.on_accent : theme.ink;
    if (choice.selected)
        canvas.icon(Icon::check, {r.right() - 60, r.center().y - 18, 36, 36}, ink);
    const Rect words{r.x + 24, r.y, r.w - 100, r.h};
    const TextStyle style = whole_in(canvas, type::label.leading(1.24F), choice.label, words.w, words.h - 8);
    block_in(canvas, words, style, ink, choice.label);
}

// Everything around the sheet closes it; strips too narrow for a finger are left out.
void hit_outside(Canvas& canvas, const ChoiceSheet& sheet, const Rect& r)
{
    const Rect window = canvas.layout().window();
    canvas.hit(sheet.close_id, {window.x, window.y, window.w, r.y - window.y}, sheet.close);
    const float left = r.x - window.x;
    const float right = window.right() - r.right();
    const float height = window.bottom() - r.y;
    if (left >= min_touch)
        canvas.hit(sheet.close_id + ".left", {window.x, r.y, left, height}, sheet.close);
    if (right >= min_touch)
        canvas.hit(sheet.close_id + ".right", {r.right(), r.y, right, height}, sheet.close);
}

void draw_head(Canvas& canvas, const ChoiceSheet& sheet, const Rect& r, Language language)
{
    if (sheet.pages) {
        const float width = pager_width(canvas, *sheet.pages, language);
        const float right = r.right() - pad - min_touch - column_gap;
        draw_pager(canvas, {right - width, r.y + (head - min_touch) / 2, width, min_touch}, *sheet.pages,
                   language);
    }
    line_in(canvas, {r.x + pad + 8, r.y, r.w, head}, type::h3, canvas.theme().ink, sheet.title);
    draw_round_button(canvas,
                      {r.right() - pad - min_touch, r.y + (head - min_touch) / 2, min_touch, min_touch},
                      {.id = sheet.close_id + ".button",
                       .label = {},
                       .icon = Icon::close,
                       .kind = ButtonKind::normal,
                       .action = sheet.close});
}

} // namespace

int choice_sheet_capacity(const Layout& layout)
{
    return rows_that_fit(layout, row_low) * columns_allowed(layout);
}

void draw_choice_sheet(Canvas& canvas, const ChoiceSheet& sheet, Language language, float shown)
{
    const int count = static_cast<int>(sheet.choices.size());
    assert(count <= choice_sheet_capacity(canvas.layout()));
    const Grid grid = make_grid(canvas.layout(), count);
    if (sheet.open)
        canvas.clear_hits();
    else
        canvas.stop_hits();
    const auto piece = canvas.piece(sheet.close_id);
    const auto own_place = canvas.sheet(grid.sheet.y);
    const Rect window = canvas.layout().window();
    const float more = canvas.lowered() ? window.h : 0.0F; // wherever the sheet is moved to
    canvas.rect({window.x, window.y - more, window.w, window.h + 2.0F * more},
                canvas.theme().scrim.alpha(0.62F * shown));
    const auto faded = canvas.fade(shown);
    const auto moved = canvas.shift({0.0F, (1.0F - shown) * rise});
    canvas.shadow(grid.sheet, ShadowSize::l, panel_radius);
    draw_paper(canvas, {grid.sheet.x, grid.sheet.y, grid.sheet.w, grid.sheet.h + panel_radius + more},
               {.shadow = false});
    hit_outside(canvas, sheet, grid.sheet);
    draw_head(canvas, sheet, grid.sheet, language);
    for (int i = 0; i < count; ++i) {
        const Choice& choice = sheet.choices[static_cast<std::size_t>(i)];
        draw_choice(canvas, grid.cell(i), choice);
        canvas.hit(choice.id, grid.cell(i), choice.action);
    }
}

} // namespace bangvang
