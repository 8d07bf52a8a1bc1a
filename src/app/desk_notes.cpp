// The facts behind a slide as lines of one sheet.
#include "app/desk_picture.h"
#include "views/presenter_messages.h"

#include <array>

namespace bangvang {

namespace {

// From what is read at an arm's length up to what is read standing.
constexpr std::array sizes{38.0F, 36.0F, 34.0F, 32.0F, 30.0F, 28.0F, 26.0F};

float height_of(const Canvas& canvas, const NoteLine& line, float px, float width)
{
    const NoteMeasure measure = note_measure(px, line.heading);
    const TextBlock block = canvas.wrap(measure.style, line.text, width - measure.indent, Wrap::greedy);
    return block.height + measure.above;
}

// How many of the lines stand in the height, from the first.
std::size_t held(const Canvas& canvas, const Rect& r, const std::vector<NoteLine>& lines, float px)
{
    float y = 0.0F;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        y += height_of(canvas, lines[i], px, r.w);
        if (y > r.h)
            return i;
    }
    return lines.size();
}

} // namespace

NoteMeasure note_measure(float px, bool heading)
{
    const TextStyle words{heading ? Face::sans_bold : Face::sans_medium, px, 1.3F};
    return {.style = words, .indent = heading ? 0.0F : px * 0.8F, .above = px * (heading ? 0.5F : 0.3F)};
}

std::vector<NoteLine> note_lines(const PresenterView& view, Language language)
{
    std::vector<NoteLine> lines;
    for (const PresenterNote& note : view.notes) {
        if (!note.about.empty())
            lines.push_back({.text = note.about, .heading = true});
        for (const std::string& fact : note.facts)
            lines.push_back({.text = fact});
    }
    if (lines.empty())
        lines.push_back({.text = std::string(msg::no_notes.in(language))});
    return lines;
}

NotesFit fit_notes(const Canvas& canvas, const Rect& r, const std::vector<NoteLine>& lines)
{
    for (const float px : sizes)
        if (held(canvas, r, lines, px) == lines.size())
            return {px, lines.size()};
    const float last = note_measure(sizes.back(), false).style.line_height() * 1.5F; // says how many are left
    std::size_t shown = held(canvas, {r.x, r.y, r.w, r.h - last}, lines, sizes.back());
    while (shown > 0 && lines[shown - 1].heading) // nothing under it would be seen
        --shown;
    return {sizes.back(), shown};
}

} // namespace bangvang
