#include "ui/place.h"

namespace bangvang {

namespace {

float anchor(const Rect& r, Align align)
{
    if (align == Align::left)
        return r.x;
    return align == Align::center ? r.x + r.w / 2 : r.right();
}

} // namespace

float line_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
              Align align)
{
    const float y = r.y + (r.h - style.line_height()) / 2;
    return canvas.text({anchor(r, align), y}, style, color, text, {.align = align});
}

float block_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
               Align align, Wrap wrap)
{
    const TextBlock block = canvas.wrap(style, text, r.w, wrap);
    return canvas.text_block({r.x, r.y + (r.h - block.height) / 2}, r.w, style, color, block,
                             {.align = align});
}

std::string fit_lines(const Canvas& canvas, const TextStyle& style, std::string_view text, float width,
                      std::size_t lines)
{
    std::string shown(text);
    const auto too_long = [&] {
        const TextBlock block = canvas.wrap(style, shown, width);
        return block.lines.size() > lines || block.width > width;
    };
    while (too_long()) {
        const std::size_t space = shown.find_last_of(' ');
        if (space == std::string::npos)
            break;
        shown = shown.substr(0, space) + "…";
    }
    return shown;
}

} // namespace bangvang
