// How the presenter's own screen looks: where its parts stand at any shape of window, and their drawing.
#pragma once

#include "ui/canvas.h"
#include "views/presenter_view.h"

#include <bangvang/base/time.h>

#include <cstddef>
#include <string>
#include <vector>

namespace bangvang {

struct DeskPlan {
    Rect caption; // where the talk stands, above the slide
    Rect now;
    Rect next;
    Rect next_words;
    Rect notes;
    Rect previous_button;
    Rect next_button;
    Rect position;
    Rect spoken;
    Rect clock;
};
// The whole window is used. Slides have the room's shape, `room_portrait`, whatever the desk's own is.
[[nodiscard]] DeskPlan desk_plan(const Layout& layout, bool room_portrait);

// The notes as lines that stand under one another, and how many of them a sheet holds.
struct NoteLine {
    std::string text;
    bool heading{false};
    friend bool operator==(const NoteLine&, const NoteLine&) = default;
};
[[nodiscard]] std::vector<NoteLine> note_lines(const PresenterView& view, Language language);
// How a line is set in letters of `px`.
struct NoteMeasure {
    TextStyle style;
    float indent{0.0F};
    float above{0.0F};
};
[[nodiscard]] NoteMeasure note_measure(float px, bool heading);
struct NotesFit {
    float px{32.0F};      // the largest letters in which all of them fit, down to those of an arm's length
    std::size_t shown{0}; // where even those are too large: so many, the most important
};
[[nodiscard]] NotesFit fit_notes(const Canvas& canvas, const Rect& r, const std::vector<NoteLine>& lines);

struct DeskPicture {
    const PresenterView& view;
    const Presenting& presenting;
    const std::vector<NoteLine>& notes;
    const NotesFit& fit;
    bool news{false};
    bool room_portrait{false};
    Language language{Language::vi};
    MonoTime now{};
    WallTime wall{};
};
// Inside of the paper, where the lines stand.
[[nodiscard]] Rect notes_room(const Rect& paper);
// `target` is what `canvas` draws on: the slides get canvases of their own on it. Areas desk.previous,
// desk.next, desk.next_slide.
void draw_desk(Canvas& canvas, const Canvas::Target& target, const DeskPlan& plan,
               const DeskPicture& picture);

} // namespace bangvang
