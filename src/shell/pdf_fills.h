// Untextured triangles of a frame as filled paths: one colour, a gradient, or a mesh where neither will do.
#pragma once

#include "shell/pdf_shape.h"
#include "ui/color.h"

#include <span>

struct _cairo;
struct ImDrawVert;

namespace bangvang {

// Three corners after one another make a triangle.
using PdfCorners = std::span<const ImDrawVert* const>;

// Keeps what it was given last for as long as the colour stays the same; flush() before anything else draws.
class PdfFills {
public:
    explicit PdfFills(_cairo& cairo) : cairo_(cairo) {} // borrowed

    // One shape whose triangles hang together.
    void add(PdfCorners corners);
    void flush();

private:
    void fill_shaded(PdfCorners corners);

    _cairo& cairo_;
    PdfShape shape_;
    Color color_{};
};

} // namespace bangvang
