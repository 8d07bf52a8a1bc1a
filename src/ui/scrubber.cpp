#include "ui/scrubber.h"

#include "ui/controls.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace bangvang {

namespace {

constexpr float track_left = 112.0F;
constexpr float track_right = 56.0F;
constexpr float track_y = 34.0F;
constexpr float label_y = 64.0F;
constexpr float labels_left = 96.0F; // clear of the play button
constexpr float stop_half = 11.0F;
constexpr float label_gap = 12.0F;
// Below these the design shows every second number, and none beside the handle.
constexpr float close_pitch = 60.0F;
constexpr float near_pitch = 120.0F;

float pitch(const Rect& r, std::size_t count)
{
    const float width = r.w - track_left - track_right;
    return count > 1 ? width / static_cast<float>(count - 1) : width;
}

Rect label_box(const Fonts& fonts, const Rect& r, std::string_view text, const TextStyle& style, float x)
{
    const float width = text_width(fonts, style, text);
    const float left =
        std::clamp(x - width / 2, r.x + labels_left, std::max(r.x + labels_left, r.right() - width));
    return {left, r.y + label_y, width, style.line_height()};
}

bool beside(const Rect& a, const Rect& b)
{
    return a.x < b.right() + label_gap && b.x < a.right() + label_gap;
}

// Every how many stops a number has room: 1, and 2 or more where the stops stand close or the labels are
// long.
std::size_t label_step(const Fonts& fonts, const Rect& r, std::span<const ScrubStop> stops)
{
    float widest = 0.0F;
    for (const ScrubStop& stop : stops)
        widest = std::max(widest, text_width(fonts, type::label, stop.label));
    const float need = std::max(widest + label_gap, close_pitch);
    return static_cast<std::size_t>(std::max(1.0F, std::ceil(need / pitch(r, stops.size()))));
}

void draw_track(Canvas& canvas, const Rect& r, const Scrubber& scrubber)
{
    const Theme& theme = canvas.theme();
    const std::size_t count = scrubber.stops.size();
    const float first = scrub_x(r, 0, count);
    const float y = r.y + track_y - 4;
    canvas.rect({first, y, scrub_x(r, count - 1, count) - first, 8}, theme.line);
    const float reached =
        r.x + track_left + pitch(r, count) * scrubber.handle.value_or(static_cast<float>(scrubber.selected));
    canvas.rect({first, y, reached - first, 8}, theme.accent);
    for (std::size_t i = 0; i < count; ++i) {
        const Point at{scrub_x(r, i, count), r.y + track_y};
        if (scrubber.stops[i].published) {
            canvas.lozenge(at, stop_half, theme.accent);
        } else {
            canvas.lozenge(at, stop_half + 1, theme.line_strong);
            canvas.lozenge(at, stop_half - 2, theme.surface);
        }
    }
    const Point handle{reached, r.y + track_y};
    canvas.lozenge(handle, 32.0F, theme.accent);
    canvas.lozenge(handle, 24.0F, theme.gold_light);
    canvas.lozenge(handle, 13.0F, theme.accent_deep);
}

void draw_labels(Canvas& canvas, const Rect& r, const Scrubber& scrubber)
{
    const Theme& theme = canvas.theme();
    for (const ScrubLabel& label : scrub_labels(canvas.fonts(), r, scrubber.stops, scrubber.selected)) {
        const ScrubStop& stop = scrubber.stops[label.stop];
        const Point at{label.box.x, label.box.y};
        if (label.chosen)
            canvas.text(at, type::label_bold, theme.accent, stop.long_label);
        else if (stop.published)
            canvas.text(at, type::label, theme.ink, stop.label);
        else
            canvas.text(at, type::label_medium, theme.ink2, stop.label);
    }
}

void hit_stops(Canvas& canvas, const Rect& r, const Scrubber& scrubber)
{
    const std::size_t count = scrubber.stops.size();
    for (std::size_t i = 0; i < count; ++i) {
        const ScrubStop& stop = scrubber.stops[i];
        if (!stop.published)
            continue;
        const float half = pitch(r, count) / 2;
        const float left = i == 0 ? r.x + labels_left : scrub_x(r, i, count) - half;
        const float right = i + 1 == count ? r.right() : scrub_x(r, i, count) + half;
        canvas.hit(stop.id, {left, r.y, right - left, r.h}, stop.action, scrubber.play_id);
    }
}

} // namespace

float scrub_x(const Rect& r, std::size_t stop, std::size_t count)
{
    return r.x + track_left + pitch(r, count) * static_cast<float>(stop);
}

std::vector<ScrubLabel> scrub_labels(const Fonts& fonts, const Rect& r, std::span<const ScrubStop> stops,
                                     std::size_t selected)
{
    const std::size_t count = stops.size();
    const Rect chosen =
        label_box(fonts, r, stops[selected].long_label, type::label_bold, scrub_x(r, selected, count));
    std::vector<ScrubLabel> labels{{selected, chosen, true}};
    const std::size_t step = label_step(fonts, r, stops);
    for (std::size_t i = 0; i < count; i += step) {
        const std::size_t distance = i > selected ? i - selected : selected - i;
        if (distance == 0 || (distance == 1 && pitch(r, count) < near_pitch))
            continue;
        const Rect box = label_box(fonts, r, stops[i].label, type::label, scrub_x(r, i, count));
        const bool clear = std::none_of(labels.begin(), labels.end(),
                                        [&](const ScrubLabel& other) { return beside(other.box, box); });
        if (clear)
            labels.push_back({i, box, false});
    }
    return labels;
}

void draw_scrubber(Canvas& canvas, const Rect& r, const Scrubber& scrubber)
{
    assert(!scrubber.stops.empty() && scrubber.selected < scrubber.stops.size());
    draw_round_button(canvas, {r.x, r.y + 4, min_touch, min_touch},
                      {.id = scrubber.play_id,
                       .label = {},
                       .icon = scrubber.playing ? Icon::pause : Icon::play,
                       .kind = scrubber.stops.size() > 1 ? ButtonKind::primary : ButtonKind::disabled,
                       .action = scrubber.play});
    draw_track(canvas, r, scrubber);
    draw_labels(canvas, r, scrubber);
    hit_stops(canvas, r, scrubber);
}

} // namespace bangvang
