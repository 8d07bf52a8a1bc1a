#include "shell/pdf_shape.h"

#include <cairo.h>

#include <cmath>

namespace bangvang {

namespace {

constexpr double steps = 256.0;

std::int32_t stepped(float value)
{
    return static_cast<std::int32_t>(std::lround(static_cast<double>(value) * steps));
}

} // namespace

// All triangles turn the same way, else two that overlap would cancel one another.
void PdfShape::add(Point a, Point b, Point c)
{
    const Corner p{stepped(a.x), stepped(a.y)};
    Corner q{stepped(b.x), stepped(b.y)};
    Corner r{stepped(c.x), stepped(c.y)};
    const std::int64_t area =
        std::int64_t{q[0] - p[0]} * (r[1] - p[1]) - std::int64_t{r[0] - p[0]} * (q[1] - p[1]);
    if (area == 0)
        return;
    if (area < 0)
        std::swap(q, r);
    add_edge(p, q);
    add_edge(q, r);
    add_edge(r, p);
}

void PdfShape::add_edge(const Corner& from, const Corner& to)
{
    const auto opposite = edges_.find({to, from});
    if (opposite == edges_.end())
        ++edges_[{from, to}];
    else if (--opposite->second == 0)
        edges_.erase(opposite);
}

// Every corner has as many edges that come as edges that go, so any walk along them ends where it began; how
// they are shared among the walks changes no winding number.
void PdfShape::trace(_cairo& cairo) const
{
    std::map<Edge, int> left = edges_;
    while (!left.empty()) {
        const Corner start = left.begin()->first.first;
        cairo_move_to(&cairo, start[0] / steps, start[1] / steps);
        for (Corner at = start;;) {
            const auto edge = left.lower_bound({at, {INT32_MIN, INT32_MIN}});
            at = edge->first.second;
            if (--edge->second == 0)
                left.erase(edge);
            if (at == start)
                break;
            cairo_line_to(&cairo, at[0] / steps, at[1] / steps);
        }
        cairo_close_path(&cairo);
    }
}

} // namespace bangvang
