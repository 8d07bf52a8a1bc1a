#include "ui/place.h"

#include <algorithm>
#include <span>
#include <vector>

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

namespace {

void place_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
              std::size_t lines, std::span<const float> sizes, Align align)
{
    TextStyle smallest = style;
    for (const float size : sizes) {
        smallest = style.at(size);
        const TextBlock block = canvas.wrap(smallest, text, r.w);
        if (block.lines.size() <= lines && block.width <= r.w && block.height <= r.h) {
            canvas.text_block({r.x, r.y + (r.h - block.height) / 2}, r.w, smallest, color, block,
                              {.align = align});
            return;
        }
    }
    const auto room = static_cast<std::size_t>(std::max(r.h / smallest.line_height(), 1.0F));
    block_in(canvas, r, smallest, color, fit_lines(canvas, smallest, text, r.w, std::min(lines, room)),
             align);
}

// Descending: those grown by large type that are larger than any of the list.
std::vector<float> grown_sizes(const Layout& layout, std::initializer_list<float> sizes)
{
    std::vector<float> grown;
    for (const float size : sizes)
        if (layout.sized(size) > *sizes.begin())
            grown.push_back(layout.sized(size));
    return grown;
}

} // namespace

void fitted_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
               std::size_t lines, std::initializer_list<float> sizes, Align align)
{
    place_in(canvas, r, style, color, text, lines, {sizes.begin(), sizes.size()}, align);
}

void sized_in(Canvas& canvas, const Rect& r, const TextStyle& style, Color color, std::string_view text,
              std::size_t lines, std::initializer_list<float> sizes, Align align)
{
    std::vector<float> all = grown_sizes(canvas.layout(), sizes);
    all.insert(all.end(), sizes);
    place_in(canvas, r, style, color, text, lines, all, align);
}

TextStyle fit_sized(const Canvas& canvas, const TextStyle& style, std::string_view text, float width,
                    int lines, std::initializer_list<float> sizes, float height)
{
    for (const float size : grown_sizes(canvas.layout(), sizes)) {
        const TextBlock block = canvas.wrap(style.at(size), text, width, Wrap::greedy);
        if (block.lines.size() <= static_cast<std::size_t>(lines) && block.width <= width &&
            block.height <= height)
            return style.at(size);
    }
    return fit_text(canvas.fonts(), style, text, width, lines, sizes);
}

TextStyle whole_in(const Canvas& canvas, TextStyle style, std::string_view text, float width, float height)
{
    constexpr float smallest = 14.0F;
    const auto fits = [&] {
        const TextBlock block = canvas.wrap(style, text, width);
        return block.height <= height && block.width <= width;
    };
    while (style.px > smallest && !fits())
        style = style.at(std::max(style.px - 2.0F, smallest));
    return style;
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
