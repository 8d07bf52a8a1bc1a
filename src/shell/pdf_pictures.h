// Textured triangles of a frame as pictures in a PDF, each stored once however often it is shown.
#pragma once

#include "shell/pdf_fills.h"
#include "ui/color.h"
#include "ui/raster.h"
#include "ui/raster_parts.h"

#include <cstdint>
#include <map>
#include <memory>
#include <tuple>

struct _cairo_surface;
struct ImTextureRef;

namespace bangvang {

// For as long as the file is being written.
class PdfPictures {
public:
    // One shape whose triangles hang together: `texture` as their corners have it, in their colour.
    void draw(_cairo& cairo, const ImTextureRef& texture, const ImageTextures& textures, PdfCorners corners);

    // A picture on whole pixels whose colours are multiplied by their alpha already.
    void draw(_cairo& cairo, const Image& image, Point at, float alpha);

private:
    struct Free {
        void operator()(_cairo_surface* surface) const;
    };
    using Surface = std::unique_ptr<_cairo_surface, Free>;
    // What the pixels are, and their tint without its alpha.
    using Key = std::tuple<std::uint64_t, int, int, std::uint32_t>;

    std::map<Key, Surface> surfaces_;
};

} // namespace bangvang
