// Triangles on their way into a PDF: those of one colour become one outline, so that no viewer can show a
// seam between them.
#pragma once

#include <bangvang/base/geometry.h>

#include <array>
#include <cstdint>
#include <map>
#include <utility>

struct _cairo;

namespace bangvang {

// The union of triangles, as the edges that are left where neighbours share one. Corners stand on 1/256 of a
// pixel, as the rasteriser has them.
class PdfShape {
public:
    void add(Point a, Point b, Point c);
    [[nodiscard]] bool empty() const { return edges_.empty(); }
    void clear() { edges_.clear(); }
    // Appends the outline to the current path; it is meant for the nonzero rule.
    void trace(_cairo& cairo) const;

private:
    using Corner = std::array<std::int32_t, 2>;
    using Edge = std::pair<Corner, Corner>;
    void add_edge(const Corner& from, const Corner& to);

    std::map<Edge, int> edges_; // and how often each is there
};

} // namespace bangvang
