#include "screens/versus.h"

#include "ui/badges.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "ui/score_bars.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

constexpr float medal = 124.0F;
constexpr float medal_gap = 26.0F;
constexpr float key_gap = 12.0F;
constexpr float glyph_size = 26.0F;
constexpr float bar_height = 32.0F;
constexpr float bars_apart = 6.0F;
constexpr float figure_gap = 20.0F;

ValueName side_name(std::string_view kind, std::size_t side)
{
    return value_name(kind, side);
}

ValueName row_name(std::string_view kind, std::size_t place, std::size_t side)
{
    return value_name(value_name(kind, place), side);
}

Align outward(std::size_t side)
{
    return side == 0 ? Align::left : Align::right;
}

// Label, figure and what stands under it, from the outer edge of `r` inwards.
void draw_figure(Canvas& canvas, const Rect& r, const VersusSide& side, std::size_t index,
                 const Moving& moving)
{
    const Theme& theme = canvas.theme();
    const TextStyle number = fit_text(canvas.fonts(), type::num_l, side.text, r.w, 1,
                                      {84.0F, 72.0F, 64.0F, 56.0F, 48.0F, 40.0F, 32.0F});
    const TextStyle label = fit_text(canvas.fonts(), type::label, side.label, r.w, 1, {28.0F, 26.0F, 24.0F});
    const float number_height = side.value ? number.line_height() : 0.0F;
    const float under = side.under.empty() ? 0.0F : type::label.line_height();
    const float x = index == 0 ? r.x : r.right();
    const TextOptions align{.align = outward(index)};
    float y = r.center().y - (label.line_height() + number_height + under) / 2.0F;
    canvas.text({x, y}, label, theme.ink_on_lacquer, side.label, align);
    y += label.line_height();
    if (side.value)
        canvas.text({x, y}, number, theme.gold_on_lacquer,
                    moving.number(side_name("total", index), *side.value, side.text),
                    {.align = outward(index), .room = side.text});
    y += number_height;
    if (!side.under.empty())
        canvas.text({x, y}, fit_text(canvas.fonts(), type::label, side.under, r.w, 1, {28.0F, 26.0F, 24.0F}),
                    theme.ink_on_lacquer, side.under, align);
}

// The medal stands outside, the figure beside it.
void draw_side(Canvas& canvas, Rect r, const VersusSide& side, std::size_t index, const Moving& moving)
{
    if (side.rank) {
        const float x = index == 0 ? r.x : r.right() - medal;
        draw_moving_medal(canvas, {x, r.center().y - medal / 2.0F, medal, medal}, side_name("rank", index),
                          *side.rank, moving);
        r.w -= medal + medal_gap;
        r.x += index == 0 ? medal + medal_gap : 0.0F;
    }
    draw_figure(canvas, r, side, index, moving);
}

void draw_finding(Canvas& canvas, const Rect& r, std::string_view finding, Align align)
{
    const TextStyle largest = canvas.sized(type::h3.at(44.0F));
    const TextStyle style = whole_in(canvas, largest, finding, r.w, r.h);
    block_in(canvas, r, style, canvas.theme().ink_on_lacquer, finding, align);
}

void draw_wide(Canvas& canvas, const Rect& inner, const std::array<VersusSide, 2>& sides,
               std::string_view finding, const Moving& moving)
{
    constexpr float side_width = 400.0F;
    draw_side(canvas, {inner.x, inner.y, side_width, inner.h}, sides[0], 0, moving);
    draw_side(canvas, {inner.right() - side_width, inner.y, side_width, inner.h}, sides[1], 1, moving);
    draw_finding(canvas,
                 {inner.x + side_width + 24.0F, inner.y, inner.w - 2.0F * side_width - 48.0F, inner.h},
                 finding, Align::center);
}

// The names of both sides under their figures; returns the height that the longer one takes.
float draw_names(Canvas& canvas, Point at, float width, const std::array<VersusSide, 2>& sides)
{
    constexpr float most = 74.0F;
    constexpr float apart = 40.0F;
    float height = 0.0F;
    for (std::size_t i = 0; i < 2; ++i) {
        const float room = width / 2.0F - apart / 2.0F;
        const TextStyle style =
            whole_in(canvas, canvas.sized(type::label).leading(1.26F), sides[i].name, room, most);
        const TextBlock block = canvas.wrap(style, sides[i].name, room);
        canvas.text_block({i == 0 ? at.x : at.x + width - room, at.y}, room, style,
                          canvas.theme().ink_on_lacquer, block, {.align = outward(i)});
        height = std::max(height, block.height);
    }
    return height;
}

void draw_tall(Canvas& canvas, const Rect& inner, const std::array<VersusSide, 2>& sides,
               std::string_view finding, const Moving& moving)
{
    const bool named = !sides[0].name.empty();
    const float side_height = named ? 164.0F : 140.0F;
    const float side_width = inner.w / 2.0F - 20.0F;
    float y = inner.y + 6.0F;
    for (std::size_t i = 0; i < 2; ++i)
        draw_side(canvas, {i == 0 ? inner.x : inner.right() - side_width, y, side_width, side_height},
                  sides[i], i, moving);
    y += side_height + 6.0F;
    if (named)
        y += draw_names(canvas, {inner.x, y}, inner.w, sides) + 12.0F;
    canvas.rect({inner.x, y, inner.w, 2.0F}, canvas.theme().dock_line);
    y += 8.0F;
    draw_finding(canvas, {inner.x, y, inner.w, inner.bottom() - y}, finding, Align::center);
}

// The key and the name in the middle of the line, then what its scale ends at where there is room.
void draw_name(Canvas& canvas, const Rect& r, const PairedRow& row)
{
    const Theme& theme = canvas.theme();
    const bool keyed = row.index != plain_row;
    const float key =
        keyed ? std::max(key_size, canvas.width(type::label_bold, row.letter) + 10.0F) + key_gap : 0.0F;
    const TextStyle style =
        fit_sized(canvas, type::label, row.name, r.w - key, 1, {28.0F, 26.0F, 24.0F}, r.h);
    const std::string name = fit_lines(canvas, style, row.name, r.w - key, 1);
    const float width = canvas.width(style, name);
    const float most = row.most.empty() ? 0.0F : canvas.width(type::label_medium, row.most) + 16.0F;
    const bool says_most = most > 0.0F && key + width + most <= r.w;
    float x = r.center().x - (key + width + (says_most ? most : 0.0F)) / 2.0F;
    if (row.index == bonus_row)
        draw_bonus_key(canvas, {x, r.center().y - key_size / 2.0F});
    else if (keyed)
        draw_criterion_key(canvas, {x, r.center().y - key_size / 2.0F}, row.index, row.letter);
    x += key;
    line_in(canvas, {x, r.y, width, r.h}, style, theme.ink, name);
    if (says_most)
        line_in(canvas, {x + width + 16.0F, r.y, most, r.h}, type::label_medium, theme.ink2, row.most);
}

Color bar_color(const Theme& theme, const PairedRow& row, std::size_t side)
{
    if (row.index == plain_row)
        return side == 0 ? theme.accent : theme.gold_deep;
    if (row.index == bonus_row)
        return theme.gold;
    return theme.criterion[static_cast<std::size_t>(row.index) % theme.criterion.size()];
}

// From the middle outwards; below zero it is an edge without a filling.
void draw_half(Canvas& canvas, const Rect& track, const PairedRow& row, std::size_t side, double value)
{
    const Theme& theme = canvas.theme();
    canvas.rect(track, theme.surface_sunk);
    const auto share = static_cast<float>(std::clamp(std::abs(value) / row.max, 0.0, 1.0));
    Rect fill = track;
    fill.w *= share;
    if (side == 0)
        fill.x = track.right() - fill.w;
    if (fill.w > 0.5F && value < 0.0) {
        canvas.rect_dashed(fill, theme.behind, 4.0F, 0.0F);
    } else if (fill.w > 0.5F) {
        canvas.rect(fill, bar_color(theme, row, side));
        if (row.index >= 0)
            draw_hatch(canvas, fill, row.index);
    }
    canvas.rect_outline(track, theme.line_strong);
}

// With the sign of a bonus also while it counts.
std::string figure_now(const PairedRow& row, std::size_t place, std::size_t side, const Moving& moving)
{
    const std::string name = row_name("value", place, side);
    std::string text = moving.number(name, *row.values[side], row.texts[side]);
    const bool counting = text != row.texts[side];
    if (counting && row.index == bonus_row && moving.value(name, *row.values[side]) > 0.05)
        text.insert(0, 1, '+');
    return text;
}

void draw_figures(Canvas& canvas, const Rect& r, std::span<const PairedRow> rows, std::size_t place,
                  const Moving& moving)
{
    const PairedRow& row = rows[place];
    const TextStyle number = type::num_s.at(std::min(canvas.layout().sized(36.0F), r.h / type::num_s.line));
    float room = 0.0F;
    for (const PairedRow& each : rows)
        for (const std::string& text : each.texts)
            room = std::max(room, canvas.width(number, text) + figure_gap);
    const float half = r.w / 2.0F - bars_apart / 2.0F;
    for (std::size_t i = 0; i < 2; ++i) {
        const Rect track{i == 0 ? r.x + room : r.right() - half, r.center().y - bar_height / 2.0F,
                         half - room, bar_height};
        if (!row.values[i])
            canvas.rect_dashed(track, canvas.theme().line, 2.0F, 0.0F);
        else
            draw_half(canvas, track, row, i, moving.value(row_name("bar", place, i), *row.values[i]));
        if (row.values[i])
            line_in(canvas, r, number, canvas.theme().ink, figure_now(row, place, i, moving), outward(i));
    }
}

Comparative of_side(Comparative left, std::size_t side)
{
    if (side == 0 || left == Comparative::equal)
        return left;
    return left == Comparative::more ? Comparative::less : Comparative::more;
}

Glyph verdict_glyph(Comparative verdict)
{
    return verdict == Comparative::more   ? Glyph::up
           : verdict == Comparative::less ? Glyph::down
                                          : Glyph::same;
}

Color verdict_color(const Theme& theme, const PairedRow& row, Comparative verdict)
{
    if (verdict == Comparative::equal || row.index == plain_row) // whether more is better nobody said
        return theme.ink;
    return verdict == Comparative::more ? theme.ahead : theme.behind;
}

void draw_words(Canvas& canvas, const Rect& r, const PairedRow& row)
{
    if (!row.verdict)
        return;
    for (std::size_t i = 0; i < 2; ++i) {
        if (row.words[i].empty())
            continue;
        const Comparative verdict = of_side(*row.verdict, i);
        const Color ink = verdict_color(canvas.theme(), row, verdict);
        const float room = (row.words[1].empty() ? r.w : r.w / 2.0F - 8.0F) - glyph_size - 10.0F;
        const TextStyle style =
            fit_sized(canvas, type::label, row.words[i], room, 1, {28.0F, 26.0F, 24.0F}, r.h);
        const float width = canvas.width(style, row.words[i]);
        const float x = i == 0 ? r.x : r.right() - width - glyph_size - 10.0F;
        canvas.glyph(verdict_glyph(verdict), {x, r.center().y - glyph_size / 2.0F, glyph_size, glyph_size},
                     ink);
        line_in(canvas, {x + glyph_size + 10.0F, r.y, width, r.h}, style, ink, row.words[i]);
    }
}

} // namespace

void draw_versus(Canvas& canvas, const Rect& r, const std::array<VersusSide, 2>& sides,
                 std::string_view finding, const Moving& moving)
{
    const auto scope = canvas.piece("versus");
    draw_lacquer(canvas, r, {.notch = 22.0F});
    const Rect inner{r.x + 42.0F, r.y + 16.0F, r.w - 84.0F, r.h - 32.0F};
    if (canvas.layout().portrait)
        draw_tall(canvas, inner, sides, finding, moving);
    else
        draw_wide(canvas, inner, sides, finding, moving);
}

void draw_paired_row(Canvas& canvas, const Rect& r, std::span<const PairedRow> rows, std::size_t place,
                     const Moving& moving)
{
    const PairedRow& row = rows[place];
    const float line = r.h / 3.0F;
    draw_name(canvas, {r.x, r.y, r.w, line}, row);
    draw_figures(canvas, {r.x, r.y + line, r.w, line + 2.0F}, rows, place, moving);
    draw_words(canvas, {r.x, r.y + 2.0F * line + 2.0F, r.w, line - 4.0F}, row);
}

void aim_versus(Aims& aims, const std::array<VersusSide, 2>& sides)
{
    for (std::size_t i = 0; i < 2; ++i) {
        if (sides[i].value)
            aims.values.push_back({.name = side_name("total", i),
                                   .to = *sides[i].value,
                                   .motion = motion::count_up,
                                   .enter = 0.0});
        if (sides[i].rank)
            aims.words.push_back({.name = side_name("rank", i),
                                  .to = std::to_string(*sides[i].rank),
                                  .motion = motion::list_reorder});
    }
}

void aim_paired_rows(Aims& aims, std::span<const PairedRow> rows)
{
    for (std::size_t place = 0; place < rows.size(); ++place)
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& value = rows[place].values[i];
            if (!value)
                continue;
            aims.values.push_back({.name = row_name("value", place, i),
                                   .to = *value,
                                   .motion = motion::count_up,
                                   .enter = 0.0});
            aims.values.push_back({.name = row_name("bar", place, i),
                                   .to = *value,
                                   .motion = motion::bar_grow,
                                   .place = static_cast<int>(place),
                                   .enter = 0.0});
        }
}

} // namespace bangvang
