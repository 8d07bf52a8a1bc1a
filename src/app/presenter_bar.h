// The speaker's bar over the foot of a slide: forward and back, where he is, how long he has spoken, and what
// he points with. It hides itself.
#pragma once

#include "nav/navigation.h"
#include "ui/canvas.h"

#include <string>

namespace bangvang {

struct PresenterBar {
    const Presenting& presenting;
    std::size_t position{0}; // of the slide, from 0
    std::size_t count{1};
    Duration spoken{};
    bool news{false}; // new figures wait
    Language language{Language::vi};
};

[[nodiscard]] float presenter_bar_height(const Layout& layout);
// Areas talk.previous, talk.next, talk.overview, talk.spotlight, talk.cover, talk.leave; talk.news where
// figures wait.
void draw_presenter_bar(Canvas& canvas, const PresenterBar& bar);

// "12:40", "1:05:00".
[[nodiscard]] std::string spoken_time(Duration spoken);

// One block a slide, the one at `position` (from 0) marked; where they are many they become a line that
// fills.
void draw_slide_blocks(Canvas& canvas, const Rect& r, std::size_t position, std::size_t count);

// A button on the dark frame of the bar.
struct BarButton {
    std::string id{};
    Icon icon{Icon::spot};
    std::string_view label{};
    bool on{false};
    bool possible{true};
    Action action{};
};
void draw_bar_button(Canvas& canvas, const Rect& r, const BarButton& button);
// The frame itself: the dock's.
void draw_bar_frame(Canvas& canvas, std::string_view piece);

} // namespace bangvang
