// The period scrubber: play button, a track with one lozenge for each period, and a handle on the chosen one.
#pragma once

#include "ui/canvas.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct ScrubStop {
    std::string id{};
    std::string_view label{};      // under the track: "9"
    std::string_view long_label{}; // under the handle: "Tháng 9"
    bool published{true};          // a future period is hollow and cannot be touched
    Action action{};
};

struct Scrubber {
    std::string play_id{};
    bool playing{false};
    Action play{};
    std::span<const ScrubStop> stops{}; // 1..24, oldest first
    std::size_t selected{0};
    std::optional<float> handle{}; // where the handle is on its way, in stops; none: on the selected one
};

inline constexpr float scrubber_height = 104.0F;

// `r` is 104 high. The strip is one target of which every period owns the part nearest to it: these areas are
// as high as the strip, share their edges, and are narrower than 88 where the periods are many.
void draw_scrubber(Canvas& canvas, const Rect& r, const Scrubber& scrubber);

struct ScrubLabel {
    std::size_t stop{0};
    Rect box{}; // the line box
    bool chosen{false};
};
[[nodiscard]] float scrub_x(const Rect& r, std::size_t stop, std::size_t count);
// The labels that are shown, none touching another and none outside `r`; always the chosen one.
[[nodiscard]] std::vector<ScrubLabel> scrub_labels(const Fonts& fonts, const Rect& r,
                                                   std::span<const ScrubStop> stops, std::size_t selected);

} // namespace bangvang
