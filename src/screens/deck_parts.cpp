#include "screens/deck_parts.h"

#include "ui/fonts.h"
#include "ui/place.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::initializer_list<float> name_sizes{94.0F, 88.0F, 80.0F, 72.0F, 64.0F, 56.0F, 48.0F};
constexpr std::initializer_list<float> figure_sizes{138.0F, 120.0F, 104.0F, 94.0F, 80.0F, 64.0F};

float base_line(const Fonts& fonts, const TextStyle& style)
{
    const float content = (fonts.ascent(style.face) + fonts.descent(style.face)) * style.px;
    return (style.line_height() - content) / 2.0F + fonts.ascent(style.face) * style.px;
}

constexpr float figure_ink = 0.93F; // of its em, with the comma's tail

} // namespace

TextStyle figure_style(const Canvas& canvas, const SlideRow& row, float room, float height)
{
    TextStyle style = fit_text(canvas.fonts(), deck_type::figure, row.figure, room, 1, figure_sizes);
    style.px = std::min(style.px, (height - 2.0F) / figure_ink);
    return style;
}

// The key number with what follows it, right aligned, its line box in the middle of r. Returns the width.
float draw_figure(Canvas& canvas, const Rect& r, const SlideRow& row, Color color, float room, float largest)
{
    const float unit =
        row.figure_unit.empty() ? 0.0F : canvas.width(deck_type::unit, row.figure_unit) + 18.0F;
    TextStyle style = figure_style(canvas, row, room - unit, r.h);
    style.px = std::min(style.px, largest);
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
               float largest)
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

} // namespace bangvang
