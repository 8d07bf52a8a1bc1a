#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace bangvang {

namespace {

constexpr float track_pad = 8.0F; // 6 and the 2 of the edge
constexpr float item_gap = 4.0F;
constexpr float item_height = 72.0F;
constexpr float item_pad = 20.0F; // both sides together
constexpr float item_radius = 8.0F;
constexpr float check_size = 28.0F;
constexpr float check_gap = 12.0F;
constexpr TextStyle label_in_two_lines = type::label.leading(1.2F);

float item_width(const Fonts& fonts, const Segment& item, bool selected)
{
    const float check = selected ? check_size + check_gap : 0.0F;
    return std::max(min_touch, text_width(fonts, type::label, item.label) + item_pad + check);
}

float total(const std::vector<float>& widths, std::size_t from, std::size_t to)
{
    const auto begin = widths.begin();
    const float sum = std::accumulate(begin + static_cast<std::ptrdiff_t>(from),
                                      begin + static_cast<std::ptrdiff_t>(to), 0.0F);
    return sum + item_gap * static_cast<float>(to - from - 1);
}

struct Range {
    std::size_t first;
    std::size_t last; // one past
};

// As many neighbours of the selected item as fit, in turn on its right and its left.
Range window_around(const std::vector<float>& widths, std::size_t selected, float room)
{
    Range shown{selected, selected + 1};
    for (bool grown = true; grown;) {
        grown = false;
        if (shown.last < widths.size() && total(widths, shown.first, shown.last + 1) <= room) {
            ++shown.last;
            grown = true;
        }
        if (shown.first > 0 && total(widths, shown.first - 1, shown.last) <= room) {
            --shown.first;
            grown = true;
        }
    }
    return shown;
}

void place_items(SegmentLayout& layout, const std::vector<float>& widths, Range shown, float x, float room,
                 const Rect& r)
{
    const auto count = static_cast<float>(shown.last - shown.first);
    // A single item wider than the room gives way, which makes its label two lines.
    const float share = (room - total(widths, shown.first, shown.last)) / count;
    layout.first = shown.first;
    for (std::size_t i = shown.first; i < shown.last; ++i) {
        layout.items.push_back({x, r.y, widths[i] + share, r.h});
        x += widths[i] + share + item_gap;
    }
}

void draw_item(Canvas& canvas, const Rect& box, const Segment& item, bool selected)
{
    const Theme& theme = canvas.theme();
    const Rect r{box.x, box.y + (box.h - item_height) / 2, box.w, item_height};
    const bool held = canvas.pressed(item.id);
    if (selected)
        canvas.rect(r, theme.accent, item_radius);
    else if (held)
        canvas.rect(r, theme.press, item_radius);
    if (held && !selected)
        canvas.rect_outline(r, theme.accent, 2.0F, item_radius);
    const auto moved = canvas.shift(press_offset(canvas, item.id));
    const Color ink = selected ? theme.on_accent : theme.ink;
    const float check = selected ? check_size + check_gap : 0.0F;
    const float room = r.w - item_pad - check;
    const TextBlock block = canvas.wrap(label_in_two_lines, item.label, room);
    const float x = r.x + (r.w - block.width - check) / 2;
    if (selected)
        canvas.icon(Icon::check, {x, r.center().y - check_size / 2, check_size, check_size}, ink);
    const Rect text{x + check, r.y, block.width + 1, r.h};
    if (block.lines.size() == 1)
        line_in(canvas, text, type::label, ink, item.label);
    else
        block_in(canvas, text, label_in_two_lines, ink, item.label, Align::center);
}

// An arrow steps to the neighbour of the selected item, so it needs no state of its own.
void draw_step(Canvas& canvas, const Rect& box, Icon icon, const Segment* target)
{
    const Theme& theme = canvas.theme();
    const Rect r = box.inset((box.h - item_height) / 2);
    const std::string id = target == nullptr ? std::string() : target->id + ".step";
    if (target != nullptr && canvas.pressed(id))
        canvas.rect(r, theme.press, item_radius);
    const Point c = r.center();
    const Color ink = target == nullptr ? theme.line_strong : theme.accent;
    canvas.icon(icon, {c.x - 20, c.y - 20, 40, 40}, ink, 4.5F);
    if (target != nullptr)
        canvas.hit(id, box, target->action);
}

} // namespace

SegmentLayout lay_out_segments(const Fonts& fonts, const Rect& r, std::span<const Segment> items,
                               std::size_t selected)
{
    assert(!items.empty() && selected < items.size());
    std::vector<float> widths;
    for (std::size_t i = 0; i < items.size(); ++i)
        widths.push_back(item_width(fonts, items[i], i == selected));
    SegmentLayout layout;
    const float room = r.w - 2 * track_pad;
    if (total(widths, 0, widths.size()) <= room || items.size() == 1) {
        place_items(layout, widths, {0, widths.size()}, r.x + track_pad, room, r);
        return layout;
    }
    layout.back = Rect{r.x, r.y, min_touch, r.h};
    layout.next = Rect{r.right() - min_touch, r.y, min_touch, r.h};
    const float between = r.w - 2 * (min_touch + item_gap);
    place_items(layout, widths, window_around(widths, selected, between), r.x + min_touch + item_gap, between,
                r);
    return layout;
}

void draw_segments(Canvas& canvas, const Rect& r, std::span<const Segment> items, std::size_t selected)
{
    const Theme& theme = canvas.theme();
    canvas.note_panel(PanelKind::segments, r);
    canvas.rect(r, theme.surface_sunk, panel_radius);
    canvas.rect_outline(r, theme.line, 2.0F, panel_radius);
    const SegmentLayout layout = lay_out_segments(canvas.fonts(), r, items, selected);
    for (std::size_t i = 0; i < layout.items.size(); ++i) {
        const Segment& item = items[layout.first + i];
        draw_item(canvas, layout.items[i], item, layout.first + i == selected);
        canvas.hit(item.id, layout.items[i], item.action);
    }
    if (layout.back)
        draw_step(canvas, *layout.back, Icon::back, selected > 0 ? &items[selected - 1] : nullptr);
    if (layout.next)
        draw_step(canvas, *layout.next, Icon::next,
                  selected + 1 < items.size() ? &items[selected + 1] : nullptr);
}

} // namespace bangvang
