#include "ui/ornaments.h"

#include <charconv>
#include <cmath>
#include <numbers>

namespace bangvang {

namespace {

constexpr Color white{255, 255, 255, 255};
constexpr double grid = 48.0;

// The lines of every icon on a 48 grid, in the order of Icon. M starts a line, L goes on; A adds an arc
// (centre, radius, first and last angle in radians) to the line, O draws a circle, E an ellipse.
constexpr std::array<std::string_view, 36> icon_lines{
    /* home */ "M6 24 L24 8 L42 24 M11 21 L11 41 L37 41 L37 21 M20 41 L20 29 L28 29 L28 41",
    /* back */ "M29 9 L14 24 L29 39",
    /* next */ "M19 9 L34 24 L19 39",
    /* up */ "M9 30 L24 15 L39 30",
    /* down */ "M9 18 L24 33 L39 18",
    /* podium */
    "M4 41 L44 41 M6 41 L6 28 L17 28 M17 41 L17 16 L31 16 L31 41 M31 33 L42 33 L42 41 M24 11 L24 5 M21 8 L27 "
    "8",
    /* chart */ "M7 6 L7 41 L43 41 M13 33 L21 23 L28 28 L41 11 M32 11 L41 11 L41 20",
    /* medal */ "O24 29 12 O24 29 6 M17 19 L10 5 L19 5 L24 15 L29 5 L38 5 L31 19",
    /* flag */ "M11 5 L11 44 M11 8 L38 8 L32 17 L38 26 L11 26",
    /* search */ "O21 21 13 M31 31 L42 42",
    /* globe */ "O24 24 18 M6 24 L42 24 E24 24 8 18",
    /* play */ "M14 8 L38 24 L14 40 L14 8",
    /* pause */ "M16 9 L16 39 M32 9 L32 39",
    /* lock */ "M10 22 L38 22 L38 42 L10 42 L10 22 M16 22 L16 15 A24 15 8 3.1416 6.2832 L32 22 M24 29 L24 35",
    /* sync */
    "A24 24 16 3.4 6.03 M40 9 L40 20 L29 20 M39.5 28.1 A24 24 16 .26 2.89 M8 39 L8 28 L19 28",
    /* warn */ "M24 6 L44 41 L4 41 L24 6 M24 19 L24 29 M24 34 L24 36.5",
    /* check */ "M8 25 L19 36 L41 11",
    /* close */ "M11 11 L37 37 M37 11 L11 37",
    /* info */ "O24 24 18 M24 22 L24 34 M24 14 L24 16.5",
    /* del */ "M16 10 L43 10 L43 38 L16 38 L4 24 L16 10 M22 18 L34 30 M34 18 L22 30",
    /* touch */
    "M20 44 L12 33 L9 28 L12 25 L18 29 L18 10 A20.5 10 2.5 3.1416 6.2832 L23 24 L36 27 L39 31 L37 44 "
    "M11.6 12.4 A20.5 11 9 2.9845 6.4403",
    /* doc */
    "M11 5 L30 5 L38 13 L38 43 L11 43 L11 5 M30 5 L30 13 L38 13 M17 22 L32 22 M17 29 L32 29 M17 36 L26 36",
    /* users */
    "O18 17 7 M5 40 L6 32 L11 28 L25 28 L30 32 L31 40 M31.2 12.8 A33 18 5.5 -1.9 1.6 M35 28 L41 31 L43 39",
    /* user */ "O24 16 8 M8 42 L10 33 L16 29 L32 29 L38 33 L40 42",
    /* clock */ "O24 24 18 M24 13 L24 25 L32 30",
    /* spot */ "O24 24 10 M24 4 L24 10 M24 38 L24 44 M4 24 L10 24 M38 24 L44 24",
    /* screen */ "M5 8 L43 8 L43 34 L5 34 L5 8 M24 34 L24 42 M15 42 L33 42",
    /* exit */ "M28 8 L10 8 L10 40 L28 40 M20 24 L42 24 M34 15 L43 24 L34 33",
    /* filter */ "M6 10 L42 10 M13 22 L35 22 M19 34 L29 34",
    /* shift */ "M24 7 L41 26 L32 26 L32 40 L16 40 L16 26 L7 26 L24 7",
    /* text */ "M5 38 L15 10 L25 38 M9 28 L21 28 M29 38 L36 20 L43 38 M32 31 L40 31",
    /* reach */ "M24 6 L24 32 M13 22 L24 33 L35 22 M8 42 L40 42",
    /* list */ "M8 11 L11 11 M18 11 L42 11 M8 24 L11 24 M18 24 L42 24 M8 37 L11 37 M18 37 L42 37",
    /* plus */ "M24 9 L24 39 M9 24 L39 24",
    /* minus */ "M9 24 L39 24",
    /* swap */ "M6 17 L41 17 M32 8 L41 17 L32 26 M42 32 L7 32 M16 23 L7 32 L16 41",
};
static_assert(static_cast<std::size_t>(Icon::swap) + 1 == icon_lines.size());

struct Drawing {
    std::vector<Line> open;
    std::vector<Line> closed;
};

// Reads the words of an icon's lines.
class Reader {
public:
    explicit Reader(std::string_view words) : at_(words.data()), end_(words.data() + words.size()) {}

    [[nodiscard]] Drawing read()
    {
        Drawing drawing;
        while (skip_blanks())
            command(drawing, *at_++);
        return drawing;
    }

private:
    bool skip_blanks()
    {
        while (at_ != end_ && *at_ == ' ')
            ++at_;
        return at_ != end_;
    }

    double number()
    {
        skip_blanks();
        double value = 0.0;
        at_ = std::from_chars(at_, end_, value).ptr;
        return value;
    }

    Vec point()
    {
        const double x = number();
        return {x, number()};
    }

    void command(Drawing& drawing, char word)
    {
        constexpr double full = 2.0 * std::numbers::pi;
        const Vec p = point();
        if (word == 'M' || drawing.open.empty())
            drawing.open.emplace_back();
        if (word == 'M' || word == 'L')
            return drawing.open.back().push_back(p);
        const double rx = number();
        if (word == 'A') {
            const double from = number();
            return append(drawing.open.back(), arc(p, rx, from, number(), 24));
        }
        drawing.closed.push_back(ellipse_arc(p, rx, word == 'E' ? number() : rx, 73, 0.0, full));
    }

    const char* at_;
    const char* end_;
};

// White shapes on the 48 grid, in a sprite of any square size.
void fill_on_grid(Painter& painter, Path path)
{
    const double k = std::min(painter.width(), painter.height()) / grid;
    for (Line& contour : path.contours)
        for (Vec& p : contour)
            p = p * k;
    painter.fill(path, white);
}

Line glyph_outline(Glyph glyph)
{
    switch (glyph) {
    case Glyph::up:
        return {{24, 8}, {44, 40}, {4, 40}};
    case Glyph::down:
        return {{4, 8}, {44, 8}, {24, 40}};
    case Glyph::same:
        return {{6, 19}, {42, 19}, {42, 29}, {6, 29}};
    case Glyph::ahead:
        return {{24, 4}, {44, 24}, {34, 24}, {34, 44}, {14, 44}, {14, 24}, {4, 24}};
    case Glyph::behind:
        return {{24, 44}, {4, 24}, {14, 24}, {14, 4}, {34, 4}, {34, 24}, {44, 24}};
    case Glyph::dot:
        return disc({24, 24}, 16.0, 4.0).contours.front();
    case Glyph::on_track:
        return disc({24, 24}, 19.0, 4.0).contours.front();
    }
    return {};
}

} // namespace

void paint_icon(Painter& painter, Icon icon, double stroke)
{
    const Drawing drawing = Reader(icon_lines.at(static_cast<std::size_t>(icon))).read();
    const Pen pen{stroke, Join::round, Cap::round};
    for (const Line& line : drawing.open)
        fill_on_grid(painter, stroke_outline(line, pen));
    for (const Line& line : drawing.closed)
        fill_on_grid(painter, stroke_outline(line, pen, true));
    if (icon == Icon::play)
        fill_on_grid(painter, Path(drawing.open.front()));
}

void paint_glyph(Painter& painter, Glyph glyph, bool mark)
{
    if (!mark)
        return fill_on_grid(painter, Path(glyph_outline(glyph)));
    if (glyph == Glyph::on_track)
        fill_on_grid(painter, stroke_outline(Line{{14, 25}, {21, 32}, {35, 16}}, {6.0, Join::miter}));
}

} // namespace bangvang
